import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { makeTestFolder } from './test-backend.ts';

const SCRIPT = fileURLToPath(new URL('./write-on.ts', import.meta.url));

/** A process that writes on in a data folder; see `write-on.ts`. */
export type Writer = {
  readonly child: ChildProcess;
  /** Waits until it has the folder open. */
  opened(): Promise<void>;
  /** Numbers of the rows whose saving was acknowledged so far. */
  acknowledged(): readonly number[];
  /** The last line printed, once the process has ended. */
  readonly ended: Promise<string>;
};

/** `before` is a command to run the process under, such as strace. */
export function startWriter(
  dir: string,
  { limit = 1e9, first = 1, bytes = 300, before = [] as readonly string[] } = {},
): Writer {
  const args = [...before, process.execPath, SCRIPT, dir, limit, first, bytes].map(String);
  // Into a file: a pipe would make the writer wait for its reader.
  const file = join(makeTestFolder(), 'acknowledged');
  const output = openSync(file, 'w');
  const child = spawn(args[0] ?? '', args.slice(1), { stdio: ['ignore', output, 'inherit'] });
  closeSync(output);
  const lines = () => readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const ended = new Promise<string>((resolve) => child.once('exit', () => resolve(lines().at(-1) ?? '')));
  return {
    child,
    ended,
    async opened() {
      while (!lines().includes('open')) {
        if (child.exitCode !== null) throw new Error(`the writer ended with ${lines().at(-1)}`);
        await sleep(20);
      }
    },
    acknowledged: () =>
      lines()
        .filter((line) => /^\d+$/.test(line))
        .map(Number),
  };
}
