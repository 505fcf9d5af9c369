import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defineFaults } from '#kernel/fault.ts';

const faults = defineFaults({
  WEB_NOT_BUILT: {
    status: 500,
    says: '网页文件没有生成成功：{problem}',
    remedy: '请确认程序所在文件夹可写、磁盘未满，然后运行 npm run build 查看详情。',
  },
});

const ROOT = join(import.meta.dirname, '..');

/** Where the built website lies. */
export const WEB_DIR = join(ROOT, 'dist', 'web');

/** Builds the website where it is missing or older than its sources. @throws {Fault} WEB_NOT_BUILT */
export async function buildWeb(progress: (says: string) => void): Promise<void> {
  const index = join(WEB_DIR, 'index.html');
  const sources = ['web', 'docs/guide', 'src/kernel', 'src/engine', 'law', 'package-lock.json', 'vite.config.ts'].map(
    (name) => newestIn(join(ROOT, name)),
  );
  if (existsSync(index) && statSync(index).mtimeMs >= Math.max(...sources)) return;
  progress('正在生成网页文件（仅首次或版本更新时需要）……');
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const build = spawn(
      process.execPath,
      [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
      // Whoever starts it, a test as well: what is built is the product.
      { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } },
    );
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
    build.on('error', reject);
    build.on('close', resolve);
  });
  if (code !== 0) throw faults.WEB_NOT_BUILT({ problem: output.join('').trim().slice(-500) || `退出码 ${code}` });
}

function newestIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return Math.max(...names.map((name) => statSync(join(path, name)).mtimeMs));
}
