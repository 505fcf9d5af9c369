import type { Unit, UnitKind } from '#engine/unit.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Tx } from '#store/backend.ts';
import { moveKept } from '#store/drafts.ts';
import { listAllSeats, type Person, type Seat, writePeople } from '#store/people.ts';
import { administerScopeOf, scopeOf } from '#store/scope.ts';
import { type Actor, demandRight, demandScope } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../new-id.ts';
import { ROLE_LABELS } from '../rights.ts';
import { getUnit } from '../unit-directory.ts';
import { logPeople } from './log-people.ts';
import { peopleFaults } from './people-faults.ts';
import { reachCandidate, reachSeat } from './reach-people.ts';
import { ROLE_UNITS, UNIT_KIND_LABELS } from './role-units.ts';

const ADMINS: readonly Role[] = ['system-admin', 'security-admin', 'auditor'];

/** A seat as asked for; `until` null: without end. */
export type SeatRequest = {
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
};

/**
 * Gives a person a seat.
 * @throws {Fault} SELF_CHANGE, SEAT_ROLE_UNIT, SEAT_DATES, SEAT_UNIT_ENDED, SEAT_HELD, ADMINS_APART
 */
export async function giveSeat(desk: Desk, actor: Actor, request: SeatRequest): Promise<Seat> {
  demandRight(actor, 'change-seats');
  demandScope(actor, request.unit);
  if (request.person === actor.person) throw peopleFaults.SELF_CHANGE({ what: '授予席位给' });
  const unit = await getUnit(desk, request.unit);
  demandPlace(request, unit);
  return desk.backend.transaction(administerScopeOf(actor.unit.code), async (tx) => {
    const person = await reachCandidate(tx, actor, request.person);
    await demandFree(tx, person, request, unit);
    const seat: Seat = { id: newId(desk.now()), ...request, unit: unit.code };
    await writePeople(tx, [person], [seat]);
    await logSeat(desk, actor, tx, 'give-seat', seat, person);
    return seat;
  });
}

/** Ends a seat on a day, or moves its end. @throws {Fault} SEAT_DATES, SELF_CHANGE, SEAT_ENDED, SEAT_HELD */
export async function changeSeat(
  desk: Desk,
  actor: Actor,
  request: { readonly id: string; readonly until: LocalDate | null },
): Promise<void> {
  demandRight(actor, 'change-seats');
  await desk.backend.transaction(administerScopeOf(actor.unit.code), async (tx) => {
    const { seat, person } = await reachSeat(tx, actor, request.id);
    if (person.id === actor.person) throw peopleFaults.SELF_CHANGE({ what: '变更席位给' });
    if (seat.until === request.until) return;
    if (seat.until !== null && seat.until < desk.today()) throw peopleFaults.SEAT_ENDED({ until: seat.until });
    const changed = { ...seat, until: request.until };
    // A seat that has not begun is taken back by ending it on the day before.
    if (request.until !== null && request.until < addDays(seat.since, -1))
      throw peopleFaults.SEAT_DATES({ until: request.until, since: seat.since });
    await demandFree(tx, person, changed, await getUnit(desk, seat.unit));
    await writePeople(tx, [person], [changed]);
    await logSeat(desk, actor, tx, 'change-seat', changed, person);
  });
}

/**
 * Hands a seat over: it ends on the day before, and the successor has the same from that day on. Drafts, tasks and records
 * belong to the unit, so that the successor finds them as they were left.
 * @throws {Fault} as `giveSeat` and `changeSeat`
 */
export async function handOverSeat(
  desk: Desk,
  actor: Actor,
  request: { readonly id: string; readonly to: string; readonly on: LocalDate },
): Promise<Seat> {
  demandRight(actor, 'change-seats');
  const taken = await desk.backend.transaction(administerScopeOf(actor.unit.code), async (tx) => {
    const { seat, person } = await reachSeat(tx, actor, request.id);
    if (person.id === actor.person || request.to === actor.person)
      throw peopleFaults.SELF_CHANGE({ what: '移交席位给' });
    if (person.id === request.to)
      throw peopleFaults.SEAT_HELD({
        name: person.name,
        unit: '本单位',
        role: ROLE_LABELS[seat.role],
        since: seat.since,
        until: '',
      });
    if (seat.until !== null && seat.until < desk.today()) throw peopleFaults.SEAT_ENDED({ until: seat.until });
    const until = addDays(request.on, -1);
    if (until < addDays(seat.since, -1)) throw peopleFaults.SEAT_DATES({ until, since: seat.since });
    const unit = await getUnit(desk, seat.unit);
    const successor = await reachCandidate(tx, actor, request.to);
    const taken: Seat = {
      id: newId(desk.now()),
      person: successor.id,
      unit: seat.unit,
      role: seat.role,
      since: request.on,
      until: seat.until,
      succeeds: seat.id,
    };
    demandPlace(taken, unit);
    await demandFree(tx, successor, taken, unit);
    await writePeople(tx, [person, successor], [{ ...seat, until }, taken]);
    await logSeat(desk, actor, tx, 'hand-over-seat', { ...seat, until }, person, successor);
    await logSeat(desk, actor, tx, 'give-seat', taken, successor);
    return taken;
  });
  // What was typed and not yet saved goes along at once; of a later day, the former holder needs it until then: see `takeOver`.
  if (request.on <= desk.today())
    await desk.backend.transaction(scopeOf(taken.unit), (tx) => moveKept(tx, request.id, taken.id));
  return taken;
}

function demandPlace({ role, since, until }: Omit<SeatRequest, 'person'>, unit: Unit): void {
  const kinds: readonly UnitKind[] = ROLE_UNITS[role];
  if (!kinds.includes(unit.kind))
    throw peopleFaults.SEAT_ROLE_UNIT({
      role: ROLE_LABELS[role],
      unit: unit.name,
      kind: UNIT_KIND_LABELS[unit.kind],
      kinds: kinds.map((kind) => UNIT_KIND_LABELS[kind]).join('、'),
    });
  if (until !== null && until < since) throw peopleFaults.SEAT_DATES({ until, since });
  if (unit.to !== null && unit.to < since) throw peopleFaults.SEAT_UNIT_ENDED({ unit: unit.name, to: unit.to });
}

/** Refuses a second seat of the same kind, and one person in two of the three administrators' seats. */
async function demandFree(tx: Tx, person: Person, wanted: SeatRequest & { readonly id?: string }, unit: Unit) {
  const others = (await listAllSeats(tx, [person.id])).filter(
    (seat) => seat.id !== wanted.id && isOverlapping(seat, wanted),
  );
  const same = others.find((seat) => seat.unit === wanted.unit && seat.role === wanted.role);
  if (same !== undefined)
    throw peopleFaults.SEAT_HELD({
      name: person.name,
      unit: unit.name,
      role: ROLE_LABELS[wanted.role],
      since: same.since,
      until: same.until === null ? '' : `至 ${same.until}`,
    });
  const admin = others.find(({ role }) => ADMINS.includes(role) && role !== wanted.role);
  if (ADMINS.includes(wanted.role) && admin !== undefined)
    throw peopleFaults.ADMINS_APART({
      name: person.name,
      held: ROLE_LABELS[admin.role],
      role: ROLE_LABELS[wanted.role],
    });
}

type Stretch = { readonly since: LocalDate; readonly until: LocalDate | null };

function isOverlapping(a: Stretch, b: Stretch): boolean {
  if (a.until !== null && a.until < a.since) return false;
  return (a.until === null || a.until >= b.since) && (b.until === null || b.until >= a.since);
}

async function logSeat(
  desk: Desk,
  actor: Actor,
  tx: Tx,
  action: 'give-seat' | 'change-seat' | 'hand-over-seat',
  { id, unit, role, since, until }: Seat,
  { account, name }: Person,
  successor?: Person,
): Promise<void> {
  const change = { account, name, role, since, until };
  await logPeople(desk, actor, tx, {
    action,
    unit,
    subjectId: id,
    change: successor === undefined ? change : { ...change, successor: successor.name },
  });
}
