import type { Tx } from './backend.ts';

/** A view of a register's list that a seat keeps: `query` as the address of the page holds it. */
export type ListView = {
  readonly id: string;
  readonly register: string;
  readonly name: string;
  readonly query: string;
  readonly changedAt: Date;
};

export async function listViews(tx: Tx, seat: string, register: string): Promise<readonly ListView[]> {
  const rows = await tx.query(
    'select id, register, name, query, changed_at from list_view where seat = $1 and register = $2 order by name',
    [seat, register],
  );
  return rows.map((row) => ({
    id: row.id as string,
    register: row.register as string,
    name: row.name as string,
    query: row.query as string,
    changedAt: row.changed_at as Date,
  }));
}

/** Keeps a view; one of the same name in the same register is replaced. */
export async function writeView(tx: Tx, seat: string, unit: string, view: ListView): Promise<void> {
  await tx.query(
    `insert into list_view (seat, id, unit, register, name, query, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (seat, register, name) do update set query = excluded.query, changed_at = excluded.changed_at`,
    [seat, view.id, unit, view.register, view.name, view.query, view.changedAt],
  );
}

export async function deleteView(tx: Tx, seat: string, id: string): Promise<void> {
  await tx.query('delete from list_view where seat = $1 and id = $2', [seat, id]);
}
