/** A fault at one place of a workbook. `row` and `column` count from 0; a null column means the whole row. */
export type CellFault = {
  /** Name of the sheet as in the file; for a .csv the file's name without extension. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
  /** What is wrong, e.g. 受理日期“2023-13-05”不是有效的日期。 */
  readonly says: string;
  /** What to do; without it the reader is told to correct the cell and import again. */
  readonly remedy?: string;
};
