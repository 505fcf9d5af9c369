import { endOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Statement, Tx } from './backend.ts';
import { isIndexed, type ListKey, type ListOrder, orderOf } from './list-order.ts';
import { parseRecord, RECORD_COLUMNS, type StoredRecord } from './record.ts';
import { findByWords, type Wanted } from './record-words.ts';

/** One word that a record must contain: in its number or a text, as the label of an option, or as the name of its unit. */
export type WordQuery = {
  readonly text: string;
  readonly options: readonly { readonly field: string; readonly keys: readonly string[] }[];
  readonly units: readonly string[];
};

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
  /** Each of these words must be found. */
  readonly words: readonly WordQuery[];
  /** Fields that words are looked for in; never personal ones. */
  readonly wordFields: readonly string[];
  /** The same as the index of words knows it; null where that would not narrow anything. */
  readonly wanted: Wanted | null;
  readonly order: ListOrder;
  /** Ids that the index of words gave, all of them; null where they are too many to go by. */
  readonly ids?: readonly string[] | null;
  /** Some ids, where they are too many. */
  readonly some?: readonly string[];
};

export type RecordPage = { readonly records: readonly StoredRecord[]; readonly next: ListKey | null };

/** So many ids are read one by one; beyond that the list is walked in its order, where words so common soon fill a page. */
const MOST_IDS = 3000;

/** Asks the index of words first. To be called once before a query is listed and counted. */
export async function narrowByWords(tx: Tx, query: RecordQuery): Promise<RecordQuery> {
  if (query.wanted === null) return query;
  const ids = await findByWords(tx, query.county, query.wanted, MOST_IDS + 1);
  return ids.length > MOST_IDS ? { ...query, ids: null, some: ids } : { ...query, ids };
}

/**
 * A page of records in the order asked for, by key and not by offset. Newest first, townships are read through the index
 * (county, holder, register, day), a county through (county, register, day).
 */
export async function listRecords(
  tx: Tx,
  query: RecordQuery,
  after: ListKey | null,
  limit: number,
): Promise<RecordPage> {
  const { text, values } = condition(query);
  const put = (value: unknown) => `$${values.push(value)}`;
  const { by, key, after: behind } = orderOf(query.order, put);
  const statement = {
    text: `select ${RECORD_COLUMNS}, ${key} as ordered_by from record as r
      where ${text}${after === null ? '' : ` and ${behind(after)}`}
      order by ${by} limit ${Math.trunc(limit) + 1}`,
    values,
  };
  const isNarrowed = query.words.length > 0 || Object.keys(query.options).length > 0;
  const isCounty = query.unit.length < 9;
  const isWalked = isCounty && isNarrowed && (query.ids ?? null) === null && isIndexed(query.order);
  const [first = [], second = []] = await tx.batch(isWalked ? [sorting('off'), statement, sorting('on')] : [statement]);
  const rows = isWalked ? second : first;
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const isMore = rows.length > page.length && last !== undefined;
  return {
    records: page.map(parseRecord),
    next: isMore ? { key: String(last.ordered_by), id: String(last.id) } : null,
  };
}

/**
 * For words or options so common in a county that its list is walked until a page is full: the planner cannot know how common they
 * are, takes them for rare, and would read all of a register to sort what it finds.
 */
function sorting(is: 'on' | 'off'): Statement {
  return { text: `select set_config('enable_sort', $1, true) as sorting`, values: [is] };
}

/** How many records a query holds, counted up to `most`: a list says “1000+” rather than count a whole table. */
export async function countRecords(tx: Tx, query: RecordQuery, most: number): Promise<number> {
  if (query.some !== undefined && query.some.length >= most) {
    const among = await countWhere(tx, { ...query, ids: query.some, some: [] }, most);
    if (among >= most) return among;
  }
  return countWhere(tx, query, most);
}

async function countWhere(tx: Tx, query: RecordQuery, most: number): Promise<number> {
  const { text, values } = condition(query);
  const rows = await tx.query(
    `select count(*) as n from (select from record as r where ${text} limit ${Math.trunc(most)}) as found`,
    values,
  );
  return Number(rows[0]?.n ?? 0);
}

function condition(query: RecordQuery): { readonly text: string; readonly values: unknown[] } {
  const values: unknown[] = [query.county, query.register];
  const put = (value: unknown) => `$${values.push(value)}`;
  const parts = ['r.county = $1', 'r.register = $2'];
  if (query.ids !== undefined && query.ids !== null) parts.push(`r.id = any(${put(query.ids)}::uuid[])`);
  const whole = [query.unit, ...query.also];
  const townships = whole.filter((code) => code.length >= 9);
  if (townships.length === whole.length) {
    const [holder, ...more] = [...new Set(townships.map((code) => code.slice(0, 9)))];
    // Of one township the index is read in its order; of several, merged into one another, all is read and sorted.
    parts.push(more.length === 0 ? `r.holder = ${put(holder)}` : `r.holder = any(${put([holder, ...more])}::text[])`);
  }
  const ranges = whole.map((code) => `(r.unit >= ${put(code)} and r.unit < ${put(endOf(code))})`);
  parts.push(`(${ranges.join(' or ')})`);
  if (query.from !== null) parts.push(`r.listed_on >= ${put(query.from)}::date`);
  if (query.to !== null) parts.push(`r.listed_on <= ${put(query.to)}::date`);
  if (query.state !== null) parts.push(`r.state = ${put(query.state)}`);
  if (query.kind !== null) parts.push(`r.kind = ${put(query.kind)}`);
  for (const [field, options] of Object.entries(query.options)) {
    parts.push(`(r.fields -> ${put(field)}::text) ?| ${put(options)}::text[]`);
  }
  for (const word of query.words) parts.push(contains(word, query.wordFields, put));
  return { text: parts.join(' and '), values };
}

function contains(
  { text, options, units }: WordQuery,
  fields: readonly string[],
  put: (value: unknown) => string,
): string {
  const pattern = put(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  // Letters in either case are the dearer comparison: only where there are letters.
  const like = /[a-z]/i.test(text) ? 'ilike' : 'like';
  const named = fields.map((field) => `r.fields ->> ${put(field)}::text ${like} ${pattern}`);
  const labelled = options.map(({ field, keys }) => `(r.fields -> ${put(field)}::text) ?| ${put(keys)}::text[]`);
  const placed = units.length === 0 ? [] : [`r.unit = any(${put(units)}::text[])`];
  // The cheap ones first.
  return `(${[...placed, ...labelled, `r.number ${like} ${pattern}`, ...named].join(' or ')})`;
}
