import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from './fonts.ts';
import { addDestinations, type Destination } from './pdf-destinations.ts';

/** One document to set: the data of report.typ as JSON, and the creation time for a document that carries no date. */
export type PdfJob = { readonly json: string; readonly createdAtSeconds: number };
export type PdfResult = { readonly pdf: Uint8Array } | { readonly error: string };

/** Results that were not used by the last ten documents are forgotten. */
const CACHE_AGE = 10;

const template = await readFile(new URL('report.typ', import.meta.url), 'utf8');
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: await loadFonts() }] });

function setPdf({ json, createdAtSeconds }: PdfJob): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document: json } });
  const { result } = compiled;
  if (result === null) {
    const diagnostics = compiled.takeDiagnostics();
    throw new Error(diagnostics === null ? 'no document' : JSON.stringify(diagnostics.shortDiagnostics));
  }
  const pdf = compiler.pdf(result, { pdfStandard: 'a-2b', creationTimestamp: createdAtSeconds });
  const [destinations] = parseDestinations(compiler.query(result, { selector: '<destinations>', field: 'value' }));
  compiler.evictCache(CACHE_AGE);
  return addDestinations(pdf, destinations ?? []);
}

function parseDestinations(found: unknown): readonly (readonly Destination[])[] {
  return found as readonly (readonly Destination[])[];
}

parentPort?.on('message', (job: PdfJob) => {
  try {
    parentPort?.postMessage({ pdf: setPdf(job) } satisfies PdfResult);
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies PdfResult);
  }
});
