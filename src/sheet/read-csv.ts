import { unguardFormula } from './formula-safety.ts';
import { collectRows, READ_LIMITS } from './read-limits.ts';
import { sheetFaults } from './sheet-faults.ts';
import { type Table, textCell } from './table.ts';

/**
 * Reads .csv, .tsv or .txt as one table named after the file. All cells are text or blank: `007` stays `007`, and what a text
 * means is decided where it is mapped.
 * @throws {Fault} SHEET_ENCODING_UNKNOWN, SHEET_QUOTE_OPEN, SHEET_TOO_MANY_…
 */
export function readCsv(bytes: Uint8Array, file: string): Table {
  const text = decodeText(bytes, file);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const collector = collectRows(name, { cells: READ_LIMITS.cells });
  let row = 0;
  for (const fields of splitRows(text, findDelimiter(text), file)) {
    collector.put(
      row,
      fields.map((field) => textCell(unguardFormula(field))),
    );
    row += 1;
  }
  return { name, rows: collector.rows, merged: [], hidden: false };
}

/**
 * Text of a file that may come from anywhere: a byte order mark decides (Excel's “Unicode 文本” is UTF-16), else UTF-8 where
 * every byte fits it, else GB18030, which includes GBK and GB2312.
 * @throws {Fault} SHEET_ENCODING_UNKNOWN
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = findDecoded(bytes, 'utf-8') ?? findDecoded(bytes, 'gb18030');
  if (text === undefined || text.includes('\0')) throw sheetFaults.SHEET_ENCODING_UNKNOWN({ file });
  return text;
}

function findDecoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // Some byte does not fit this encoding: the question asked here.
    throw error;
  }
}

/** The separator that the first line has most of, outside quotes; a comma where it has none. */
function findDelimiter(text: string): string {
  const counts = new Map([
    ['\t', 0], // First, so that it wins a tie: nobody types a tab by chance.
    [',', 0],
    [';', 0],
    ['|', 0],
  ]);
  let quoted = false;
  let before = '\n';
  for (const char of text.slice(0, 65_536)) {
    // A quote opens only where a field begins: 5" is an inch.
    if (char === '"') quoted = !quoted && (before === '\n' || counts.has(before));
    else if (!quoted && char === '\n') break;
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
    before = char;
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined ? ',' : best[0];
}

/** RFC 4180: fields may be quoted, a quote inside is doubled, a quoted field may hold line breaks. Lines end as they like. */
function* splitRows(text: string, delimiter: string, file: string): Generator<string[]> {
  let fields: string[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    if (text[at] === '"') {
      const { field, end } = readQuoted(text, at, line, file);
      line += field.split('\n').length - 1;
      at = end;
      const rest = endOfField(text, at, delimiter);
      fields.push((field + text.slice(at, rest)).replace(/\r\n?/g, '\n'));
      at = rest;
    } else {
      const end = endOfField(text, at, delimiter);
      fields.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    yield fields;
    fields = [];
  }
}

function endOfField(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function readQuoted(text: string, from: number, line: number, file: string): { field: string; end: number } {
  let field = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) throw sheetFaults.SHEET_QUOTE_OPEN({ file, line });
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { field, end: quote + 1 };
    field += '"';
    at = quote + 2;
  }
}
