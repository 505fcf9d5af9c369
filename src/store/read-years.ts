import type { Tx } from './backend.ts';

/** How many postings the units have in a year under a measure or a register's own id. */
export type YearPostings = { readonly year: number; readonly measure: string; readonly postings: number };

/**
 * The years in which units have postings, read off the balances and what is still due to them. A holder's balances and a county's
 * are kept by year, those of a village or office by month.
 */
export async function readYears(
  tx: Tx,
  request: {
    readonly county: string;
    readonly units: readonly string[];
    readonly level: 'county' | 'holder' | 'below';
    readonly measures: readonly string[];
  },
): Promise<readonly YearPostings[]> {
  const { county, units, level, measures } = request;
  const [year, kept] = level === 'below' ? ['month / 100', 'month > 10000'] : ['month', 'month < 10000'];
  const due = {
    county: 'not w.is_own and $2::text[] is not null',
    holder: 'not w.is_own and w.holder = any($2::text[])',
    below: 'w.unit = any($2::text[])',
  }[level];
  const rows = await tx.query(
    `select year, measure, sum(postings)::integer as postings from (
        select ${year} as year, measure, postings from balance
          where county = $1 and unit = any($2::text[]) and ${kept} and measure = any($3::text[])
        union all
        select d.month / 100, d.measure, w.sign from balance_due as w, unnest(w.measures, w.months) as d (measure, month)
          where w.county = $1 and ${due} and d.measure = any($3::text[])) as found
      group by year, measure having sum(postings) > 0`,
    [county, units, measures],
  );
  return rows.map(({ year: of, measure, postings }) => ({
    year: Number(of),
    measure: String(measure),
    postings: Number(postings),
  }));
}
