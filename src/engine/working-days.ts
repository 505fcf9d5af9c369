import type { Citation } from '#kernel/citation.ts';
import { addDays, formatChineseDate, type LocalDate, weekdayOf, yearOf } from '#kernel/local-date.ts';

/** Which days are worked. A year it does not cover is not known: nobody may take it for a year of plain weekdays. */
export type WorkCalendar = {
  readonly covers: (year: number) => boolean;
  /** Only for days of covered years; `kindOfDay` minds that. */
  readonly isWorkday: (date: LocalDate) => boolean;
  /** Why a day is worked or not: 国庆节, 周末, 调休上班, 工作日. */
  readonly why: (date: LocalDate) => string;
  /** The notice a year rests on; undefined where it is not covered or the notice is not known. */
  readonly noticeOf: (year: number) => Citation | undefined;
};

/** `worked` is a Saturday or Sunday that is worked, `holiday` any day off for a festival, on whatever weekday. */
export type DayKind = 'workday' | 'worked' | 'weekend' | 'holiday' | 'unknown';

/** A stretch of neighbouring days of one kind with one reason. */
export type DayRun = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly kind: DayKind;
  readonly why: string;
};

export function kindOfDay(calendar: WorkCalendar, date: LocalDate): DayKind {
  if (!calendar.covers(yearOf(date))) return 'unknown';
  const weekend = weekdayOf(date) > 5;
  if (calendar.isWorkday(date)) return weekend ? 'worked' : 'workday';
  return weekend && calendar.why(date) === WEEKEND ? 'weekend' : 'holiday';
}

/** What `why` answers for an ordinary Saturday or Sunday. */
export const WEEKEND = '周末';

/** Whether a day counts as a working day; undefined where its year is not covered. */
export function isWorkday(calendar: WorkCalendar, date: LocalDate): boolean | undefined {
  const kind = kindOfDay(calendar, date);
  return kind === 'unknown' ? undefined : kind === 'workday' || kind === 'worked';
}

/** Working days after `from` up to and with `to`, as limits count them; undefined where a year between is not covered. */
export function countWorkdays(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number | undefined {
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const worked = isWorkday(calendar, date);
    if (worked === undefined) return undefined;
    if (worked) days += 1;
  }
  return days;
}

/** The days `from` to `to` as runs of one kind and reason, in order. Empty where `to` lies before `from`. */
export function dayRuns(calendar: WorkCalendar, from: LocalDate, to: LocalDate): readonly DayRun[] {
  const runs: DayRun[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const kind = kindOfDay(calendar, date);
    const why = kind === 'unknown' ? '' : calendar.why(date);
    const last = runs.at(-1);
    if (last !== undefined && last.kind === kind && last.why === why) runs[runs.length - 1] = { ...last, to: date };
    else runs.push({ from: date, to: date, kind, why });
  }
  return runs;
}

/** 2027年的放假安排尚未载入… — what is said instead of a date that would be a guess. */
export function sayUncovered(year: number): string {
  return `${year}年的放假和调休安排尚未载入，不能推算工作日。请载入国务院办公厅当年放假通知后再算。`;
}

/** 2023年9月29日 · 2023年9月29日至10月6日 · 2023年12月30日至2024年1月1日 */
export function formatDays(from: LocalDate, to: LocalDate): string {
  if (from === to) return formatChineseDate(from);
  const end = formatChineseDate(to);
  return `${formatChineseDate(from)}至${yearOf(from) === yearOf(to) ? end.slice(end.indexOf('年') + 1) : end}`;
}
