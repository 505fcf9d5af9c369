import { getDocumentProxy } from 'unpdf';
import { INTAKE_LIMITS } from './identify-document.ts';
import { intakeFaults } from './intake-faults.ts';
import { joinLines, type SetLine } from './join-lines.ts';

/** Two pieces of text belong to one line where their baselines are no farther apart, in points. */
const SAME_LINE = 3;

/** Pages with fewer Chinese letters than these on average are pictures of pages. */
const SCAN_LETTERS = 10;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF, its lines joined to paragraphs and page numbers left out.
 * @throws {Fault} INTAKE_ENCRYPTED, INTAKE_BROKEN, INTAKE_TOO_MANY_PAGES, INTAKE_NO_TEXT (a scan)
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<string> {
  const document = await open(bytes, file);
  const { numPages } = document;
  if (numPages > INTAKE_LIMITS.pages) {
    throw intakeFaults.INTAKE_TOO_MANY_PAGES({ file, pages: numPages, limit: INTAKE_LIMITS.pages });
  }
  const pages: SetLine[][] = [];
  for (let number = 1; number <= numPages; number += 1) {
    pages.push(linesOf(await itemsOf(document, number, file)));
  }
  const lines = withoutRunningHeads(pages);
  if (lettersOf(lines) < numPages * SCAN_LETTERS) throw intakeFaults.INTAKE_NO_TEXT({ file, pages: numPages });
  return joinLines(lines);
}

async function itemsOf(document: PdfDocument, number: number, file: string): Promise<readonly object[]> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items;
  } catch {
    throw intakeFaults.INTAKE_BROKEN({ file, what: `第 ${number} 页不完整` });
  }
}

/** Page numbers and the mark of a scanning program are no text. */
function lettersOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
}

/** A header or footer stands in the same place on most pages and would cut sentences in two. */
function withoutRunningHeads(pages: readonly SetLine[][]): SetLine[] {
  if (pages.length < 3) return pages.flat();
  const seen = new Map<string, number>();
  const keyOf = ({ text }: SetLine) => text.replace(/\s+/g, '');
  for (const page of pages) {
    for (const line of new Set([page[0], page.at(-1)])) {
      if (line !== undefined) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? 0) + 1);
    }
  }
  return pages.flatMap((page) =>
    page.filter(
      (line, index) => (index !== 0 && index !== page.length - 1) || (seen.get(keyOf(line)) ?? 0) * 2 <= pages.length,
    ),
  );
}

async function open(bytes: Uint8Array, file: string): ReturnType<typeof getDocumentProxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw intakeFaults.INTAKE_ENCRYPTED({ file });
    throw intakeFaults.INTAKE_BROKEN({ file, what: '不是完整的 PDF' });
  }
}

type Piece = { readonly str?: string; readonly transform?: readonly number[]; readonly width?: number };

function linesOf(items: readonly object[]): SetLine[] {
  const lines: { text: string; left: number; right: number; base: number; size: number }[] = [];
  for (const item of items) {
    const { str = '', transform = [], width = 0 } = parsePiece(item);
    const [, , , size = 12, left = 0, base = 0] = transform;
    if (str === '') continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.base - base) <= SAME_LINE && left >= line.right - size) {
      line.text += left - line.right > size * 2 ? `  ${str}` : str;
      line.right = Math.max(line.right, left + width);
    } else lines.push({ text: str, left, right: left + width, base, size: Math.abs(size) });
  }
  return lines;
}

function parsePiece(item: object): Piece {
  return item as Piece; // TextItem or TextMarkedContent of pdf.js; the latter has none of these.
}
