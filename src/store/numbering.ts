import type { Rows, Statement } from './backend.ts';

/** Whose numbers: one township's register and year. */
export type NumberSeries = {
  readonly county: string;
  readonly holder: string;
  readonly register: string;
  readonly year: number;
};

/** Takes `count` numbers in a row, held until the transaction ends; `lastTaken` reads the answer. */
export function takeNumbers({ county, holder, register, year }: NumberSeries, count: number): Statement {
  return {
    text: `insert into number_counter as c (county, holder, register, year, last) values ($1, $2, $3, $4, $5)
      on conflict (county, holder, register, year) do update set last = c.last + $5 returning last`,
    values: [county, holder, register, year, count],
  };
}

/** The last of the numbers taken. */
export function lastTaken(rows: Rows | undefined): number {
  return Number(rows?.[0]?.last);
}

/** Lets the series go on behind a number that a person gave. */
export function skipNumbersTo({ county, holder, register, year }: NumberSeries, last: number): Statement {
  return {
    text: `insert into number_counter as c (county, holder, register, year, last) values ($1, $2, $3, $4, $5)
      on conflict (county, holder, register, year) do update set last = greatest(c.last, $5)`,
    values: [county, holder, register, year, last],
  };
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
