import { daysBetween, type LocalDate } from '#kernel/local-date.ts';
import { type DueDate, dueDate, type Pause, yearlyDueOn } from '../due-date.ts';
import { findVersion, type Limit } from '../limit.ts';
import type { Row } from '../register.ts';
import type { WorkCalendar } from '../working-days.ts';
import { meets } from './condition.ts';
import type { Clock, Moment, Procedure } from './procedure.ts';
import { dateIn } from './settle.ts';
import type { Stands } from './stand-of-steps.ts';

/**
 * `running`, `near` (few days left) and `overdue` are open; `met` and `missed` are closed in time or late; `filling` is an `at-least`
 * limit, or the time of somebody else, that is not full yet and `full` one that is; `unassessable` says why in `due`.
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
};

export type ClockContext = {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  /** How many days before its end a limit counts as near. */
  readonly nearDays: number;
  /** The county's own number of days for settable limits, by limit id. */
  readonly ownDays?: (limit: Limit) => Limit;
};

/** The clocks of a matter that have begun, in their order. Times of steps come from `stands`. */
export function runClocks(
  procedure: Procedure,
  row: Row,
  stands: Stands,
  context: ClockContext,
): readonly ClockState[] {
  return Object.entries(procedure.clocks).flatMap(([id, clock]) => {
    const state = runClock(id, clock, procedure, row, stands, context);
    return state === undefined ? [] : [state];
  });
}

function runClock(
  id: string,
  clock: Clock,
  procedure: Procedure,
  row: Row,
  stands: Stands,
  context: ClockContext,
): ClockState | undefined {
  const answerOf = (step: string) => {
    const settlement = stands.steps.get(step)?.settlement ?? null;
    if (settlement === null) return 'pending';
    return { words: settlement.outcome === null ? [settlement.how] : [settlement.how, settlement.outcome] };
  };
  if (clock.when !== undefined && meets(clock.when, row, answerOf) !== true) return undefined;
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
  const base = { id, label: clock.label, startedOn, due, until: clock.until, limit, doneOn: closedOn };
  if ('unassessable' in due) return { ...base, status: 'unassessable', daysLeft: null };
  if (limit?.direction === 'at-least') {
    const by = closedOn ?? context.today;
    const isFull = by >= due.on;
    return {
      ...base,
      status: isDone && !isFull ? 'missed' : isFull ? 'full' : 'filling',
      daysLeft: isFull ? null : daysBetween(by, due.on),
    };
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
  return clock.from
    .map((moment) => dayOf(moment, row, stands))
    .filter((day) => day !== null)
    .sort()
    .at(-1);
}

function reckon(
  clock: Clock,
  started: LocalDate | number,
  row: Row,
  stands: Stands,
  context: ClockContext,
): { readonly startedOn: LocalDate; readonly limit: Limit | null; readonly due: DueDate } {
  if ('yearly' in clock.limit || typeof started === 'number') {
    if (!('yearly' in clock.limit) || typeof started !== 'number') throw new Error('a yearly clock starts with a year');
    const due = yearlyDueOn(clock.limit.yearly, started);
    return { startedOn: 'on' in due ? due.on : context.today, limit: null, due };
  }
  const version = findVersion(clock.limit, started) ?? clock.limit[0];
  if (version === undefined) throw new Error(`clock “${clock.label}” has no limit`);
  const limit = context.ownDays?.(version) ?? version;
  const due = dueDate(limit, started, context.calendar, {
    extensionDays: extensionOf(clock, limit, row, stands),
    pauses: pausesOf(clock, limit, started, row, stands),
  });
  return { startedOn: started, limit, due };
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
