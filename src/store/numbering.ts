import type { Tx } from './backend.ts';

/** Whose numbers: one township's register and year. */
export type NumberSeries = { readonly county: string; readonly holder: string; readonly register: string; readonly year: number };

/** Takes `count` numbers in a row; the last one taken comes back. Held until the transaction ends. */
export async function takeNumbers(tx: Tx, series: NumberSeries, count: number): Promise<number> {
  const rows = await tx.query(
    `insert into number_counter as c (county, holder, register, year, last) values ($1, $2, $3, $4, $5)
      on conflict (county, holder, register, year) do update set last = c.last + $5 returning last`,
    [series.county, series.holder, series.register, series.year, count],
  );
  return Number(rows[0]?.last);
}

/** Lets the series go on behind a number that a person gave. */
export async function skipNumbersTo(tx: Tx, series: NumberSeries, last: number): Promise<void> {
  await tx.query(
    `insert into number_counter as c (county, holder, register, year, last) values ($1, $2, $3, $4, $5)
      on conflict (county, holder, register, year) do update set last = greatest(c.last, $5)`,
    [series.county, series.holder, series.register, series.year, last],
  );
}

/** 2023-0001 */
export function formatNumber(year: number, serial: number): string {
  return `${year}-${String(serial).padStart(4, '0')}`;
}

/** The year and serial of a number in Fadu's own form; undefined for another form. */
export function findSerial(number: string): { readonly year: number; readonly serial: number } | undefined {
  const match = /^(\d{4})-(\d{1,7})$/.exec(number);
  return match === null ? undefined : { year: Number(match[1]), serial: Number(match[2]) };
}
