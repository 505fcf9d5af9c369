import type { Tx } from './backend.ts';

/** What was typed in a form and not yet saved, sealed. `record` is null for a new record. */
export type StoredDraft = {
  readonly register: string;
  readonly record: string | null;
  readonly sealed: string;
  readonly changedAt: Date;
};

const NIL = '00000000-0000-0000-0000-000000000000';

export async function listDrafts(tx: Tx, seat: string): Promise<readonly StoredDraft[]> {
  const rows = await tx.query(
    'select register, record, sealed, changed_at from draft where seat = $1 order by changed_at desc limit 100',
    [seat],
  );
  return rows.map(parseDraft);
}

export async function findDraft(
  tx: Tx,
  seat: string,
  register: string,
  record: string | null,
): Promise<StoredDraft | undefined> {
  const [row] = await tx.query(
    'select register, record, sealed, changed_at from draft where seat = $1 and register = $2 and record = $3',
    [seat, register, record ?? NIL],
  );
  return row && parseDraft(row);
}

/** Keeps a draft; one that was typed later, perhaps on another device, stays. */
export async function writeDraft(tx: Tx, seat: string, unit: string, draft: StoredDraft): Promise<void> {
  await tx.query(
    `insert into draft as d (seat, register, record, unit, sealed, changed_at) values ($1, $2, $3, $4, $5, $6)
      on conflict (seat, register, record) do update set sealed = excluded.sealed, changed_at = excluded.changed_at
      where d.changed_at <= excluded.changed_at`,
    [seat, draft.register, draft.record ?? NIL, unit, draft.sealed, draft.changedAt],
  );
}

export async function deleteDraft(tx: Tx, seat: string, register: string, record: string | null): Promise<void> {
  await tx.query('delete from draft where seat = $1 and register = $2 and record = $3', [
    seat,
    register,
    record ?? NIL,
  ]);
}

/**
 * Gives what a seat has kept, drafts and views of lists, to the seat that succeeds it. What the successor has of the same form or name
 * already stays, and so does the former one. The scope is the seats' own unit.
 */
export async function moveKept(tx: Tx, from: string, to: string): Promise<void> {
  await tx.query(
    `update draft as d set seat = $2 where d.seat = $1
      and not exists (select from draft as o where o.seat = $2 and o.register = d.register and o.record = d.record)`,
    [from, to],
  );
  await tx.query(
    `update list_view as v set seat = $2 where v.seat = $1
      and not exists (select from list_view as o where o.seat = $2 and o.register = v.register and o.name = v.name)`,
    [from, to],
  );
}

function parseDraft(row: Readonly<Record<string, unknown>>): StoredDraft {
  return {
    register: row.register as string,
    record: row.record === NIL ? null : (row.record as string),
    sealed: row.sealed as string,
    changedAt: row.changed_at as Date,
  };
}
