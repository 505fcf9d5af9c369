import type { Matter } from '#engine/procedure/follow-matter.ts';
import type { Register } from '#engine/register.ts';
import { countyOf } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { listFiles, type StoredFile } from '#store/files.ts';
import { findRecord } from '#store/find-record.ts';
import type { StoredRecord } from '#store/record.ts';
import { readSteps, type StoredStep } from '#store/steps.ts';
import { type Actor, demandRight, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { getRegister } from '../get-register.ts';
import { type ClockRules, clockRules } from './clock-rules.ts';
import { mattersOf, rowOf } from './follow-row.ts';
import { matterFaults } from './matter-faults.ts';

/** Which record's matters are meant. */
export type MatterRequest = { readonly unit: string; readonly id: string };

/** A record with its matters as read from the store. */
export type OpenedMatter = {
  readonly record: StoredRecord;
  readonly register: Register;
  readonly journal: readonly StoredStep[];
  readonly files: readonly StoredFile[];
  /** At least one. */
  readonly matters: readonly Matter[];
  readonly rules: ClockRules;
};

/** @throws {Fault} RECORD_UNKNOWN, also outside the seat's scope; MATTER_NONE where no procedure applies to the record */
export async function openMatter(desk: Desk, actor: Actor, request: MatterRequest): Promise<OpenedMatter> {
  demandRight(actor, 'read-records');
  const rules = await clockRules(desk, countyOf(request.unit));
  return desk.backend.transaction(scopeFor(actor), (tx) => readMatter(desk, tx, request, rules));
}

/** The same within a transaction. */
export async function readMatter(
  desk: Desk,
  tx: Tx,
  { unit, id }: MatterRequest,
  rules: ClockRules,
): Promise<OpenedMatter> {
  const county = countyOf(unit);
  const record = await findRecord(tx, county, id);
  if (record === undefined) throw appFaults.RECORD_UNKNOWN();
  const register = getRegister(desk.law, record.register);
  const journal = (await readSteps(tx, county, [id])).get(id) ?? [];
  const matters = record.kind === 'summary' ? [] : mattersOf(desk.law, register, rowOf(record), journal, rules);
  if (matters.length === 0) throw matterFaults.MATTER_NONE({ register: register.label });
  return { record, register, journal, files: await listFiles(tx, county, id), matters, rules };
}
