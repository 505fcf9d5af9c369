import { isWithin } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { findPerson, findSeat, listAllSeats, type Person, type Seat } from '#store/people.ts';
import type { Actor } from '../actor.ts';
import { peopleFaults } from './people-faults.ts';

/**
 * The account that an administrator would change: one of the own unit or below it. Somebody who only holds a seat here belongs
 * to another unit, whose administrators answer for the account.
 * @throws {Fault} PERSON_UNKNOWN
 */
export async function reachPerson(tx: Tx, actor: Actor, id: string): Promise<Person & { readonly unit: string }> {
  const person = await findPerson(tx, { id });
  if (person === undefined || person.unit === null || !isWithin(person.unit, actor.unit.code))
    throw peopleFaults.PERSON_UNKNOWN();
  return { ...person, unit: person.unit };
}

/** The seat that an administrator would change, and who holds it. @throws {Fault} SEAT_NOT_FOUND */
export async function reachSeat(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ readonly seat: Seat; readonly person: Person }> {
  const seat = await findSeat(tx, id);
  const person = seat && (await findPerson(tx, { id: seat.person }));
  if (seat === undefined || person === undefined || !isWithin(seat.unit, actor.unit.code))
    throw peopleFaults.SEAT_NOT_FOUND();
  return { seat, person };
}

/**
 * Somebody who may be given a seat here: of the own unit or below, with a seat here, or of a unit above (a county's cadre who
 * works in the township).
 * @throws {Fault} PERSON_UNKNOWN
 */
export async function reachCandidate(tx: Tx, actor: Actor, id: string): Promise<Person> {
  const person = await findPerson(tx, { id });
  if (person === undefined) throw peopleFaults.PERSON_UNKNOWN();
  const own = actor.unit.code;
  if (person.unit !== null && (isWithin(person.unit, own) || isWithin(own, person.unit))) return person;
  const seats = await listAllSeats(tx, [id]);
  if (!seats.some(({ unit }) => isWithin(unit, own))) throw peopleFaults.PERSON_UNKNOWN();
  return person;
}
