import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** Fills a folder with the demonstration county once; every file of tests starts the product on a copy of its own. */
export function setup(): () => void {
  const dir = mkdtempSync(join(tmpdir(), 'fadu-demo-'));
  process.env.FADU_DEMO_FOLDER = join(dir, 'data');
  execFileSync(join(ROOT, 'bin', 'fadu'), ['demo', '--data', process.env.FADU_DEMO_FOLDER], { stdio: 'ignore' });
  return () => rmSync(dir, { recursive: true, force: true });
}
