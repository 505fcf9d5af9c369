import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Row } from '../register.ts';
import { fieldsOf } from './condition.ts';
import type { Matter } from './follow-matter.ts';
import type { Procedure, Step } from './procedure.ts';
import type { ClockState } from './run-clocks.ts';
import { dateIn } from './settle.ts';

/**
 * A step that waits for somebody, or for a field that decides whether it applies. `open` too where it waits for nothing but a day that is
 * already set (`opensOn`): nobody has to act for it to come. Holds nothing of the row but days.
 */
export type OpenStep = {
  readonly procedure: string;
  readonly step: string;
  readonly stand: 'open' | 'undecided';
  readonly roles: readonly Role[];
  /** The day of the last step before it; null where none has a day. */
  readonly openedOn: LocalDate | null;
  /** The clock that runs out first for it or for a step that it holds up, also where no day can be named. */
  readonly clock: string | null;
  readonly dueOn: LocalDate | null;
  /** Last days of the clocks of the matter that are written into its row; null while none can be named. */
  readonly dues: Readonly<Record<string, LocalDate | null>>;
};

/**
 * What is to be done in a matter. A step that may be left out without a word, or taken time and again, is listed only while a limit
 * runs for it.
 */
export function openStepsOf(matter: Matter): readonly OpenStep[] {
  const { procedure, row, stands, clocks } = matter;
  const running = clocks.filter(
    ({ id, doneOn, limit }) =>
      doneOn === null && limit?.direction !== 'at-least' && procedure.clocks[id]?.others !== true,
  );
  const dues = Object.fromEntries(
    clocks.filter(({ id }) => procedure.clocks[id]?.writes !== undefined).map((clock) => [clock.id, dayOf(clock)]),
  );
  return [...stands.steps].flatMap(([id, { stand, missing }]): OpenStep[] => {
    const step = procedure.steps[id];
    if (step === undefined) return [];
    const isPlanned = stand === 'waiting' && plannedAfter(matter, missing) !== null;
    if (stand !== 'open' && stand !== 'undecided' && !isPlanned) return [];
    if (stand === 'undecided' && (missing.length > 0 || blankFieldsOf(step, row).length === 0)) return [];
    const isFree = step.optional === true || step.repeats === true;
    const pressing = running
      .filter(({ until }) => until === id || (!isFree && holdsUp(procedure, id, until)))
      .sort((a, b) => ((dayOf(a) ?? NEVER) < (dayOf(b) ?? NEVER) ? -1 : 1));
    const [first] = pressing;
    if (isFree && first === undefined) return [];
    const before = step.after
      .map((other) => stands.steps.get(other)?.settlement?.on ?? null)
      .filter((on) => on !== null);
    return [
      {
        procedure: procedure.id,
        step: id,
        stand: stand === 'undecided' ? stand : 'open',
        roles: step.who,
        openedOn: before.sort().at(-1) ?? null,
        clock: first?.id ?? null,
        dueOn: first === undefined ? null : dayOf(first),
        dues,
      },
    ];
  });
}

/** The first day on which a step can be taken, where it waits for nothing but days that are set; null where it waits for none. */
export function opensOn(matter: Matter, step: string): LocalDate | null {
  const { stand, missing } = matter.stands.steps.get(step) ?? {};
  return stand === 'waiting' ? plannedAfter(matter, missing ?? []) : null;
}

/** The day on which all of these steps will have come by their dates; null where one waits for somebody. */
function plannedAfter({ procedure, row, stands, context }: Matter, steps: readonly string[]): LocalDate | null {
  const days = steps.map((id) => {
    const { on, lastDay } = procedure.steps[id] ?? {};
    const day = on === undefined || stands.steps.get(id)?.stand !== 'open' ? null : dateIn(row[on] ?? null);
    if (day === null || day < context.today) return null;
    return lastDay === true ? addDays(day, 1) : day;
  });
  return days.includes(null) ? null : (days.sort().at(-1) ?? null);
}

/** Fields that must be filled before anybody can say whether a step applies. */
export function blankFieldsOf(step: Step, row: Row): readonly string[] {
  return step.when === undefined ? [] : fieldsOf(step.when).filter((name) => (row[name] ?? null) === null);
}

/** Whether a later step follows, directly or in turn, on an earlier one. */
function holdsUp(procedure: Procedure, earlier: string, later: string): boolean {
  const after = procedure.steps[later]?.after ?? [];
  return after.includes(earlier) || after.some((between) => holdsUp(procedure, earlier, between));
}

function dayOf({ due }: ClockState): LocalDate | null {
  return 'on' in due ? due.on : null;
}

const NEVER = '9999';
