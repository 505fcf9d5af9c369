import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import type { Setting } from '#engine/setting.ts';
import { unitsCounted } from '#engine/unit.ts';
import {
  endSession,
  findPerson,
  findSession,
  listSeats,
  listSessions,
  type Person,
  type Seat,
  type Session,
  writeSession,
} from '#store/people.ts';
import { signInScope } from '#store/scope.ts';
import type { Actor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { hashPassword } from './people/password.ts';
import { peopleFaults } from './people/people-faults.ts';
import { programSetting } from './settings/program-setting.ts';
import { sessionHours, tokenDays } from './settings/program-settings.ts';
import { getUnit } from './unit-directory.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Signs a person in. The answer is the same, and takes as long, for an unknown account and a wrong password.
 * @returns the token that the browser keeps; only its digest is stored
 * @throws {Fault} SIGN_IN_REFUSED, ACCOUNT_LOCKED
 */
export async function signIn(
  desk: Desk,
  request: { readonly account: string; readonly password: string },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const person = await desk.backend.transaction(signInScope, (tx) => findPerson(tx, { account: request.account }));
  const right = await verify(person?.secret ?? (await nobody()), request.password);
  if (person === undefined || !right) throw appFaults.SIGN_IN_REFUSED();
  // Told only to whoever knows the password.
  if (person.isLocked) throw peopleFaults.ACCOUNT_LOCKED();
  const seats = await desk.backend.transaction(signInScope, (tx) => listSeats(tx, person.id, desk.today()));
  return openSession(desk, person, {
    kind: 'browser',
    label: null,
    seat: seats.length === 1 ? (seats[0]?.id ?? null) : null,
    lifeMs: (await lifeOf(desk, person, sessionHours)) * HOUR_MS,
  });
}

/** Makes a token for scripts, which acts in one seat for as many days as the unit has set. It is shown once. */
export async function makeToken(
  desk: Desk,
  signedIn: SignedIn,
  request: { readonly label: string; readonly seat: string },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const seat = signedIn.seats.find(({ id }) => id === request.seat);
  if (seat === undefined) throw appFaults.SEAT_UNKNOWN();
  return openSession(desk, signedIn.person, {
    kind: 'script',
    label: request.label,
    seat: seat.id,
    lifeMs: (await lifeOf(desk, signedIn.person, tokenDays)) * DAY_MS,
  });
}

/** Tokens for scripts that a person has made, without the tokens themselves. */
export async function listTokens(desk: Desk, signedIn: SignedIn): Promise<readonly Session[]> {
  return desk.backend.transaction(signInScope, (tx) => listSessions(tx, signedIn.person.id, 'script'));
}

/** Ends a session or token of the person. */
export async function signOut(desk: Desk, signedIn: SignedIn, tokenDigest: string): Promise<void> {
  await desk.backend.transaction(signInScope, (tx) => endSession(tx, signedIn.person.id, tokenDigest));
}

/** A person with a session, whether or not a seat is chosen. */
export type SignedIn = { readonly person: Person; readonly session: Session; readonly seats: readonly Seat[] };

/** Whose session a token is. @throws {Fault} NOT_SIGNED_IN */
export async function recognise(desk: Desk, token: string | undefined): Promise<SignedIn> {
  if (token === undefined) throw appFaults.NOT_SIGNED_IN();
  return desk.backend.transaction(signInScope, async (tx) => {
    const session = await findSession(tx, digestOf(token), desk.now());
    const person = session && (await findPerson(tx, { id: session.person }));
    if (session === undefined || person === undefined || person.isLocked) throw appFaults.NOT_SIGNED_IN();
    return { person, session, seats: await listSeats(tx, person.id, desk.today()) };
  });
}

/** Chooses the seat that a session works in. @throws {Fault} SEAT_UNKNOWN */
export async function chooseSeat(desk: Desk, signedIn: SignedIn, seat: string): Promise<void> {
  if (!signedIn.seats.some(({ id }) => id === seat)) throw appFaults.SEAT_UNKNOWN();
  await desk.backend.transaction(signInScope, (tx) => writeSession(tx, { ...signedIn.session, seat }));
}

/** The actor of a session. @throws {Fault} PASSWORD_MUST_CHANGE, SEAT_NOT_CHOSEN, SEAT_UNKNOWN where the seat has ended since */
export async function actorOf(desk: Desk, { person, session, seats }: SignedIn): Promise<Actor> {
  if (person.mustChange) throw peopleFaults.PASSWORD_MUST_CHANGE();
  if (session.seat === null) throw appFaults.SEAT_NOT_CHOSEN();
  const seat = seats.find(({ id }) => id === session.seat);
  if (seat === undefined) throw appFaults.SEAT_UNKNOWN();
  const unit = await getUnit(desk, seat.unit);
  const [, ...also] = unitsCounted(unit.code, await desk.units(), desk.today());
  return { person: person.id, seat: seat.id, name: person.name, role: seat.role, unit, also };
}

/** How long a session of a person lasts, as the person's unit has set it. */
async function lifeOf(desk: Desk, { unit }: Person, setting: Setting): Promise<number> {
  return Number(unit === null ? setting.default : await programSetting(desk, unit, setting, desk.today()));
}

/** The digest under which a token is kept. A token is random, so that a plain SHA-256 suffices. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

async function openSession(
  desk: Desk,
  person: Person,
  how: {
    readonly kind: Session['kind'];
    readonly label: string | null;
    readonly seat: string | null;
    readonly lifeMs: number;
  },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = `${how.kind === 'script' ? 'fadu_' : ''}${randomBytes(32).toString('base64url')}`;
  const createdAt = desk.now();
  const expiresAt = new Date(createdAt.getTime() + how.lifeMs);
  const session = {
    tokenDigest: digestOf(token),
    person: person.id,
    seat: how.seat,
    kind: how.kind,
    label: how.label,
    createdAt,
    expiresAt,
  };
  await desk.backend.transaction(signInScope, (tx) => writeSession(tx, session));
  return { token, expiresAt };
}

let nobodys: Promise<string> | undefined;

/** A secret that no password fits, to be verified where the account does not exist. */
function nobody(): Promise<string> {
  nobodys ??= hashPassword(randomUUID());
  return nobodys;
}
