import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { makeDataFolder } from './test-backend.ts';

it('内置数据库分析再多的语句，进程内存不超过 600 MB', { timeout: 60_000 }, async () => {
  const script = join(import.meta.dirname, 'parse-many.ts');
  // A process of its own, whose highest memory is that of the database.
  const { stdout } = await promisify(execFile)(process.execPath, [script, await makeDataFolder()], { env: {} });
  expect(Number(stdout)).toBeGreaterThan(0);
  expect(Number(stdout)).toBeLessThan(600);
});
