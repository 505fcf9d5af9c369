import { findLocalDate } from '#kernel/local-date.ts';
import { isFormulaLike } from './formula-safety.ts';
import { plainDecimal } from './number-cell.ts';
import { isDateFormat } from './number-format.ts';
import { findSerial } from './serial-date.ts';
import { FORMATS, type SheetValue } from './workbook-plan.ts';
import type { WrittenCell } from './write-sheet.ts';
import type { Look, StyleBook } from './write-styles.ts';

/**
 * A value as it is written under a column's format. Text never becomes a formula: it is stored as text, in the text format, and
 * where it begins like a formula also with Excel's text mark, so that editing the cell does not start it either.
 * @throws {RangeError} for NaN and infinite numbers, which are defects of the caller
 */
export function writtenCell(value: SheetValue, format: string | undefined, look: Look, styles: StyleBook): WrittenCell {
  if (value === null || value === '') return { value: null, style: styles.style(look, format) };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`not a cell value: ${value}`);
    if (format === FORMATS.text) return { value: plainDecimal(value), style: styles.style(look, format) };
    return { value, style: styles.style(look, format) };
  }
  const serial = findDateSerial(value);
  if (serial !== undefined && (format === undefined || isDateFormat(format)))
    return { value: serial, style: styles.style(look, format ?? FORMATS.date) };
  return { value, style: styles.style(look, FORMATS.text, isFormulaLike(value)) };
}

/** A day before 1900 has no serial and stays text. */
function findDateSerial(text: string): number | undefined {
  const on = findLocalDate(text);
  return on === undefined ? undefined : findSerial(on);
}
