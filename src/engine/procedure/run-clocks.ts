import type { Citation } from '#kernel/citation.ts';
import { daysBetween, formatChineseDate, type LocalDate } from '#kernel/local-date.ts';
import { type DueDate, dueDate, type Pause, yearlyDueOn } from '../due-date.ts';
import { findVersion, type Limit, sayYearly, type YearlyLimit } from '../limit.ts';
import type { Row } from '../register.ts';
import type { WorkCalendar } from '../working-days.ts';
import { meets } from './condition.ts';
import type { Clock, Moment, Procedure } from './procedure.ts';
import { dateIn, type Taken } from './settle.ts';
import type { Stands } from './stand-of-steps.ts';

/**
 * `running`, `near` (few days left) and `overdue` are open; `met` and `missed` are closed in time or late; `filling` is an `at-least`
 * limit, or the time of somebody else, that is not full yet and `full` one that is; a limit is `missed` too that was, or by its planned
 * day will be, cut short; `unassessable` says why in `due`.
 */
export type ClockStatus = 'running' | 'near' | 'overdue' | 'met' | 'missed' | 'filling' | 'full' | 'unassessable';

export type ClockState = {
  readonly id: string;
  readonly label: string;
  readonly status: ClockStatus;
  readonly startedOn: LocalDate;
  readonly due: DueDate;
  /** The day its step was done, or null. */
  readonly doneOn: LocalDate | null;
  /** Days of the calendar from today to the due day; negative once it is past. Null where closed or unassessable. */
  readonly daysLeft: number | null;
  /** The step it waits for. */
  readonly until: string;
  readonly limit: Limit | null;
  /** Why an `at-least` limit was cut short, where its law lets that be for a reason; then it is no breach. */
  readonly excuse: string | null;
};

export type ClockContext = {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** How many days before its end a limit counts as near. */
  readonly nearDays: number;
  /** A settable limit with the county's own number, as of the day that the clock starts. */
  readonly ownDays?: (limit: Limit, startOn: LocalDate) => Limit;
  /** The county's own day of a yearly limit that falls due in a year. */
  readonly ownDay?: (limit: YearlyLimit, year: number) => YearlyLimit;
};

/** The clocks of a matter that have begun, in their order. Times of steps come from `stands`. */
export function runClocks(
  procedure: Procedure,
  row: Row,
  journal: readonly Taken[],
  stands: Stands,
  context: ClockContext,
): readonly ClockState[] {
  return Object.entries(procedure.clocks).flatMap(([id, clock]) => {
    const state = runClock(id, clock, procedure, row, journal, stands, context);
    return state === undefined ? [] : [state];
  });
}

function runClock(
  id: string,
  clock: Clock,
  procedure: Procedure,
  row: Row,
  journal: readonly Taken[],
  stands: Stands,
  context: ClockContext,
): ClockState | undefined {
  const answerOf = (step: string) => {
    const settlement = stands.steps.get(step)?.settlement ?? null;
    if (settlement === null) return 'pending';
    return { words: settlement.outcome === null ? [settlement.how] : [settlement.how, settlement.outcome] };
  };
  if (clock.when !== undefined && meets(clock.when, row, answerOf) !== true) return undefined;
  if (clock.within?.some((code) => row.unit.startsWith(code)) === false) return undefined;
  const step = procedure.steps[clock.until];
  const stand = stands.steps.get(clock.until);
  if (step === undefined || stand === undefined || stand.stand === 'not-applicable' || stand.stand === 'skipped')
    return undefined;
  const started = startOf(clock, row, stands);
  if (started === undefined) return undefined;
  const { startedOn, limit, due } = reckon(clock, started, row, stands, context);
  const doneOn = stand.settlement?.on ?? null;
  const isDone = stand.settlement !== null;
  // A repeating step answers only for the round before the clock began anew.
  const closedOn = step.repeats === true && doneOn !== null && doneOn <= startedOn ? null : doneOn;
  const base = { id, label: clock.label, startedOn, due, until: clock.until, limit, doneOn: closedOn, excuse: null };
  if ('unassessable' in due) return { ...base, status: 'unassessable', daysLeft: null };
  if (limit?.direction === 'at-least') {
    // What the field holds from the round before is no plan.
    const plannedOn = step.on === undefined || stand.again !== null ? null : dateIn(row[step.on] ?? null);
    const endsOn = closedOn ?? plannedOn;
    const excuse = limit.departure === null ? null : reasonOf(journal, [clock.until, ...stepsOf(clock.from)]);
    if (endsOn !== null && endsOn < due.on) {
      return { ...base, status: 'missed', daysLeft: daysBetween(endsOn, due.on), excuse };
    }
    const by = closedOn ?? context.today;
    const isFull = by >= due.on;
    return { ...base, status: isFull ? 'full' : 'filling', daysLeft: isFull ? null : daysBetween(by, due.on) };
  }
  if (isDone && closedOn !== null) return { ...base, status: closedOn <= due.on ? 'met' : 'missed', daysLeft: null };
  // Done on a day nobody wrote down, or a matter that ended another way: neither in time nor late.
  if ((isDone && step.repeats !== true) || stand.stand === 'closed') return undefined;
  const daysLeft = daysBetween(context.today, due.on);
  if (clock.others === true) {
    return { ...base, status: daysLeft < 0 ? 'full' : 'filling', daysLeft: daysLeft < 0 ? null : daysLeft };
  }
  return { ...base, status: daysLeft < 0 ? 'overdue' : daysLeft <= context.nearDays ? 'near' : 'running', daysLeft };
}

function startOf(clock: Clock, row: Row, stands: Stands): LocalDate | number | undefined {
  if ('yearly' in clock.limit) {
    const year = row[clock.limit.yearField];
    return typeof year === 'number' ? year + 1 : undefined;
  }
  if ('dueField' in clock.limit) return dateIn(row[clock.limit.dueField] ?? null) ?? undefined;
  const days = clock.from.map((moment) => dayOf(moment, row, stands)).filter((day) => day !== null);
  // An event that was planned and then held was held on the later entry, even where that is the earlier day.
  return clock.limit[0]?.direction === 'ahead' ? days.at(-1) : days.sort().at(-1);
}

function stepsOf(moments: readonly Moment[]): readonly string[] {
  return moments.flatMap((moment) => ('step' in moment ? [moment.step] : []));
}

/** The last reason given with one of these steps. */
function reasonOf(journal: readonly Taken[], steps: readonly string[]): string | null {
  const act = journal.findLast(({ step, reason }) => steps.includes(step) && (reason?.trim() ?? '') !== '');
  return act?.reason ?? null;
}

function reckon(
  clock: Clock,
  started: LocalDate | number,
  row: Row,
  stands: Stands,
  context: ClockContext,
): { readonly startedOn: LocalDate; readonly limit: Limit | null; readonly due: DueDate } {
  if ('dueField' in clock.limit) {
    if (typeof started === 'number') throw new Error('a set day is a date');
    return { startedOn: started, limit: null, due: setDueOn(started, clock.limit.cite) };
  }
  if ('yearly' in clock.limit || typeof started === 'number') {
    if (!('yearly' in clock.limit) || typeof started !== 'number') throw new Error('a yearly clock starts with a year');
    const { yearly } = clock.limit;
    const due = yearlyIn(yearly, started, context);
    return { startedOn: 'on' in due ? due.on : context.today, limit: null, due };
  }
  const version = findVersion(clock.limit, started) ?? clock.limit[0];
  if (version === undefined) throw new Error(`clock “${clock.label}” has no limit`);
  const limit = context.ownDays?.(version, started) ?? version;
  const due = dueDate(limit, started, context.calendar, {
    extensionDays: extensionOf(clock, limit, row, stands),
    pauses: pausesOf(clock, limit, started, row, stands),
  });
  return { startedOn: started, limit, due };
}

/** A day of the year, the county's own where it has set one. */
function yearlyIn(yearly: YearlyLimit, year: number, { ownDay }: ClockContext): DueDate {
  const own = ownDay?.(yearly, year) ?? yearly;
  const due = yearlyDueOn(own, year);
  if (own === yearly || !('on' in due)) return due;
  const says = `本县另行设定；没有设定的，${sayYearly(yearly)}`;
  return { on: due.on, because: [...due.because, { kind: 'caution', from: due.on, to: due.on, says }] };
}

/** A due day that somebody set. */
function setDueOn(on: LocalDate, cite: Citation): DueDate {
  const says = `登记的期限为${formatChineseDate(on)}，至迟当日完成`;
  return { on, because: [{ kind: 'end', from: on, to: on, says, cite }] };
}

function extensionOf(clock: Clock, limit: Limit, row: Row, stands: Stands): number {
  if (clock.extendedBy === undefined || stands.steps.get(clock.extendedBy)?.settlement?.how !== 'done') return 0;
  const allowed = limit.extension?.days ?? 0;
  const own = clock.extensionField === undefined ? null : row[clock.extensionField];
  return typeof own === 'number' ? Math.min(own, allowed) : allowed;
}

function pausesOf(clock: Clock, limit: Limit, started: LocalDate, row: Row, stands: Stands): readonly Pause[] {
  if (limit.pauses.length === 0) return [];
  return (clock.pausedBy ?? []).flatMap((pause): Pause[] => {
    const from = dayOf(pause.from, row, stands);
    const to = dayOf(pause.to, row, stands);
    if (from === null || from < started || (to !== null && to < from)) return [];
    return [{ from, to, ...(pause.reason === undefined ? {} : { reason: pause.reason }) }];
  });
}

function dayOf(moment: Moment, row: Row, stands: Stands): LocalDate | null {
  if ('field' in moment) return dateIn(row[moment.field] ?? null);
  const stand = stands.steps.get(moment.step);
  return stand?.settlement?.how === 'done' ? stand.settlement.on : null;
}
