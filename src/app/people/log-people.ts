import { countyOf, holderOf } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { writeEntries } from '#store/chain.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';

/** What an administrator did to an account or a seat, as the log keeps it. No password, in whatever form. */
export type PeopleEntry = {
  readonly action:
    | 'add-account'
    | 'rename-account'
    | 'lock-account'
    | 'unlock-account'
    | 'reset-password'
    | 'change-password'
    | 'give-seat'
    | 'change-seat'
    | 'hand-over-seat';
  /** The unit of the account or seat. */
  readonly unit: string;
  readonly subjectId: string;
  readonly change: Readonly<Record<string, string | null>>;
};

/** Adds to the log of the unit's township. The transaction's scope must reach the unit. */
export async function logPeople(
  desk: Desk,
  { seat, name }: Pick<Actor, 'seat' | 'name'>,
  tx: Tx,
  { unit, subjectId, ...did }: PeopleEntry,
): Promise<void> {
  const entry = { unit, subject: 'seat' as const, subjectId, version: 0, ...did };
  await writeEntries(tx, countyOf(unit), holderOf(unit), [entry], { seat, name }, desk.now());
}
