import { buildWorkbook } from './build-workbook.ts';
import { runInWorker } from './run-in-worker.ts';
import type { WorkbookPlan } from './workbook-plan.ts';

/** Up to here writing takes some 100 ms and needs no thread of its own. */
const CELLS_IN_PLACE = 20_000;

/**
 * Writes an .xlsx: header row frozen, filtered and printed on every page, drop-down lists, comments, marks, real dates. Text
 * never becomes a formula. The same plan gives the same bytes. For large exports use `streamWorkbook`.
 * @throws {Fault} SHEET_TOO_COMPLEX, SHEET_TOO_SLOW (over 20,000 cells only)
 * @throws {RangeError} for a number that is not finite
 */
export async function writeWorkbook(workbook: WorkbookPlan): Promise<Uint8Array> {
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length * sheet.columns.length, 0);
  if (cells <= CELLS_IN_PLACE) return buildWorkbook(workbook);
  return (await runInWorker({ kind: 'write', workbook })).bytes;
}
