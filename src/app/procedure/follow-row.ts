import type { Value } from '#engine/field.ts';
import type { Law } from '#engine/law.ts';
import { followMatter, isMatter, type Matter } from '#engine/procedure/follow-matter.ts';
import { brokenGatesOf } from '#engine/procedure/gate.ts';
import { type OpenStep, openStepsOf } from '#engine/procedure/open-steps.ts';
import { procedureFaults } from '#engine/procedure/procedure-faults.ts';
import type { Register, Row } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { OpenStepsWrite } from '#store/open-steps.ts';
import type { StoredRecord } from '#store/record.ts';
import type { StoredStep } from '#store/steps.ts';
import type { ClockRules } from './clock-rules.ts';

/** Whether rows of a register can be matters at all. */
export function hasProcedures(law: Law, register: Register): boolean {
  return law.proceduresByRegister.has(register.id);
}

/** The matters that a row is, one a procedure. Personal fields may be sealed: no procedure asks for one. */
export function mattersOf(
  law: Law,
  register: Register,
  row: Row,
  journal: readonly StoredStep[],
  rules: ClockRules,
): readonly Matter[] {
  return (law.proceduresByRegister.get(register.id) ?? [])
    .filter((procedure) => isMatter(procedure, row))
    .map((procedure) =>
      followMatter(
        procedure,
        row,
        journal.filter((act) => act.procedure === procedure.id),
        rules,
      ),
    );
}

/** A stored record as the row that procedures read. */
export function rowOf({ unit, number, fields }: Pick<StoredRecord, 'unit' | 'number' | 'fields'>): Row {
  return { ...fields, unit, number };
}

/**
 * The row with the due dates that its clocks write. A day somebody typed stays; one that an earlier reckoning put there follows the
 * clock, and is blanked while no day can be named.
 */
export function fillDueDates(row: Row, matters: readonly Matter[], before: readonly Matter[] = []): Row {
  return fillAfter(row, matters, (procedure, clock) =>
    dueOf(
      before.find((one) => one.procedure.id === procedure),
      clock,
    ),
  );
}

/** The same where the days of the earlier reckoning are known and its matters are not. */
export function fillAfter(
  row: Row,
  matters: readonly Matter[],
  earlierDue: (procedure: string, clock: string) => string | null,
): Row {
  const filled: Record<string, Value> = {};
  for (const matter of matters) {
    for (const [id, { writes }] of Object.entries(matter.procedure.clocks)) {
      if (writes === undefined) continue;
      const standing = row[writes] ?? null;
      if (standing !== null && standing !== earlierDue(matter.procedure.id, id)) continue;
      const due = dueOf(matter, id);
      if (due !== standing) filled[writes] = due;
    }
  }
  return Object.keys(filled).length === 0 ? row : { ...row, ...filled };
}

/** A row whose blank due dates take those that the register already holds. */
export function keepDueDates(law: Law, register: Register, row: Row, standing: StoredRecord['fields']): Row {
  const written = (law.proceduresByRegister.get(register.id) ?? [])
    .flatMap(({ clocks }) => Object.values(clocks))
    .flatMap(({ writes }) => (writes === undefined ? [] : [writes]))
    .filter((field) => (row[field] ?? null) === null && (standing[field] ?? null) !== null);
  return { ...row, ...Object.fromEntries(written.map((field) => [field, standing[field] ?? null])) };
}

function dueOf(matter: Matter | undefined, clock: string): string | null {
  const due = matter?.clocks.find(({ id }) => id === clock)?.due;
  return due !== undefined && 'on' in due ? due.on : null;
}

/**
 * Refuses a save that would newly show a decision whose preceding steps were neither taken nor exempted.
 * @throws {Fault} GATE_UNMET with a detail for each step left out
 */
export function refuseBrokenGates(matters: readonly Matter[], before: readonly Matter[]): void {
  const [broken] = newlyBroken(matters, before);
  if (broken === undefined) return;
  const { step, missing, label } = broken;
  const cites = missing.map(({ cite }) => (cite === null ? '' : formatCitation(cite)));
  throw procedureFaults.GATE_UNMET(
    {
      step: label,
      missing: missing.map((one) => `“${one.label}”`).join('、'),
      cite: [...new Set(cites.filter((text) => text !== ''))].join('、') || '办理程序',
    },
    missing.map((one, place) => ({
      field: step,
      label: one.label,
      says: `没有办理，也没有登记不办的理由${cites[place] === '' ? '' : `（${cites[place]}）`}`,
      remedy: '请先办理，或者登记依法可以不办的情形。',
    })),
  );
}

/** Gates that the change breaks, not those that stood broken before. */
export function newlyBroken(matters: readonly Matter[], before: readonly Matter[]) {
  return matters.flatMap((matter) => {
    const earlier = before.find(({ procedure }) => procedure.id === matter.procedure.id);
    return brokenGatesOf(matter).filter(({ step }) => (earlier?.stands.steps.get(step)?.settlement ?? null) === null);
  });
}

/** What is to be done in a record after a change, in place of what was; undefined where nothing of it changes. */
export function openStepsWrite(
  record: StepsRecord,
  matters: readonly Matter[],
  before: { readonly matters: readonly Matter[]; readonly unit: string } | null,
): OpenStepsWrite | undefined {
  const had = before === null ? null : { steps: before.matters.flatMap(openStepsOf), unit: before.unit };
  return changedSteps(record, matters.flatMap(openStepsOf), had);
}

type StepsRecord = Pick<StoredRecord, 'id' | 'unit' | 'holder' | 'register' | 'listedOn'>;

/** The same where the open steps are known. */
export function changedSteps(
  record: StepsRecord,
  steps: readonly OpenStep[],
  before: { readonly steps: readonly OpenStep[]; readonly unit: string } | null,
): OpenStepsWrite | undefined {
  const had = before?.steps ?? [];
  const isSame = before?.unit === record.unit && JSON.stringify(steps) === JSON.stringify(had);
  if (isSame || (steps.length === 0 && had.length === 0)) return undefined;
  const { id, unit, holder, register, listedOn } = record;
  return { record: id, unit, holder, register, listedOn, had: had.length > 0, steps };
}
