import type { LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Tx } from './backend.ts';
import type { Seat } from './people.ts';

/** A thing of which a seat is told once: a step that is near its last day, or past it. */
export type ReminderKey = {
  readonly record: string;
  readonly procedure: string;
  readonly step: string;
  readonly kind: 'near' | 'overdue';
  readonly dueOn: LocalDate;
};

/** A mail to a seat. */
export type DigestMail = {
  readonly id: string;
  readonly onDay: LocalDate;
  readonly things: number;
  readonly state: 'sending' | 'sent' | 'failed';
  readonly problem: string | null;
  readonly at: Date;
};

/** Where a person wants reminders, sealed; undefined where nowhere. Under the scope of signing in. */
export async function findReminderEmail(tx: Tx, person: string): Promise<string | undefined> {
  const [row] = await tx.query('select email from reminder_choice where person = $1', [person]);
  return row && String(row.email);
}

/** @param email sealed; null: no mails any more */
export async function writeReminderEmail(tx: Tx, person: string, email: string | null, at: Date): Promise<void> {
  if (email === null) await tx.query('delete from reminder_choice where person = $1', [person]);
  else
    await tx.query(
      `insert into reminder_choice (person, email, changed_at) values ($1, $2, $3)
        on conflict (person) do update set email = excluded.email, changed_at = excluded.changed_at`,
      [person, email, at],
    );
}

/** Seats held on a day by people who want mails and may sign in. Under the scope of signing in. */
export async function listRemindedSeats(
  tx: Tx,
  on: LocalDate,
): Promise<readonly { readonly seat: Seat; readonly name: string; readonly email: string }[]> {
  const rows = await tx.query(
    `select s.id, s.person, s.unit, s.role, s.since, s.until, p.name, c.email
      from reminder_choice as c join person as p on p.id = c.person and not p.locked join seat as s on s.person = p.id
      where s.since <= $1 and (s.until is null or s.until >= $1) order by s.unit, s.id`,
    [on],
  );
  return rows.map((row) => ({ seat: parseSeat(row), name: String(row.name), email: String(row.email) }));
}

/** Those of the things that the seat has not been told yet. */
export async function findUntold(tx: Tx, seat: string, keys: readonly ReminderKey[]): Promise<readonly ReminderKey[]> {
  if (keys.length === 0) return [];
  const rows = await tx.query(
    `select record, procedure, step, kind, due_on from reminder where seat = $1 and record = any($2::uuid[])`,
    [seat, keys.map(({ record }) => record)],
  );
  const told = new Set(rows.map((row) => [row.record, row.procedure, row.step, row.kind, row.due_on].join(' ')));
  return keys.filter((key) => !told.has([key.record, key.procedure, key.step, key.kind, key.dueOn].join(' ')));
}

/** Claims things for a mail before it is sent: what another process claimed meanwhile is left out. */
export async function claimReminders(
  tx: Tx,
  at: { readonly seat: string; readonly unit: string },
  mail: DigestMail,
  keys: readonly ReminderKey[],
): Promise<readonly ReminderKey[]> {
  await tx.query(
    `insert into digest_mail (id, seat, unit, on_day, things, state, problem, at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [mail.id, at.seat, at.unit, mail.onDay, mail.things, mail.state, mail.problem, mail.at],
  );
  const rows = await tx.query(
    `insert into reminder (seat, unit, mail, record, procedure, step, kind, due_on)
      select $1, $2, $3, x.record, x.procedure, x.step, x.kind, x."dueOn"
      from jsonb_to_recordset($4::jsonb) as x (record uuid, procedure text, step text, kind text, "dueOn" date)
      on conflict do nothing returning record, procedure, step, kind, due_on`,
    [at.seat, at.unit, mail.id, JSON.stringify(keys)],
  );
  return rows.map((row) => ({
    record: row.record as string,
    procedure: row.procedure as string,
    step: row.step as string,
    kind: row.kind as ReminderKey['kind'],
    dueOn: row.due_on as LocalDate,
  }));
}

/** How sending ended. What a failed mail would have told is free to be told by the next one. */
export async function endMail(tx: Tx, mail: string, problem: string | null): Promise<void> {
  if (problem !== null) await tx.query('delete from reminder where mail = $1', [mail]);
  await tx.query(`update digest_mail set state = $2, problem = $3 where id = $1`, [
    mail,
    problem === null ? 'sent' : 'failed',
    problem,
  ]);
}

/** The last mail to a seat; undefined where there was none. */
export async function findLastMail(tx: Tx, seat: string): Promise<DigestMail | undefined> {
  const [row] = await tx.query(
    `select id, on_day, things, state, problem, at from digest_mail where seat = $1 order by at desc limit 1`,
    [seat],
  );
  return (
    row && {
      id: row.id as string,
      onDay: row.on_day as LocalDate,
      things: row.things as number,
      state: row.state as DigestMail['state'],
      problem: row.problem as string | null,
      at: row.at as Date,
    }
  );
}

/** Gives a seat a calendar address, in place of the one it had. Under the scope of signing in. */
export async function writeFeed(tx: Tx, seat: string, tokenDigest: string, at: Date): Promise<void> {
  await tx.query(
    `insert into calendar_feed (seat, token_digest, created_at) values ($1, $2, $3)
      on conflict (seat) do update set token_digest = excluded.token_digest, created_at = excluded.created_at`,
    [seat, tokenDigest, at],
  );
}

export async function deleteFeed(tx: Tx, seat: string): Promise<void> {
  await tx.query('delete from calendar_feed where seat = $1', [seat]);
}

/** When a seat's calendar address was made; undefined where it has none. */
export async function findFeed(tx: Tx, seat: string): Promise<Date | undefined> {
  const [row] = await tx.query('select created_at from calendar_feed where seat = $1', [seat]);
  return row && (row.created_at as Date);
}

/** The seat whose calendar a token opens, while its person holds it and may sign in. */
export async function findFedSeat(
  tx: Tx,
  tokenDigest: string,
  on: LocalDate,
): Promise<{ readonly seat: Seat; readonly name: string } | undefined> {
  const [row] = await tx.query(
    `select s.id, s.person, s.unit, s.role, s.since, s.until, p.name
      from calendar_feed as f join seat as s on s.id = f.seat join person as p on p.id = s.person and not p.locked
      where f.token_digest = $1 and s.since <= $2 and (s.until is null or s.until >= $2)`,
    [tokenDigest, on],
  );
  return row && { seat: parseSeat(row), name: String(row.name) };
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
