import { type Citation, formatCitation } from '#kernel/citation.ts';
import { defineFaults } from '#kernel/fault.ts';
import {
  addDays,
  dateOf,
  daysInMonth,
  formatChineseDate,
  type LocalDate,
  monthOf,
  yearOf,
} from '#kernel/local-date.ts';
import { COUNT_UNIT, isInForceOn, type Limit, type YearlyLimit } from './limit.ts';
import { dayRuns, formatDays, isWorkday, kindOfDay, sayUncovered, type WorkCalendar } from './working-days.ts';

/** One line of the arithmetic behind a due date, in the order of reckoning. */
export type Step = {
  readonly kind: 'start' | 'holiday' | 'weekend' | 'worked' | 'pause' | 'extension' | 'end' | 'roll' | 'caution';
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly says: string;
  readonly cite?: Citation;
};

/**
 * `on` is the last day in time for `at-most` and `ahead`, and the first day on which the time is full for `at-least`.
 * `unassessable` says why no day can be named; it is never a guess.
 */
export type DueDate = { readonly on: LocalDate; readonly because: readonly Step[] } | { readonly unassessable: string };

/** Days that do not count, both included; `to` is null while the pause lasts. `reason` defaults to the limit's first. */
export type Pause = { readonly from: LocalDate; readonly to: LocalDate | null; readonly reason?: string };

export type DueOptions = {
  /** How much was granted beyond the limit, counted like the limit: days, months or years. */
  readonly extensionDays?: number;
  readonly pauses?: readonly Pause[];
};

export const dueFaults = defineFaults({
  EXTENSION_NOT_ALLOWED: {
    status: 422,
    says: '“{label}”没有可以延长的规定（{cite}）。',
    remedy: '请在法定期限内办理。',
  },
  EXTENSION_TOO_LONG: {
    status: 422,
    says: '“{label}”拟延长 {asked}，超过上限 {allowed}（{cite}）。',
    remedy: '请改为上限以内；延长须先{needs}。',
  },
  PAUSE_NOT_ALLOWED: {
    status: 422,
    says: '“{label}”没有可以中止计算的规定（{cite}）。',
    remedy: '请删除中止期间。',
  },
  PAUSE_INVALID: {
    status: 422,
    says: '“{label}”的中止期间自 {from} 至 {to}，止日早于起日。',
    remedy: '请核对中止期间的起止日期。',
  },
});

/**
 * The day a limit runs out, with its arithmetic. The day of the event is day zero. Working-day limits skip days off and count worked
 * weekends; a last day off work moves only where the limit's `counting.roll` says so. For `ahead` limits `startOn` is the event.
 * @throws {Fault} EXTENSION_NOT_ALLOWED, EXTENSION_TOO_LONG, PAUSE_NOT_ALLOWED, PAUSE_INVALID
 * @example dueDate(REPLY, localDate('2023-09-20'), calendar) // { on: '2023-10-24', because: [...] }
 */
export function dueDate(limit: Limit, startOn: LocalDate, calendar: WorkCalendar, options: DueOptions = {}): DueDate {
  const { extensionDays = 0, pauses = [] } = options;
  checkExtension(limit, extensionDays);
  checkPauses(limit, pauses);
  const unknown = sayNotInForce(limit, startOn);
  if (unknown !== undefined) return { unassessable: unknown };
  if (limit.direction === 'ahead') return countBack(limit, startOn, calendar);
  if (limit.count === 'hour') return countHours(limit, startOn);

  const base = findEnd(limit, startOn, limit.days, calendar, pauses);
  if ('unassessable' in base) return base;
  const end = extensionDays === 0 ? base : findEnd(limit, startOn, limit.days + extensionDays, calendar, pauses);
  if ('unassessable' in end) return end;
  const steps = [
    startStep(limit, startOn),
    ...uncountedDays(limit, startOn, end.on, calendar),
    ...pauseSteps(limit, startOn, end.on, pauses),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (limit.extension !== null && extensionDays > 0) {
    const says = `原期限至${formatChineseDate(base.on)}；延长${extensionDays}${COUNT_UNIT[limit.count]}，须${limit.extension.needs}`;
    steps.push({ kind: 'extension', from: base.on, to: end.on, says, cite: limit.extension.cite });
  }
  steps.push(endStep(limit, end.on, limit.days + extensionDays));
  return limit.direction === 'at-most' ? rollLastDay(limit, end.on, calendar, steps) : { on: end.on, because: steps };
}

/**
 * The last day in time for a yearly duty that falls due in `year`. Yearly days do not move for holidays.
 * @example yearlyDueOn(REPORT, 2024) // 3月1日前 → { on: '2024-02-29', ... }
 */
export function yearlyDueOn(limit: YearlyLimit, year: number): DueDate {
  const named = dateOf(year, Number(limit.monthDay.slice(0, 2)), Number(limit.monthDay.slice(3)));
  const unknown = sayNotInForce(limit, named);
  if (unknown !== undefined) return { unassessable: unknown };
  const on = limit.inclusive ? named : addDays(named, -1);
  const says = `每年${formatChineseDate(named).slice(5)}${limit.inclusive ? '' : '前'}，至迟${formatChineseDate(on)}`;
  return { on, because: [{ kind: 'end', from: on, to: on, says, cite: limit.cite }] };
}

/** A step as a sentence with its article: 2023年9月20日为收到申请之日，当日不计入，依《…》第二百零一条。 */
export function formatStep({ says, cite }: Step): string {
  return `${says}${cite === undefined ? '' : `，依${formatCitation(cite)}`}。`;
}

function checkExtension({ label, cite, count, extension }: Limit, asked: number): void {
  if (asked === 0) return;
  if (extension === null) throw dueFaults.EXTENSION_NOT_ALLOWED({ label, cite: formatCitation(cite) });
  if (asked > extension.days || asked < 0 || !Number.isInteger(asked)) {
    throw dueFaults.EXTENSION_TOO_LONG({
      label,
      asked: `${asked} ${COUNT_UNIT[count]}`,
      allowed: `${extension.days} ${COUNT_UNIT[count]}`,
      needs: extension.needs,
      cite: formatCitation(extension.cite),
    });
  }
}

function checkPauses({ label, cite, pauses: allowed }: Limit, pauses: readonly Pause[]): void {
  if (pauses.length > 0 && allowed.length === 0) {
    throw dueFaults.PAUSE_NOT_ALLOWED({ label, cite: formatCitation(cite) });
  }
  for (const { from, to } of pauses) {
    if (to !== null && to < from) throw dueFaults.PAUSE_INVALID({ label, from, to });
  }
}

function sayNotInForce(limit: Pick<Limit, 'label' | 'cite' | 'since' | 'until'>, on: LocalDate): string | undefined {
  if (isInForceOn(limit, on)) return undefined;
  const { label, cite, since, until } = limit;
  const early = since !== null && on < since;
  const span = early
    ? `自${formatChineseDate(since)}起施行`
    : `施行至${until === null ? '' : formatChineseDate(until)}`;
  return `“${label}”所依据的${formatCitation(cite)}${span}，${formatChineseDate(on)}的事项应当适用当时的规定，当时的规定尚未载入。`;
}

type End = { readonly on: LocalDate } | { readonly unassessable: string };

/** Walks from the day after the event to the last day of `amount`. */
function findEnd(
  limit: Limit,
  startOn: LocalDate,
  amount: number,
  calendar: WorkCalendar,
  pauses: readonly Pause[],
): End {
  const monthly = limit.count === 'month' || limit.count === 'year';
  if (limit.count === 'calendar' && pauses.length === 0) return { on: addDays(startOn, amount) };
  let date = startOn;
  let left = amount;
  if (monthly) {
    // The months run first; days paused meanwhile are then made up for one by one, and days paused in that stretch as well.
    const end = addMonths(startOn, amount * (limit.count === 'year' ? 12 : 1));
    if (pauses.length === 0) return { on: end };
    left = 0;
    while (date < end) {
      date = addDays(date, 1);
      if (isPaused(date, pauses)) left += 1;
      if (isPausedForGood(date, pauses)) return { unassessable: sayOpenPause(limit, date) };
    }
  }
  while (left > 0) {
    date = addDays(date, 1);
    if (isPausedForGood(date, pauses)) return { unassessable: sayOpenPause(limit, date) };
    const worked = limit.count === 'working' ? isWorkday(calendar, date) : true;
    if (worked === undefined) return { unassessable: sayUncovered(yearOf(date)) };
    if (worked && !isPaused(date, pauses)) left -= 1;
  }
  return { on: date };
}

/** Hours from a moment that the record knows only by its day: the last moment lies on the day named, and a person must look at the hour. */
function countHours({ from, days: hours, cite }: Limit, startOn: LocalDate): DueDate {
  const on = addDays(startOn, Math.ceil(hours / 24));
  const start = formatChineseDate(startOn);
  const end = formatChineseDate(on);
  const steps: Step[] = [
    { kind: 'start', from: startOn, to: startOn, says: `${start}为${from}，自该时刻起连续计算，休息日、节假日不扣除` },
    { kind: 'end', from: on, to: on, says: `满${hours}小时的时刻至迟在${end}`, cite },
    { kind: 'caution', from: on, to: on, says: `台账登记到日，${end}办理的，须按文书上的时刻核对是否超过${hours}小时` },
  ];
  return { on, because: steps };
}

function countBack(limit: Limit, eventOn: LocalDate, calendar: WorkCalendar): DueDate {
  let on = eventOn;
  if (limit.count === 'month' || limit.count === 'year') {
    on = addMonths(eventOn, -limit.days * (limit.count === 'year' ? 12 : 1));
  } else {
    for (let left = limit.days; left > 0; ) {
      on = addDays(on, -1);
      const worked = limit.count === 'working' ? isWorkday(calendar, on) : true;
      if (worked === undefined) return { unassessable: sayUncovered(yearOf(on)) };
      if (worked) left -= 1;
    }
  }
  const between = uncountedDays(limit, addDays(on, -1), addDays(eventOn, -1), calendar).reverse();
  return { on, because: [startStep(limit, eventOn), ...between, endStep(limit, on, limit.days)] };
}

function startStep({ from, counting }: Limit, on: LocalDate): Step {
  const says = `${formatChineseDate(on)}为${from}，当日不计入`;
  return { kind: 'start', from: on, to: on, says, cite: counting.dayZero };
}

/** Days off that a working-day limit skips, and weekends that it counts. */
function uncountedDays(limit: Limit, startOn: LocalDate, end: LocalDate, calendar: WorkCalendar): Step[] {
  if (limit.count !== 'working') return [];
  return dayRuns(calendar, addDays(startOn, 1), end).flatMap(({ from, to, kind, why }): Step[] => {
    const cite = calendar.noticeOf(yearOf(to));
    const days = formatDays(from, to);
    if (kind === 'holiday') return [{ kind, from, to, says: `${days}${why}放假，不计入`, cite }];
    if (kind === 'worked') return [{ kind, from, to, says: `${days}${why}，计为工作日`, cite }];
    return kind === 'weekend' ? [{ kind, from, to, says: `${days}${why}，不计入` }] : [];
  });
}

function pauseSteps({ pauses: allowed }: Limit, startOn: LocalDate, end: LocalDate, pauses: readonly Pause[]): Step[] {
  return pauses.flatMap(({ from, to, reason }): Step[] => {
    if (to === null || to <= startOn || from > end) return [];
    const rule = allowed.find((pause) => pause.while === reason) ?? allowed[0];
    const says = `${formatDays(from, to)}${reason ?? rule?.while ?? ''}，期间中止，不计入`;
    return [{ kind: 'pause', from, to, says, cite: rule?.cite }];
  });
}

function endStep({ count, direction, cite, counting }: Limit, on: LocalDate, amount: number): Step {
  const length =
    count === 'working' || count === 'calendar'
      ? `第${amount}${COUNT_UNIT[count]}`
      : `满${amount}${COUNT_UNIT[count]}之日`;
  const day = formatChineseDate(on);
  const says = {
    'at-most': `${length}为${day}，是期限的最后一日`,
    'at-least': `${length}为${day}，在此之前期限未满`,
    ahead: `倒数${amount}${COUNT_UNIT[count]}为${day}，至迟当日完成`,
  }[direction];
  const monthly = count === 'month' || count === 'year';
  return { kind: 'end', from: on, to: on, says, cite: monthly ? (counting.correspondingDay ?? cite) : cite };
}

/** Moves a last day off work where an article says so; where none does, warns instead. */
function rollLastDay(limit: Limit, end: LocalDate, calendar: WorkCalendar, steps: readonly Step[]): DueDate {
  const { roll } = limit.counting;
  if (limit.count === 'working') return { on: end, because: steps };
  const kind = kindOfDay(calendar, end);
  if (kind === 'unknown') {
    return roll === undefined ? { on: end, because: steps } : { unassessable: sayUncovered(yearOf(end)) };
  }
  if (kind === 'workday' || kind === 'worked') return { on: end, because: steps };
  const why = kind === 'weekend' ? calendar.why(end) : `${calendar.why(end)}放假`;
  if (roll === undefined) {
    const before = findWorkday(end, -1, calendar);
    const advice = before === undefined ? '' : `，宜不迟于${formatChineseDate(before)}办结`;
    const says = `最后一日逢${why}，本期限未见可以顺延的规定${advice}`;
    return { on: end, because: [...steps, { kind: 'caution', from: end, to: end, says }] };
  }
  const on = findWorkday(end, 1, calendar);
  if (on === undefined) return { unassessable: sayUncovered(yearOf(end) + 1) };
  const says = `最后一日逢${why}，顺延至休假结束后的第一日${formatChineseDate(on)}`;
  return { on, because: [...steps, { kind: 'roll', from: end, to: on, says, cite: roll }] };
}

/** The nearest working day before or after; undefined where the search leaves the covered years. */
function findWorkday(from: LocalDate, step: 1 | -1, calendar: WorkCalendar): LocalDate | undefined {
  for (let date = addDays(from, step); ; date = addDays(date, step)) {
    const worked = isWorkday(calendar, date);
    if (worked === undefined) return undefined;
    if (worked) return date;
  }
}

function isPaused(date: LocalDate, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => from <= date && (to === null || date <= to));
}

function isPausedForGood(date: LocalDate, pauses: readonly Pause[]): boolean {
  return pauses.some(({ from, to }) => from <= date && to === null);
}

function sayOpenPause({ label }: Limit, date: LocalDate): string {
  return `“${label}”自${formatChineseDate(date)}起中止计算，尚未恢复；恢复后再推算到期日。`;
}

/** The corresponding day so many months on, or the last day of that month where it has none. */
function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dateOf(year, month, Math.min(Number(date.slice(8)), daysInMonth(year, month)));
}
