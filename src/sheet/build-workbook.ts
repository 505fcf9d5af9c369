import { layoutOptions } from './layout-options.ts';
import { layoutSheet, type SheetContent } from './layout-sheet.ts';
import { type ArchivePart, packArchive } from './pack-archive.ts';
import { safeSheetNames } from './sheet-names.ts';
import { sheetRelationshipsXml, workbookParts } from './workbook-parts.ts';
import { INSTRUCTIONS_SHEET, OPTIONS_SHEET, type WorkbookPlan } from './workbook-plan.ts';
import { NOTE_AUTHOR, noteShapesXml, notesXml } from './write-notes.ts';
import { fittingHeight, rowXml, sheetHead, sheetTail } from './write-sheet.ts';
import { createStyleBook, type StyleBook, stylesXml } from './write-styles.ts';
import { createSharedTexts, type TextStore } from './write-texts.ts';

/** `writeWorkbook` without its worker. */
export function buildWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const styles = createStyleBook();
  const hasInstructions = plan.instructions !== undefined && plan.instructions.length > 0;
  const wanted = [...plan.sheets.map(({ name }) => name), INSTRUCTIONS_SHEET, OPTIONS_SHEET];
  const names = safeSheetNames(wanted);
  const options = layoutOptions(plan, names.at(-1) ?? OPTIONS_SHEET, styles);
  const sheets = plan.sheets.map((sheet, at) =>
    layoutSheet(sheet, names[at] ?? sheet.name, options.sources[at] ?? [], styles),
  );
  if (hasInstructions) sheets.push(layoutInstructions(plan.instructions, names.at(-2) ?? INSTRUCTIONS_SHEET, styles));
  if (options.sheet !== undefined) sheets.push(options.sheet);
  return packSheets(sheets, styles);
}

/** Packs laid-out sheets as .xlsx. Their styles are those of `styles`; `active` is the number of the sheet in view, from 0. */
export function packSheets(sheets: readonly SheetContent[], styles: StyleBook, active = 0): Promise<Uint8Array> {
  const texts = createSharedTexts();
  const sheetParts = sheets.flatMap((sheet, at) => renderSheet(sheet, at, at === active, texts));
  const entries = sheets.map(({ name, isVeryHidden, frame, notes }) => ({
    name,
    isVeryHidden,
    hasNotes: notes.length > 0,
    filterRange: frame.filterRange,
    frozenRows: frame.frozenRows,
  }));
  return packArchive([
    ...workbookParts(entries, active, true),
    { name: 'xl/styles.xml', content: stylesXml(styles) },
    { name: 'xl/sharedStrings.xml', content: texts.xml() },
    ...sheetParts,
  ]);
}

function renderSheet(sheet: SheetContent, at: number, isActive: boolean, texts: TextStore): readonly ArchivePart[] {
  const number = at + 1;
  const part = { name: `xl/worksheets/sheet${number}.xml`, content: sheetXml(sheet, isActive, texts) };
  if (sheet.notes.length === 0) return [part];
  const widths = sheet.frame.columns.map(({ widthChars }) => widthChars);
  return [
    part,
    { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, content: sheetRelationshipsXml(number) },
    { name: `xl/comments${number}.xml`, content: notesXml(sheet.notes, NOTE_AUTHOR) },
    { name: `xl/drawings/vmlDrawing${number}.vml`, content: noteShapesXml(sheet.notes, widths) },
  ];
}

/** The part of one sheet. */
export function sheetXml(sheet: SheetContent, isActive: boolean, texts: TextStore): string {
  const frame = { ...sheet.frame, isActive, hasComments: sheet.notes.length > 0 };
  const rows = sheet.rows.map(({ cells, heightPt }, row) => {
    return rowXml(row, cells, texts, heightPt ?? fittingHeight(cells, frame.columns));
  });
  return sheetHead(frame) + rows.join('') + sheetTail(frame);
}

function layoutInstructions(paragraphs: readonly string[], name: string, styles: StyleBook): SheetContent {
  const title = { value: INSTRUCTIONS_SHEET, style: styles.style('title', '@') };
  const style = styles.style('paragraph', '@');
  return {
    name,
    frame: { columns: [{ widthChars: 90 }], frozenRows: 0, isLandscape: false },
    rows: [{ cells: [title], heightPt: 36 }, ...paragraphs.map((value) => ({ cells: [{ value, style }] }))],
    notes: [],
  };
}
