import { deleteDraft, findDraft, listDrafts, moveKept, writeDraft } from '#store/drafts.ts';
import { deleteView, type ListView, listViews, writeView } from '#store/list-views.ts';
import { findSeat } from '#store/people.ts';
import { signInScope } from '#store/scope.ts';
import { visit } from '#store/seat-visits.ts';
import { type Actor, demandRight, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { newId } from './new-id.ts';

/** The views of a register's list that the seat has kept, by name. */
export async function findViews(desk: Desk, actor: Actor, register: string): Promise<readonly ListView[]> {
  demandRight(actor, 'read-records');
  const { id } = getRegister(desk.law, register);
  const seat = seatOf(actor);
  return desk.backend.transaction(scopeFor(actor), (tx) => listViews(tx, seat, id));
}

const MOST_VIEWS = 30;

/** Keeps a view under a name; the same name again replaces it. @throws {Fault} VIEWS_TOO_MANY */
export async function keepView(
  desk: Desk,
  actor: Actor,
  request: { readonly register: string; readonly name: string; readonly query: string },
): Promise<readonly ListView[]> {
  demandRight(actor, 'read-records');
  const { id: register, label } = getRegister(desk.law, request.register);
  const seat = seatOf(actor);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const kept = await listViews(tx, seat, register);
    if (kept.length >= MOST_VIEWS && !kept.some(({ name }) => name === request.name))
      throw appFaults.VIEWS_TOO_MANY({ label, most: MOST_VIEWS });
    const view = { ...request, register, id: newId(desk.now()), changedAt: desk.now() };
    await writeView(tx, seat, actor.unit.code, view);
    return listViews(tx, seat, register);
  });
}

export async function dropView(desk: Desk, actor: Actor, id: string): Promise<void> {
  demandRight(actor, 'read-records');
  const seat = seatOf(actor);
  await desk.backend.transaction(scopeFor(actor), (tx) => deleteView(tx, seat, id));
}

/** What a form held when it was last typed in. `values` is what the page made of it, unread here. */
export type Draft = { readonly values: string; readonly changedAt: Date };

/** The drafts that the seat has, without what is in them, the last one first. */
export async function findDrafts(desk: Desk, actor: Actor) {
  demandRight(actor, 'write-records');
  const seat = seatOf(actor);
  await takeOver(desk, actor, seat);
  const drafts = await desk.backend.transaction(scopeFor(actor), (tx) => listDrafts(tx, seat));
  return drafts.flatMap(({ register, record, changedAt }) => {
    const declared = desk.law.registers.get(register);
    return declared === undefined
      ? []
      : [{ register, registerLabel: declared.label, record: record === TABLE_ID ? 'table' : record, changedAt }];
  });
}

/** Which form: of a record, `table` of a register, or of a new record in it (null). */
export type DraftOf = { readonly register: string; readonly record: string | null };

/** Under what a table is kept, which no record ever has as its id. */
const TABLE_ID = '00000000-0000-0000-0000-000000000001';

const storedId = (record: string | null) => (record === 'table' ? TABLE_ID : record);

/** One draft with what is in it; undefined where there is none. */
export async function openDraft(desk: Desk, actor: Actor, { register, record }: DraftOf): Promise<Draft | undefined> {
  demandRight(actor, 'write-records');
  const seat = seatOf(actor);
  const found = await desk.backend.transaction(scopeFor(actor), (tx) =>
    findDraft(tx, seat, register, storedId(record)),
  );
  return found && { values: desk.cipher.open(found.sealed), changedAt: found.changedAt };
}

/** Keeps a draft, sealed whole: what is typed may be personal. One typed later on another device stays. */
export async function keepDraft(desk: Desk, actor: Actor, of: DraftOf, draft: Draft): Promise<void> {
  demandRight(actor, 'write-records');
  const { id: register } = getRegister(desk.law, of.register);
  const seat = seatOf(actor);
  // A clock that goes ahead must not lock the others out.
  const changedAt = draft.changedAt > desk.now() ? desk.now() : draft.changedAt;
  const stored = { register, record: storedId(of.record), sealed: desk.cipher.seal(draft.values), changedAt };
  await desk.backend.transaction(scopeFor(actor), (tx) => writeDraft(tx, seat, actor.unit.code, stored));
}

export async function dropDraft(desk: Desk, actor: Actor, { register, record }: DraftOf): Promise<void> {
  demandRight(actor, 'write-records');
  const seat = seatOf(actor);
  await desk.backend.transaction(scopeFor(actor), (tx) => deleteDraft(tx, seat, register, storedId(record)));
}

const SAME_VISIT_MINUTES = 30;

/** When the seat looked at its home page the time before this one; null at the first. Nobody counts these. */
export async function noteVisit(desk: Desk, actor: Actor): Promise<Date | null> {
  demandRight(actor, 'read-records');
  const seat = seatOf(actor);
  return desk.backend.transaction(scopeFor(actor), (tx) =>
    visit(tx, seat, actor.unit.code, desk.now(), SAME_VISIT_MINUTES),
  );
}

/** Takes what the former holder of a seat left unsaved, once that seat has ended. Doing so again finds nothing. */
async function takeOver(desk: Desk, actor: Actor, seat: string): Promise<void> {
  const former = await desk.backend.transaction(signInScope, async (tx) => {
    const succeeds = (await findSeat(tx, seat))?.succeeds ?? null;
    return succeeds === null ? undefined : findSeat(tx, succeeds);
  });
  if (former === undefined || former.until === null || former.until >= desk.today()) return;
  await desk.backend.transaction(scopeFor(actor), (tx) => moveKept(tx, former.id, seat));
}

function seatOf({ seat }: Actor): string {
  if (seat === null) throw appFaults.SEAT_NOT_CHOSEN();
  return seat;
}
