import type { Tx } from './backend.ts';

/** How many postings the units have in a year under a measure or a register's own id. */
export type YearPostings = { readonly year: number; readonly measure: string; readonly postings: number };

/**
 * The years in which units have postings, read off the balances. A holder's are kept by year, those of a village or office by
 * month; `isHolder` says which to read.
 */
export async function readYears(
  tx: Tx,
  request: {
    readonly county: string;
    readonly units: readonly string[];
    readonly isHolder: boolean;
    readonly measures: readonly string[];
  },
): Promise<readonly YearPostings[]> {
  const { county, units, isHolder, measures } = request;
  const rows = await tx.query(
    `select ${isHolder ? 'month' : 'month / 100'} as year, measure, sum(postings)::integer as postings from balance
      where county = $1 and unit = any($2::text[]) and month ${isHolder ? '<' : '>'} 10000 and measure = any($3::text[])
      group by 1, 2 having sum(postings) > 0`,
    [county, units, measures],
  );
  return rows.map(({ year, measure, postings }) => ({
    year: Number(year),
    measure: String(measure),
    postings: Number(postings),
  }));
}
