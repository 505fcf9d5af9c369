import { randomBytes } from 'node:crypto';
import {
  type DigestMail,
  deleteFeed,
  findFeed,
  findLastMail,
  findReminderEmail,
  writeFeed,
  writeReminderEmail,
} from '#store/reminders.ts';
import { signInScope } from '#store/scope.ts';
import { type Actor, demandRight, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { digestOf } from '../sign-in.ts';

/** How a person is reminded, and how the last mail to the seat fared. */
export type ReminderSettings = {
  /** Address of the daily mail; null: none is sent. */
  readonly email: string | null;
  /** When the calendar address was made; null: there is none. */
  readonly feedSince: Date | null;
  readonly lastMail: DigestMail | null;
};

export async function readReminders(desk: Desk, actor: Actor): Promise<ReminderSettings> {
  demandRight(actor, 'take-steps');
  const { person, seat } = signedIn(actor);
  const [sealed, feed] = await desk.backend.transaction(signInScope, async (tx) => [
    await findReminderEmail(tx, person),
    await findFeed(tx, seat),
  ]);
  return {
    email: sealed === undefined ? null : desk.cipher.open(String(sealed)),
    feedSince: feed instanceof Date ? feed : null,
    lastMail: await lastMailOf(desk, actor),
  };
}

/** How the last mail to a seat fared; null where there was none. */
export async function lastMailOf(desk: Desk, actor: Actor): Promise<DigestMail | null> {
  const { seat } = actor;
  if (seat === null) return null;
  return desk.backend.transaction(scopeFor(actor), async (tx) => (await findLastMail(tx, seat)) ?? null);
}

/** Sets where the person's daily mail goes, kept sealed; null ends it. */
export async function chooseReminders(desk: Desk, actor: Actor, email: string | null): Promise<ReminderSettings> {
  demandRight(actor, 'take-steps');
  const { person } = signedIn(actor);
  const sealed = email === null ? null : desk.cipher.seal(email);
  await desk.backend.transaction(signInScope, (tx) => writeReminderEmail(tx, person, sealed, desk.now()));
  return readReminders(desk, actor);
}

/** Makes the secret of the seat's calendar address anew; the old address no longer works. It is shown once. */
export async function makeFeed(desk: Desk, actor: Actor): Promise<string> {
  demandRight(actor, 'take-steps');
  const { seat } = signedIn(actor);
  const token = randomBytes(32).toString('base64url');
  await desk.backend.transaction(signInScope, (tx) => writeFeed(tx, seat, digestOf(token), desk.now()));
  return token;
}

export async function endFeed(desk: Desk, actor: Actor): Promise<void> {
  demandRight(actor, 'take-steps');
  const { seat } = signedIn(actor);
  await desk.backend.transaction(signInScope, (tx) => deleteFeed(tx, seat));
}

function signedIn({ person, seat }: Actor): { readonly person: string; readonly seat: string } {
  if (person === null || seat === null) throw appFaults.SEAT_NOT_CHOSEN();
  return { person, seat };
}
