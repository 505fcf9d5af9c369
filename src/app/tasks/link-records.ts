import { countyOf } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { writeEntries } from '#store/chain.ts';
import { findRecord, findRecords } from '#store/find-record.ts';
import type { StoredRecord } from '#store/record.ts';
import { addLink, listLinks, type RecordLink, removeLink } from '#store/record-links.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { titleOf } from '../trace-figure.ts';
import { taskFaults } from './task-faults.ts';
import { getTaskRegister } from './task-register.ts';

/** A record by the unit it is of and its id. */
export type RecordRef = { readonly unit: string; readonly id: string };

/** A record at the other end of a link. */
export type LinkedRecord = RecordRef & {
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly state: StoredRecord['state'];
  readonly listedOn: string;
  readonly linkedBy: string;
  readonly linkedAt: Date;
};

/** What is linked with a record: the tasks whose progress it shows, and for a task the records that show its own. */
export async function listLinked(
  desk: Desk,
  actor: Actor,
  request: RecordRef,
): Promise<{ readonly tasks: readonly LinkedRecord[]; readonly records: readonly LinkedRecord[] }> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  const county = countyOf(request.unit);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    if ((await findRecord(tx, county, request.id)) === undefined) throw appFaults.RECORD_UNKNOWN();
    const links = await listLinks(tx, county, [request.id]);
    const ids = [...new Set(links.flatMap(({ task, record }) => [task, record]))];
    // What lies outside of the seat's scope is left out.
    const found = new Map((await findRecords(tx, county, ids)).map((record) => [record.id, record]));
    const shown = (link: RecordLink, id: string): readonly LinkedRecord[] => {
      const record = found.get(id);
      if (record === undefined || id === request.id) return [];
      const { unit, register, number, state, listedOn } = record;
      const title = titleOf(desk, register, record.fields, record.kind);
      return [{ id, unit, register, number, title, state, listedOn, linkedBy: link.linkedBy, linkedAt: link.linkedAt }];
    };
    return {
      tasks: links.flatMap((link) => shown(link, link.task)),
      records: links.flatMap((link) => shown(link, link.record)),
    };
  });
}

/**
 * Links a record with the task whose progress it shows; whichever of the two is the task. Twice does no harm.
 * @throws {Fault} RECORD_UNKNOWN, LINK_NOT_TASK, LINK_OTHER_PLACE
 */
export async function linkRecord(
  desk: Desk,
  actor: Actor,
  request: RecordRef & { readonly to: RecordRef },
): Promise<void> {
  await change(desk, actor, request, 'link-record', (tx, at, link) => addLink(tx, at, link));
}

/** Takes a link away again; what it said stays in the log. */
export async function unlinkRecord(
  desk: Desk,
  actor: Actor,
  request: RecordRef & { readonly to: RecordRef },
): Promise<void> {
  await change(desk, actor, request, 'unlink-record', (tx, { county }, link) => removeLink(tx, county, link));
}

async function change(
  desk: Desk,
  actor: Actor,
  { unit, id, to }: RecordRef & { readonly to: RecordRef },
  action: 'link-record' | 'unlink-record',
  write: (tx: Tx, at: { readonly county: string; readonly holder: string }, link: RecordLink) => Promise<boolean>,
): Promise<void> {
  demandRight(actor, 'write-records');
  demandScope(actor, unit);
  demandScope(actor, to.unit);
  const { register } = getTaskRegister(desk.law);
  const county = countyOf(unit);
  await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const found = await findRecords(tx, county, [id, to.id]);
    const [one, other] = [found.find((record) => record.id === id), found.find((record) => record.id === to.id)];
    if (one === undefined || other === undefined) throw appFaults.RECORD_UNKNOWN();
    const [task, record] = one.register === register.id ? [one, other] : [other, one];
    if (task.register !== register.id || task.id === record.id || record.register === register.id)
      throw taskFaults.LINK_NOT_TASK();
    if (task.holder !== record.holder) throw taskFaults.LINK_OTHER_PLACE();
    if (action === 'link-record' && (task.state === 'void' || record.state === 'void')) throw appFaults.RECORD_VOID();
    const { holder } = task;
    const link = { task: task.id, record: record.id, linkedBy: actor.name, linkedAt: desk.now() };
    if (!(await write(tx, { county, holder }, link))) return;
    const about = { subject: 'record' as const, action };
    const entries = [
      {
        ...about,
        unit: task.unit,
        subjectId: task.id,
        version: task.version,
        change: { linked: `${record.register} ${record.number}` },
      },
      {
        ...about,
        unit: record.unit,
        subjectId: record.id,
        version: record.version,
        change: { linked: `${task.register} ${task.number}` },
      },
    ];
    await writeEntries(tx, county, holder, entries, writerFor(actor), desk.now());
  });
}
