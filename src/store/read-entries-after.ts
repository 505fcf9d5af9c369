import type { Tx } from './backend.ts';

/** A later entry about a record of some register. */
export type LaterEntry = {
  readonly seq: number;
  readonly register: string;
  readonly record: string;
  readonly number: string;
  readonly version: number;
  readonly action: string;
  readonly person: string;
  readonly at: Date;
};

/** Entries of a township behind a place in its chain that concern records of the given registers, oldest first. */
export async function readEntriesAfter(
  tx: Tx,
  at: { readonly county: string; readonly holder: string; readonly afterSeq: number },
  registers: readonly string[],
  limit: number,
): Promise<readonly LaterEntry[]> {
  const rows = await tx.query(
    `select e.seq, r.register, r.id, r.number, e.version, e.action, e.person_name, e.at
      from entry as e join record as r on r.county = e.county and r.id = e.subject_id::uuid
      where e.county = $1 and e.holder = $2 and e.seq > $3 and e.subject = 'record' and e.action <> 'reveal' and r.register = any($4::text[])
      order by e.seq limit ${Math.trunc(limit)}`,
    [at.county, at.holder, at.afterSeq, registers],
  );
  return rows.map((row) => ({
    seq: row.seq as number,
    register: row.register as string,
    record: row.id as string,
    number: row.number as string,
    version: row.version as number,
    action: row.action as string,
    person: row.person_name as string,
    at: row.at as Date,
  }));
}
