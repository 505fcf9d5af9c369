import type { Basis } from '#engine/posting.ts';
import type { PostingLine } from '#engine/report/freeze.ts';
import { endOf, holderOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from './backend.ts';

export type PostingsQuery = {
  readonly county: string;
  readonly units: readonly string[];
  /** null: from the beginning, as stocks are summed. */
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  readonly measures: readonly string[];
};

/** All postings to some measures of a unit, for a digest: the whole of what their totals add up. */
export async function readPostings(tx: Tx, query: PostingsQuery): Promise<readonly PostingLine[]> {
  const values: unknown[] = [query.county, query.measures, query.from ?? '0001-01-01', query.to];
  const put = (value: unknown) => `$${values.push(value)}`;
  const ranges = query.units.map((code) => {
    const holder = holderOf(code);
    return `(holder >= ${put(holder)} and holder < ${put(endOf(holder))} and unit >= ${put(code)} and unit < ${put(endOf(code))})`;
  });
  const rows = await tx.query(
    `select measure, unit, record, posted_on, key, amount, basis from posting
      where county = $1 and measure = any($2::text[]) and posted_on between $3 and $4 and (${ranges.join(' or ')})`,
    values,
  );
  return rows.map((row) => ({
    measure: row.measure as string,
    unit: row.unit as string,
    record: row.record as string,
    on: row.posted_on as LocalDate,
    key: row.key as string | null,
    amount: row.amount as number,
    basis: row.basis as Basis,
  }));
}
