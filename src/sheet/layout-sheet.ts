import { isDateFormat } from './number-format.ts';
import { columnName } from './table.ts';
import type { ColumnPlan, SheetPlan, SheetValue } from './workbook-plan.ts';
import { writtenCell } from './write-cell.ts';
import type { Note } from './write-notes.ts';
import type { ListValidation, SheetFrame, WrittenCell } from './write-sheet.ts';
import type { StyleBook } from './write-styles.ts';
import { textWidth } from './write-xml.ts';

/** A sheet ready to be written. */
export type SheetContent = {
  readonly name: string;
  readonly isVeryHidden?: boolean;
  readonly frame: SheetFrame;
  readonly rows: readonly WrittenRow[];
  readonly notes: readonly Note[];
};

export type WrittenRow = { readonly cells: readonly WrittenCell[]; readonly heightPt?: number };

const MIN_WIDTH = 8;
const MAX_WIDTH = 40;
const DATE_WIDTH = 12;
const ROWS_MEASURED = 200;
const LINE_PT = 16;
const LAST_ROW = 1_048_576;

/** `lists` are the sources of drop-down lists by column, undefined for a column without one. */
export function layoutSheet(
  plan: SheetPlan,
  name: string,
  lists: readonly (string | undefined)[],
  styles: StyleBook,
): SheetContent {
  const columns = layoutColumns(plan.columns, plan.rows, styles);
  const marks = new Map<string, string>();
  for (const { row, column, says } of plan.marks ?? []) {
    const key = `${row},${column}`;
    const before = marks.get(key);
    marks.set(key, before === undefined ? says : `${before}\n${says}`);
  }
  const body = plan.rows.map((values, row) => ({
    cells: plan.columns.map((column, col) => {
      const look = marks.has(`${row},${col}`) ? 'fault' : 'cell';
      return writtenCell(values[col] ?? null, column.format, look, styles);
    }),
  }));
  return {
    name,
    frame: {
      columns,
      frozenRows: 1,
      filterRange: `A1:${columnName(Math.max(0, columns.length - 1))}${plan.rows.length + 1}`,
      lists: layoutLists(plan.columns, lists),
    },
    rows: [headerRow(plan.columns, columns, styles), ...body],
    notes: [...headerNotes(plan.columns), ...markNotes(marks)],
  };
}

/** Widths, and the styles of the cells that are still to be filled: a date typed there is a date, a code keeps its zeros. */
export function layoutColumns(
  columns: readonly ColumnPlan[],
  rows: readonly (readonly SheetValue[])[],
  styles: StyleBook,
): SheetFrame['columns'] {
  return columns.map((column, col) => {
    const widthChars = column.widthChars ?? fittingWidth(column, rows.slice(0, ROWS_MEASURED), col);
    return column.format === undefined ? { widthChars } : { widthChars, style: styles.style('plain', column.format) };
  });
}

export function headerRow(columns: readonly ColumnPlan[], frame: SheetFrame['columns'], styles: StyleBook): WrittenRow {
  const lines = columns.map(({ header }, col) => {
    return header
      .split('\n')
      .reduce((sum, line) => sum + Math.ceil((textWidth(line) + 3) / (frame[col]?.widthChars ?? MIN_WIDTH)), 0);
  });
  return {
    heightPt: Math.max(1, ...lines) * LINE_PT + 10,
    cells: columns.map(({ header, isRequired }) => ({
      value: header,
      style: styles.style(isRequired === true ? 'required' : 'header', '@'),
      isStarred: isRequired === true,
    })),
  };
}

function fittingWidth(column: ColumnPlan, rows: readonly (readonly SheetValue[])[], col: number): number {
  const least = column.format !== undefined && isDateFormat(column.format) ? DATE_WIDTH : MIN_WIDTH;
  // Room for the filter's arrow and the star.
  const headers = column.header.split('\n').map((line) => textWidth(line) + 4);
  const values = rows.map((row) => textWidth(String(row[col] ?? '')) + 2);
  return Math.min(MAX_WIDTH, Math.max(least, ...headers, ...values));
}

function layoutLists(
  columns: readonly ColumnPlan[],
  lists: readonly (string | undefined)[],
): readonly ListValidation[] {
  return lists.flatMap((source, col) => {
    if (source === undefined) return [];
    const letter = columnName(col);
    return [{ range: `${letter}2:${letter}${LAST_ROW}`, source, isOpen: columns[col]?.isOpen === true }];
  });
}

function headerNotes(columns: readonly ColumnPlan[]): readonly Note[] {
  return columns.flatMap(({ note, isRequired }, col) => {
    if (note === undefined) return [];
    return [{ row: 0, col, text: isRequired === true ? `必填。${note}` : note }];
  });
}

function markNotes(marks: ReadonlyMap<string, string>): readonly Note[] {
  return Array.from(marks, ([key, text]) => {
    const [row = 0, col = 0] = key.split(',').map(Number);
    return { row: row + 1, col, text };
  });
}
