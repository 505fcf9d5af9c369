import dayjs from 'dayjs';
import type { Field, FieldPart, FieldValue } from '../api/schema.d.ts';

/** How dates, instants, money and field values are written in the browser. The only place that does so. */

/** `2023-03-05` → 2023年3月5日; anything else as it is. */
export function formatDay(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? day : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** An ISO instant → 2023-03-05 14:20 at the place of the reader. */
export function formatInstant(at: string): string {
  return dayjs(at).format('YYYY-MM-DD HH:mm');
}

/** 6177050 fen → 61,770.50; whole yuan without decimals. */
export function formatYuan(amountFen: number): string {
  const sign = amountFen < 0 ? '-' : '';
  const fen = Math.abs(amountFen);
  const yuan = formatCount(Math.floor(fen / 100));
  const rest = fen % 100;
  return `${sign}${yuan}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** 12345.6 → 12,345.6 */
export function formatCount(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 1536000 → 1.5 MB */
export function formatBytes(sizeBytes: number): string {
  if (sizeBytes < 1024) return `${sizeBytes} 字节`;
  if (sizeBytes < 1024 * 1024) return `${(sizeBytes / 1024).toFixed(0)} KB`;
  return `${(sizeBytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A field's value in words: options by label, money in 元, days as 2023-03-05. Blank is an empty text, 0 and 否 are not. */
export function formatValue(
  field: Field | FieldPart,
  value: FieldValue | undefined,
  unitName: (code: string) => string,
): string {
  if (value === null || value === undefined) return '';
  const option = (key: string) => field.options?.find((one) => one.key === key)?.label ?? key;
  switch (field.kind) {
    case 'code':
      return option(String(value));
    case 'codes':
      return textsOf(value).map(option).join('、');
    case 'unit':
      return unitName(String(value));
    case 'units':
      return textsOf(value).map(unitName).join('、');
    case 'count':
      return typeof value === 'number' ? formatCount(value) : String(value);
    case 'money':
      return typeof value === 'number' ? `${formatYuan(value)} 元` : String(value);
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'persons':
    case 'references':
      return textsOf(value).join('、');
    case 'items':
      return itemsOf(value)
        .map((item) => formatItem(field, item, unitName))
        .join('；');
    default:
      return String(value);
  }
}

/** The texts of a list value. */
export function textsOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}

/** One part of a list of items, as stored. */
export type ItemValue = { [part: string]: string | number | boolean | null };

/** The items of a list value. */
export function itemsOf(value: FieldValue | undefined): readonly ItemValue[] {
  return Array.isArray(value) ? value.filter((part): part is ItemValue => typeof part === 'object') : [];
}

function formatItem(field: Field | FieldPart, item: ItemValue, unitName: (code: string) => string): string {
  const parts = 'parts' in field ? (field.parts ?? []) : [];
  return parts
    .map((part) => ({ label: part.label, text: formatValue(part, item[part.id], unitName) }))
    .filter(({ text }) => text !== '')
    .map(({ label, text }) => `${label} ${text}`)
    .join('，');
}
