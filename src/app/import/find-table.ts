import { type HeadingMatch, matchHeadings } from '#engine/match-headings.ts';
import type { Register } from '#engine/register.ts';
import { cellText, type Table } from '#sheet/table.ts';
import { appFaults } from '../faults.ts';

/** The table that carries a register: its heading row and where each column goes. */
export type FoundTable = { readonly table: Table; readonly headingRow: number; readonly match: HeadingMatch };

/** A title, a unit line and a note may stand above the headings. */
const SEARCHED_ROWS = 10;

/**
 * Finds the sheet and row whose headings fit the register best.
 * @throws {Fault} IMPORT_HEADINGS naming what is missing and what was found
 */
export function findTable(register: Register, tables: readonly Table[]): FoundTable {
  let best: FoundTable | undefined;
  for (const table of tables.filter(({ hidden }) => !hidden)) {
    for (let row = 0; row < Math.min(SEARCHED_ROWS, table.rows.length); row += 1) {
      const match = matchHeadings(register, (table.rows[row] ?? []).map(cellText));
      if (match.columns.size > (best?.match.columns.size ?? 0)) best = { table, headingRow: row, match };
    }
  }
  if (best === undefined || best.match.missing.length > 0) {
    const missing = best?.match.missing ?? [];
    const names = missing.length === 0 ? '（一个也没有对上）' : missing.map((label) => `“${label}”`).join('、');
    const found = headingsIn(best?.table ?? tables[0], best?.headingRow ?? 0);
    throw appFaults.IMPORT_HEADINGS({ label: register.label, missing: names, found });
  }
  return best;
}

function headingsIn(table: Table | undefined, row: number): string {
  const texts = (table?.rows[row] ?? []).map(cellText).filter((text) => text.trim() !== '');
  return texts.length === 0 ? '没有读到文字' : texts.slice(0, 30).join('、');
}
