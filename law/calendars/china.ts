import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { layNotices } from '#engine/holiday-notice.ts';
import { WEEKEND, type WorkCalendar } from '#engine/working-days.ts';
import type { Citation } from '#kernel/citation.ts';
import { type LocalDate, localDate, weekdayOf } from '#kernel/local-date.ts';
import { getInstrument } from '../sources/index.ts';
import { type CoveredYear, coveredYears } from './covered-years.ts';
import { laterNotices } from './later-notices.ts';

// Values read `National Day,国庆节,3`: English name, 中文 name, statutory days of the festival.
const daysOff: ReadonlyMap<string, string> = new Map(Object.entries(data.holidays));
const worked: ReadonlyMap<string, string> = new Map(Object.entries(data.workdays));

const FULL_NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

const notices: ReadonlyMap<number, Citation> = new Map(
  Object.entries(coveredYears).map(([year, covered]) => [Number(year), noticeCitation(year, covered)]),
);

/** Covers exactly the years of `covered-years.ts`: the data source answers for any year and would call 1 January 2027 a working day. */
const fromData: WorkCalendar = {
  covers: (year) => notices.has(year),
  isWorkday: (date) => worked.has(date) || (!daysOff.has(date) && weekdayOf(date) <= 5),
  why: (date) => (worked.has(date) ? '调休上班' : (festivalOf(date) ?? (weekdayOf(date) > 5 ? WEEKEND : '工作日'))),
  noticeOf: (year) => notices.get(year),
};

/**
 * Working days of mainland China by the State Council's yearly notices: the data's years, and over them the notices that came out later.
 * The last days of the last covered year stay provisional, because a notice may name a weekend of the December before it as worked.
 */
export const china: WorkCalendar = layNotices(fromData, laterNotices);

/** Every day the calendar names, off or worked, for comparing it with a notice. */
export function listNamedDays(year: number): { readonly off: readonly string[]; readonly worked: readonly string[] } {
  const ofYear = (days: ReadonlyMap<string, string>) =>
    [...days.keys()].filter((day) => day.startsWith(`${year}-`)).sort();
  return { off: ofYear(daysOff), worked: ofYear(worked) };
}

/** The years for which the data source has days. A year enters the calendar only when `covered-years.ts` names it as well. */
export function listDataYears(): readonly number[] {
  return [...new Set([...daysOff.keys()].map((day) => Number(day.slice(0, 4))))].sort((a, b) => a - b);
}

function festivalOf(date: LocalDate): string | undefined {
  const name = daysOff.get(date)?.split(',')[1];
  return name === undefined ? undefined : (FULL_NAMES[name] ?? name);
}

function noticeCitation(year: string, { notice, evidence, checkedOn }: CoveredYear): Citation {
  return {
    id: `K-${year}`,
    instrument: getInstrument(notice),
    article: null,
    says: `列明${year}年各节日的放假日期和调休上班日`,
    evidence,
    checkedOn: localDate(checkedOn),
  };
}
