import { isWithin } from '#engine/unit.ts';
import { listAllSeats, listPeople, type Person, type Seat } from '#store/people.ts';
import { administerScope } from '#store/scope.ts';
import { type Actor, demandRight, demandScope } from '../actor.ts';
import type { Desk } from '../desk.ts';

/** An account as administrators see it, without its secret. */
export type ListedPerson = Omit<Person, 'secret'> & {
  /** Whether the seat's administrators answer for the account. */
  readonly isOwn: boolean;
  /** All seats within reach: standing, ended and to come; earliest first. */
  readonly seats: readonly Seat[];
};

/** The people of a unit and below: those whose account belongs there, and those with a seat there. */
export async function listUnitPeople(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string },
): Promise<readonly ListedPerson[]> {
  demandRight(actor, 'read-people');
  demandScope(actor, request.unit);
  return desk.backend.transaction(administerScope, async (tx) => {
    const people = await listPeople(tx, request.unit);
    const seats = await listAllSeats(
      tx,
      people.map(({ id }) => id),
    );
    return people.map(({ secret: _, ...person }) => ({
      ...person,
      isOwn: person.unit !== null && isWithin(person.unit, actor.unit.code),
      seats: seats.filter((seat) => seat.person === person.id && isWithin(seat.unit, actor.unit.code)),
    }));
  });
}
