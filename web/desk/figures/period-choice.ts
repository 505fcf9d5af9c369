import { formatPeriod, parsePeriod } from '#kernel/period.ts';

/** A part of a year that officials report on: the year, its halves, quarters and months, or free dates. */
export type YearPart = 'year' | 'H1' | 'H2' | `Q${1 | 2 | 3 | 4}` | 'free' | `${number}`;

export type PeriodChoice = {
  readonly year: number;
  readonly part: YearPart;
  readonly from: string;
  readonly to: string;
};

export const YEAR_PARTS: readonly { readonly value: YearPart; readonly label: string }[] = [
  { value: 'year', label: '全年' },
  { value: 'H1', label: '上半年' },
  { value: 'H2', label: '下半年' },
  ...(['一', '二', '三', '四'] as const).map((word, index) => ({
    value: `Q${index + 1}` as YearPart,
    label: `第${word}季度`,
  })),
  ...Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1).padStart(2, '0') as YearPart,
    label: `${index + 1}月`,
  })),
  { value: 'free', label: '自选起止' },
];

/** The address of a year's part: 2023 · 2023-Q1 · 2023-03 · 2023-01-01..2023-06-30. `free` has none of its own. */
export function periodOf(year: number, part: Exclude<YearPart, 'free'>): string {
  if (part === 'year') return String(year);
  if (part === 'H1') return `${year}-01-01..${year}-06-30`;
  if (part === 'H2') return `${year}-07-01..${year}-12-31`;
  return `${year}-${part}`;
}

/** A period's address, the shortest that says it. */
export function periodAddress({ from, to }: { readonly from: string; readonly to: string }): string {
  const year = Number(from.slice(0, 4));
  const parts = YEAR_PARTS.map(({ value }) => value).filter((value) => value !== 'free');
  const named = parts.map((part) => periodOf(year, part)).find((text) => isSame(text, from, to));
  return named ?? `${from}..${to}`;
}

/** What the pickers show for an address; undefined where it is not a period. */
export function findPeriodChoice(text: string): PeriodChoice | undefined {
  const period = findPeriod(text);
  if (period === undefined) return undefined;
  const { from, to } = period;
  const year = Number(from.slice(0, 4));
  const address = periodAddress(period);
  const part = YEAR_PARTS.map(({ value }) => value).find(
    (value) => value !== 'free' && periodOf(year, value) === address,
  );
  return { year, part: part ?? 'free', from, to };
}

/** 2023-Q1 → 2023年第1季度; what is no period stays as it is. */
export function periodWords(text: string): string {
  const period = findPeriod(text);
  if (period === undefined) return text;
  const half = /^(\d{4})-(01-01\.\.\1-06-30|07-01\.\.\1-12-31)$/.exec(text);
  if (half !== null) return `${half[1]}年${half[2]?.startsWith('01') === true ? '上' : '下'}半年`;
  return formatPeriod(period);
}

function isSame(text: string, from: string, to: string): boolean {
  const period = findPeriod(text);
  return period !== undefined && period.from === from && period.to === to;
}

/** An address may be typed by hand: what is no period is not an error of the program. */
function findPeriod(text: string) {
  if (!/^\d{4}(-Q[1-4]|-\d{2}|-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})?$/.test(text)) return undefined;
  try {
    return parsePeriod(text);
  } catch {
    return undefined;
  }
}
