import { Worker } from 'node:worker_threads';
import type { Document } from '#kernel/document.ts';
import { defineFaults } from '#kernel/fault.ts';
import { type Composition, compose } from './composition.ts';
import { type Enclosure, endingOf } from './enclosure.ts';
import { loadCoverage } from './fonts.ts';
import { piecesOf } from './kinsoku.ts';
import type { PdfFile, PdfJob, PdfResult, ProbeJob } from './pdf-worker.ts';

const faults = defineFaults({
  PRESS_TIMEOUT: {
    status: 503,
    says: 'PDF 排版用时超过 {seconds} 秒，已经停止，没有生成文件。',
    remedy: '请稍后再试；仍然超时的，请检查文中是否有过长的段落或表格，或者改为导出 Word 文件。',
  },
  PRESS_GLYPH_MISSING: {
    status: 422,
    says: '文中有 {count} 个字不在排版字库中，印出来会是空框：{chars}。',
    remedy: '请核对这些字是否录入有误；确需使用的，请导出 Word 文件排印。',
  },
});

const TIMEOUT_MS = 20_000;

let worker: Worker | undefined;
/** The worker sets one document at a time; the next one waits here, not on the worker's own clock. */
let turn: Promise<unknown> = Promise.resolve();
let covers: ReturnType<typeof loadCoverage> | undefined;

/**
 * Sets a document as PDF/A-2b to GB/T 9704-2012, figures as named destinations under the bookmark names of the DOCX; its enclosures
 * behind it, with which it is a plain PDF where one of them is a PDF. The first call starts the worker thread and loads the fonts (about
 * a second); it stays for the next ones. The same document with a date gives the same bytes.
 * @throws {Fault} PRESS_GLYPH_MISSING where a character is in none of the fonts; PRESS_TIMEOUT after `timeoutMs`.
 */
export async function pressPdf(
  document: Document,
  { timeoutMs = TIMEOUT_MS, enclosures = [] }: { timeoutMs?: number; enclosures?: readonly Enclosure[] } = {},
): Promise<Uint8Array> {
  const placed = enclosures.map(({ ref, caption, pages, bytes }, at) => {
    const path = pathOf(bytes, at);
    return { file: { path, bytes }, set: { ref, caption, pages, path: `/${path}`, isPdf: path.endsWith('.pdf') } };
  });
  const json = JSON.stringify({ ...forTemplate(compose(document)), enclosures: placed.map(({ set }) => set) });
  await refuseMissingGlyphs(json);
  const files = placed.map(({ file }) => file);
  const createdAtSeconds = Math.floor(Date.now() / 1000);
  const result = await inTurn({ kind: 'set', json, createdAtSeconds, files }, timeoutMs);
  if ('pdf' in result) return result.pdf;
  throw new Error('the press answered something else');
}

/** How many pages a PDF or picture would fill as an enclosure; null where it cannot be set: damaged, locked, of another kind. */
export async function probeEnclosure(bytes: Uint8Array, { timeoutMs = TIMEOUT_MS } = {}): Promise<number | null> {
  if (endingOf(bytes) === undefined) return null;
  const file: PdfFile = { path: pathOf(bytes, 0), bytes };
  const result = await inTurn({ kind: 'probe', file }, timeoutMs);
  return 'pages' in result ? result.pages : null;
}

function pathOf(bytes: Uint8Array, at: number): string {
  return `enclosure-${at}.${endingOf(bytes) ?? 'bin'}`;
}

async function inTurn(job: PdfJob | ProbeJob, timeoutMs: number): Promise<PdfResult> {
  const sent = turn.then(() => send(job, timeoutMs));
  turn = sent.catch(() => undefined);
  return sent;
}

/** Ends the worker thread; what it is setting is given up. A later `pressPdf` starts a new one. */
export async function closePress(): Promise<void> {
  const closing = worker;
  worker = undefined;
  await closing?.terminate();
}

/** The last paragraph apart and in pieces, so that the template can keep its end with the signature. */
function forTemplate(composition: Composition) {
  const last = composition.body.at(-1);
  if (last?.kind !== 'paragraph') return { ...composition, lastPieces: [] };
  return { ...composition, body: composition.body.slice(0, -1), lastPieces: piecesOf(last.runs) };
}

async function refuseMissingGlyphs(json: string): Promise<void> {
  covers ??= loadCoverage();
  const isCovered = await covers;
  const missing = [...new Set(json)].filter((char) => char > '~' && char !== '\u200B' && !isCovered(char));
  if (missing.length === 0) return;
  const shown = missing.slice(0, 10).map((char) => `${char}（U+${char.codePointAt(0)?.toString(16).toUpperCase()}）`);
  throw faults.PRESS_GLYPH_MISSING({ count: missing.length, chars: shown.join('、') });
}

function send(job: PdfJob | ProbeJob, timeoutMs: number): Promise<PdfResult> {
  worker ??= start();
  const running = worker;
  const { promise, resolve, reject } = Promise.withResolvers<PdfResult>();
  const onMessage = (result: PdfResult): void => {
    if ('error' in result) reject(new Error(`typst: ${result.error}`));
    else resolve(result);
  };
  const onExit = (code: number): void => reject(new Error(`PDF worker ended with code ${code}`));
  const timer = setTimeout(() => {
    // Native code cannot be interrupted: the thread is left to end by itself, and the next document gets a new one.
    if (worker === running) worker = undefined;
    running.terminate().catch(reject);
    reject(faults.PRESS_TIMEOUT({ seconds: timeoutMs / 1000 }));
  }, timeoutMs);
  running.on('message', onMessage).on('error', reject).on('exit', onExit);
  // An idle worker must not keep the process alive, a busy one must.
  running.ref();
  running.postMessage(job);
  return promise.finally(() => {
    clearTimeout(timer);
    running.off('message', onMessage).off('error', reject).off('exit', onExit);
    running.unref();
  });
}

function start(): Worker {
  const started = new Worker(new URL('pdf-worker.ts', import.meta.url), { name: 'press' });
  const forget = (): void => {
    if (worker === started) worker = undefined;
  };
  // Without a listener an error of the idle worker would end the process.
  return started.on('error', forget).on('exit', forget);
}
