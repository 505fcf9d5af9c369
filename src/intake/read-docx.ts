import { Fault } from '#kernel/fault.ts';
import { unpackArchive } from '#sheet/guard-archive.ts';
import { findAttribute, scanXml } from '#sheet/scan-xml.ts';
import { intakeFaults } from './intake-faults.ts';
import { type ListNumbering, numbering } from './word-numbering.ts';

/** Elements whose text is not part of what a reader sees: deleted text, field codes, the fallback of a drawing. */
const UNSEEN: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'Fallback', 'delText']);

/**
 * The text of a .docx, one line a paragraph, with the numbers that Word itself makes (一、 1.) written out: headings are read by them.
 * @throws {Fault} INTAKE_BROKEN, INTAKE_ONLY_IMAGES (scanned pages in a Word document), and those of the archive guard
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<string> {
  const entries = await unpackArchive(bytes);
  const part = (name: string) => new TextDecoder().decode(entries.get(name) ?? new Uint8Array());
  const text = parts(part, file);
  const images = [...entries.keys()].filter((name) => name.startsWith('word/media/')).length;
  if (text.trim() === '' && images > 0) throw intakeFaults.INTAKE_ONLY_IMAGES({ file, images });
  return text;
}

const BROKEN = '正文的结构不完整';

function parts(part: (name: string) => string, file: string): string {
  const body = part('word/document.xml');
  // Half a report must not be taken for a whole one.
  if (!/<\/(?:\w+:)?document\s*>\s*$/.test(body.slice(-200))) throw intakeFaults.INTAKE_BROKEN({ file, what: BROKEN });
  try {
    return paragraphsOf(body, numbering(part('word/numbering.xml'), part('word/styles.xml')));
  } catch (error) {
    // The XML scanner speaks of workbooks.
    if (error instanceof Fault) throw intakeFaults.INTAKE_BROKEN({ file, what: BROKEN });
    throw error;
  }
}

function paragraphsOf(xml: string, lists: ListNumbering): string {
  const lines: string[] = [];
  const open: Paragraph[] = [];
  /** Cells of the table rows that are open, outermost first. */
  const rows: string[][] = [];
  let unseen = 0;
  let inText = false;
  let inNumber = false;
  scanXml(xml, {
    open(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      const paragraph = open.at(-1);
      if (name === 'tr') rows.push([]);
      else if (name === 'tc') rows.at(-1)?.push('');
      else if (name === 'p') open.push({ text: '', list: undefined, level: 0, style: undefined });
      else if (name === 't') inText = true;
      else if (paragraph === undefined) return;
      else if (name === 'tab' && !inNumber) paragraph.text += '\t';
      else if (name === 'br' || name === 'cr') paragraph.text += '\n';
      else if (name === 'numPr') inNumber = true;
      else if (name === 'pStyle') paragraph.style = findAttribute(attributes, 'w:val');
      else if (inNumber && name === 'ilvl') paragraph.level = Number(findAttribute(attributes, 'w:val') ?? 0);
      else if (inNumber && name === 'numId') paragraph.list = findAttribute(attributes, 'w:val');
    },
    close(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      if (name === 't') inText = false;
      if (name === 'numPr') inNumber = false;
      if (name === 'tr') put(rows.pop()?.join('\t') ?? '');
      if (name !== 'p') return;
      const paragraph = open.pop();
      if (paragraph === undefined) return;
      const { text, list, level, style } = paragraph;
      put(text.trim() === '' ? '' : `${lists.next(list, level, style)}${text}`);
    },
    text(text) {
      const paragraph = open.at(-1);
      if (inText && unseen === 0 && paragraph !== undefined) paragraph.text += text;
    },
  });
  return lines.join('\n');

  /** A paragraph of a cell belongs to its row, which is one line. */
  function put(line: string): void {
    const row = rows.at(-1);
    if (row === undefined || row.length === 0) lines.push(line);
    else row[row.length - 1] = [row.at(-1), line].filter((part) => part !== '').join(' ');
  }
}

type Paragraph = { text: string; list: string | undefined; level: number; style: string | undefined };
