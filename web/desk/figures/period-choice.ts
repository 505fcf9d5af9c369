import { formatPeriod, parsePeriod } from '#kernel/period.ts';

/** The parts of a year that officials report on: the year, its halves, quarters and months; or free dates. */
export const YEAR_PARTS = [
  { value: 'year', label: '全年' },
  { value: 'H1', label: '上半年' },
  { value: 'H2', label: '下半年' },
  { value: 'Q1', label: '第一季度' },
  { value: 'Q2', label: '第二季度' },
  { value: 'Q3', label: '第三季度' },
  { value: 'Q4', label: '第四季度' },
  { value: '01', label: '1月' },
  { value: '02', label: '2月' },
  { value: '03', label: '3月' },
  { value: '04', label: '4月' },
  { value: '05', label: '5月' },
  { value: '06', label: '6月' },
  { value: '07', label: '7月' },
  { value: '08', label: '8月' },
  { value: '09', label: '9月' },
  { value: '10', label: '10月' },
  { value: '11', label: '11月' },
  { value: '12', label: '12月' },
  { value: 'free', label: '自选起止' },
] as const;

export type YearPart = (typeof YEAR_PARTS)[number]['value'];

export type PeriodChoice = {
  readonly year: number;
  readonly part: YearPart;
  readonly from: string;
  readonly to: string;
};

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
