import type { LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Row } from '../register.ts';
import { fieldsOf } from './condition.ts';
import type { Matter } from './follow-matter.ts';
import type { Step } from './procedure.ts';

/** A step that waits for somebody, or for a field that decides whether it applies. Holds nothing of the row but days. */
export type OpenStep = {
  readonly procedure: string;
  readonly step: string;
  readonly stand: 'open' | 'undecided';
  readonly roles: readonly Role[];
  /** The day of the last step before it; null where none has a day. */
  readonly openedOn: LocalDate | null;
  /** The clock that runs out first for it, also where no day can be named. */
  readonly clock: string | null;
  readonly dueOn: LocalDate | null;
};

/**
 * What is to be done in a matter. A step that may be left out without a word, or taken time and again, is listed only while a limit
 * runs for it.
 */
export function openStepsOf({ procedure, row, stands, clocks }: Matter): readonly OpenStep[] {
  return [...stands.steps].flatMap(([id, { stand, missing }]): OpenStep[] => {
    const step = procedure.steps[id];
    if (step === undefined || (stand !== 'open' && stand !== 'undecided')) return [];
    if (stand === 'undecided' && (missing.length > 0 || blankFieldsOf(step, row).length === 0)) return [];
    const running = clocks
      .filter(({ until, doneOn, limit }) => until === id && doneOn === null && limit?.direction !== 'at-least')
      .filter((clock) => procedure.clocks[clock.id]?.others !== true)
      .map((clock) => ({ id: clock.id, on: 'on' in clock.due ? clock.due.on : null }))
      .sort((a, b) => ((a.on ?? NEVER) < (b.on ?? NEVER) ? -1 : 1));
    const [first] = running;
    if ((step.optional === true || step.repeats === true) && first === undefined) return [];
    const before = step.after
      .map((other) => stands.steps.get(other)?.settlement?.on ?? null)
      .filter((on) => on !== null);
    return [
      {
        procedure: procedure.id,
        step: id,
        stand,
        roles: step.who,
        openedOn: before.sort().at(-1) ?? null,
        clock: first?.id ?? null,
        dueOn: first?.on ?? null,
      },
    ];
  });
}

/** Fields that must be filled before anybody can say whether a step applies. */
export function blankFieldsOf(step: Step, row: Row): readonly string[] {
  return step.when === undefined ? [] : fieldsOf(step.when).filter((name) => (row[name] ?? null) === null);
}

const NEVER = '9999';
