import { identifyFile } from './identify-file.ts';
import { runInWorker } from './run-in-worker.ts';
import type { Table } from './table.ts';

/**
 * Reads a spreadsheet as tables, one a sheet, in the order of the file: .xlsx and .xlsm, old .xls, .csv, .tsv and .txt. Nothing
 * in the file is run: formulas and macros are data. At least one visible table has content.
 * @param fileName as the user knows it, for messages; the format is told by the bytes
 * @throws {Fault} SHEET_FILE_EMPTY, SHEET_FILE_TOO_LARGE, SHEET_NOT_WORKBOOK, SHEET_FORMAT_UNREAD, SHEET_ENCRYPTED,
 *   SHEET_BROKEN, SHEET_NO_DATA, SHEET_TOO_MANY_ROWS, SHEET_TOO_MANY_COLUMNS, SHEET_TOO_MANY_CELLS, SHEET_TOO_COMPLEX,
 *   SHEET_TOO_SLOW, SHEET_ENCODING_UNKNOWN, SHEET_QUOTE_OPEN, and ARCHIVE_… of `guardArchive`
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<readonly Table[]> {
  identifyFile(bytes, fileName); // Cheap, and spares the worker what is plainly no spreadsheet.
  const { tables } = await runInWorker({ kind: 'read', bytes, file: fileName });
  return tables;
}
