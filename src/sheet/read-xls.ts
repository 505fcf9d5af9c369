import { HucreError } from 'hucre';
import { readXls as readBiff } from 'hucre/xlsx';
import { findLocalDate, type LocalDate } from '#kernel/local-date.ts';
import { plainDecimal } from './number-cell.ts';
import { listHiddenXlsSheets } from './ole-file.ts';
import { collectRows, READ_LIMITS } from './read-limits.ts';
import { sheetFaults } from './sheet-faults.ts';
import { BLANK, type PlainCell, type Table, textCell } from './table.ts';

type BiffWorkbook = Awaited<ReturnType<typeof readBiff>>;
type BiffValue = BiffWorkbook['sheets'][number]['rows'][number][number];

const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/**
 * Reads an old .xls (Excel 97–2003), still common in townships. Less is known than of an .xlsx: a formula is given as its kept
 * result, a date always as a whole day, a percentage as its plain number.
 * @throws {Fault} SHEET_BROKEN, SHEET_TOO_MANY_…
 */
export async function readXls(bytes: Uint8Array): Promise<readonly Table[]> {
  const budget = { cells: READ_LIMITS.cells };
  const workbook = await openBiff(bytes);
  if (workbook.sheets.length === 0) throw sheetFaults.SHEET_BROKEN({ what: '其中没有工作表' });
  const hidden = listHiddenXlsSheets(bytes);
  return workbook.sheets.map((sheet, number) => {
    const collector = collectRows(sheet.name, budget);
    sheet.rows.forEach((row, at) => {
      collector.put(at, Array.from(row, biffCell));
    });
    const merged = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      col: startCol,
      rowSpan: endRow - startRow + 1,
      colSpan: endCol - startCol + 1,
    }));
    return { name: sheet.name, rows: collector.rows, merged, hidden: hidden[number] === true };
  });
}

async function openBiff(bytes: Uint8Array): Promise<BiffWorkbook> {
  try {
    return await readBiff(bytes);
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    throw sheetFaults.SHEET_BROKEN({
      what: /BIFF/.test(error.message) ? '版本过旧（Excel 95 或更早）' : '内部结构不完整',
    });
  }
}

function biffCell(value: BiffValue | undefined): PlainCell {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === 'number') return { kind: 'number', value, text: plainDecimal(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') return ERRORS.has(value) ? { kind: 'error', text: value } : textCell(value);
  return dateCell(value);
}

/** The library gives days as UTC instants; before 1900 it is a serial below 1, hence a time of day. */
function dateCell(at: Date): PlainCell {
  const iso = at.toISOString();
  const time = iso.slice(11, 16);
  const on: LocalDate | undefined = findLocalDate(iso.slice(0, 10));
  if (on === undefined || on < '1900-01-01') return { kind: 'text', text: time };
  return { kind: 'date', on, text: time === '00:00' ? on : `${on} ${time}` };
}
