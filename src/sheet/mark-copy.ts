import { packSheets } from './build-workbook.ts';
import type { CellFault } from './cell-fault.ts';
import { layoutFaultList } from './fault-list.ts';
import type { SheetContent } from './layout-sheet.ts';
import { faultNotes } from './mark-notes.ts';
import { safeSheetNames } from './sheet-names.ts';
import { type Cell, resultOf, type Table } from './table.ts';
import { FAULTS_SHEET, type SheetValue } from './workbook-plan.ts';
import { writtenCell } from './write-cell.ts';
import type { WrittenCell } from './write-sheet.ts';
import { createStyleBook, type Look, type StyleBook } from './write-styles.ts';
import { textWidth } from './write-xml.ts';

const MAX_NOTES = 1_000;
const MAX_WIDTH = 40;
const ROWS_MEASURED = 200;

/** Marks a new .xlsx with the same values, where the user's own file holds no marks: .csv and old .xls. */
export function markCopy(tables: readonly Table[], faults: readonly CellFault[]): Promise<Uint8Array> {
  const own = tables.filter(({ name }) => name !== FAULTS_SHEET);
  const names = safeSheetNames([...own.map(({ name }) => name), FAULTS_SHEET]);
  const renamed = own.map((table, at) => ({ ...table, name: names[at] ?? table.name }));
  const newNames = new Map(own.map(({ name }, at) => [name, names[at] ?? name]));
  const placed = faults.map((fault) => ({ ...fault, sheet: newNames.get(fault.sheet) ?? fault.sheet }));
  const styles = createStyleBook();
  const noted = new Set(placed.slice(0, MAX_NOTES));
  const sheets = renamed.map((table) => {
    const ofTable = placed.filter(({ sheet }) => sheet === table.name);
    return layoutCopy(table, ofTable, noted, styles);
  });
  return packSheets([...sheets, layoutFaultList(renamed, placed, styles)], styles, sheets.length);
}

function layoutCopy(
  table: Table,
  faults: readonly CellFault[],
  noted: ReadonlySet<CellFault>,
  styles: StyleBook,
): SheetContent {
  const red = new Set(faults.map(({ row, column }) => `${row},${column ?? 'all'}`));
  const width = Math.max(1, ...table.rows.map((row) => row.length), ...faults.map(({ column }) => (column ?? 0) + 1));
  const height = Math.max(table.rows.length, ...faults.map(({ row }) => row + 1));
  const rows = Array.from({ length: height }, (_, row) => ({
    cells: Array.from({ length: width }, (_, col) => {
      const isRed = red.has(`${row},${col}`) || red.has(`${row},all`);
      return copyCell(table.rows[row]?.[col], isRed ? 'fault' : 'cell', styles);
    }),
  }));
  const columns = Array.from({ length: width }, (_, col) => ({ widthChars: fittingWidth(table, col) }));
  return {
    name: table.name,
    frame: { columns, frozenRows: 1, merged: table.merged },
    rows,
    notes: faultNotes(faults.filter((fault) => noted.has(fault))),
  };
}

function copyCell(cell: Cell | undefined, look: Look, styles: StyleBook): WrittenCell {
  return writtenCell(cell === undefined ? null : copyValue(cell), undefined, look, styles);
}

/** Numbers stay numbers where that loses nothing; a date that shows less than a day stays the text it shows. */
function copyValue(cell: Cell): SheetValue {
  const plain = resultOf(cell);
  switch (plain.kind) {
    case 'blank':
      return null;
    case 'boolean':
      return plain.value ? 'TRUE' : 'FALSE';
    case 'number':
      return plain.text === String(plain.value) ? plain.value : plain.text;
    case 'text':
    case 'date':
    case 'error':
      return plain.text;
    default:
      return plain satisfies never;
  }
}

function fittingWidth(table: Table, col: number): number {
  const texts = table.rows.slice(0, ROWS_MEASURED).map((row) => {
    const cell = row[col];
    return cell === undefined ? 0 : textWidth(String(copyValue(cell) ?? '')) + 2;
  });
  return Math.min(MAX_WIDTH, Math.max(8, ...texts));
}
