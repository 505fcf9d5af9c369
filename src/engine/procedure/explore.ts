import type { Value } from '../field.ts';
import type { Register, Row } from '../register.ts';
import { blanksOf, fieldsOf, meets, stepAsksOf } from './condition.ts';
import { isMatter } from './follow-matter.ts';
import { outcomesOf, type Procedure } from './procedure.ts';
import type { Settled, Settlement } from './settle.ts';
import { answerIn, type Stands, standOfSteps } from './stand-of-steps.ts';

/** One state a matter can be in, and how it is left. */
export type Reached = {
  readonly row: Row;
  readonly settled: Settled;
  readonly stands: Stands;
  /** Keys of the states one step away. */
  readonly next: readonly string[];
};

type Move = {
  readonly step: string;
  readonly how: 'done' | 'skipped';
  readonly outcome: string | null;
  readonly exemption: string | null;
};

/**
 * Every state that a matter of a procedure can reach, for every answer to the fields it asks about. Days are left out: they decide when
 * a step may be taken, not whether. Outcomes and exemptions that nothing depends on stand for each other.
 * @throws {Error} beyond `most` states: the procedure should be cut into smaller ones
 */
export function explore(procedure: Procedure, register: Register, most = 400_000): ReadonlyMap<string, Reached> {
  const reached = new Map<string, Reached>();
  const moves = movesOf(procedure, register);
  for (const row of rowsOf(procedure, register).filter((one) => isMatter(procedure, one))) {
    const rowKey = JSON.stringify(row);
    const start: Settled = { steps: new Map(), again: new Map() };
    const waiting: Settled[] = [start];
    const seen = new Set([keyOf(rowKey, start)]);
    for (let settled = waiting.pop(); settled !== undefined; settled = waiting.pop()) {
      const stands = standOfSteps(procedure, row, settled);
      const next: string[] = [];
      for (const [id, { stand }] of stands.steps) {
        // Taking a repeating step once more leads nowhere new.
        if (stand !== 'open' || settled.steps.has(id)) continue;
        for (const move of moves.get(id) ?? []) {
          if (isBarred(procedure, move, row, stands)) continue;
          const after = take(procedure, settled, move);
          const key = keyOf(rowKey, after);
          next.push(key);
          if (seen.has(key)) continue;
          seen.add(key);
          waiting.push(after);
        }
      }
      reached.set(keyOf(rowKey, settled), { row, settled, stands, next });
      if (reached.size > most) throw new Error(`${procedure.id}: more than ${most} states`);
    }
  }
  return reached;
}

/** States from which no end can be reached any more; empty in a sound procedure. */
export function findDeadEnds(reached: ReadonlyMap<string, Reached>): readonly Reached[] {
  const before = new Map<string, string[]>();
  for (const [key, { next }] of reached) {
    for (const to of next) before.set(to, [...(before.get(to) ?? []), key]);
  }
  const alive = new Set([...reached].filter(([, { stands }]) => isFinal(stands)).map(([key]) => key));
  const waiting = [...alive];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const from of before.get(key) ?? []) {
      if (alive.has(from)) continue;
      alive.add(from);
      waiting.push(from);
    }
  }
  return [...reached].filter(([key]) => !alive.has(key)).map(([, state]) => state);
}

/** Ended, or a standing duty whose repeating step is open. */
function isFinal(stands: Stands): boolean {
  return (
    stands.ended !== null ||
    [...stands.steps.values()].some(({ stand, settlement }) => stand === 'open' && settlement !== null)
  );
}

function isBarred(procedure: Procedure, { step, exemption }: Move, row: Row, stands: Stands): boolean {
  const unless = procedure.steps[step]?.exemptions?.[exemption ?? '']?.unless;
  return unless !== undefined && meets(unless, row, answerIn(procedure, stands)) === true;
}

function take(procedure: Procedure, { steps, again }: Settled, { step, how, outcome, exemption }: Move): Settled {
  const settlement: Settlement = { how, on: null, outcome, exemption, from: 'journal', taken: null };
  const effect = outcome === null ? undefined : procedure.steps[step]?.outcomes?.[outcome];
  const settled = new Map(steps);
  const repeated = new Map(again);
  repeated.delete(step);
  if (effect?.again === true || effect?.reopens !== undefined) {
    repeated.set(step, settlement);
    for (const target of effect.reopens ?? []) {
      const standing = settled.get(target);
      if (standing === undefined) continue;
      settled.delete(target);
      repeated.set(target, standing);
    }
  } else {
    settled.set(step, settlement);
  }
  return { steps: settled, again: repeated };
}

function movesOf(procedure: Procedure, register: Register): ReadonlyMap<string, readonly Move[]> {
  const steps = Object.values(procedure.steps);
  const asks = [
    ...[...steps, ...Object.values(procedure.clocks)].map(({ when }) => when),
    ...steps.flatMap(({ exemptions }) => Object.values(exemptions ?? {}).map(({ unless }) => unless)),
  ].flatMap((condition) => (condition === undefined ? [] : stepAsksOf(condition)));
  return new Map(
    Object.entries(procedure.steps).map(([id, step]) => {
      const matters = (outcome: string) =>
        step.outcomes?.[outcome] !== undefined ||
        asks.some(({ step: asked, is }) => asked === id && is.includes(outcome));
      const outcomes = outcomesOf(step, register);
      const telling = outcomes.filter(matters);
      const plain = outcomes.find((outcome) => !matters(outcome));
      const ends: (string | null)[] =
        outcomes.length === 0 ? [null] : plain === undefined ? telling : [...telling, plain];
      const exemptions = Object.entries(step.exemptions ?? {});
      // Exemptions that are always open stand for each other; one that may be barred is tried by itself.
      const open = exemptions.find(([, { unless }]) => unless === undefined);
      const tried = [
        ...(open === undefined ? [] : [open]),
        ...exemptions.filter(([, { unless }]) => unless !== undefined),
      ];
      const done = ends.map((outcome): Move => ({ step: id, how: 'done', outcome, exemption: null }));
      const skipped = tried.map(([exemption]): Move => ({ step: id, how: 'skipped', outcome: null, exemption }));
      return [id, [...done, ...skipped]];
    }),
  );
}

/** One row for every combination of answers to the fields that conditions ask about; blank only where a condition asks for that too. */
function rowsOf(procedure: Procedure, register: Register): readonly Row[] {
  const conditions = [
    procedure.when,
    ...Object.values(procedure.steps).flatMap(({ when, exemptions }) => [
      when,
      ...Object.values(exemptions ?? {}).map(({ unless }) => unless),
    ]),
  ].filter((condition) => condition !== undefined);
  const awaited = new Set(conditions.flatMap(fieldsOf));
  const blanks = new Set(conditions.flatMap(blanksOf));
  return [...new Set([...awaited, ...blanks])].reduce<readonly Row[]>(
    (rows, name) => {
      const field = register.fields[name];
      const answers: readonly Value[] = field?.options != null ? Object.keys(field.options) : [true, false];
      const known = awaited.has(name) ? answers : answers.slice(0, 1);
      const values = blanks.has(name) ? [null, ...known] : known;
      return rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
    },
    [{ unit: '', number: '' }],
  );
}

function keyOf(row: string, { steps, again }: Settled): string {
  const say = (part: ReadonlyMap<string, Settlement>) =>
    [...part]
      .map(([id, { how, outcome }]) => `${id}:${how}:${outcome ?? ''}`)
      .sort()
      .join(' ');
  return `${row}|${say(steps)}|${say(again)}`;
}
