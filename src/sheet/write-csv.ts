import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { guardFormula } from './formula-safety.ts';
import { plainDecimal } from './number-cell.ts';
import type { SheetValue } from './workbook-plan.ts';

/**
 * `utf-8` begins with a byte order mark, by which Excel knows it. `gbk` is for older programs: it is written as GB18030, the
 * same for every character GBK has, and without loss for those it lacks (𠮷, 㑇).
 */
export type CsvOptions = { readonly encoding: 'utf-8' | 'gbk' };

type Rows<R> = Iterable<R> | AsyncIterable<R>;

const CHUNK_CHARS = 65_536;

/**
 * Writes rows as CSV (RFC 4180, lines end in CRLF). A null is an empty field. Text that a spreadsheet program would run as a
 * formula gets an apostrophe in front, see `guardFormula`. Long numbers and leading zeros are written as they are, but Excel
 * spoils them when it opens a .csv: for people use .xlsx.
 */
export function writeCsv(rows: readonly (readonly SheetValue[])[], { encoding }: CsvOptions): Uint8Array {
  return encode(byteOrderMark(encoding) + rows.map(csvLine).join(''), encoding);
}

/** The same in chunks, while the rows come: memory does not grow with their number. */
export async function* streamCsv(
  rows: Rows<readonly SheetValue[]>,
  { encoding }: CsvOptions,
): AsyncGenerator<Uint8Array> {
  let text = byteOrderMark(encoding);
  for await (const row of rows) {
    text += csvLine(row);
    if (text.length < CHUNK_CHARS) continue;
    yield encode(text, encoding);
    text = '';
  }
  if (text !== '') yield encode(text, encoding);
}

function csvLine(row: readonly SheetValue[]): string {
  return `${row.map(csvField).join(',')}\r\n`;
}

function csvField(value: SheetValue): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? plainDecimal(value) : guardFormula(value);
  // Other separators are quoted too, so that nobody takes one of them for the file's own.
  return /[",;|\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function byteOrderMark(encoding: CsvOptions['encoding']): string {
  return encoding === 'utf-8' ? '\uFEFF' : '';
}

function encode(text: string, encoding: CsvOptions['encoding']): Uint8Array {
  return encoding === 'utf-8' ? Buffer.from(text) : iconv.encode(text, 'gb18030');
}
