import { defineFaults } from './fault.ts';
import {
  addDays,
  dateOf,
  daysInMonth,
  findLocalDate,
  formatChineseDate,
  type LocalDate,
  monthOf,
  yearOf,
} from './local-date.ts';

/** Days from `from` to `to`, both included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate };

export const periodFaults = defineFaults({
  PERIOD_INVALID: {
    status: 400,
    says: '“{text}”不是有效的期间。',
    remedy: '请写成 2023（年）、2023-Q1（季度）、2023-03（月份）或 2023-01-01..2023-06-30（起止日期）。',
  },
});

export function yearPeriod(year: number): Period {
  return { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
}

export function monthPeriod(year: number, month: number): Period {
  return { from: dateOf(year, month, 1), to: dateOf(year, month, daysInMonth(year, month)) };
}

/** `quarter` 1 to 4. */
export function quarterPeriod(year: number, quarter: number): Period {
  return { from: monthPeriod(year, quarter * 3 - 2).from, to: monthPeriod(year, quarter * 3).to };
}

/** The same stretch one year before: 2023 → 2022. */
export function yearBefore({ from, to }: Period): Period {
  const back = (date: LocalDate) => {
    const [year, month] = [yearOf(date) - 1, monthOf(date)];
    return dateOf(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
  };
  return { from: back(from), to: back(to) };
}

/** The twelve (or fewer) months that a period touches, each cut to the period. */
export function monthsOf(period: Period): readonly Period[] {
  const months: Period[] = [];
  for (let from = period.from; from <= period.to; ) {
    const month = monthPeriod(yearOf(from), monthOf(from));
    const to = month.to < period.to ? month.to : period.to;
    months.push({ from, to });
    from = addDays(to, 1);
  }
  return months;
}

/**
 * Parses 2023 · 2023-Q1 · 2023-03 · 2023-01-01..2023-06-30.
 * @throws {Fault} PERIOD_INVALID
 */
export function parsePeriod(text: string): Period {
  const year = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(text);
  if (year !== null) {
    const number = Number(year[1]);
    if (year[2] !== undefined) return quarterPeriod(number, Number(year[2]));
    if (year[3] !== undefined) return monthPeriod(number, Number(year[3]));
    return yearPeriod(number);
  }
  const [from, to] = text.split('..').map((part) => findLocalDate(part));
  if (from === undefined || to === undefined || from > to) throw periodFaults.PERIOD_INVALID({ text });
  return { from, to };
}

/** 2023年 · 2023年第1季度 · 2023年3月 · 2023年1月1日至2023年6月30日 */
export function formatPeriod({ from, to }: Period): string {
  const year = yearOf(from);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`;
  const month = monthOf(from);
  if (from === monthPeriod(year, month).from && to === monthPeriod(year, month).to) return `${year}年${month}月`;
  const quarter = Math.ceil(month / 3);
  if (from === quarterPeriod(year, quarter).from && to === quarterPeriod(year, quarter).to)
    return `${year}年第${quarter}季度`;
  return `${formatChineseDate(from)}至${formatChineseDate(to)}`;
}
