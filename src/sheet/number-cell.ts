import { monthOf, yearOf } from '#kernel/local-date.ts';
import type { NumberFormat } from './number-format.ts';
import { type DateSystem, findSerialDay, formatSerialTime } from './serial-date.ts';
import type { PlainCell } from './table.ts';

/** What a number stored in a file is once its format is known: a number, a day, or the text of a time. */
export function numberCell(value: number, format: NumberFormat, system: DateSystem): PlainCell {
  if (format.kind === 'date') return dateCell(value, format, system);
  if (format.kind === 'time' && value >= 0) return { kind: 'text', text: formatSerialTime(value, format.elapsed) };
  return { kind: 'number', value, text: numberText(value, format) };
}

function dateCell(value: number, format: Extract<NumberFormat, { kind: 'date' }>, system: DateSystem): PlainCell {
  // To the second: a computed 44989.99999999 is meant to be the day 44990.
  const serial = Math.round(value * 86_400) / 86_400;
  const on = findSerialDay(serial, system);
  if (on === undefined) {
    if (Math.floor(serial) === 60 && system === '1900') return { kind: 'text', text: '1900-02-29' };
    if (serial > 0 && serial < 1 && format.showsTime) return { kind: 'text', text: formatSerialTime(serial, false) };
    return { kind: 'number', value, text: plainDecimal(value) };
  }
  const month = monthOf(on);
  const shown = () => {
    if (format.showsDay && !format.showsMonth) return on;
    if (format.showsYear && format.showsDay) return on;
    if (format.showsYear && format.showsMonth) return on.slice(0, 7);
    if (format.showsMonth && format.showsDay) return `${month}月${Number(on.slice(8))}日`;
    return format.showsYear ? String(yearOf(on)) : `${month}月`;
  };
  const text = format.showsTime ? `${shown()} ${formatSerialTime(serial, false)}` : shown();
  return { kind: 'date', on, text };
}

function numberText(value: number, format: NumberFormat): string {
  if (format.kind === 'percent') return `${plainDecimal(value * 100)}%`;
  const text = plainDecimal(value);
  return format.kind === 'padded' && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text;
}

/** A number without exponent and with at most the 15 digits that Excel shows: 3.3E+17 → 330000000000000000. */
export function plainDecimal(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  if (Math.abs(rounded) >= 1) return BigInt(rounded).toString();
  return rounded.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
}
