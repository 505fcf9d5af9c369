import type { LocalDate } from '#kernel/local-date.ts';

/** One cell as the file has it. What it means (which register, which field) is decided elsewhere. */
export type Cell =
  /** Nothing, or only spaces: 未填. Never 0. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /**
   * `text` is the number in plain decimals (never 1E+17, at most the 15 digits Excel keeps), with leading zeros where the
   * cell's format shows them (`00012`) and as `85%` where it is a percentage; `value` is then 0.85.
   */
  | { readonly kind: 'number'; readonly value: number; readonly text: string }
  /**
   * `text` is `2023-03-05`, with ` 14:30` where the format shows a time. It is `2023-03` or `3月5日` where the format shows no
   * day or no year: Excel then added the 1st, or the year of typing, and `on` holds more than the clerk wrote.
   */
  | { readonly kind: 'date'; readonly on: LocalDate; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#N/A` and its like; `#未计算` for a formula whose result the file does not hold. */
  | { readonly kind: 'error'; readonly text: string }
  /**
   * `formula` is without the `=`, and empty where the file shares the formula of another cell. It is data and never run:
   * `result` is what the program that saved the file had computed.
   */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: PlainCell };

export type PlainCell = Exclude<Cell, { readonly kind: 'formula' }>;

/** One sheet. Rows and columns count from 0; rows end at their last filled cell, the table at its last filled row. */
export type Table = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merged: readonly MergedRange[];
  /** Hidden in the file (lists behind drop-downs, old years): shown to nobody, so not imported unasked. */
  readonly hidden: boolean;
};

/** Merged cells: only the first (top left) holds a value. */
export type MergedRange = {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
};

export const BLANK: PlainCell = { kind: 'blank' };

/** A text as a cell. Spaces alone are a blank cell: nobody sees them. */
export function textCell(text: string): PlainCell {
  return text.trim() === '' ? BLANK : { kind: 'text', text };
}

/** The cell at a place, blank where the row is shorter. */
export function cellAt(table: Table, row: number, col: number): Cell {
  return table.rows[row]?.[col] ?? BLANK;
}

/** The cell itself, or of a formula its kept result. */
export function resultOf(cell: Cell): PlainCell {
  return cell.kind === 'formula' ? cell.result : cell;
}

/** What the cell shows, `''` for blank. For messages and for fields that are text. */
export function cellText(cell: Cell): string {
  const plain = resultOf(cell);
  if (plain.kind === 'blank') return '';
  if (plain.kind === 'boolean') return plain.value ? 'TRUE' : 'FALSE';
  return plain.text;
}

/** 0 → A, 26 → AA. */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** (6, 2) → C7, as the spreadsheet shows it. */
export function cellAddress(row: number, col: number): string {
  return columnName(col) + (row + 1);
}

/** C7 or $C$7 → (6, 2); undefined for anything else. */
export function findCellPlace(address: string): { readonly row: number; readonly col: number } | undefined {
  let at = 0;
  let col = 0;
  if (address.charCodeAt(at) === 36) at += 1;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    col = col * 26 + letter - 64;
  }
  if (address.charCodeAt(at) === 36) at += 1;
  const row = Number(address.slice(at));
  if (col === 0 || col > 16_384 || !Number.isInteger(row) || row < 1 || row > 1_048_576) return undefined;
  return { row: row - 1, col: col - 1 };
}

/** A heading without what marks it as required: `*编号`, `编号（必填）` → 编号. Line breaks and spaces are dropped. */
export function plainHeader(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/^[*＊]+|[*＊]+$/g, '')
    .replace(/[（(]必填[）)]$/, '');
}
