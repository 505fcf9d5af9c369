import { findLocalDate } from '#kernel/local-date.ts';
import { unpackArchive } from './guard-archive.ts';
import { numberCell } from './number-cell.ts';
import type { NumberFormat } from './number-format.ts';
import { collectRows, READ_LIMITS } from './read-limits.ts';
import { findAttribute, scanXml } from './scan-xml.ts';
import type { DateSystem } from './serial-date.ts';
import { sheetFaults } from './sheet-faults.ts';
import { BLANK, type Cell, findCellPlace, type MergedRange, type PlainCell, type Table, textCell } from './table.ts';
import { readCellFormats } from './xlsx-formats.ts';
import { getPart, openXlsxPackage, type XlsxPackage } from './xlsx-package.ts';
import { decodeEscapes, readSharedStrings } from './xlsx-strings.ts';

/** What the cells of all sheets of a workbook refer to. */
type CellContext = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: DateSystem;
};

/** Reads every sheet of an .xlsx. @throws {Fault} of the archive, SHEET_NOT_WORKBOOK, SHEET_BROKEN, SHEET_TOO_MANY_… */
export async function readXlsx(bytes: Uint8Array, file: string): Promise<readonly Table[]> {
  return readPackageTables(openXlsxPackage(await unpackArchive(bytes), file));
}

/** The tables of an opened package. */
export function readPackageTables(pack: XlsxPackage): readonly Table[] {
  const { parts, sharedStringsPath, stylesPath } = pack;
  const context: CellContext = {
    strings: sharedStringsPath === undefined ? [] : readSharedStrings(getPart(parts, sharedStringsPath)),
    formats: stylesPath === undefined ? [] : readCellFormats(getPart(parts, stylesPath)),
    dateSystem: pack.dateSystem,
  };
  const budget = { cells: READ_LIMITS.cells };
  return pack.sheets.map(({ name, path, hidden }) => {
    const { rows, merged } = readSheet(getPart(parts, path), name, context, budget);
    return { name, rows, merged, hidden };
  });
}

const PLAIN: NumberFormat = { kind: 'plain' };
const NOT_IN_CELL = '';
/** A file written by a program that does not compute. A result of no text, on the other hand, is blank. */
const NOT_COMPUTED: PlainCell = { kind: 'error', text: '#未计算' };

function readSheet(
  xml: string,
  name: string,
  context: CellContext,
  budget: { cells: number },
): { readonly rows: readonly (readonly Cell[])[]; readonly merged: readonly MergedRange[] } {
  const collector = collectRows(name, budget);
  const merged: MergedRange[] = [];
  let row = -1;
  let col = -1;
  let cells: Cell[] = [];
  let type = '';
  let style = 0;
  let value = '';
  let isOpen = false;
  let hasValue = false;
  let formula: string | undefined;
  let reading = NOT_IN_CELL;
  let phonetic = false;

  const openCell = (attributes: string) => {
    const address = findAttribute(attributes, 'r');
    col = (address === undefined ? undefined : findCellPlace(address)?.col) ?? col + 1;
    type = findAttribute(attributes, 't') ?? 'n';
    style = Number(findAttribute(attributes, 's') ?? 0);
    value = '';
    hasValue = false;
    formula = undefined;
  };
  const closeCell = () => {
    const plain = plainCell(type, value, style, context);
    const cell: Cell =
      formula === undefined ? plain : { kind: 'formula', formula, result: hasValue ? plain : NOT_COMPUTED };
    if (cell.kind === 'blank') return;
    while (cells.length < col) cells.push(BLANK);
    cells[col] = cell;
  };

  scanXml(xml, {
    open(tag, attributes) {
      switch (tag) {
        case 'row':
          row = Number(findAttribute(attributes, 'r') ?? row + 2) - 1;
          col = -1;
          cells = [];
          isOpen = true;
          break;
        case 'c':
          openCell(attributes);
          break;
        case 'f':
          reading = tag;
          formula = '';
          break;
        case 'v':
        case 't':
          hasValue = true;
          if (!phonetic) reading = tag;
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 'mergeCell':
          merged.push(...parseRange(findAttribute(attributes, 'ref') ?? ''));
          break;
      }
    },
    close(tag) {
      switch (tag) {
        case 'row':
          collector.put(row, cells);
          isOpen = false;
          break;
        case 'c':
          closeCell();
          break;
        case 'f':
        case 'v':
        case 't':
          reading = NOT_IN_CELL;
          break;
        case 'rPh':
          phonetic = false;
          break;
      }
    },
    text(part) {
      if (reading === 'f') formula += part;
      else if (reading !== NOT_IN_CELL) value += part;
    },
  });
  if (isOpen) throw sheetFaults.SHEET_BROKEN({ what: `工作表“${name}”的内容不完整` });
  return { rows: collector.rows, merged };
}

function plainCell(type: string, value: string, style: number, context: CellContext): PlainCell {
  switch (type) {
    case 's':
      return textCell(context.strings[Number(value)] ?? '');
    case 'str':
    case 'inlineStr':
      return textCell(decodeEscapes(value));
    case 'b':
      return value === '' ? BLANK : { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return isoCell(value);
    default: {
      const number = Number(value);
      if (value.trim() === '') return BLANK;
      if (!Number.isFinite(number)) return textCell(value);
      return numberCell(number, context.formats[style] ?? PLAIN, context.dateSystem);
    }
  }
}

/** A date kept as ISO text, as strict OOXML allows. */
function isoCell(value: string): PlainCell {
  const on = findLocalDate(value.slice(0, 10));
  const time = /T(\d\d:\d\d)/.exec(value)?.[1] ?? '00:00';
  if (on === undefined) return textCell(value);
  return { kind: 'date', on, text: time === '00:00' ? on : `${on} ${time}` };
}

function parseRange(ref: string): readonly MergedRange[] {
  const [from, to] = ref.split(':').map((address) => findCellPlace(address));
  if (from === undefined || to === undefined) return [];
  return [{ row: from.row, col: from.col, rowSpan: to.row - from.row + 1, colSpan: to.col - from.col + 1 }];
}
