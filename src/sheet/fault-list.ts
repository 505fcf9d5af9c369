import type { CellFault } from './cell-fault.ts';
import type { SheetContent, WrittenRow } from './layout-sheet.ts';
import { cellAddress, cellAt, cellText, columnName, type Table } from './table.ts';
import { FAULTS_SHEET } from './workbook-plan.ts';
import { writtenCell } from './write-cell.ts';
import { quoteSheet } from './write-sheet.ts';
import type { StyleBook } from './write-styles.ts';

/** More nobody works through; the rest shows once these are corrected. */
const MAX_LISTED = 5_000;

const COLUMNS = [
  { header: '工作表', widthChars: 18 },
  { header: '行', widthChars: 8 },
  { header: '列', widthChars: 8 },
  { header: '原内容', widthChars: 28 },
  { header: '问题', widthChars: 46 },
  { header: '处理办法', widthChars: 40 },
];

const DEFAULT_REMEDY = '请改正后重新导入。';

/** The sheet 导入问题: every fault with its place, to be clicked, what stood there, what is wrong and what to do. */
export function layoutFaultList(
  tables: readonly Table[],
  faults: readonly CellFault[],
  styles: StyleBook,
): SheetContent {
  const sorted = sortFaults(tables, faults).slice(0, MAX_LISTED);
  const rest = faults.length - sorted.length;
  const title =
    faults.length === 0
      ? '未发现导入问题。'
      : `共 ${faults.length} 处问题，已标红。请改正后重新导入；本表由系统生成，导入时不读取。`;
  const header = COLUMNS.map(({ header }) => writtenCell(header, '@', 'header', styles));
  const last = rest === 0 ? [] : [{ cells: [writtenCell(`其余 ${rest} 处未列出。`, '@', 'plain', styles)] }];
  return {
    name: FAULTS_SHEET,
    frame: {
      columns: COLUMNS,
      frozenRows: 2,
      filterRange: `A2:F${sorted.length + 2}`,
      links: sorted.flatMap((fault, at) => placeLinks(fault, at + 2)),
      tabColour: 'FFC00000',
    },
    rows: [
      { cells: [writtenCell(title, '@', 'title', styles)], heightPt: 36 },
      { cells: header, heightPt: 26 },
      ...sorted.map((fault) => faultRow(fault, tables, styles)),
      ...last,
    ],
    notes: [],
  };
}

function faultRow(fault: CellFault, tables: readonly Table[], styles: StyleBook): WrittenRow {
  const { sheet, row, column, says, remedy = DEFAULT_REMEDY } = fault;
  const table = tables.find(({ name }) => name === sheet);
  const value = table === undefined || column === null ? '' : cellText(cellAt(table, row, column));
  const place = column === null ? '整行' : columnName(column);
  return {
    cells: [
      writtenCell(sheet, '@', 'cell', styles),
      writtenCell(row + 1, '0', 'link', styles),
      writtenCell(place, '@', 'link', styles),
      ...[value, says, remedy].map((text) => writtenCell(text, '@', 'cell', styles)),
    ],
  };
}

/** Row number and column letter lead to the cell. */
function placeLinks({ sheet, row, column }: CellFault, at: number): { address: string; target: string }[] {
  const target = `${quoteSheet(sheet)}!${cellAddress(row, column ?? 0)}`;
  return [1, 2].map((col) => ({ address: cellAddress(at, col), target }));
}

/** As a reader goes through the file: sheet by sheet, row by row. */
function sortFaults(tables: readonly Table[], faults: readonly CellFault[]): readonly CellFault[] {
  const order = new Map(tables.map(({ name }, at) => [name, at]));
  const sheetOrder = ({ sheet }: CellFault) => order.get(sheet) ?? tables.length;
  return faults.toSorted(
    (a, b) => sheetOrder(a) - sheetOrder(b) || a.row - b.row || (a.column ?? -1) - (b.column ?? -1),
  );
}
