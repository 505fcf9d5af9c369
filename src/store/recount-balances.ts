import type { Backend } from './backend.ts';

/** A balance that differs from the postings it should add up. */
export type WrongBalance = {
  readonly unit: string;
  readonly month: number;
  readonly measure: string;
  readonly kept: number;
  readonly counted: number;
};

/** What is kept: the balances, and what is still to be added to them. */
const KEPT = `
  select county, unit, month, measure, null as key, amount, postings from balance
  union all
  select w.county, up.code, up.month, d.measure, d.key, w.sign * d.amount, w.sign
  from balance_due as w, unnest(w.measures, w.months, w.keys, w.amounts, w.bases) as d (measure, month, key, amount, basis),
    fadu_counted_at(w.unit, w.holder, w.county, make_date(d.month / 100, d.month % 100, 1)) as up
  where not w.is_own or up.code = w.unit`;

const KEPT_KEYS = `
  select county, unit, month, measure, key, amount from balance_key
  union all
  select county, unit, month, measure, key, amount from (${KEPT}) as all_kept where key is not null`;

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
      full join (select county, unit, month, measure, sum(amount)::bigint as amount, sum(postings) as postings from (${KEPT}) as k group by 1, 2, 3, 4) as b on b.county = c.county and b.unit = c.unit and b.month = c.month and b.measure = c.measure
      where coalesce(b.amount, 0) <> coalesce(c.amount, 0) or coalesce(b.postings, 0) <> coalesce(c.postings, 0)
      order by 1, 2, 3 limit 100`)),
    ...(await tx.query(`
      select coalesce(c.unit, b.unit) as unit, coalesce(c.month, b.month) as month, coalesce(c.measure, b.measure) as measure,
        coalesce(b.amount, 0) as kept, coalesce(c.amount, 0)::bigint as counted
      from (select county, unit, month, measure, key, sum(amount) as amount from (${COUNTED}) as p where key is not null group by 1, 2, 3, 4, 5) as c
      full join (select county, unit, month, measure, key, sum(amount)::bigint as amount from (${KEPT_KEYS}) as k group by 1, 2, 3, 4, 5) as b on b.county = c.county and b.unit = c.unit and b.month = c.month and b.measure = c.measure and b.key = c.key
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
