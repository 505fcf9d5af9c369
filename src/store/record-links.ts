import type { Tx } from './backend.ts';

/** That a record shows the progress of a task of the same township. */
export type RecordLink = {
  readonly task: string;
  readonly record: string;
  readonly linkedBy: string;
  readonly linkedAt: Date;
};

/** Links of a record, as a task and as what shows progress; oldest first. */
export async function listLinks(tx: Tx, county: string, ids: readonly string[]): Promise<readonly RecordLink[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query(
    `select task, record, linked_by, linked_at from record_link where county = $1 and (task = any($2::uuid[]) or record = any($2::uuid[]))
      order by linked_at, record limit 5000`,
    [county, ids],
  );
  return rows.map((row) => ({
    task: row.task as string,
    record: row.record as string,
    linkedBy: row.linked_by as string,
    linkedAt: row.linked_at as Date,
  }));
}

/** Adds a link; whether it is new. */
export async function addLink(
  tx: Tx,
  at: { readonly county: string; readonly holder: string },
  link: RecordLink,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into record_link (county, holder, task, record, linked_by, linked_at) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing returning task`,
    [at.county, at.holder, link.task, link.record, link.linkedBy, link.linkedAt],
  );
  return rows.length > 0;
}

/** Removes a link; whether there was one. */
export async function removeLink(tx: Tx, county: string, link: Pick<RecordLink, 'task' | 'record'>): Promise<boolean> {
  const rows = await tx.query(
    'delete from record_link where county = $1 and task = $2 and record = $3 returning task',
    [county, link.task, link.record],
  );
  return rows.length > 0;
}
