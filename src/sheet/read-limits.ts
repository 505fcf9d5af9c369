import { sheetFaults } from './sheet-faults.ts';
import { BLANK, type Cell, cellAddress, resultOf } from './table.ts';

/** How much of a spreadsheet is read. A county's yearly ledger has some thousand rows. */
export const READ_LIMITS = {
  fileBytes: 30 * 1024 * 1024,
  rows: 100_000,
  columns: 500,
  cells: 3_000_000,
};

/** Collects rows of one sheet and keeps them within the limits. Blank rows at the end are never stored. */
export type RowCollector = {
  readonly rows: readonly (readonly Cell[])[];
  /** `cells` may be longer than its last filled cell. */
  readonly put: (row: number, cells: readonly Cell[]) => void;
};

const NO_CELLS: readonly Cell[] = [];

/** @throws {Fault} SHEET_TOO_MANY_ROWS, SHEET_TOO_MANY_COLUMNS, SHEET_TOO_MANY_CELLS (from `put`) */
export function collectRows(sheet: string, budget: { cells: number }): RowCollector {
  const rows: (readonly Cell[])[] = [];
  return {
    rows,
    put(row, cells) {
      let width = cells.length;
      // A formula copied down a whole column that shows nothing is as blank as a blank cell.
      while (width > 0 && resultOf(cells[width - 1] ?? BLANK).kind === 'blank') width -= 1;
      if (width === 0) return;
      const address = cellAddress(row, width - 1);
      if (row >= READ_LIMITS.rows) {
        throw sheetFaults.SHEET_TOO_MANY_ROWS({ sheet, row: row + 1, address, limit: READ_LIMITS.rows });
      }
      if (width > READ_LIMITS.columns) {
        throw sheetFaults.SHEET_TOO_MANY_COLUMNS({ sheet, column: width, address, limit: READ_LIMITS.columns });
      }
      budget.cells -= width;
      if (budget.cells < 0) throw sheetFaults.SHEET_TOO_MANY_CELLS({ limit: READ_LIMITS.cells });
      while (rows.length < row) rows.push(NO_CELLS);
      rows[row] = width === cells.length ? cells : cells.slice(0, width);
    },
  };
}
