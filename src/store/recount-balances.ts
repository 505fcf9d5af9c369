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
  select p.county, up.code as unit, extract(year from p.posted_on)::integer * 100 + extract(month from p.posted_on)::integer as month,
    p.measure, sum(p.amount) as amount, count(*) as postings
  from posting as p,
    unnest(case when p.unit <> p.holder then array[p.unit, p.holder, p.county]
                when p.holder <> p.county then array[p.holder, p.county]
                else array[p.county] end) as up (code)
  group by 1, 2, 3, 4`;

/** Adds up all postings again and names the balances that differ, at most 100. Reads everything: for maintenance. */
export async function findWrongBalances(backend: Backend): Promise<readonly WrongBalance[]> {
  const rows = await backend.asOwner((tx) =>
    tx.query(`
      select coalesce(c.unit, b.unit) as unit, coalesce(c.month, b.month) as month, coalesce(c.measure, b.measure) as measure,
        coalesce(b.amount, 0) as kept, coalesce(c.amount, 0)::bigint as counted
      from (${COUNTED}) as c
      full join balance as b on b.county = c.county and b.unit = c.unit and b.month = c.month and b.measure = c.measure
      where coalesce(b.amount, 0) <> coalesce(c.amount, 0) or coalesce(b.postings, 0) <> coalesce(c.postings, 0)
      order by 1, 2, 3 limit 100`),
  );
  return rows.map((row) => ({
    unit: row.unit as string,
    month: row.month as number,
    measure: row.measure as string,
    kept: row.kept as number,
    counted: row.counted as number,
  }));
}
