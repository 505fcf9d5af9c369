import { textCell } from '#sheet/table.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type ImportResult, importTable, type TableRequest } from './import-register.ts';

/** The name that a table typed in the browser goes by where faults name the sheet. */
const SHEET = '网页表格';

/**
 * Imports rows that were typed or pasted in the browser, as texts under headings: all of them or none.
 * @throws {Fault} as `importTable`; rows of its details count from 1, the headings being the first
 */
export async function importTyped(
  desk: Desk,
  actor: Actor,
  request: Omit<TableRequest, 'update'> & {
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  },
): Promise<ImportResult> {
  const { headings, rows, ...rest } = request;
  const cells = [headings, ...rows].map((row) => row.map(textCell));
  return importTable(desk, actor, { ...rest, update: false }, [
    { name: SHEET, rows: cells, merged: [], hidden: false },
  ]);
}
