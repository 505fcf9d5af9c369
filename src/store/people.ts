import type { LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Rows, Tx } from './backend.ts';

export type Person = { readonly id: string; readonly account: string; readonly name: string; readonly secret: string };

export type Seat = {
  readonly id: string;
  readonly person: string;
  readonly unit: string;
  readonly role: Role;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
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

export async function findPerson(
  tx: Tx,
  by: { readonly account: string } | { readonly id: string },
): Promise<Person | undefined> {
  const rows =
    'account' in by
      ? await tx.query('select id, account, name, secret from person where account = $1', [by.account])
      : await tx.query('select id, account, name, secret from person where id = $1', [by.id]);
  const [row] = rows;
  return (
    row && {
      id: row.id as string,
      account: row.account as string,
      name: row.name as string,
      secret: row.secret as string,
    }
  );
}

/** The seats a person holds on a day. */
export async function listSeats(tx: Tx, person: string, on: LocalDate): Promise<readonly Seat[]> {
  const rows = await tx.query(
    `select id, person, unit, role, since, until from seat
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

export async function writePeople(tx: Tx, people: readonly Person[], seats: readonly Seat[]): Promise<void> {
  await tx.batch([
    {
      text: `insert into person (id, account, name, secret)
        select x.id, x.account, x.name, x.secret from jsonb_to_recordset($1::jsonb) as x (id uuid, account text, name text, secret text)
        on conflict (id) do update set name = excluded.name, secret = excluded.secret`,
      values: [JSON.stringify(people)],
    },
    {
      text: `insert into seat (id, person, unit, role, since, until)
        select x.id, x.person, x.unit, x.role, x.since, x.until
        from jsonb_to_recordset($1::jsonb) as x (id uuid, person uuid, unit text, role text, since date, until date)
        on conflict (id) do update set until = excluded.until`,
      values: [JSON.stringify(seats)],
    },
  ]);
}

function parseSeat(row: Readonly<Record<string, unknown>>): Seat {
  return {
    id: row.id as string,
    person: row.person as string,
    unit: row.unit as string,
    role: row.role as Role,
    since: row.since as LocalDate,
    until: row.until as LocalDate | null,
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
