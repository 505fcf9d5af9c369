import type { Basis } from '#engine/posting.ts';
import type { PostingLine } from '#engine/report/freeze.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from './backend.ts';
import { parseRecord, RECORD_COLUMNS, type StoredRecord } from './record.ts';

/** The townships (and offices above them) that keep records. */
export async function listHolders(tx: Tx): Promise<readonly { readonly county: string; readonly holder: string }[]> {
  const rows = await tx.query('select county, holder from chain_head order by county, holder');
  return rows.map((row) => ({ county: row.county as string, holder: row.holder as string }));
}

/** Records of a township in order of id with their postings, for checking everything. */
export async function readRecordsAfter(
  tx: Tx,
  { county, holder }: { readonly county: string; readonly holder: string },
  after: string | null,
  limit: number,
): Promise<readonly { readonly record: StoredRecord; readonly postings: readonly PostingLine[] }[]> {
  const rows = await tx.query(
    `select ${RECORD_COLUMNS} from record as r
      where r.county = $1 and r.holder = $2 and ($3::uuid is null or r.id > $3::uuid) order by r.id limit ${Math.trunc(limit)}`,
    [county, holder, after],
  );
  const records = rows.map(parseRecord);
  const posted = await tx.query(
    `select record, unit, measure, posted_on, key, amount, basis from posting where county = $1 and record = any($2::uuid[])`,
    [county, records.map(({ id }) => id)],
  );
  const byRecord = Map.groupBy(posted, ({ record }) => record);
  return records.map((record) => ({
    record,
    postings: (byRecord.get(record.id) ?? []).map((row) => ({
      measure: row.measure as string,
      unit: row.unit as string,
      record: record.id,
      on: row.posted_on as LocalDate,
      key: row.key as string | null,
      amount: row.amount as number,
      basis: row.basis as Basis,
    })),
  }));
}
