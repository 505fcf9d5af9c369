import { endOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from './backend.ts';
import { parseRecord, RECORD_COLUMNS, type StoredRecord } from './record.ts';

/** What of a register is asked for. `unit` with all below it; `also` units merged into it. */
export type RecordQuery = {
  readonly county: string;
  readonly register: string;
  readonly unit: string;
  readonly also: readonly string[];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly state: StoredRecord['state'] | null;
  readonly kind: StoredRecord['kind'] | null;
  /** Code fields and the options wanted: { kind: ['land'] }. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** Words that the number or a named field must contain. */
  readonly words: string | null;
  /** Fields that `words` are looked for in; never personal ones. */
  readonly wordFields: readonly string[];
};

/** Where a page ends: the next one begins behind it. */
export type ListKey = { readonly listedOn: LocalDate; readonly id: string };

/**
 * A page of records, newest first, by key and not by offset. Townships are read through the index
 * (county, holder, register, day), a county through (county, register, day).
 */
export async function listRecords(
  tx: Tx,
  query: RecordQuery,
  after: ListKey | null,
  limit: number,
): Promise<readonly StoredRecord[]> {
  const { text, values } = condition(query);
  const keyed =
    after === null ? '' : ` and (r.listed_on, r.id) < ($${values.length + 1}::date, $${values.length + 2}::uuid)`;
  const key = after === null ? [] : [after.listedOn, after.id];
  const rows = await tx.query(
    `select ${RECORD_COLUMNS} from record as r where ${text}${keyed}
      order by r.listed_on desc, r.id desc limit ${Math.trunc(limit)}`,
    [...values, ...key],
  );
  return rows.map(parseRecord);
}

/** How many records a query holds, counted up to `most`: a list says “1000+” rather than count a whole table. */
export async function countRecords(tx: Tx, query: RecordQuery, most: number): Promise<number> {
  const { text, values } = condition(query);
  const rows = await tx.query(
    `select count(*) as n from (select from record as r where ${text} limit ${Math.trunc(most)}) as found`,
    values,
  );
  return Number(rows[0]?.n ?? 0);
}

function condition(query: RecordQuery): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [query.county, query.register];
  const put = (value: unknown) => `$${values.push(value)}`;
  const parts = ['r.county = $1', 'r.register = $2'];
  const whole = [query.unit, ...query.also];
  const townships = whole.filter((code) => code.length >= 9);
  if (townships.length === whole.length)
    parts.push(`r.holder = any(${put(townships.map((code) => code.slice(0, 9)))}::text[])`);
  const ranges = whole.map((code) => `(r.unit >= ${put(code)} and r.unit < ${put(endOf(code))})`);
  parts.push(`(${ranges.join(' or ')})`);
  if (query.from !== null) parts.push(`r.listed_on >= ${put(query.from)}::date`);
  if (query.to !== null) parts.push(`r.listed_on <= ${put(query.to)}::date`);
  if (query.state !== null) parts.push(`r.state = ${put(query.state)}`);
  if (query.kind !== null) parts.push(`r.kind = ${put(query.kind)}`);
  for (const [field, options] of Object.entries(query.options)) {
    parts.push(`(r.fields -> ${put(field)}::text) ?| ${put(options)}::text[]`);
  }
  if (query.words !== null) {
    const pattern = put(`%${query.words.replace(/[\\%_]/g, '\\$&')}%`);
    const named = query.wordFields.map((field) => `r.fields ->> ${put(field)}::text like ${pattern}`);
    parts.push(`(${[`r.number like ${pattern}`, ...named].join(' or ')})`);
  }
  return { text: parts.join(' and '), values };
}
