import type { CellFault } from './cell-fault.ts';
import { unpackArchive } from './guard-archive.ts';
import { identifyFile } from './identify-file.ts';
import { markCopy } from './mark-copy.ts';
import { markXlsx } from './mark-xlsx.ts';
import { readTables } from './read-tables.ts';
import { readPackageTables } from './read-xlsx.ts';
import { isStrict } from './xlsx-edit.ts';
import { openXlsxPackage } from './xlsx-package.ts';

/** `markWorkbook` without its worker: for the worker itself. @throws {Fault} as `markWorkbook` */
export async function markTables(bytes: Uint8Array, file: string, faults: readonly CellFault[]): Promise<Uint8Array> {
  if (identifyFile(bytes, file) !== 'package') return markCopy(await readTables(bytes, file), faults);
  const pack = openXlsxPackage(await unpackArchive(bytes), file);
  const { stylesPath } = pack;
  if (stylesPath === undefined || isStrict(pack)) return markCopy(readPackageTables(pack), faults);
  return markXlsx(pack, stylesPath, faults);
}
