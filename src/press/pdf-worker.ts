import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from './fonts.ts';
import { addDestinations, type Destination } from './pdf-destinations.ts';

/** Bytes that the template finds under a path of their own. */
export type PdfFile = { readonly path: string; readonly bytes: Uint8Array };

/** One document to set: the data of report.typ as JSON, the creation time for a document that carries no date, the files it encloses. */
export type PdfJob = {
  readonly kind: 'set';
  readonly json: string;
  readonly createdAtSeconds: number;
  readonly files: readonly PdfFile[];
};
/** A file of which it is asked how many pages it would fill. */
export type ProbeJob = { readonly kind: 'probe'; readonly file: PdfFile };
/** `pages` is null where the file cannot be set. */
export type PdfResult = { readonly pdf: Uint8Array } | { readonly pages: number | null } | { readonly error: string };

/** Results that were not used by the last ten documents are forgotten. */
const CACHE_AGE = 10;

const template = await readFile(new URL('report.typ', import.meta.url), 'utf8');
// Files are only ever shadows in this folder: nothing is read from the disk.
const workspace = import.meta.dirname;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: await loadFonts() }] });

function setPdf({ json, createdAtSeconds, files }: PdfJob): Uint8Array {
  return withFiles(files, () => setDocument(json, createdAtSeconds, files.some(isPdf)));
}

function setDocument(json: string, createdAtSeconds: number, holdsPdf: boolean): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document: json } });
  const { result } = compiled;
  if (result === null) {
    const diagnostics = compiled.takeDiagnostics();
    throw new Error(diagnostics === null ? 'no document' : JSON.stringify(diagnostics.shortDiagnostics));
  }
  // Pages of somebody else's PDF cannot be vouched for: with them it is a plain PDF and no archival one.
  const pdfStandard = holdsPdf ? '1.7' : 'a-2b';
  const pdf = compiler.pdf(result, { pdfStandard, creationTimestamp: createdAtSeconds });
  const [destinations] = parseDestinations(compiler.query(result, { selector: '<destinations>', field: 'value' }));
  compiler.evictCache(CACHE_AGE);
  return addDestinations(pdf, destinations ?? []);
}

/** How many pages a PDF or picture fills; null where it is damaged, locked or of another kind. Sets it once to be sure. */
async function probe(file: PdfFile): Promise<number | null> {
  const pages = isPdf(file) ? await countPages(file.bytes) : 1;
  if (pages === null) return null;
  const source = Array.from(
    { length: pages },
    (_, at) => `#image("/${file.path}"${isPdf(file) ? `, page: ${at + 1}` : ''}, width: 100%)`,
  );
  try {
    return withFiles([file], () => {
      const { result } = compiler.compile({ mainFileContent: source.join('\n#pagebreak()\n') });
      if (result === null) return null;
      compiler.pdf(result, { pdfStandard: '1.7', creationTimestamp: 0 });
      return pages;
    });
  } catch {
    // What the compiler cannot take is kept as a file of its own; the contents list says so.
    return null;
  }
}

async function countPages(bytes: Uint8Array): Promise<number | null> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The reader takes the bytes away from whoever hands them over.
    const opened = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    const { numPages } = opened;
    await opened.loadingTask.destroy();
    return numPages;
  } catch {
    return null;
  }
}

function isPdf({ path }: PdfFile): boolean {
  return path.endsWith('.pdf');
}

function withFiles<T>(files: readonly PdfFile[], work: () => T): T {
  for (const { path, bytes } of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
  try {
    return work();
  } finally {
    for (const { path } of files) compiler.unmapShadow(join(workspace, path));
  }
}

function parseDestinations(found: unknown): readonly (readonly Destination[])[] {
  return found as readonly (readonly Destination[])[];
}

parentPort?.on('message', async (job: PdfJob | ProbeJob) => {
  try {
    const result: PdfResult = job.kind === 'probe' ? { pages: await probe(job.file) } : { pdf: setPdf(job) };
    parentPort?.postMessage(result);
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies PdfResult);
  }
});
