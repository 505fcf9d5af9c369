import type { Tx } from './backend.ts';
import { type OpenRow, parseOpenSteps } from './open-steps.ts';

/** Digests of what a county's matters were last reckoned by. */
export type Reckoning = { readonly dates: string; readonly procedures: string };

export async function findReckoning(tx: Tx, county: string): Promise<Reckoning | undefined> {
  const [row] = await tx.query('select dates, procedures from reckoning where county = $1', [county]);
  return row && { dates: String(row.dates), procedures: String(row.procedures) };
}

export async function writeReckoning(
  tx: Tx,
  county: string,
  { dates, procedures }: Reckoning,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into reckoning (county, dates, procedures, at) values ($1, $2, $3, $4)
      on conflict (county) do update set dates = excluded.dates, procedures = excluded.procedures, at = excluded.at`,
    [county, dates, procedures, at],
  );
}

/** Ids of a township's records in which something is to be done. */
export async function listOpenRecords(tx: Tx, county: string, holder: string): Promise<readonly string[]> {
  const rows = await tx.query(
    `select distinct record from open_step where county = $1 and holder = $2 order by record`,
    [county, holder],
  );
  return rows.map((row) => String(row.record));
}

/** Ids of a township's records that can be matters, and of those of which something still stands to be done. */
export async function listPossibleMatters(
  tx: Tx,
  county: string,
  holder: string,
  registers: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query(
    `select id from record where county = $1 and holder = $2 and register = any($3::text[]) and kind = 'row' and state = 'recorded'
      union select record from open_step where county = $1 and holder = $2 order by id`,
    [county, holder, registers],
  );
  return rows.map((row) => String(row.id));
}

/** The open steps of records as they stand, by record. */
export async function readOpenSteps(
  tx: Tx,
  county: string,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly OpenRow[]>> {
  const rows = await tx.query(
    `select record, procedure, step, holder, unit, register, stand, opened_on, clock, due_on, sort_on, dues from open_step
      where county = $1 and record = any($2::uuid[]) order by record, procedure, step`,
    [county, records],
  );
  return Map.groupBy(parseOpenSteps(rows), ({ record }) => record);
}
