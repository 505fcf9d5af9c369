import { Worker } from 'node:worker_threads';
import { sheetFaults } from './sheet-faults.ts';
import type { SheetJob, SheetReply } from './sheet-job.ts';
import type { Cell, Table } from './table.ts';

/** `heapMb` is of JavaScript objects; inflated bytes come on top, at most what the archive guard lets through. */
type JobLimits = { readonly timeoutMs: number; readonly heapMb: number };

const LIMITS: JobLimits = { timeoutMs: 30_000, heapMb: 512 };
/** A hundred clerks importing at once must not take a hundred heaps: the others wait. */
const AT_ONCE = 2;

export type JobResult = { readonly tables: readonly Table[]; readonly bytes: Uint8Array };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs a job in a worker thread of its own, so that no file, however built, can block or bring down the server.
 * @throws {Fault} of the job; SHEET_TOO_SLOW after 30 s (waiting not counted); SHEET_TOO_COMPLEX beyond 512 MB of heap
 */
export async function runInWorker(job: SheetJob, limits = LIMITS): Promise<JobResult> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await runJob(job, limits);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function runJob(job: SheetJob, { timeoutMs, heapMb }: JobLimits): Promise<JobResult> {
  const file = job.kind === 'write' ? (job.workbook.sheets[0]?.name ?? '') : job.file;
  const { promise, resolve, reject } = Promise.withResolvers<JobResult>();
  const tables: (Omit<Table, 'rows'> & { rows: (readonly Cell[])[] })[] = [];
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const timer = setTimeout(() => {
    reject(sheetFaults.SHEET_TOO_SLOW({ file, limitSeconds: timeoutMs / 1_000 }));
    void worker.terminate();
  }, timeoutMs);
  worker.on('message', (reply: SheetReply) => {
    if (reply.kind === 'table') tables.push({ ...reply.table, rows: [] });
    else if (reply.kind === 'rows') tables.at(-1)?.rows.push(...reply.rows);
    else if (reply.kind === 'done') resolve({ tables, bytes: reply.bytes ?? new Uint8Array() });
    else reject(sheetFaults[reply.code](reply.facts, reply.details));
  });
  worker.on('error', (error: Error & { code?: string }) => {
    const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(isFull ? sheetFaults.SHEET_TOO_COMPLEX({ file, limitMb: heapMb }) : error);
  });
  worker.on('exit', (code) => {
    clearTimeout(timer);
    reject(new Error(`sheet worker ended with ${code} before it had answered`)); // No effect once it has.
  });
  return promise;
}
