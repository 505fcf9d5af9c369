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
export function standOfSteps(procedure: Procedure, row: Row, shown: Settled): Stands {
  const { settled, applies } = ruleOut(procedure, row, shown);
  const ended = endOf(procedure, settled);
  const steps = new Map<string, StepStand>();
  for (const [id, step] of Object.entries(procedure.steps)) {
    const settlement = settled.steps.get(id) ?? null;
    const again = settled.again.get(id) ?? null;
    const missing = step.after.filter((other) => isMissing(procedure, other, steps));
    const isShut = (step.before ?? []).some((other) => settled.steps.has(other));
    const hasEnded = ended !== null && step.afterEnd !== true;
    const isClosed = isShut || hasEnded;
    const facts = { settlement, applies: applies.get(id), isMissing: missing.length > 0, isShut: isClosed };
    steps.set(id, { stand: standOf(step, facts), settlement, again, missing });
  }
  return { steps, ended };
}

/** What a condition learns of a step from how the steps stand. */
export function answerIn(procedure: Procedure, { steps }: Stands): (id: string) => StepAnswer {
  return (id) => {
    const stand = steps.get(id);
    const settlement = stand?.settlement ?? stand?.again ?? null;
    return answerOf(procedure, id, settlement, stand?.stand !== 'not-applicable');
  };
}

function answerOf(procedure: Procedure, id: string, settlement: Settlement | null, mayCome: boolean): StepAnswer {
  if (settlement !== null) {
    return { words: settlement.outcome === null ? [settlement.how] : [settlement.how, settlement.outcome] };
  }
  // An optional step that nobody took is as good as one that does not apply, until somebody takes it.
  return !mayCome || procedure.steps[id]?.optional === true ? 'not-applicable' : 'pending';
}

/**
 * Whether each step applies, and what is settled without those that a condition rules out: two steps may share a date field (a penalty
 * decided, no penalty decided), and it shows the one that applies.
 */
function ruleOut(
  procedure: Procedure,
  row: Row,
  shown: Settled,
): { readonly settled: Settled; readonly applies: ReadonlyMap<string, boolean | undefined> } {
  const steps = new Map(shown.steps);
  const applies = new Map<string, boolean | undefined>();
  for (const [id, { when }] of Object.entries(procedure.steps)) {
    const doesApply =
      when === undefined ||
      meets(when, row, (other) => {
        const settlement = steps.get(other) ?? shown.again.get(other) ?? null;
        return answerOf(procedure, other, settlement, applies.get(other) !== false);
      });
    applies.set(id, doesApply);
    if (doesApply === false && steps.get(id)?.from === 'register') steps.delete(id);
  }
  return { settled: { steps, again: shown.again }, applies };
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

/** The last end in the order of steps: a filed document that has since expired has expired. */
function endOf(procedure: Procedure, settled: Settled): Stands['ended'] {
  for (const [id, settlement] of [...settled.steps].reverse()) {
    const step = procedure.steps[id];
    const label = step?.outcomes?.[settlement.outcome ?? '']?.ends ?? step?.ends;
    if (label !== undefined && settlement.how === 'done') return { label, step: id };
  }
  return null;
}
