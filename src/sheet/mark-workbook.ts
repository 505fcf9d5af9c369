import type { CellFault } from './cell-fault.ts';
import { identifyFile } from './identify-file.ts';
import { runInWorker } from './run-in-worker.ts';

/**
 * Gives the user's own workbook back with its faults: red cells, comments that say what is wrong, and a last sheet 导入问题, in
 * view, that lists every fault with its place, the value, the problem and the remedy. In an .xlsx all else stays as it was, and
 * the marks of an earlier round are taken away, so that the same file can go round until nothing is left; from .xls and .csv
 * comes a new .xlsx with their values. Always an .xlsx, without macros. Red and listed are all faults (listed up to 5,000), with
 * a comment the first 1,000.
 * @param original the file as uploaded; `faults` name its sheets as `readWorkbook` does
 * @throws {Fault} as `readWorkbook`
 */
export async function markWorkbook(
  original: Uint8Array,
  fileName: string,
  faults: readonly CellFault[],
): Promise<Uint8Array> {
  identifyFile(original, fileName);
  return (await runInWorker({ kind: 'mark', bytes: original, file: fileName, faults })).bytes;
}
