import { parentPort, workerData } from 'node:worker_threads';
import { Fault } from '#kernel/fault.ts';
import type { IntakeReply } from './extract-text.ts';
import type { DocumentForm } from './identify-document.ts';
import { readDoc } from './read-doc.ts';
import { readDocx } from './read-docx.ts';
import { readOfd } from './read-ofd.ts';
import { readPdf } from './read-pdf.ts';
import { readPlain } from './read-plain.ts';

type Job = { readonly bytes: Uint8Array; readonly file: string; readonly source: DocumentForm };

try {
  send({ kind: 'text', text: await work(parseJob(workerData)) });
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  send({ kind: 'fault', code: error.code, facts: error.facts });
}

async function work({ bytes, file, source }: Job): Promise<string> {
  switch (source) {
    case 'txt':
      return readPlain(bytes);
    case 'docx':
      return await readDocx(bytes, file);
    case 'doc':
      return await readDoc(bytes, file);
    case 'pdf':
      return await readPdf(bytes, file);
    case 'ofd':
      return await readOfd(bytes, file);
    default:
      return source satisfies never;
  }
}

function send(reply: IntakeReply): void {
  parentPort?.postMessage(reply);
}

function parseJob(data: unknown): Job {
  return data as Job; // Made by extract-text.ts of this same folder.
}
