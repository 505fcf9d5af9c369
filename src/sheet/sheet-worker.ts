import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '#kernel/fault.ts';
import { buildWorkbook } from './build-workbook.ts';
import { markTables } from './mark-tables.ts';
import { readTables } from './read-tables.ts';
import { type SheetFaultCode, sheetFaults } from './sheet-faults.ts';
import type { SheetJob, SheetReply } from './sheet-job.ts';

const ROWS_A_MESSAGE = 500;

try {
  await work(parseJob(workerData));
} catch (error) {
  if (!(error instanceof Fault) || !isSheetFault(error.code)) throw error;
  send({ kind: 'fault', code: error.code, facts: error.facts, details: error.details });
}

async function work(job: SheetJob): Promise<void> {
  switch (job.kind) {
    case 'read':
      for (const { rows, ...table } of await readTables(job.bytes, job.file)) {
        send({ kind: 'table', table });
        for (let at = 0; at < rows.length; at += ROWS_A_MESSAGE) {
          send({ kind: 'rows', rows: rows.slice(at, at + ROWS_A_MESSAGE) });
        }
      }
      return send({ kind: 'done', bytes: null });
    case 'write':
      return send({ kind: 'done', bytes: await buildWorkbook(job.workbook) });
    case 'mark':
      return send({ kind: 'done', bytes: await markTables(job.bytes, job.file, job.faults) });
    default:
      return job satisfies never;
  }
}

function send(reply: SheetReply): void {
  parentPort?.postMessage(reply);
}

function isSheetFault(code: string): code is SheetFaultCode {
  return code in sheetFaults;
}

function parseJob(data: unknown): SheetJob {
  return data as SheetJob; // Made by run-in-worker.ts of this same folder.
}
