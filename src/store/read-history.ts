import type { Tx } from './backend.ts';
import type { Entry, Subject } from './chain.ts';

/** The entries about one subject, oldest first. */
export async function readHistory(tx: Tx, county: string, subjectId: string): Promise<readonly Entry[]> {
  const rows = await tx.query(
    `select seq, unit, subject, subject_id, version, action, seat, person_name, at, change, previous, hash
      from entry where county = $1 and subject_id = $2 order by version, seq`,
    [county, subjectId],
  );
  return rows.map(parseEntry);
}

/** A stretch of one township's chain in order, for checking it. */
export async function readChain(
  tx: Tx,
  county: string,
  holder: string,
  afterSeq: number,
  limit: number,
): Promise<readonly Entry[]> {
  const rows = await tx.query(
    `select seq, unit, subject, subject_id, version, action, seat, person_name, at, change, previous, hash
      from entry where county = $1 and holder = $2 and seq > $3 order by seq limit ${Math.trunc(limit)}`,
    [county, holder, afterSeq],
  );
  return rows.map(parseEntry);
}

function parseEntry(row: Readonly<Record<string, unknown>>): Entry {
  return {
    seq: row.seq as number,
    unit: row.unit as string,
    subject: row.subject as Subject,
    subjectId: row.subject_id as string,
    version: row.version as number,
    action: row.action as string,
    seat: row.seat as string | null,
    personName: row.person_name as string,
    at: row.at as Date,
    change: row.change,
    previous: row.previous as string,
    hash: row.hash as string,
  };
}
