import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measure, median } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const ROUNDS = 3;

/** From `bin/fadu start` to the first answer, on a folder with the demonstration county in it. The first start fills it and builds the pages. */
export async function benchStart(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-bench-'));
  try {
    const dataDir = join(folder, 'data');
    await startOnce(dataDir);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await startOnce(dataDir));
    return [{ name: '启动至可以访问（已有数据文件夹）', value: median(times) / 1000, unit: '秒', target: '≤ 3' }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** How long it takes until it answers, in milliseconds. */
async function startOnce(dataDir: string): Promise<number> {
  const port = await freePort();
  const start = performance.now();
  const server = spawn(join(ROOT, 'bin', 'fadu'), ['start', '--data', dataDir, '--port', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stopped = new AbortController();
  void ended.then(() => stopped.abort());
  try {
    while (!stopped.signal.aborted) {
      if (await answers(port)) return performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the server ended before it answered');
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, { headers: { connection: 'close' } });
    // An answer not read to its end would keep the server from stopping.
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    // Nobody listens yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
