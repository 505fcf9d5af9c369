import { cellAddress, columnName, type MergedRange } from './table.ts';
import type { TextStore } from './write-texts.ts';
import { escapeXml, textWidth } from './write-xml.ts';

/** A cell ready to be written: its value is never interpreted any more. `style` is of the workbook's StyleBook. */
export type WrittenCell = {
  readonly value: string | number | null;
  readonly style: number;
  readonly isStarred?: boolean;
};

/** What stands before and behind the rows of a sheet. */
export type SheetFrame = {
  readonly columns: readonly { readonly widthChars: number; readonly style?: number }[];
  /** Rows that stay in view and are printed on every page. */
  readonly frozenRows: number;
  /** `A1:H200` */
  readonly filterRange?: string;
  readonly merged?: readonly MergedRange[];
  readonly lists?: readonly ListValidation[];
  readonly links?: readonly { readonly address: string; readonly target: string }[];
  readonly isActive?: boolean;
  readonly tabColour?: string;
  readonly hasComments?: boolean;
  readonly isLandscape?: boolean;
};

/** A drop-down list. `source` is a formula: `"甲,乙"` or a range. */
export type ListValidation = { readonly range: string; readonly source: string; readonly isOpen: boolean };

/** Of a row of one line, and of each further line. */
const ROW_PT = 18;
const LINE_PT = 15;
const LAST_COLUMN = 16_384;
const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Everything before the first row. The order of elements is the schema's; Excel refuses any other. */
export function sheetHead(frame: SheetFrame): string {
  const tab = frame.tabColour === undefined ? '' : `<tabColor rgb="${frame.tabColour}"/>`;
  const selected = frame.isActive === true ? ' tabSelected="1"' : '';
  const pane =
    frame.frozenRows === 0
      ? ''
      : `<pane ySplit="${frame.frozenRows}" topLeftCell="A${frame.frozenRows + 1}" activePane="bottomLeft" state="frozen"/>` +
        '<selection pane="bottomLeft"/>';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>` +
    `<sheetPr>${tab}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${selected} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${ROW_PT}" customHeight="1"/>` +
    columnsXml(frame) +
    '<sheetData>'
  );
}

function columnsXml(frame: SheetFrame): string {
  if (frame.columns.length === 0) return '';
  const columns = frame.columns.slice(0, LAST_COLUMN).map(({ widthChars, style }, at) => {
    const styled = style === undefined ? '' : ` style="${style}"`;
    return `<col min="${at + 1}" max="${at + 1}" width="${widthChars}"${styled} customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

/** One row; cells that are blank and without style are left out. The program that opens it may fit `heightPt` anew. */
export function rowXml(row: number, cells: readonly WrittenCell[], texts: TextStore, heightPt?: number): string {
  const height = heightPt === undefined ? '' : ` ht="${heightPt}"`;
  let xml = `<row r="${row + 1}"${height}>`;
  cells.forEach((cell, col) => {
    xml += cellXml(cellAddress(row, col), cell, texts);
  });
  return `${xml}</row>`;
}

/**
 * The height of a row whose texts wrap; undefined where one line is enough. Written out, since not every program measures a
 * row before it shows or prints it.
 */
export function fittingHeight(cells: readonly WrittenCell[], columns: SheetFrame['columns']): number | undefined {
  let lines = 1;
  cells.forEach(({ value }, col) => {
    if (typeof value !== 'string' || value.length < 5) return;
    // Wrapping leaves a character or two of each line empty.
    const room = Math.max(2, (columns[col]?.widthChars ?? 8) - 1);
    const needed = value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
    lines = Math.max(lines, needed);
  });
  return lines === 1 ? undefined : Math.min(409, ROW_PT + (lines - 1) * LINE_PT);
}

function cellXml(address: string, { value, style, isStarred }: WrittenCell, texts: TextStore): string {
  const at = style === 0 ? `r="${address}"` : `r="${address}" s="${style}"`;
  if (value === null || value === '') return style === 0 ? '' : `<c ${at}/>`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  const { type, content } = texts.put(value, isStarred);
  return `<c ${at} t="${type}">${content}</c>`;
}

/** Everything behind the last row. */
export function sheetTail(frame: SheetFrame): string {
  const orientation = frame.isLandscape === false ? 'portrait' : 'landscape';
  return [
    '</sheetData>',
    frame.filterRange === undefined ? '' : `<autoFilter ref="${frame.filterRange}"/>`,
    mergedXml(frame.merged ?? []),
    listsXml(frame.lists ?? []),
    linksXml(frame.links ?? []),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
    frame.hasComments === true ? '<legacyDrawing r:id="rIdNotes"/>' : '',
    '</worksheet>',
  ].join('');
}

function mergedXml(merged: readonly MergedRange[]): string {
  if (merged.length === 0) return '';
  const cells = merged.map(({ row, col, rowSpan, colSpan }) => {
    return `<mergeCell ref="${cellAddress(row, col)}:${cellAddress(row + rowSpan - 1, col + colSpan - 1)}"/>`;
  });
  return `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`;
}

function listsXml(lists: readonly ListValidation[]): string {
  if (lists.length === 0) return '';
  const validations = lists.map(({ range, source, isOpen }) => {
    const says = isOpen ? '所填内容不在下拉列表中，是否继续？' : '请从下拉列表中选择。';
    return (
      `<dataValidation type="list" errorStyle="${isOpen ? 'warning' : 'stop'}" allowBlank="1" showErrorMessage="1" ` +
      `errorTitle="不在列表内" error="${says}" sqref="${range}"><formula1>${escapeXml(source)}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
}

function linksXml(links: readonly { readonly address: string; readonly target: string }[]): string {
  if (links.length === 0) return '';
  const items = links.map(({ address, target }) => `<hyperlink ref="${address}" location="${escapeXml(target)}"/>`);
  return `<hyperlinks>${items.join('')}</hyperlinks>`;
}

/** `'台账'!$A$1:$C$9`; quotes in the name are doubled. */
export function sheetRange(sheet: string, row: number, col: number, lastRow: number, lastCol: number): string {
  const place = (r: number, c: number) => `$${columnName(c)}$${r + 1}`;
  return `${quoteSheet(sheet)}!${place(row, col)}:${place(lastRow, lastCol)}`;
}

/** 台账 → '台账' as formulas name a sheet. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
