import type { Fault } from '#kernel/fault.ts';
import { markWorkbook } from '#sheet/mark-workbook.ts';
import { findCellPlace } from '#sheet/table.ts';

/** The user's own workbook with the faults of a refused import marked in it. @param fault an IMPORT_REFUSED */
export async function markFaults(
  file: { readonly bytes: Uint8Array; readonly fileName: string },
  fault: Fault,
): Promise<Uint8Array> {
  const sheet = String(fault.facts.sheet ?? '');
  const faults = fault.details.map(({ row, column, label, says, remedy }) => ({
    sheet,
    row: (row ?? 1) - 1,
    column: column === undefined ? null : (findCellPlace(`${column}1`)?.col ?? null),
    says: label === undefined || says.includes(label) ? says : `${label}：${says}`,
    ...(remedy === undefined ? {} : { remedy }),
  }));
  return markWorkbook(file.bytes, file.fileName, faults);
}
