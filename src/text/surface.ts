import { MARKS, RADICALS, TRADITIONAL } from './words/letters.ts';

/**
 * A text without what only converters and typesetters put there: one letter for each meaning, no blanks, no soft line breaks.
 * Everything that reads works on `chars`; `at` leads back to the text as it was.
 */
export type Surface = {
  readonly source: string;
  readonly chars: string;
  readonly codes: Uint16Array;
  /** `at[i]` is the index in `source` of `chars[i]`; `at[chars.length]` is the source's length. */
  readonly at: Uint32Array;
};

const BLANK = 1;
const BREAK = 2;
const WORD = 3;
/** Of no width: it does not even keep two numbers apart. */
const UNSEEN = 4;

const FOLD = new Uint16Array(65_536);
const KIND = new Uint8Array(65_536);
fillTables();

const SPACE = 0x20;
/** Between two cells of a table; behind a heading's number it is only a blank. */
const TAB = 0x09;
const ENDS_NUMBER: ReadonlySet<number> = new Set([...'、.)(,:'].map((mark) => mark.charCodeAt(0)));
const NEWLINE = 0x0a;

/** Linear in the text's length; allocates about ten bytes a character. */
export function surfaceOf(source: string): Surface {
  const length = source.length;
  const wrap = wrapWidth(source);
  const codes = new Uint16Array(length + 1);
  const at = new Uint32Array(length + 2);
  let size = 0;
  let lineStart = 0;
  let blanks = 0;
  let tab = false;
  for (let index = 0; index < length; index += 1) {
    const code = source.charCodeAt(index);
    const kind = KIND[code] ?? 0;
    if (kind === UNSEEN) continue;
    if (kind === BLANK) {
      if (code === TAB) tab = true;
      blanks += 1;
      continue;
    }
    if (kind === BREAK) {
      blanks = 0;
      tab = false;
      if (size === lineStart) continue;
      if (code === 0x0d && source.charCodeAt(index + 1) === NEWLINE) continue;
      if (wrap > 0 && isSoftBreak(source, index, codes[size - 1] ?? 0, wrap)) continue;
      codes[size] = NEWLINE;
      at[size] = index;
      size += 1;
      lineStart = size;
      continue;
    }
    if (code === 0x5b && source.startsWith('[bookmark:', index)) {
      const close = source.indexOf(']', index);
      if (close !== -1 && close - index < 80) {
        index = close;
        continue;
      }
    }
    const folded = FOLD[code] ?? code;
    const cell = tab && size > lineStart && !ENDS_NUMBER.has(codes[size - 1] ?? 0);
    if (cell || (blanks > 0 && size > lineStart && keepsBlank(codes[size - 1] ?? 0, folded))) {
      codes[size] = cell ? TAB : SPACE;
      at[size] = index - 1;
      size += 1;
    }
    blanks = 0;
    tab = false;
    codes[size] = folded;
    at[size] = index;
    size += 1;
  }
  at[size] = length;
  const used = codes.subarray(0, size);
  return { source, chars: decode(used), codes: used, at: at.subarray(0, size + 1) };
}

/** Index in the source just behind `chars[end - 1]`. */
export function sourceEnd({ at }: Surface, end: number): number {
  return end === 0 ? 0 : (at[end - 1] ?? 0) + 1;
}

/** Index in `chars` of the first letter that stands at or behind `index` of the source. */
export function surfaceIndex({ at }: Surface, index: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A blank keeps apart what would otherwise run together as another number or word: 1 234, 20 MB. */
function keepsBlank(before: number, after: number): boolean {
  if (KIND[after] !== WORD) return false;
  return KIND[before] === WORD || before === 0x2c || before === 0x2e || before === 0x25;
}

/** The line width of a text broken at a fixed width; 0 for a text whose lines are paragraphs. */
function wrapWidth(source: string): number {
  let widest = 0;
  let lines = 0;
  let full = 0;
  for (let from = 0; from < source.length; ) {
    let to = source.indexOf('\n', from);
    if (to === -1) to = source.length;
    const width = to - from;
    if (width > 90) return 0;
    if (width > widest) widest = width;
    if (width > 24) full += 1;
    lines += 1;
    from = to + 1;
  }
  return lines >= 8 && full * 2 > lines ? widest : 0;
}

function isSoftBreak(source: string, index: number, before: number, wrap: number): boolean {
  if (index - source.lastIndexOf('\n', index - 1) < wrap * 0.8 || ENDINGS.has(before)) return false;
  const next = source.charCodeAt(index + 1);
  return !Number.isNaN(next) && KIND[next] !== BLANK && KIND[next] !== BREAK;
}

const ENDINGS: ReadonlySet<number> = new Set([...'。;:!?'].map((mark) => mark.charCodeAt(0)));

/** The machine's own order of bytes is little-endian wherever Node runs. */
function decode(codes: Uint16Array): string {
  return UTF16.decode(codes);
}

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function fillTables(): void {
  for (let code = 0; code < 65_536; code += 1) FOLD[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code += 1) FOLD[code] = code - 0xfee0;
  for (const [from, to] of [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfaff],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const plain = String.fromCharCode(code).normalize('NFKC');
      if (plain.length === 1) FOLD[code] = plain.charCodeAt(0);
    }
  }
  for (const table of [RADICALS, TRADITIONAL, MARKS]) {
    for (const [from, to] of Object.entries(table)) FOLD[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  for (const code of [0x09, 0x20, 0xa0, 0x3000, 0x202f, 0x205f]) KIND[code] = BLANK;
  for (let code = 0x2000; code <= 0x200a; code += 1) KIND[code] = BLANK;
  for (const code of [0xad, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]) KIND[code] = UNSEEN;
  for (let code = 0xe000; code <= 0xf8ff; code += 1) KIND[code] = UNSEEN;
  for (const code of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) KIND[code] = BREAK;
  for (let code = 0x30; code <= 0x39; code += 1) KIND[code] = WORD;
  for (let code = 0x41; code <= 0x5a; code += 1) KIND[code] = WORD;
  for (let code = 0x61; code <= 0x7a; code += 1) KIND[code] = WORD;
}
