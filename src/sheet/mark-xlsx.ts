import { sheetXml } from './build-workbook.ts';
import type { CellFault } from './cell-fault.ts';
import { layoutFaultList } from './fault-list.ts';
import { colourFaults, removeColours } from './mark-colours.ts';
import { addNotes, faultNotes, removeNotes } from './mark-notes.ts';
import { packArchive } from './pack-archive.ts';
import { appendItems, countItems, findElements, insertChildren } from './patch-xml.ts';
import { readPackageTables } from './read-xlsx.ts';
import { findPrefixedAttribute } from './scan-xml.ts';
import type { Table } from './table.ts';
import { FAULTS_SHEET } from './workbook-plan.ts';
import { createStyleBook } from './write-styles.ts';
import { INLINE_TEXTS } from './write-texts.ts';
import { editPart, putSheet, registerPart, shedMacros } from './xlsx-edit.ts';
import { getPart, readRelationships, type SheetPart, type XlsxPackage } from './xlsx-package.ts';
import { addStyles, readStyleBase } from './xlsx-styles.ts';

/** More comments make a workbook slow to open. All faults are coloured and listed. */
const MAX_NOTES = 1_000;

const NOTES = {
  relation: 'comments',
  extension: 'xml',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
};
const SHAPES = {
  relation: 'vmlDrawing',
  extension: 'vml',
  type: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
};
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const AFTER_DRAWING = [
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
const RED =
  '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/>' +
  '<bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';

/**
 * Marks the user's own .xlsx. Only what is added is touched: cells, formats, widths, pictures and rules stay byte for byte. The
 * marks of an earlier marking are taken away first.
 */
export function markXlsx(pack: XlsxPackage, stylesPath: string, faults: readonly CellFault[]): Promise<Uint8Array> {
  const tables = readPackageTables(pack);
  const { parts, sheets } = pack;
  shedMacros(pack);
  const colour = addRed(pack, stylesPath);
  const noted = faults.slice(0, MAX_NOTES);
  for (const sheet of sheets.filter(({ name }) => name !== FAULTS_SHEET)) {
    const own = faults.filter((fault) => fault.sheet === sheet.name);
    const width = Math.max(1, ...(tables.find(({ name }) => name === sheet.name)?.rows ?? []).map((row) => row.length));
    editPart(parts, sheet.path, (xml) => {
      const clean = removeColours(xml).replace(/\stabSelected\s*=\s*("[^"]*"|'[^']*')/g, '');
      return own.length === 0 ? clean : colourFaults(clean, own, colour, width);
    });
    noteSheet(
      pack,
      sheet,
      own.filter((fault) => noted.includes(fault)),
    );
  }
  listFaults(pack, stylesPath, tables, faults);
  return packArchive(Array.from(parts, ([name, content]) => ({ name, content })));
}

/** Adds the red of faulty cells to the styles and gives its number. */
function addRed({ parts }: XlsxPackage, stylesPath: string): number {
  const colour = countItems(getPart(parts, stylesPath), 'dxfs');
  editPart(parts, stylesPath, (xml) => appendItems(xml, 'dxfs', [RED], ['tableStyles', 'colors', 'extLst']));
  return colour;
}

function noteSheet(pack: XlsxPackage, sheet: SheetPart, faults: readonly CellFault[]): void {
  const { parts } = pack;
  const relationships = readRelationships(parts, sheet.path);
  const textsPath = relationships.find(({ type }) => type === NOTES.relation)?.path;
  const shapesPath = relationships.find(({ id }) => id === findDrawingId(getPart(parts, sheet.path)))?.path;
  const before = removeNotes({
    texts: textsPath === undefined ? null : getPart(parts, textsPath),
    shapes: shapesPath === undefined ? null : getPart(parts, shapesPath),
  });
  const after = faults.length === 0 ? before : addNotes(before, faultNotes(faults));
  if (after.texts !== null) {
    const path = textsPath ?? registerPart(pack, sheet.path, NOTES).path;
    editPart(parts, path, () => after.texts ?? '');
  }
  if (after.shapes !== null) {
    const added = shapesPath === undefined ? registerPart(pack, sheet.path, SHAPES) : undefined;
    editPart(parts, shapesPath ?? added?.path ?? '', () => after.shapes ?? '');
    if (added !== undefined) {
      const drawing = `<legacyDrawing xmlns:r="${RELATIONSHIPS}" r:id="${added.id}"/>`;
      editPart(parts, sheet.path, (xml) => insertChildren(xml, [drawing], AFTER_DRAWING));
    }
  }
}

/** Which relationship leads to the comment boxes; pictures in page headers are drawings of the same kind. */
function findDrawingId(xml: string): string | undefined {
  const drawing = findElements(xml, 'legacyDrawing').at(0);
  return drawing === undefined ? undefined : findPrefixedAttribute(xml.slice(drawing.at, drawing.end), 'id');
}

function listFaults(
  pack: XlsxPackage,
  stylesPath: string,
  tables: readonly Table[],
  faults: readonly CellFault[],
): void {
  const { parts } = pack;
  if (faults.length === 0 && !pack.sheets.some(({ name }) => name === FAULTS_SHEET)) return;
  const styles = createStyleBook(readStyleBase(getPart(parts, stylesPath)));
  const list = layoutFaultList(tables, faults, styles);
  putSheet(pack, FAULTS_SHEET, sheetXml(list, true, INLINE_TEXTS));
  editPart(parts, stylesPath, (xml) => addStyles(xml, styles.additions()));
}
