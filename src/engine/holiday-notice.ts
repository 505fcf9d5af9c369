import type { Citation } from '#kernel/citation.ts';
import { defineFaults } from '#kernel/fault.ts';
import { addDays, dateOf, formatChineseDate, type LocalDate, weekdayOf, yearOf } from '#kernel/local-date.ts';
import { kindOfDay, type WorkCalendar } from './working-days.ts';

/** A yearly notice on days off as it speaks: stretches off with their festival, single weekend days worked. */
export type HolidayNotice = {
  readonly year: number;
  readonly cite: Citation;
  readonly off: readonly { readonly from: LocalDate; readonly to: LocalDate; readonly festival: string }[];
  readonly worked: readonly LocalDate[];
  /** It says itself that it changes the year's earlier notice: where the two differ it prevails. */
  readonly amends?: true;
};

export const holidayFaults = defineFaults({
  HOLIDAY_NOTICE_CONTRADICTS: {
    status: 422,
    says: '《{notice}》把{day}列为{kind}，与《{earlier}》列为{other}相矛盾，没有载入。',
    remedy: '请与两份通知的正文核对；后一份通知确为调整前一份的，注明“调整”后再载入。',
  },
  HOLIDAY_NOTICE_INVALID: {
    status: 422,
    says: '《{notice}》不能载入：{problem}。',
    remedy: '请与通知正文核对日期后再载入。',
  },
});

type Named = { readonly kind: 'off' | 'worked'; readonly why: string };

const WORKED = '调休上班';
const KINDS = {
  off: '放假',
  worked: WORKED,
  workday: '工作日',
  weekend: '休息日',
  holiday: '放假',
  unknown: '',
} as const;

/**
 * A calendar with further notices laid over it, in the order in which they came out. A year becomes covered with its first notice.
 * @throws {Fault} HOLIDAY_NOTICE_CONTRADICTS where a notice says otherwise than an earlier one of its year without amending it;
 * HOLIDAY_NOTICE_INVALID for days of other years, worked weekdays, a day both off and worked
 */
export function layNotices(base: WorkCalendar, notices: readonly HolidayNotice[]): WorkCalendar {
  const named = new Map<LocalDate, Named>();
  const byYear = new Map<number, HolidayNotice>();
  for (const notice of notices) {
    const days = daysOf(notice);
    const earlier = byYear.get(notice.year)?.cite ?? base.noticeOf(notice.year);
    if (earlier !== undefined && notice.amends !== true) refuseContradiction(base, named, notice, days, earlier);
    for (const [day, entry] of days) named.set(day, entry);
    byYear.set(notice.year, notice);
  }
  return {
    covers: (year) => byYear.has(year) || base.covers(year),
    isWorkday: (date) => {
      const entry = named.get(date);
      return entry === undefined ? base.isWorkday(date) : entry.kind === 'worked';
    },
    why: (date) => named.get(date)?.why ?? base.why(date),
    noticeOf: (year) => byYear.get(year)?.cite ?? base.noticeOf(year),
  };
}

/** Two notices of one year must name the same days, each the same way. */
function refuseContradiction(
  base: WorkCalendar,
  named: ReadonlyMap<LocalDate, Named>,
  notice: HolidayNotice,
  days: ReadonlyMap<LocalDate, Named>,
  earlier: Citation,
): void {
  for (let day = firstOf(notice.year); yearOf(day) === notice.year; day = addDays(day, 1)) {
    const kind = days.get(day)?.kind;
    const before = named.get(day)?.kind ?? (base.covers(notice.year) ? kindOfDay(base, day) : undefined);
    const wasOff = before === 'off' || before === 'holiday';
    const says = kind ?? (weekdayOf(day) > 5 ? 'weekend' : 'workday');
    if ((kind === 'off') === wasOff && (kind === 'worked') === (before === 'worked')) continue;
    throw holidayFaults.HOLIDAY_NOTICE_CONTRADICTS({
      notice: notice.cite.instrument.title,
      day: formatChineseDate(day),
      kind: KINDS[says],
      earlier: earlier.instrument.title,
      other: KINDS[before ?? (weekdayOf(day) > 5 ? 'weekend' : 'workday')],
    });
  }
}

/** The days a notice names. Those of the December before belong to it as well. */
function daysOf(notice: HolidayNotice): ReadonlyMap<LocalDate, Named> {
  const { year, off, worked, cite } = notice;
  const refuse = (problem: string) => holidayFaults.HOLIDAY_NOTICE_INVALID({ notice: cite.instrument.title, problem });
  const days = new Map<LocalDate, Named>();
  for (const { from, to, festival } of off) {
    if (to < from) throw refuse(`${festival}的放假止日早于起日`);
    for (let day = from; day <= to; day = addDays(day, 1)) {
      days.set(day, { kind: 'off', why: festival });
    }
  }
  for (const day of worked) {
    if (weekdayOf(day) <= 5) throw refuse(`${formatChineseDate(day)}不是周六、周日，不能列为调休上班`);
    if (days.has(day)) throw refuse(`${formatChineseDate(day)}既列为放假又列为上班`);
    days.set(day, { kind: 'worked', why: WORKED });
  }
  const earliest = addDays(firstOf(year), -31);
  for (const day of days.keys()) {
    if (day < earliest || yearOf(day) > year) throw refuse(`${formatChineseDate(day)}不是${year}年的安排`);
  }
  return days;
}

function firstOf(year: number): LocalDate {
  return dateOf(year, 1, 1);
}
