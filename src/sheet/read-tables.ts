import { identifyFile } from './identify-file.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { Table } from './table.ts';

/** `readWorkbook` without its worker: for the worker itself. @throws {Fault} as `readWorkbook` */
export async function readTables(bytes: Uint8Array, file: string): Promise<readonly Table[]> {
  const tables = await readForm(bytes, file);
  if (tables.every((table) => table.hidden || table.rows.length === 0)) throw sheetFaults.SHEET_NO_DATA({ file });
  return tables;
}

async function readForm(bytes: Uint8Array, file: string): Promise<readonly Table[]> {
  const form = identifyFile(bytes, file);
  switch (form) {
    case 'package':
      return readXlsx(bytes, file);
    case 'biff': {
      const { readXls } = await import('./read-xls.ts'); // Its library is large and seldom needed.
      return readXls(bytes);
    }
    case 'text':
      return [readCsv(bytes, file)];
    default:
      return form satisfies never;
  }
}
