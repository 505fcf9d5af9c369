import { defineFaults } from './fault.ts';

/** A calendar day as `YYYY-MM-DD`, without time or zone: what the law counts in. Compares rightly as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

export const dateFaults = defineFaults({
  DATE_INVALID: {
    status: 400,
    says: '“{text}”不是有效的日期。',
    remedy: '请写成 2023-03-05、2023.3.5 或 2023年3月5日 的形式。',
  },
});

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Parses `YYYY-MM-DD`.
 * @throws {Fault} DATE_INVALID for another form or a day that the calendar lacks
 */
export function localDate(text: string): LocalDate {
  const date = findLocalDate(text);
  if (date === undefined) throw dateFaults.DATE_INVALID({ text });
  return date;
}

/** The same without throwing: undefined for anything but an existing day as `YYYY-MM-DD`. */
export function findLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as LocalDate;
}

/** Builds a day from its numbers. @throws {Fault} DATE_INVALID */
export function dateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** `date` moved by whole days, which may be negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const day = Number(date.slice(8)) + days;
  // Every month has these: limits are counted day by day, and most steps need no calendar.
  if (Number.isInteger(days) && day >= 1 && day <= 28) return `${date.slice(0, 8)}${two(day)}` as LocalDate;
  return fromUtc(utc(date) + days * 86_400_000);
}

/** Days from `from` to `to`; the same day is 0. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(utc(date)).getUTCDay() || 7;
}

/** The day of an instant in China's standard time. The only place where an instant becomes a day. */
export function dayOfInstant(at: Date): LocalDate {
  return fromUtc(at.getTime() + 8 * 3_600_000);
}

/** 2023-03-05 → 2023年3月5日 */
export function formatChineseDate(date: LocalDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${Number(date.slice(8, 10))}日`;
}

function utc(date: LocalDate): number {
  return Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10)));
}

function fromUtc(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10) as LocalDate;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
