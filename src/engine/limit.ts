import { type Citation, formatCitation } from '#kernel/citation.ts';
import { defineFaults } from '#kernel/fault.ts';
import { findLocalDate, type LocalDate, localDate } from '#kernel/local-date.ts';
import { demand } from './declaration-fault.ts';

/**
 * In what a limit is counted. A month or year ends on the corresponding day, or on the month's last day where there is none. Hours run from
 * the moment and through days off; records know only the day.
 */
export type LimitCount = 'working' | 'calendar' | 'month' | 'year' | 'hour';

/** `at-most`: to be done by then; `at-least`: not over before then; `ahead`: to be done so long before an event. */
export type LimitDirection = 'at-most' | 'at-least' | 'ahead';

/** The articles by which a limit is counted. */
export type Counting = {
  /** The day of the event is not counted. Required except for hours, which begin with the event itself. */
  readonly dayZero?: Citation;
  /** Months and years end on the corresponding day. Required where `count` is month or year. */
  readonly correspondingDay?: Citation;
  /** What a working day is, or that the law's days are working days. Required where `count` is working. */
  readonly workingDay?: Citation;
  /** A last day off work moves to the next day worked. Absent: no article says so, and the last day stays where it falls. */
  readonly roll?: Citation;
};

/** A number of days, months or years that a law sets, in one version. */
export type Limit = {
  /** `disclosure.reply`; versions of one limit share it. */
  readonly id: string;
  readonly label: string;
  /** How many of `count`. */
  readonly days: number;
  readonly count: LimitCount;
  readonly direction: LimitDirection;
  /** The event that starts it, or that it precedes: 收到申请之日. */
  readonly from: string;
  readonly cite: Citation;
  readonly counting: Counting;
  /** First and last day on which an event falls under this version; null where open. */
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  /** `days` counts like the limit itself; `needs` is what must be done first. */
  readonly extension: { readonly days: number; readonly needs: string; readonly cite: Citation } | null;
  /** Stretches that do not count: 征求第三方意见. */
  readonly pauses: readonly { readonly while: string; readonly cite: Citation }[];
  /** What lets it be departed from: 情况紧急需要缩短的，应当予以说明. Null where the law knows no exception. */
  readonly departure: string | null;
  /** The article was not read, or leaves the number to others: the county may set its own with `withDays`. */
  readonly settable: boolean;
  /** The day a person last compared the number with the text. */
  readonly checkedOn: LocalDate;
};

type Optional = 'since' | 'until' | 'extension' | 'pauses' | 'departure' | 'settable' | 'checkedOn';

/** What `defineLimit` takes: dates as `YYYY-MM-DD`, everything optional filled from the citation. */
export type LimitDeclaration = Omit<Limit, Optional> &
  Partial<Pick<Limit, 'extension' | 'pauses' | 'departure' | 'settable'>> & {
    readonly since?: string;
    readonly until?: string;
    readonly checkedOn?: string;
  };

/**
 * Declares one version of a limit. `since` and `until` are the instrument's own days unless given, `checkedOn` the citation's.
 * @throws {Fault} DECLARATION_INVALID where the number is no whole positive one or the article for its way of counting is missing
 */
export function defineLimit(declared: LimitDeclaration): Limit {
  const { id, days, count, direction, cite, counting, extension = null, pauses = [] } = declared;
  const what = `期限 ${id}`;
  demand(Number.isInteger(days) && days > 0, what, 'days', `“${days}”不是正整数`);
  demand(count !== 'working' || counting.workingDay !== undefined, what, 'counting', '按工作日计算的，应当列明依据');
  demand(count === 'hour' || counting.dayZero !== undefined, what, 'counting', '应当列明开始之日不计入的依据');
  const isPlain = direction === 'at-most' && extension === null && pauses.length === 0;
  demand(count !== 'hour' || isPlain, what, 'count', '按小时计算的只能是不延长、不中止的办理期限');
  const monthly = count === 'month' || count === 'year';
  demand(!monthly || counting.correspondingDay !== undefined, what, 'counting', '按月、年计算的，应当列明依据');
  demand(extension === null || direction === 'at-most', what, 'extension', '只有办理期限可以延长');
  demand(pauses.length === 0 || direction !== 'ahead', what, 'pauses', '提前期没有中止');
  const { since = cite.instrument.effectiveFrom, until = cite.instrument.effectiveTo } = declared;
  return {
    ...declared,
    extension,
    pauses,
    departure: declared.departure ?? null,
    since: since === null ? null : localDate(since),
    until: until === null ? null : localDate(until),
    settable: declared.settable ?? cite.evidence !== 'article-read',
    checkedOn: localDate(declared.checkedOn ?? cite.checkedOn),
  };
}

/** How one counted thing is said. */
export const COUNT_UNIT: Readonly<Record<LimitCount, string>> = {
  working: '个工作日',
  calendar: '日',
  month: '个月',
  year: '年',
  hour: '小时',
};

/** 自收到申请之日起20个工作日内 · 自公布之日起不少于30日 · 听证会召开之日7日前 */
export function formatLimit({ from, days, count, direction }: Limit): string {
  const length = `${days}${COUNT_UNIT[count]}`;
  return { 'at-most': `自${from}起${length}内`, 'at-least': `自${from}起不少于${length}`, ahead: `${from}${length}前` }[
    direction
  ];
}

/** A duty tied to a day of every year: 每年3月1日前. */
export type YearlyLimit = {
  readonly id: string;
  readonly label: string;
  /** `MM-DD`. */
  readonly monthDay: string;
  /** Whether the day itself is still in time. */
  readonly inclusive: boolean;
  readonly cite: Citation;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
  readonly settable: boolean;
  readonly checkedOn: LocalDate;
};

/** Declares a yearly day; defaults as `defineLimit`. @throws {Fault} DECLARATION_INVALID for a day that not every year has */
export function defineYearlyLimit(
  declared: Pick<YearlyLimit, 'id' | 'label' | 'monthDay' | 'inclusive' | 'cite'> & Partial<YearlyLimit>,
): YearlyLimit {
  const { cite, monthDay } = declared;
  demand(isMonthDay(monthDay), `期限 ${declared.id}`, 'monthDay', `“${monthDay}”不是每年都有的日期`);
  return {
    since: cite.instrument.effectiveFrom,
    until: cite.instrument.effectiveTo,
    settable: cite.evidence !== 'article-read',
    checkedOn: cite.checkedOn,
    ...declared,
  };
}

export const limitFaults = defineFaults({
  LIMIT_NOT_SETTABLE: {
    status: 422,
    says: '“{label}”由{cite}规定为 {days}，不能另行设定。',
    remedy: '请按法定期限办理。',
  },
  LIMIT_NUMBER_INVALID: {
    status: 422,
    says: '“{label}”拟设为 {days}，不是正整数。',
    remedy: '请填写 1 以上的整数。',
  },
  LIMIT_DAY_INVALID: {
    status: 422,
    says: '“{label}”拟设为 {days}，不是每年都有的日期。',
    remedy: '请按“月-日”填写，如 03-01。',
  },
});

/**
 * A settable limit with the county's own number.
 * @throws {Fault} LIMIT_NOT_SETTABLE where an article that was read fixes it, LIMIT_NUMBER_INVALID
 */
export function withDays(limit: Limit, days: number): Limit {
  const { label, settable, cite } = limit;
  if (!settable) throw limitFaults.LIMIT_NOT_SETTABLE({ label, days: limit.days, cite: formatCitation(cite) });
  if (!Number.isInteger(days) || days < 1) throw limitFaults.LIMIT_NUMBER_INVALID({ label, days });
  return { ...limit, days };
}

/**
 * A settable yearly limit with the county's own day, `MM-DD`, in time on the day itself.
 * @throws {Fault} LIMIT_NOT_SETTABLE where an article that was read fixes it, LIMIT_DAY_INVALID
 */
export function withMonthDay(limit: YearlyLimit, monthDay: string): YearlyLimit {
  const { label, settable, cite } = limit;
  if (!settable) throw limitFaults.LIMIT_NOT_SETTABLE({ label, days: limit.monthDay, cite: formatCitation(cite) });
  if (!isMonthDay(monthDay)) throw limitFaults.LIMIT_DAY_INVALID({ label, days: monthDay });
  return { ...limit, monthDay, inclusive: true };
}

/** The version under which an event of that day falls; undefined where none of them reaches that day. */
export function findVersion<L extends Limit | YearlyLimit>(versions: readonly L[], on: LocalDate): L | undefined {
  return versions.find((limit) => isInForceOn(limit, on));
}

export function isInForceOn({ since, until }: Pick<Limit, 'since' | 'until'>, on: LocalDate): boolean {
  return (since === null || since <= on) && (until === null || on <= until);
}

/** Limits whose number nobody compared with its text within a year before `on`. */
export function findStale<L extends Pick<Limit, 'checkedOn'>>(limits: readonly L[], on: LocalDate): readonly L[] {
  const yearAgo = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`;
  return limits.filter(({ checkedOn }) => checkedOn < yearAgo);
}

/** 每年3月1日前 · 每年1月31日（含当日） */
export function sayYearly({ monthDay, inclusive }: Pick<YearlyLimit, 'monthDay' | 'inclusive'>): string {
  const [month, day] = monthDay.split('-').map(Number);
  return `每年${month}月${day}日${inclusive ? '（含当日）' : '前'}`;
}

/** Whether a text is a day that every year has, `MM-DD`. */
export function isMonthDay(text: string): boolean {
  return findLocalDate(`2023-${text}`) !== undefined;
}
