import type { LocalDate } from '#kernel/local-date.ts';

/** A value to be written. Text is always written as text, whatever it begins with; null is a blank cell, never 0. */
export type SheetValue = string | number | LocalDate | null;

/** A workbook to be written. */
export type WorkbookPlan = {
  readonly sheets: readonly SheetPlan[];
  /** Paragraphs of a last sheet 填写说明. */
  readonly instructions?: readonly string[];
};

export type SheetPlan = {
  /** At most 31 characters; what Excel forbids in a name (: \ / ? * [ ]) is replaced. */
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly SheetValue[])[];
  readonly marks?: readonly CellMark[];
};

export type ColumnPlan = {
  readonly header: string;
  /** In half-width characters; without it as wide as the header and the first rows need. */
  readonly widthChars?: number;
  /** Shown where the pointer rests on the header. */
  readonly note?: string;
  /**
   * An Excel number format, also for the cells still to be filled: see `FORMATS`. In a column of a date format, and in one
   * without format, a value `YYYY-MM-DD` becomes a real date; under `FORMATS.text` it stays text.
   */
  readonly format?: string;
  /** Offered as a drop-down list. */
  readonly options?: readonly string[];
  /** Whether other values than the options are refused (default) or only warned of. */
  readonly isOpen?: boolean;
  /** Sets a red * before the header and colours it. */
  readonly isRequired?: boolean;
};

/** Colours a cell and says why. `row` counts from 0 in `rows` of its sheet, the header left out; `column` from 0. */
export type CellMark = { readonly row: number; readonly column: number; readonly says: string };

export const FORMATS = {
  /** Keeps leading zeros and long numbers as typed. */
  text: '@',
  date: 'yyyy-mm-dd',
  integer: '0',
  amount: '#,##0.00',
  percent: '0.0%',
};

export const INSTRUCTIONS_SHEET = '填写说明';
export const FAULTS_SHEET = '导入问题';
export const OPTIONS_SHEET = '选项';
