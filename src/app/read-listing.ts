import { narrow } from '#engine/parse-value.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { cellText, columnName, plainHeader } from '#sheet/table.ts';
import { appFaults } from './faults.ts';

/** A row of a plain list by heading, with its line in the spreadsheet. */
export type ListingRow = { readonly line: number; readonly texts: Readonly<Record<string, string>> };

/**
 * Reads a small list (units, people) whose headings are fixed words in the first row, in any order.
 * @throws {Fault} LISTING_HEADINGS, IMPORT_EMPTY and those of the reader
 */
export async function readListing(
  file: { readonly bytes: Uint8Array; readonly fileName: string },
  required: readonly string[],
): Promise<{
  readonly rows: readonly ListingRow[];
  readonly place: (row: ListingRow, heading: string) => Pick<FaultDetail, 'row' | 'column' | 'label'>;
}> {
  const [table] = (await readWorkbook(file.bytes, file.fileName)).filter(({ hidden }) => !hidden);
  const headings = (table?.rows[0] ?? []).map((cell) => plainHeader(cellText(cell)));
  const missing = required.filter((heading) => !headings.includes(heading));
  if (table === undefined || missing.length > 0) throw appFaults.LISTING_HEADINGS({ missing: missing.join('、') });
  const rows = table.rows.slice(1).flatMap((cells, at) => {
    const texts = Object.fromEntries(
      headings.map((heading, column) => [heading, narrow(cellText(cells[column] ?? { kind: 'blank' })).trim()]),
    );
    return Object.values(texts).every((text) => text === '') ? [] : [{ line: at + 2, texts }];
  });
  if (rows.length === 0) throw appFaults.IMPORT_EMPTY({ sheet: table.name });
  const place = (row: ListingRow, heading: string) => {
    const column = headings.indexOf(heading);
    return { row: row.line, label: heading, ...(column < 0 ? {} : { column: columnName(column) }) };
  };
  return { rows, place };
}
