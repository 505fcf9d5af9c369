import type { Row } from '../register.ts';
import { meets, type StepAnswer } from './condition.ts';
import type { Procedure, Step } from './procedure.ts';
import type { Settled, Settlement } from './settle.ts';

/**
 * `open` can be taken now; `waiting` for the steps in `missing`; `undecided` until the fields or steps it depends on are known;
 * `closed` because the matter has ended or a later step has shut it out.
 */
export type Stand = 'done' | 'skipped' | 'open' | 'waiting' | 'undecided' | 'not-applicable' | 'closed';

export type StepStand = {
  readonly stand: Stand;
  readonly settlement: Settlement | null;
  /** The last taking where the step must be taken once more. */
  readonly again: Settlement | null;
  /** Steps that must be settled first. */
  readonly missing: readonly string[];
};

export type Stands = {
  readonly steps: ReadonlyMap<string, StepStand>;
  /** What the matter ended with, or null while it is open. */
  readonly ended: { readonly label: string; readonly step: string } | null;
};

/** How each step of a procedure stands, in their order. A step depends only on earlier ones, so one pass tells all. */
export function standOfSteps(procedure: Procedure, row: Row, settled: Settled): Stands {
  const ended = endOf(procedure, settled);
  const steps = new Map<string, StepStand>();
  const answerOf = (id: string): StepAnswer => {
    const stand = steps.get(id);
    const settlement = stand?.settlement ?? stand?.again ?? null;
    if (settlement !== null) {
      return { words: settlement.outcome === null ? [settlement.how] : [settlement.how, settlement.outcome] };
    }
    // An optional step that nobody took is as good as one that does not apply, until somebody takes it.
    if (stand?.stand === 'not-applicable' || procedure.steps[id]?.optional === true) return 'not-applicable';
    return 'pending';
  };
  for (const [id, step] of Object.entries(procedure.steps)) {
    const settlement = settled.steps.get(id) ?? null;
    const again = settled.again.get(id) ?? null;
    const applies = step.when === undefined ? true : meets(step.when, row, answerOf);
    const missing = step.after.filter((other) => isMissing(procedure, other, steps));
    const isShut = (step.before ?? []).some((other) => settled.steps.has(other));
    const hasEnded = ended !== null && step.afterEnd !== true;
    const stand = standOf(step, { settlement, applies, isMissing: missing.length > 0, isShut: isShut || hasEnded });
    steps.set(id, { stand, settlement, again, missing });
  }
  return { steps, ended };
}

type Facts = {
  readonly settlement: Settlement | null;
  readonly applies: boolean | undefined;
  readonly isMissing: boolean;
  readonly isShut: boolean;
};

function standOf(step: Step, { settlement, applies, isMissing, isShut }: Facts): Stand {
  if (settlement !== null && !(step.repeats === true && !isShut)) return settlement.how;
  if (applies === false) return 'not-applicable';
  if (isShut) return 'closed';
  if (isMissing) return 'waiting';
  return applies === undefined ? 'undecided' : 'open';
}

/** Whether a step holds up what comes after it. */
function isMissing(procedure: Procedure, id: string, steps: ReadonlyMap<string, StepStand>): boolean {
  const before = steps.get(id);
  if (before === undefined || before.settlement !== null || procedure.steps[id]?.optional === true) return false;
  return before.stand !== 'not-applicable';
}

function endOf(procedure: Procedure, settled: Settled): Stands['ended'] {
  for (const [id, settlement] of settled.steps) {
    const step = procedure.steps[id];
    const label = step?.outcomes?.[settlement.outcome ?? '']?.ends ?? step?.ends;
    if (label !== undefined && settlement.how === 'done') return { label, step: id };
  }
  return null;
}
