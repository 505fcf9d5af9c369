import type { OwnerTx, Statement, Tx } from './backend.ts';

/** A condition over what records are found by: tokens, all of several, or any of several. */
export type Wanted = string | { readonly all: readonly Wanted[] } | { readonly any: readonly Wanted[] };

export type FoundBy = {
  readonly id: string;
  readonly unit: string;
  readonly words: readonly string[];
};

/** Keeps what records are found by, in place of what they were found by before. */
export function keepWords(county: string, records: readonly FoundBy[]): Statement {
  return {
    text: `insert into record_words as w (county, record, unit, words)
      select $1, x.id, x.unit, array_to_tsvector(x.words) from jsonb_to_recordset($2::jsonb) as x (id uuid, unit text, words text[])
      on conflict (county, record) do update set unit = excluded.unit, words = excluded.words`,
    values: [county, JSON.stringify(records.map(({ id, unit, words }) => ({ id, unit, words })))],
  };
}

/** Ids of records under the seat's scope that hold what is wanted, in no order, at most `most` of them. */
export async function findByWords(tx: Tx, county: string, wanted: Wanted, most: number): Promise<readonly string[]> {
  const rows = await tx.query('select fadu_found as id from fadu_found($1, $2::tsquery, $3)', [
    county,
    queryText(wanted),
    most,
  ]);
  return rows.map(({ id }) => String(id));
}

/** Whether there are records and none of them has been given words: a folder from before there was a search. */
export async function lacksWords(tx: OwnerTx): Promise<boolean> {
  const [row] = await tx.query('select exists (select from record) and not exists (select from record_words) as lacks');
  return row?.lacks === true;
}

/** `'r:disputes' & ('陈建' & '建国' | 'o:kind:land')` */
function queryText(wanted: Wanted): string {
  if (typeof wanted === 'string') return `'${wanted.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`;
  if ('all' in wanted) return `(${wanted.all.map(queryText).join(' & ')})`;
  return `(${wanted.any.map(queryText).join(' | ')})`;
}
