import { checkRow } from '#engine/check-row.ts';
import { type Register, type Row, withGifts } from '#engine/register.ts';
import type { Statement, Tx } from '#store/backend.ts';
import type { ChainHead } from '#store/chain.ts';
import { findRecordsByNumber } from '#store/find-record.ts';
import { type OpenStepsWrite, openStepStatements } from '#store/open-steps.ts';
import { readSteps } from '#store/steps.ts';
import { type RecordWrite, recordStatements } from '#store/write-records.ts';
import { type Actor, writerFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { openFields } from './personal-fields.ts';
import type { ClockRules } from './procedure/clock-rules.ts';
import { fillDueDates, hasProcedures, mattersOf, openStepsWrite, rowOf } from './procedure/follow-row.ts';
import { writeOf } from './write-of.ts';

type At = { readonly county: string; readonly holder: string };

/** Whether rows of a register fill anything in elsewhere. */
export function mayGive(register: Register, rows: readonly Row[]): boolean {
  return register.gifts.some(({ link }) => rows.some((row) => numbersIn(row, link).length > 0));
}

/**
 * What rows fill in in the records that they name, as statements of the same transaction, each with its entry in the log.
 * Nothing where those records already say so.
 * @throws {Fault} ROW_REFUSED where a record would no longer hold by its own rules
 */
export async function giveToLinks(
  desk: Desk,
  actor: Actor,
  tx: Tx,
  register: Register,
  at: At & { readonly head: ChainHead },
  rows: readonly Row[],
  how: { readonly rules: ClockRules; readonly isUnit: (code: string) => boolean },
): Promise<{ readonly statements: readonly Statement[]; readonly head: ChainHead }> {
  const statements: Statement[] = [];
  let { head } = at;
  for (const { link, to } of register.gifts) {
    const giving = rows.filter((row) => numbersIn(row, link).length > 0);
    if (giving.length === 0) continue;
    const target = getRegister(desk.law, to);
    const numbers = [...new Set(giving.flatMap((row) => numbersIn(row, link)))];
    const records = await findRecordsByNumber(tx, { ...at, register: to }, numbers);
    const known = records.map(({ id }) => id);
    const journals = hasProcedures(desk.law, target) ? await readSteps(tx, at.county, known) : new Map();
    const writes: RecordWrite[] = [];
    const open: OpenStepsWrite[] = [];
    for (const current of records) {
      const before: Row = {
        ...openFields(target, current.fields, desk.cipher),
        unit: current.unit,
        number: current.number,
      };
      let given = before;
      for (const row of giving)
        if (numbersIn(row, link).includes(current.number)) given = withGifts(register, link, row, given);
      if (Object.keys(given).every((field) => given[field] === before[field])) continue;
      refuseBroken(desk, target, given, how.isUnit);
      const journal = journals.get(current.id) ?? [];
      const standing = mattersOf(desk.law, target, rowOf(current), journal, how.rules);
      const matters = mattersOf(desk.law, target, given, journal, how.rules);
      const write = writeOf(desk, target, fillDueDates(given, matters, standing), {
        id: current.id,
        current,
        action: 'change',
      });
      writes.push(write);
      const steps = openStepsWrite({ ...write, holder: at.holder }, matters, { matters: standing, unit: current.unit });
      if (steps !== undefined) open.push(steps);
    }
    if (writes.length === 0) continue;
    const context = { county: at.county, holder: at.holder, head, writer: writerFor(actor), now: desk.now() };
    const written = recordStatements(context, writes);
    head = written.head;
    statements.push(...written.statements, ...openStepStatements(at.county, open));
  }
  return { statements, head };
}

function refuseBroken(desk: Desk, target: Register, row: Row, isUnit: (code: string) => boolean): void {
  const { faults } = checkRow(target, row, { today: desk.today(), isUnit });
  if (faults.length === 0) return;
  throw appFaults.ROW_REFUSED(
    { count: faults.length },
    faults.map(({ says, remedy }) => ({
      says: `${target.label}编号“${row.number}”随本行更新后：${says}`,
      ...(remedy === undefined ? {} : { remedy }),
    })),
  );
}

function numbersIn(row: Row, field: string): readonly string[] {
  const value = row[field];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
