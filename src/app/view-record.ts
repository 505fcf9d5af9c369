import type { Value } from '#engine/field.ts';
import { countyOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { writeEntries } from '#store/chain.ts';
import { listFiles, type StoredFile } from '#store/files.ts';
import { findRecord } from '#store/find-record.ts';
import { readHistory } from '#store/read-history.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, demandRight, mayDo, scopeFor, writerFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { maskFields, openFields, withoutPersonal } from './personal-fields.ts';

/** A record as one seat may see it. Personal fields are masked, readable or absent. */
export type RecordView = {
  readonly id: string;
  readonly register: string;
  readonly unit: string;
  readonly number: string;
  readonly kind: StoredRecord['kind'];
  readonly state: StoredRecord['state'];
  readonly listedOn: LocalDate;
  readonly version: number;
  readonly fields: Readonly<Record<string, Value>>;
  readonly changedAt: Date;
};

export type HistoryEntry = {
  readonly version: number;
  readonly action: string;
  readonly person: string;
  readonly at: Date;
  readonly change: Readonly<Record<string, Value>>;
  readonly hash: string;
};

/**
 * One record with its history and evidence.
 * @param reveal whether personal fields are to be readable, for which the seat needs the right
 * @throws {Fault} RECORD_UNKNOWN, also where the record lies outside the seat's scope
 */
export async function viewRecord(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly id: string; readonly reveal?: boolean },
): Promise<{
  readonly record: RecordView;
  readonly history: readonly HistoryEntry[];
  readonly files: readonly StoredFile[];
}> {
  demandRight(actor, 'read-records');
  if (request.reveal === true) demandRight(actor, 'reveal-personal');
  const county = countyOf(request.unit);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const record = await findRecord(tx, county, request.id);
    if (record === undefined) throw appFaults.RECORD_UNKNOWN();
    if (request.reveal === true) await noteReveal(desk, actor, tx, record);
    const [history, files] = [await readHistory(tx, county, request.id), await listFiles(tx, county, request.id)];
    return {
      record: viewOf(desk, actor, record, request.reveal === true),
      history: history.map((entry) => ({
        version: entry.version,
        action: entry.action,
        person: entry.personName,
        at: entry.at,
        change: shown(desk, actor, record, entry.change as Readonly<Record<string, Value>>, false),
        hash: entry.hash,
      })),
      files,
    };
  });
}

/** Who looked at personal data, when, is itself part of the record's history. */
function noteReveal(
  desk: Desk,
  actor: Actor,
  tx: Tx,
  { county, holder, unit, id, version }: StoredRecord,
): Promise<void> {
  const entry = { unit, subject: 'record' as const, subjectId: id, version, action: 'reveal', change: {} };
  return writeEntries(tx, county, holder, [entry], writerFor(actor), desk.now());
}

/** A stored record as the actor may see it. */
export function viewOf(desk: Desk, actor: Actor, record: StoredRecord, reveal: boolean): RecordView {
  const { county: _, holder: __, ...rest } = record;
  return {
    ...rest,
    fields: record.kind === 'summary' ? record.fields : shown(desk, actor, record, record.fields, reveal),
  };
}

/** County seats never see personal fields; a township's sees them masked until it asks. */
function shown(
  desk: Desk,
  actor: Actor,
  record: StoredRecord,
  fields: Readonly<Record<string, Value>>,
  reveal: boolean,
): Readonly<Record<string, Value>> {
  const register = getRegister(desk.law, record.register);
  if (!mayDo(actor, 'reveal-personal')) return withoutPersonal(register, fields);
  return reveal ? openFields(register, fields, desk.cipher) : maskFields(register, fields, desk.cipher);
}
