import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { listedOn, type Register, type Row } from '#engine/register.ts';
import { uniqueKeysOf } from '#engine/unique-keys.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import { yearOf } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { findRecordStatement, parseFound } from '#store/find-record.ts';
import { parseTaken, takenStatements } from '#store/find-taken.ts';
import { findSerial, formatNumber, lastTaken, skipNumbersTo, takeNumbers } from '#store/numbering.ts';
import { openStepStatements } from '#store/open-steps.ts';
import { parseSteps, stepsStatement } from '#store/steps.ts';
import { recordStatements } from '#store/write-records.ts';
import { type Actor, demandRight, demandScope, mayDo, scopeFor, writerFor } from './actor.ts';
import { linkFaults, linkStatements } from './check-links.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { fillTaken } from './fill-taken.ts';
import { getRegister } from './get-register.ts';
import { giveToLinks, mayGive } from './give-to-links.ts';
import { newId } from './new-id.ts';
import { openFields } from './personal-fields.ts';
import { clockRules } from './procedure/clock-rules.ts';
import {
  fillDueDates,
  hasProcedures,
  mattersOf,
  openStepsWrite,
  refuseBrokenGates,
  rowOf,
} from './procedure/follow-row.ts';
import { changesBetween, refuseChanged } from './record-changes.ts';
import { refuseTaken } from './refuse-taken.ts';
import { refuseByForm } from './report/refuse-by-form.ts';
import { findSaved, notesOf, type SaveNotes, settledStatements } from './save-notes.ts';
import { unitFinder } from './unit-directory.ts';
import { writeOf } from './write-of.ts';

/**
 * A row to save. Without `id` it is new; with one, `version` is the version it was opened at. `request` names this one request:
 * sent again it is not saved again, whatever others have done since. `settled` is what the person chose between two values.
 */
export type SaveRequest = {
  readonly register: string;
  readonly id?: string;
  readonly version?: number;
  readonly unit: string;
  /** Left out: Fadu numbers the row. */
  readonly number?: string;
  readonly fields: Readonly<Record<string, Value>>;
} & SaveNotes;

export type SaveResult = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly warnings: readonly FaultDetail[];
};

/**
 * Saves one row with its entry, postings and balances in one transaction. Saving what is already so changes nothing.
 * @throws {Fault} ROW_REFUSED with a detail for each field, RECORD_CHANGED with the differences, DUPLICATE, RECORD_VOID
 */
export async function saveRecord(desk: Desk, actor: Actor, request: SaveRequest): Promise<SaveResult> {
  demandRight(actor, 'write-records');
  const register = getRegister(desk.law, request.register);
  demandScope(actor, request.unit);
  const { isUnit } = await unitFinder(desk, actor.unit.code);
  const number = register.numberedBy === null ? request.number : String(request.fields[register.numberedBy] ?? '');
  const at = { county: countyOf(request.unit), holder: holderOf(request.unit), register: register.id };
  const typed = completeRow(register, request.fields, { unit: request.unit, number: number ?? '' });
  // Of a row that stands already, what was blanked stays blank.
  const [given = typed] = request.version === undefined ? await fillTaken(desk, actor, register, at, [typed]) : [];
  const checked = checkRow(register, given, { today: desk.today(), isUnit });
  if (checked.faults.length > 0) throw appFaults.ROW_REFUSED({ count: checked.faults.length }, checked.faults);
  const series = { ...at, year: yearOf(listedOn(register, given)) };
  const id = request.id ?? newId(desk.now());
  const isNumbered = given.number !== '';
  const claims = [{ id, number: given.number, keys: uniqueKeysOf(register, given).map(({ key }) => key) }];
  const references = linkStatements(desk.law, register, at, [given]);
  // Asked before the transaction, which on one connection would wait for itself.
  const isGiving = mayGive(register, [given]);
  const reckoned = isGiving || hasProcedures(desk.law, register) ? await clockRules(desk, at.county) : undefined;
  const rules = hasProcedures(desk.law, register) ? reckoned : undefined;
  const isKnown = request.id !== undefined;
  const notes = notesOf(request);
  const work = async (tx: Tx): Promise<SaveResult> => {
    let row = given;
    const [head, found, taken, ...answers] = await tx.batch([
      lockChain(at.county, at.holder),
      // What has no id yet cannot be found.
      request.id === undefined ? NOTHING : findRecordStatement(at.county, id),
      ...(isNumbered || request.version !== undefined ? [NOTHING] : [takeNumbers(series, 1)]),
      ...references,
      ...takenStatements(at, claims),
      ...(rules !== undefined && isKnown ? [stepsStatement(at.county, [id])] : []),
    ]);
    const current = parseFound(found);
    const journal = rules !== undefined && isKnown ? (parseSteps(answers.pop()).get(id) ?? []) : [];
    const standing =
      rules === undefined || current === undefined ? [] : mattersOf(desk.law, register, rowOf(current), journal, rules);
    const matters = rules === undefined ? [] : mattersOf(desk.law, register, row, journal, rules);
    row = fillDueDates(row, matters, standing);
    const isElsewhere = current !== undefined && (current.register !== register.id || current.kind !== 'row');
    if (isElsewhere || (request.version !== undefined && current === undefined)) throw appFaults.RECORD_UNKNOWN();
    if (current !== undefined) {
      const isBehind = current.state === 'void' || current.version !== request.version;
      const earlier = isBehind ? await findSaved(tx, current, request.request) : undefined;
      if (earlier !== undefined) return { id, number: current.number, version: earlier, warnings: checked.warnings };
      if (current.state === 'void') throw appFaults.RECORD_VOID();
      const opened = openFields(register, current.fields, desk.cipher);
      if (!mayDo(actor, 'reveal-personal')) row = keepPersonal(register, row, opened);
      if (changesBetween(register, opened, row, current).length === 0) {
        const isNew = notes.settled !== undefined && (await findSaved(tx, current, request.request)) === undefined;
        if (isNew) tx.closing(settledStatements(desk, actor, current, headOf(head ?? []), notes));
        return { id, number: current.number, version: current.version, warnings: checked.warnings };
      }
      if (current.version !== request.version) await refuseChanged(desk, tx, register, current, row);
    }
    refuseBrokenGates(matters, standing);
    await refuseByForm(desk.law, tx, register, at, current?.fields ?? null, row);
    refuseTaken(register, parseTaken(answers.slice(references.length)));
    const faults = linkFaults(desk.law, register, [row], answers.slice(0, references.length), undefined, () => current);
    if (faults.length > 0) throw appFaults.ROW_REFUSED({ count: faults.length }, faults);
    const number = isNumbered ? row.number : (current?.number ?? formatNumber(series.year, lastTaken(taken)));
    const write = writeOf(
      desk,
      register,
      { ...row, number },
      { id, current, action: current === undefined ? 'create' : 'change', notes },
    );
    const context = { ...at, head: headOf(head ?? []), writer: writerFor(actor), now: desk.now() };
    const open = openStepsWrite(
      { ...write, holder: at.holder },
      matters,
      current === undefined ? null : { matters: standing, unit: current.unit },
    );
    const serial = register.numberedBy === null && isNumbered ? findSerial(number) : undefined;
    const written = recordStatements(context, [write]);
    const gifts =
      isGiving && reckoned !== undefined
        ? await giveToLinks(desk, actor, tx, register, { ...at, head: written.head }, [{ ...row, number }], {
            rules: reckoned,
            isUnit,
          })
        : { statements: [] };
    tx.closing([
      ...(serial === undefined ? [] : [skipNumbersTo({ ...at, year: serial.year }, serial.serial)]),
      ...written.statements,
      ...(open === undefined ? [] : openStepStatements(at.county, [open])),
      ...gifts.statements,
    ]);
    return { id, number, version: write.version, warnings: checked.warnings };
  };
  return desk.backend.transaction(scopeFor(actor), work, { plans: 'kept' });
}

/** A seat that may not see personal fields cannot have meant to blank them. */
function keepPersonal(register: Register, row: Row, standing: Readonly<Record<string, Value>>): Row {
  const unseen = Object.entries(register.fields).filter(([, { personal }]) => personal);
  return { ...row, ...Object.fromEntries(unseen.map(([id]) => [id, standing[id] ?? row[id] ?? null])) };
}

/** Keeps the places of the answers where nothing is asked. */
const NOTHING = { text: 'select where false' };
