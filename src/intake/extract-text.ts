import { Worker } from 'node:worker_threads';
import { Fault, listFaults } from '#kernel/fault.ts';
import { type DocumentForm, identifyDocument } from './identify-document.ts';
import '#sheet/sheet-faults.ts'; // Declares the archive guard's faults here too, so that they can be revived.
import { intakeFaults } from './intake-faults.ts';
import { readPlain } from './read-plain.ts';

const TIMEOUT_MS = 30_000;
const HEAP_MB = 512;

/** What a file says, and in which form it came. */
export type Extracted = { readonly text: string; readonly source: DocumentForm };

/** What the worker answers; a fault travels as its code and facts. */
export type IntakeReply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly code: string; readonly facts: Fault['facts'] };

/**
 * The text of a .txt, .docx, .doc, .pdf or .ofd, told by its bytes. Everything but plain text is opened in a worker thread with a
 * memory limit, so that no file, however built, can bring down the program.
 * @throws {Fault} INTAKE_EMPTY, INTAKE_TOO_LARGE, INTAKE_ENCRYPTED, INTAKE_WRONG_KIND, INTAKE_NO_TEXT, INTAKE_TOO_MANY_PAGES, INTAKE_BROKEN,
 *   INTAKE_TOO_SLOW, INTAKE_TOO_COMPLEX, and those of the archive guard
 */
export async function extractText(bytes: Uint8Array, file: string, timeoutMs = TIMEOUT_MS): Promise<Extracted> {
  const source = identifyDocument(bytes, file);
  const text = source === 'txt' ? readPlain(bytes) : await runInWorker(bytes, file, source, timeoutMs);
  if (text.trim() === '') throw intakeFaults.INTAKE_EMPTY({ file });
  return { text, source };
}

function runInWorker(bytes: Uint8Array, file: string, source: DocumentForm, timeoutMs: number): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const worker = new Worker(new URL('./intake-worker.ts', import.meta.url), {
    workerData: { bytes, file, source },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  const timer = setTimeout(() => {
    reject(intakeFaults.INTAKE_TOO_SLOW({ file, limitSeconds: timeoutMs / 1_000 }));
    void worker.terminate();
  }, timeoutMs);
  worker.on('message', (reply: IntakeReply) => {
    if (reply.kind === 'text') resolve(reply.text);
    else reject(revive(reply.code, reply.facts, file));
  });
  worker.on('error', (error: Error & { code?: string }) => {
    const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(isFull ? intakeFaults.INTAKE_TOO_COMPLEX({ file, limitMb: HEAP_MB }) : error);
  });
  worker.on('exit', (code) => {
    clearTimeout(timer);
    reject(new Error(`intake worker ended with ${code} before it had answered`)); // No effect once it has.
  });
  return promise;
}

/** A fault that crossed from the worker, with its message from the one catalogue. */
function revive(code: string, facts: Fault['facts'], file: string): Fault {
  const kind = listFaults().get(code);
  return kind === undefined ? intakeFaults.INTAKE_BROKEN({ file, what: code }) : new Fault(code, kind, facts);
}
