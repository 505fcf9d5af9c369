import type { Basis } from '#engine/posting.ts';
import { endOf, endOfAlone, holderOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from './backend.ts';
import { parseRecord, RECORD_COLUMNS, type StoredRecord } from './record.ts';

/** A posting with the record it comes from: the last link of a trace. */
export type TracedPosting = {
  readonly measure: string;
  readonly on: LocalDate;
  readonly key: string | null;
  readonly amount: number;
  readonly basis: Basis;
  readonly place: number;
  readonly record: StoredRecord;
};

export type TraceQuery = {
  readonly county: string;
  readonly units: readonly string[];
  /** null for stocks: from the beginning. */
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly measure: string;
  /** Only what the units themselves recorded. */
  readonly alone?: boolean;
};

/** Where a page of a trace ends. */
export type TraceKey = {
  readonly holder: string;
  readonly on: LocalDate;
  readonly record: string;
  readonly place: number;
};

/**
 * A page of the postings that make up one measure's total, township by township in order of day. The postings are the very
 * rows that the total adds up.
 */
export async function tracePostings(
  tx: Tx,
  query: TraceQuery,
  after: TraceKey | null,
  limit: number,
): Promise<readonly TracedPosting[]> {
  const values: unknown[] = [query.county, query.measure, query.from ?? '0001-01-01', query.to];
  const put = (value: unknown) => `$${values.push(value)}`;
  const ranges = query.units.map((code) => {
    const holder = holderOf(code);
    return `(p.holder >= ${put(holder)} and p.holder < ${put(endOf(holder))} and p.unit >= ${put(code)} and p.unit < ${put(query.alone === true ? endOfAlone(code) : endOf(code))})`;
  });
  const key =
    after === null
      ? ''
      : `and (p.holder, p.posted_on, p.record, p.place) > (${put(after.holder)}, ${put(after.on)}::date, ${put(after.record)}::uuid, ${put(after.place)}::integer)`;
  const rows = await tx.query(
    `select p.measure, p.posted_on, p.key, p.amount, p.basis, p.place, ${RECORD_COLUMNS}
      from posting as p join record as r on r.county = p.county and r.id = p.record
      where p.county = $1 and p.measure = $2 and p.posted_on between $3 and $4 and (${ranges.join(' or ')}) ${key}
      order by p.holder, p.posted_on, p.record, p.place limit ${Math.trunc(limit)}`,
    values,
  );
  return rows.map((row) => ({
    measure: row.measure as string,
    on: row.posted_on as LocalDate,
    key: row.key as string | null,
    amount: row.amount as number,
    basis: row.basis as Basis,
    place: row.place as number,
    record: parseRecord(row),
  }));
}
