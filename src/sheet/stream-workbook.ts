import { headerRow, layoutColumns } from './layout-sheet.ts';
import { type ArchivePart, streamArchive } from './pack-archive.ts';
import { safeSheetNames } from './sheet-names.ts';
import { columnName } from './table.ts';
import { type SheetEntry, workbookParts } from './workbook-parts.ts';
import type { ColumnPlan, SheetValue } from './workbook-plan.ts';
import { writtenCell } from './write-cell.ts';
import { fittingHeight, rowXml, type SheetFrame, sheetHead, sheetTail } from './write-sheet.ts';
import { createStyleBook, type StyleBook, stylesXml } from './write-styles.ts';
import { INLINE_TEXTS } from './write-texts.ts';

/** An export of any length. Of its columns the notes and options are not written: it is for reading, not for filling in. */
export type StreamPlan = { readonly name: string; readonly columns: readonly ColumnPlan[] };

type Row = readonly SheetValue[];

const ROWS_MEASURED = 200;
const CHUNK_CHARS = 65_536;
const MAX_ROWS = 1_048_576;

/**
 * Writes an .xlsx in chunks while its rows come: memory does not grow with their number. Beyond what a sheet holds (1,048,575
 * rows under its header) it goes on in 名称（2）, with the header again. Otherwise as `writeWorkbook`.
 * @param rowsASheet fewer rows a sheet, the header included; for tests
 */
export async function* streamWorkbook(
  plan: StreamPlan,
  rows: Iterable<Row> | AsyncIterable<Row>,
  rowsASheet = MAX_ROWS,
): AsyncGenerator<Uint8Array> {
  yield* streamArchive(workbookStream(plan, rows, rowsASheet));
}

async function* workbookStream(
  plan: StreamPlan,
  rows: Iterable<Row> | AsyncIterable<Row>,
  rowsASheet: number,
): AsyncGenerator<ArchivePart> {
  const source = await openRows(rows);
  try {
    yield* partsStream(plan, source, rowsASheet);
  } finally {
    await source.close(); // A reader that went away must not leave a database cursor open.
  }
}

async function* partsStream(plan: StreamPlan, source: RowSource, rowsASheet: number): AsyncGenerator<ArchivePart> {
  const styles = createStyleBook();
  const columns = layoutColumns(plan.columns, source.first, styles);
  const frozenRows = 1;
  const sheets: { frozenRows: number; filterRange: string }[] = [];
  do {
    const isActive = sheets.length === 0;
    const sheet = { frozenRows, filterRange: '' };
    sheets.push(sheet);
    const finish = (count: number) => {
      sheet.filterRange = `A1:${columnName(Math.max(0, columns.length - 1))}${count}`;
      return sheet.filterRange;
    };
    const content = sheetStream(plan, source, { columns, frozenRows, isActive }, styles, rowsASheet, finish);
    yield { name: `xl/worksheets/sheet${sheets.length}.xml`, content };
  } while (source.hasNext());
  const names = safeSheetNames(sheets.map(() => plan.name));
  const entries: SheetEntry[] = sheets.map((sheet, at) => ({ ...sheet, name: names[at] ?? '', hasNotes: false }));
  yield { name: 'xl/styles.xml', content: stylesXml(styles) };
  yield* workbookParts(entries, 0, false);
}

async function* sheetStream(
  plan: StreamPlan,
  source: RowSource,
  frame: SheetFrame,
  styles: StyleBook,
  rowsASheet: number,
  finish: (count: number) => string,
): AsyncGenerator<string> {
  const header = headerRow(plan.columns, frame.columns, styles);
  let text = sheetHead(frame) + rowXml(0, header.cells, INLINE_TEXTS, header.heightPt);
  let count = 1;
  for (; count < rowsASheet && source.hasNext(); count += 1) {
    const values = await source.next();
    const cells = plan.columns.map((column, col) => writtenCell(values[col] ?? null, column.format, 'cell', styles));
    text += rowXml(count, cells, INLINE_TEXTS, fittingHeight(cells, frame.columns));
    if (text.length < CHUNK_CHARS) continue;
    yield text;
    text = '';
  }
  yield text + sheetTail({ ...frame, filterRange: finish(count) });
}

/** Rows with a look ahead: the first ones to measure columns by, and whether there is another. */
type RowSource = {
  readonly first: readonly Row[];
  readonly hasNext: () => boolean;
  readonly next: () => Promise<Row>;
  readonly close: () => Promise<void>;
};

async function openRows(rows: Iterable<Row> | AsyncIterable<Row>): Promise<RowSource> {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  const ahead: Row[] = [];
  const look = async () => {
    const { value, done } = await iterator.next();
    if (done !== true) ahead.push(value);
  };
  for (let count = 0; count < ROWS_MEASURED && ahead.length === count; count += 1) await look();
  const first = [...ahead];
  return {
    first,
    hasNext: () => ahead.length > 0,
    async next() {
      const row = ahead.shift() ?? [];
      await look();
      return row;
    },
    async close() {
      await iterator.return?.();
    },
  };
}
