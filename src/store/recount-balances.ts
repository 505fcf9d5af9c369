import type { Backend } from './backend.ts';

/** A balance that differs from the postings it should add up. */
export type WrongBalance = {
  readonly unit: string;
  readonly month: number;
  readonly measure: string;
  readonly kept: number;
  readonly counted: number;
};

const COUNTED = `
  select p.county, up.code as unit, up.month, p.measure, p.key, p.amount
  from posting as p, fadu_counted_at(p.unit, p.holder, p.county, p.posted_on) as up`;

/** Adds up all postings again and names the balances that differ, at most 100 of either kind. Reads everything: for maintenance. */
export async function findWrongBalances(backend: Backend): Promise<readonly WrongBalance[]> {
  const rows = await backend.asOwner(async (tx) => [
    ...(await tx.query(`
      select coalesce(c.unit, b.unit) as unit, coalesce(c.month, b.month) as month, coalesce(c.measure, b.measure) as measure,
        coalesce(b.amount, 0) as kept, coalesce(c.amount, 0)::bigint as counted
      from (select county, unit, month, measure, sum(amount) as amount, count(*) as postings from (${COUNTED}) as p group by 1, 2, 3, 4) as c
      full join balance as b on b.county = c.county and b.unit = c.unit and b.month = c.month and b.measure = c.measure
      where coalesce(b.amount, 0) <> coalesce(c.amount, 0) or coalesce(b.postings, 0) <> coalesce(c.postings, 0)
      order by 1, 2, 3 limit 100`)),
    ...(await tx.query(`
      select coalesce(c.unit, b.unit) as unit, coalesce(c.month, b.month) as month, coalesce(c.measure, b.measure) as measure,
        coalesce(b.amount, 0) as kept, coalesce(c.amount, 0)::bigint as counted
      from (select county, unit, month, measure, key, sum(amount) as amount from (${COUNTED}) as p where key is not null group by 1, 2, 3, 4, 5) as c
      full join balance_key as b on b.county = c.county and b.unit = c.unit and b.month = c.month and b.measure = c.measure and b.key = c.key
      where coalesce(b.amount, 0) <> coalesce(c.amount, 0)
      order by 1, 2, 3 limit 100`)),
  ]);
  return rows.map((row) => ({
    unit: row.unit as string,
    month: row.month as number,
    measure: row.measure as string,
    kept: row.kept as number,
    counted: row.counted as number,
  }));
}
