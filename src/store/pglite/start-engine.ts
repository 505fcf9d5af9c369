import { Worker } from 'node:worker_threads';
import pg from 'pg';
import type { Fault } from '#kernel/fault.ts';
import { storeFaults } from '../faults.ts';
import type { EngineData, FromEngine, ToEngine } from './messages.ts';
import { WireStream } from './wire-stream.ts';

/**
 * PostgreSQL refuses what nests too deep (max_stack_depth), if the thread's own stack lasts so long: at Node's 4 MB a
 * deeply nested JSON would bring the whole database down, at 16 it was refused.
 */
const STACK_MB = 64;

/** A running PGlite. */
export type RunningEngine = {
  readonly client: pg.Client;
  /** Why it can serve no longer, undefined while it can. */
  findDeath(): Fault | undefined;
  /** Ends it with a checkpoint, so that the next start has nothing to recover. */
  close(): Promise<void>;
};

/**
 * Starts PGlite in its thread on the cluster at `data.dir`.
 * @throws {Fault} DATA_DAMAGED, DISK_FULL where it does not start
 */
export async function startEngine(data: EngineData, dir: string): Promise<RunningEngine> {
  const worker = new Worker(new URL('./engine.ts', import.meta.url), {
    workerData: data,
    name: 'pglite',
    resourceLimits: { stackSizeMb: STACK_MB },
  });
  const stream = new WireStream(worker);
  const started = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const exited = new Promise<void>((resolve) => void worker.once('exit', () => resolve()));
  let death: Fault | undefined;
  let phase: 'starting' | 'running' | 'closing' = 'starting';

  function die(why: string, log: readonly string[]): void {
    death ??= deathFault(why, log, phase === 'starting' ? dir : undefined);
    started.reject(death);
    if (phase === 'closing') closed.reject(death);
    stream.destroy(death);
  }

  worker.on('message', (message: FromEngine) => {
    if (message instanceof Uint8Array) return;
    if (message.kind === 'ready') started.resolve();
    else if (message.kind === 'closed') closed.resolve();
    else die(message.why, message.log);
  });
  worker.on('error', (error) => die(String(error), []));
  worker.on('exit', (code) => die(`thread ended with ${code}`, []));

  // Told through the promises and the client; without a listener it would end the process.
  stream.on('error', () => {});
  const client = new pg.Client({ stream: () => stream, user: 'postgres', database: 'postgres', ssl: false });
  // Queries under way are told by their own rejection, later ones by `findDeath`.
  client.on('error', () => {});
  try {
    await started.promise;
    await client.connect();
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  phase = 'running';

  return {
    client,
    findDeath: () => death,
    async close() {
      try {
        if (death !== undefined) return;
        phase = 'closing';
        const message: ToEngine = { kind: 'close' };
        worker.postMessage(message);
        await closed.promise;
        await client.end();
      } finally {
        await worker.terminate();
        await exited;
      }
    },
  };
}

/** `folder` is given where the engine did not even start. */
function deathFault(why: string, log: readonly string[], folder: string | undefined): Fault {
  const last = log.findLast((line) => /PANIC|FATAL/.test(line)) ?? log.findLast((line) => /ERROR/.test(line)) ?? why;
  const fault = /No space left on device|[Qq]uota exceeded|ENOSPC/.test(`${why}\n${log.join('\n')}`)
    ? storeFaults.DISK_FULL()
    : folder === undefined
      ? storeFaults.DATABASE_STOPPED({ why: last })
      : storeFaults.DATA_DAMAGED({ dir: folder, why: last });
  fault.cause = new Error([why, ...log].join('\n'));
  return fault;
}
