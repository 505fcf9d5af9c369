import { openStepsOf } from '#engine/procedure/open-steps.ts';
import type { Register, Row } from '#engine/register.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import type { Tx } from '#store/backend.ts';
import { type OpenStepsWrite, openStepStatements } from '#store/open-steps.ts';
import type { StoredRecord } from '#store/record.ts';
import { readSteps } from '#store/steps.ts';
import type { RecordWrite } from '#store/write-records.ts';
import type { Desk } from '../desk.ts';
import type { ClockRules } from './clock-rules.ts';
import { changedSteps, fillDueDates, mattersOf, newlyBroken, rowOf } from './follow-row.ts';

/** An imported row with its due dates, and what is to be done in it. */
export type ImportedMatter = {
  readonly line: number;
  readonly row: Row;
  readonly source?: string;
  readonly current: StoredRecord | undefined;
  /** What is to be done once the record is written; undefined where nothing of it changes. */
  readonly open: (write: RecordWrite, holder: string) => OpenStepsWrite | undefined;
};

/**
 * Reads imported rows as matters. Years gone by were run by the rules and files of their time: a decision without its steps is told and
 * not refused.
 */
export async function followImported(
  desk: Desk,
  tx: Tx,
  register: Register,
  county: string,
  rules: ClockRules,
  rows: readonly {
    readonly line: number;
    readonly row: Row;
    readonly source?: string;
    readonly current?: StoredRecord;
  }[],
): Promise<{ readonly matters: readonly ImportedMatter[]; readonly warnings: readonly FaultDetail[] }> {
  const known = rows.flatMap(({ current }) => (current === undefined ? [] : [current.id]));
  const journals = desk.law.proceduresByRegister.has(register.id) ? await readSteps(tx, county, known) : new Map();
  const warnings: FaultDetail[] = [];
  const matters = rows.map(({ line, row, source, current }): ImportedMatter => {
    const journal = current === undefined ? [] : (journals.get(current.id) ?? []);
    const standing = current === undefined ? [] : mattersOf(desk.law, register, rowOf(current), journal, rules);
    const found = mattersOf(desk.law, register, row, journal, rules);
    for (const { label, missing } of newlyBroken(found, standing)) {
      const steps = missing.map((one) => `“${one.label}”`).join('、');
      warnings.push({
        row: line,
        says: `已登记“${label}”，而${steps}没有登记`,
        remedy: '请补录办理情况，或者登记不办的理由。',
      });
    }
    // The open steps alone are kept: all that is known of ten thousand matters would take some hundred MB.
    const steps = found.flatMap(openStepsOf);
    const before = current === undefined ? null : { steps: standing.flatMap(openStepsOf), unit: current.unit };
    return {
      line,
      row: fillDueDates(row, found, standing),
      ...(source === undefined ? {} : { source }),
      current,
      open: (write, holder) => changedSteps({ ...write, holder }, steps, before),
    };
  });
  return { matters, warnings };
}

/** The statements that keep what is to be done of written rows. */
export function importedStepStatements(
  at: { readonly county: string; readonly holder: string },
  pairs: readonly { readonly write: RecordWrite; readonly matter: ImportedMatter }[],
) {
  return openStepStatements(
    at.county,
    pairs.flatMap(({ write, matter }) => {
      const open = matter.open(write, at.holder);
      return open === undefined ? [] : [open];
    }),
  );
}
