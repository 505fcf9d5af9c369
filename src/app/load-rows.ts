import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { postingsOfSummary } from '#engine/posting.ts';
import { searchTokens } from '#engine/search-tokens.ts';
import type { Summary } from '#engine/summary.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { findRecordStatement, parseFound } from '#store/find-record.ts';
import { findSerial, skipNumbersTo } from '#store/numbering.ts';
import { type OpenStepsWrite, openStepStatements } from '#store/open-steps.ts';
import { type RecordWrite, recordStatements } from '#store/write-records.ts';
import { type Actor, demandScope, scopeFor, writerFor } from './actor.ts';
import { checkLinks } from './check-links.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { idOf } from './id-of.ts';
import { clockRules } from './procedure/clock-rules.ts';
import { fillDueDates, mattersOf, openStepsWrite } from './procedure/follow-row.ts';
import { unitFinder } from './unit-directory.ts';
import { writeOf } from './write-of.ts';

/** A numbered row, or summary row, made by a program: the demonstration county, a move from another system. */
export type LoadedRow = { readonly register: string; readonly unit: string; readonly number: string } & (
  | { readonly fields: Readonly<Record<string, Value>> }
  | { readonly summary: Summary }
);

/** Rows written with one statement. */
const CHUNK_ROWS = 1000;

/**
 * Writes many rows of one township, each checked as if a person had saved it, a transaction for each run of rows of the same
 * register. Ids follow from register, unit and number, so that loading the same rows elsewhere gives the same addresses, and
 * loading them again after an interruption goes on where it stopped.
 * @throws {Fault} ROW_REFUSED naming the first rows that do not hold
 */
export async function loadRows(desk: Desk, actor: Actor, rows: readonly LoadedRow[]): Promise<number> {
  const { isUnit } = await unitFinder(desk, actor.unit.code);
  const rules = await clockRules(desk, countyOf(actor.unit.code));
  for (const run of runsOf(rows)) {
    const [first] = run;
    if (first === undefined) continue;
    demandScope(actor, first.unit);
    const register = getRegister(desk.law, first.register);
    const at = { county: countyOf(first.unit), holder: holderOf(first.unit) };
    const open: OpenStepsWrite[] = [];
    const writes = run.map((row): RecordWrite => {
      const id = idOfRow(row);
      if ('summary' in row) return summaryWrite(desk, row, id);
      const given = completeRow(register, row.fields, { unit: row.unit, number: row.number });
      const matters = mattersOf(desk.law, register, given, [], rules);
      const whole = fillDueDates(given, matters);
      const { faults } = checkRow(register, whole, { today: desk.today(), isUnit });
      if (faults.length > 0)
        throw appFaults.ROW_REFUSED(
          { count: faults.length },
          faults.map((fault) => ({ ...fault, says: `${register.label} ${row.number}：${fault.says}` })),
        );
      const write = writeOf(desk, register, whole, { id, current: undefined, action: 'create' });
      const steps = openStepsWrite({ ...write, holder: at.holder }, matters, null);
      if (steps !== undefined) open.push(steps);
      return write;
    });
    await desk.backend.transaction(scopeFor(actor), async (tx) => {
      const [head = [], known] = await tx.batch([
        lockChain(at.county, at.holder),
        findRecordStatement(at.county, idOfRow(first)),
      ]);
      if (parseFound(known) !== undefined) return;
      const whole = run.flatMap((row) =>
        'summary' in row ? [] : [completeRow(register, row.fields, { unit: row.unit, number: row.number })],
      );
      const faults = await checkLinks(tx, desk.law, register, at, whole);
      if (faults.length > 0) throw appFaults.ROW_REFUSED({ count: faults.length }, faults);
      const context = { ...at, head: headOf(head), writer: writerFor(actor), now: desk.now() };
      await tx.batch([...recordStatements(context, writes).statements, ...openStepStatements(at.county, open)]);
      tx.closing(
        [...highestSerials(run)].map(([year, serial]) => skipNumbersTo({ ...at, register: register.id, year }, serial)),
      );
    });
  }
  return rows.length;
}

/** Rows that follow one another in the same register and township, cut to chunks. */
function* runsOf(rows: readonly LoadedRow[]): Iterable<readonly LoadedRow[]> {
  let run: LoadedRow[] = [];
  for (const row of rows) {
    const [first] = run;
    const same = first !== undefined && first.register === row.register && holderOf(first.unit) === holderOf(row.unit);
    if (run.length > 0 && (!same || run.length >= CHUNK_ROWS)) {
      yield run;
      run = [];
    }
    run.push(row);
  }
  if (run.length > 0) yield run;
}

function summaryWrite(desk: Desk, row: LoadedRow & { readonly summary: Summary }, id: string): RecordWrite {
  const { from, on, states, reason, evidence } = row.summary;
  const fields = { from, on, states: JSON.stringify(states), reason, evidence };
  const register = getRegister(desk.law, row.register);
  return {
    id,
    register: row.register,
    unit: row.unit,
    number: row.number,
    kind: 'summary',
    state: 'recorded',
    listedOn: on,
    version: 1,
    fields,
    source: null,
    action: 'summarise',
    change: fields,
    postings: postingsOfSummary(register, row.summary),
    keys: [],
    words: searchTokens(register, { unit: row.unit, number: row.number, listedOn: on, fields: {} }),
  };
}

function highestSerials(rows: readonly LoadedRow[]): ReadonlyMap<number, number> {
  const highest = new Map<number, number>();
  for (const { number } of rows) {
    const serial = findSerial(number);
    if (serial !== undefined) highest.set(serial.year, Math.max(highest.get(serial.year) ?? 0, serial.serial));
  }
  return highest;
}

function idOfRow({ register, unit, number }: LoadedRow): string {
  return idOf(`${register}/${unit}/${number}`);
}
