import type { LocalDate } from '#kernel/local-date.ts';
import { findLocalDate } from '#kernel/local-date.ts';
import type { Value } from '../field.ts';
import type { Row } from '../register.ts';
import type { Procedure, Step } from './procedure.ts';

/** What the journal of a matter keeps of one act, in the order of acting. */
export type Taken = {
  readonly step: string;
  readonly how: 'done' | 'skipped';
  /** The day it was done, as law counts; null for an exemption. */
  readonly on: LocalDate | null;
  readonly outcome: string | null;
  readonly exemption: string | null;
  /** Why it was skipped, or a remark. */
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  /** Ids of evidence files by paper id. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
};

/** How a step was settled. `from`: the journal tells who and with what; the register alone tells only that and when. */
export type Settlement = {
  readonly how: 'done' | 'skipped';
  readonly on: LocalDate | null;
  readonly outcome: string | null;
  readonly exemption: string | null;
  readonly from: 'register' | 'journal';
  readonly taken: Taken | null;
};

/** Settled steps by id; and the last taking of steps that must be taken once more. */
export type Settled = {
  readonly steps: ReadonlyMap<string, Settlement>;
  readonly again: ReadonlyMap<string, Settlement>;
};

/**
 * Which steps are settled, from the row and the journal. Where the register has a field for the step, the field decides and the journal
 * adds who and with what; where it has none, the journal decides. So an imported row has its state without anybody acting again.
 * A date that lies ahead (征求意见截止日期, 有效期至) is a plan, and settles its step when it has come.
 */
export function settle(procedure: Procedure, row: Row, journal: readonly Taken[], today: LocalDate): Settled {
  const steps = new Map<string, Settlement>();
  const again = new Map<string, Settlement>();
  for (const [id, step] of Object.entries(procedure.steps)) {
    const taken = journal.findLast((act) => act.step === id) ?? null;
    const settlement = shownByRow(step, row, taken, today) ?? (isShownByRow(step) ? undefined : ofJournal(taken));
    if (settlement === undefined) continue;
    const effect = settlement.outcome === null ? undefined : step.outcomes?.[settlement.outcome];
    if (effect?.again === true || effect?.reopens !== undefined) again.set(id, settlement);
    else steps.set(id, settlement);
  }
  for (const [id, settlement] of again) {
    const targets = procedure.steps[id]?.outcomes?.[settlement.outcome ?? '']?.reopens ?? [];
    for (const target of targets) {
      const standing = steps.get(target);
      if (standing !== undefined && isBefore(standing, settlement, journal)) {
        steps.delete(target);
        again.set(target, standing);
      }
    }
  }
  return { steps, again };
}

/** Whether the register has a field that tells of the step. */
export function isShownByRow({ on, fills, outcomeField }: Step): boolean {
  return on !== undefined || fills !== undefined || outcomeField !== undefined;
}

function shownByRow(step: Step, row: Row, taken: Taken | null, today: LocalDate): Settlement | undefined {
  for (const [exemption, { sets }] of Object.entries(step.exemptions ?? {})) {
    if (sets !== undefined && agrees(row, sets)) {
      const act = taken?.how === 'skipped' ? taken : null;
      return {
        how: 'skipped',
        on: null,
        outcome: null,
        exemption,
        from: act === null ? 'register' : 'journal',
        taken: act,
      };
    }
  }
  const on = step.on === undefined ? null : dateIn(row[step.on] ?? null);
  const isDone = step.on === undefined ? isAnswered(step, row) : hasCome(step, on, today);
  if (!isDone) {
    // An exemption that no field shows is known from the journal alone.
    return taken?.how === 'skipped' && step.exemptions?.[taken.exemption ?? '']?.sets === undefined
      ? ofJournal(taken)
      : undefined;
  }
  const act = taken?.how === 'done' ? taken : null;
  const option = step.outcomeField === undefined ? (act?.outcome ?? null) : (row[step.outcomeField] ?? null);
  const outcome = option === null ? null : String(option);
  return {
    how: 'done',
    on: on ?? act?.on ?? null,
    outcome,
    exemption: null,
    from: act === null ? 'register' : 'journal',
    taken: act,
  };
}

/** Whether a step without a day of its own is shown by the fields it sets, or by its outcome. */
function isAnswered({ fills, outcomeField }: Step, row: Row): boolean {
  if (fills !== undefined) return agrees(row, fills);
  return outcomeField !== undefined && (row[outcomeField] ?? null) !== null;
}

/** Whether the day of a step is there; the last day of something ends it only with the next one. */
function hasCome({ lastDay }: Step, on: LocalDate | null, today: LocalDate): boolean {
  if (on === null) return false;
  return lastDay === true ? on < today : on <= today;
}

function ofJournal(taken: Taken | null): Settlement | undefined {
  if (taken === null) return undefined;
  const { how, on, outcome, exemption } = taken;
  return { how, on, outcome, exemption, from: 'journal', taken };
}

/** Whether `one` was settled before `other`: by the journal's order where both are in it, otherwise by their days. */
function isBefore(one: Settlement, other: Settlement, journal: readonly Taken[]): boolean {
  if (one.taken !== null && other.taken !== null) return journal.indexOf(one.taken) < journal.indexOf(other.taken);
  return one.on === null || other.on === null || one.on < other.on;
}

function agrees(row: Row, wanted: Readonly<Record<string, Value>>): boolean {
  return Object.entries(wanted).every(([name, value]) => (row[name] ?? null) === value);
}

/** The date a field holds, or null. */
export function dateIn(value: Value): LocalDate | null {
  return typeof value === 'string' ? (findLocalDate(value) ?? null) : null;
}
