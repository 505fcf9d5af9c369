import type { LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Rows, Tx } from './backend.ts';

export type Person = {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  /** Argon2 digest of the password. */
  readonly secret: string;
  /** The unit whose administrators answer for the account; null where it never had a seat. */
  readonly unit: string | null;
  /** The password was given by an administrator and has not been changed yet. */
  readonly mustChange: boolean;
  readonly isLocked: boolean;
};

export type Seat = {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  /** The seat that it took over; absent or null where it is nobody's succession. */
  readonly succeeds?: string | null;
};

/** A signed-in browser or a script's token; only the digest of the token is kept. */
export type Session = {
  readonly tokenDigest: string;
  readonly person: string;
  readonly seat: string | null;
  readonly kind: 'browser' | 'script';
  readonly label: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

const PERSON = 'id, account, name, secret, unit, must_change, locked';

export async function findPerson(
  tx: Tx,
  by: { readonly account: string } | { readonly id: string },
): Promise<Person | undefined> {
  const rows =
    'account' in by
      ? await tx.query(`select ${PERSON} from person where account = $1`, [by.account])
      : await tx.query(`select ${PERSON} from person where id = $1`, [by.id]);
  return rows.map(parsePerson)[0];
}

/** People whose account belongs to a unit at or below a code, or who hold or held a seat there, in order of account. */
export async function listPeople(tx: Tx, below: string): Promise<readonly Person[]> {
  const rows = await tx.query(
    `select ${PERSON} from person
      where starts_with(unit, $1) or id in (select person from seat where starts_with(unit, $1)) order by account`,
    [below],
  );
  return rows.map(parsePerson);
}

/** Every seat that people hold, held or will hold, earliest first. */
export async function listAllSeats(tx: Tx, people: readonly string[]): Promise<readonly Seat[]> {
  const rows = await tx.query(
    `select id, person, unit, role, since, until, succeeds from seat where person = any($1::uuid[]) order by since, unit, role`,
    [people],
  );
  return rows.map(parseSeat);
}

export async function findSeat(tx: Tx, id: string): Promise<Seat | undefined> {
  return (await tx.query(`select id, person, unit, role, since, until, succeeds from seat where id = $1`, [id])).map(
    parseSeat,
  )[0];
}

/** Whether the database has any account yet. */
export async function hasPeople(tx: Tx): Promise<boolean> {
  return (await tx.query('select from person limit 1')).length > 0;
}

/** The seats a person holds on a day. */
export async function listSeats(tx: Tx, person: string, on: LocalDate): Promise<readonly Seat[]> {
  const rows = await tx.query(
    `select id, person, unit, role, since, until, succeeds from seat
      where person = $1 and since <= $2 and (until is null or until >= $2) order by unit, role`,
    [person, on],
  );
  return rows.map(parseSeat);
}

export async function findSession(tx: Tx, tokenDigest: string, at: Date): Promise<Session | undefined> {
  return parseSessions(
    await tx.query(
      `select token_digest, person, seat, kind, label, created_at, expires_at from session where token_digest = $1 and expires_at > $2`,
      [tokenDigest, at],
    ),
  )[0];
}

export async function listSessions(tx: Tx, person: string, kind: Session['kind']): Promise<readonly Session[]> {
  return parseSessions(
    await tx.query(
      `select token_digest, person, seat, kind, label, created_at, expires_at from session
        where person = $1 and kind = $2 order by created_at`,
      [person, kind],
    ),
  );
}

export async function writeSession(tx: Tx, session: Session): Promise<void> {
  await tx.query(
    `insert into session (token_digest, person, seat, kind, label, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (token_digest) do update set seat = excluded.seat, expires_at = excluded.expires_at`,
    [
      session.tokenDigest,
      session.person,
      session.seat,
      session.kind,
      session.label,
      session.createdAt,
      session.expiresAt,
    ],
  );
}

/** Ends sessions of one person: the named one. Ending one that is gone already does no harm. */
export async function endSession(tx: Tx, person: string, tokenDigest: string): Promise<void> {
  await tx.query('delete from session where person = $1 and token_digest = $2', [person, tokenDigest]);
}

/** Ends all sessions of a person, or all browser sessions but one. */
export async function endSessions(tx: Tx, person: string, keptBrowser?: string): Promise<void> {
  if (keptBrowser === undefined) await tx.query('delete from session where person = $1', [person]);
  else
    await tx.query(`delete from session where person = $1 and kind = 'browser' and token_digest <> $2`, [
      person,
      keptBrowser,
    ]);
}

/** A person as written: what is left out is as of an ordinary account. */
export type PersonWrite = Omit<Person, 'unit' | 'mustChange' | 'isLocked'> &
  Partial<Pick<Person, 'unit' | 'mustChange' | 'isLocked'>>;

/** Adds people and seats, or changes those that exist. People without a unit get that of their first seat. */
export async function writePeople(tx: Tx, people: readonly PersonWrite[], seats: readonly Seat[]): Promise<void> {
  const units = new Map([...seats].reverse().map(({ person, unit }) => [person, unit]));
  await tx.batch([
    {
      text: `insert into person (id, account, name, secret, unit, must_change, locked)
        select x.id, x.account, x.name, x.secret, x.unit, x.must_change, x.locked
        from jsonb_to_recordset($1::jsonb)
          as x (id uuid, account text, name text, secret text, unit text, must_change boolean, locked boolean)
        on conflict (id) do update set name = excluded.name, secret = excluded.secret, unit = excluded.unit,
          must_change = excluded.must_change, locked = excluded.locked`,
      values: [
        JSON.stringify(
          people.map(({ id, account, name, secret, unit, mustChange = false, isLocked = false }) => ({
            id,
            account,
            name,
            secret,
            unit: unit ?? units.get(id) ?? null,
            must_change: mustChange,
            locked: isLocked,
          })),
        ),
      ],
    },
    {
      text: `insert into seat (id, person, unit, role, since, until, succeeds)
        select x.id, x.person, x.unit, x.role, x.since, x.until, x.succeeds
        from jsonb_to_recordset($1::jsonb) as x (id uuid, person uuid, unit text, role text, since date, until date, succeeds uuid)
        on conflict (id) do update set until = excluded.until`,
      values: [JSON.stringify(seats)],
    },
  ]);
}

function parsePerson(row: Readonly<Record<string, unknown>>): Person {
  return {
    id: row.id as string,
    account: row.account as string,
    name: row.name as string,
    secret: row.secret as string,
    unit: row.unit as string | null,
    mustChange: row.must_change as boolean,
    isLocked: row.locked as boolean,
  };
}

function parseSeat(row: Readonly<Record<string, unknown>>): Seat {
  return {
    id: row.id as string,
    person: row.person as string,
    unit: row.unit as string,
    role: row.role as Role,
    since: row.since as LocalDate,
    until: row.until as LocalDate | null,
    succeeds: (row.succeeds ?? null) as string | null,
  };
}

function parseSessions(rows: Rows): readonly Session[] {
  return rows.map((row) => ({
    tokenDigest: row.token_digest as string,
    person: row.person as string,
    seat: row.seat as string | null,
    kind: row.kind as Session['kind'],
    label: row.label as string | null,
    createdAt: row.created_at as Date,
    expiresAt: row.expires_at as Date,
  }));
}
