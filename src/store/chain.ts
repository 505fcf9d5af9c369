import type { Statement, Tx } from './backend.ts';
import { sm3 } from './sm3.ts';

/** Who writes an entry: the seat and the name as it then was. `seat` is null for the command line. */
export type Writer = { readonly seat: string | null; readonly name: string };

/** What an entry is about. */
export type Subject = 'record' | 'report' | 'setting' | 'seat' | 'file' | 'review';

export type EntryDraft = {
  readonly unit: string;
  readonly subject: Subject;
  readonly subjectId: string;
  readonly version: number;
  /** 登记, 更正, 作废, 导入 … in English: create, change, void, import, approve … */
  readonly action: string;
  readonly change: unknown;
};

/** The end of a township's chain: how many entries and the last one's hash. */
export type ChainHead = { readonly seq: number; readonly hash: string };

export type Entry = EntryDraft & {
  readonly seq: number;
  readonly seat: string | null;
  readonly personName: string;
  readonly at: Date;
  readonly previous: string;
  readonly hash: string;
};

/** What the first entry of a chain names as its predecessor. */
export const CHAIN_START = '0'.repeat(64);

/**
 * Locks the end of a holder's chain for the rest of the transaction, so that writers of one township follow one another.
 * To be sent before anything else of a save; `headOf` reads the answer.
 */
export function lockChain(county: string, holder: string): Statement {
  return {
    // The first entry of all makes the row; of two that make it at once, the second waits for the first and reads what that left.
    text: `with known as (select seq, hash from chain_head where county = $1 and holder = $2 for update),
      begun as (insert into chain_head as c (county, holder, seq, hash) select $1, $2, 0, $3 where not exists (select from known)
        on conflict (county, holder) do update set seq = c.seq returning seq, hash)
      select seq, hash from known union all select seq, hash from begun`,
    values: [county, holder, CHAIN_START],
  };
}

/** Reads the answer of `lockChain`. */
export function headOf(rows: readonly Readonly<Record<string, unknown>>[]): ChainHead {
  const [row] = rows;
  if (row === undefined) throw new Error('chain head not visible to this seat');
  return { seq: Number(row.seq), hash: String(row.hash) };
}

/** Chains drafts behind a head. Pure. */
export function chainEntries(
  head: ChainHead,
  drafts: readonly EntryDraft[],
  writer: Writer,
  at: Date,
): readonly Entry[] {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    const previous = hash;
    seq += 1;
    const entry = { ...draft, seq, seat: writer.seat, personName: writer.name, at, previous };
    hash = hashOf(entry);
    return { ...entry, hash };
  });
}

/** The hash of an entry: SM3 over its parts in a fixed order, the predecessor's hash first. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  return sm3(
    JSON.stringify([
      entry.previous,
      entry.seq,
      entry.unit,
      entry.subject,
      entry.subjectId,
      entry.version,
      entry.action,
      entry.seat,
      entry.personName,
      entry.at.toISOString(),
      sorted(entry.change),
    ]),
  );
}

/** Statements that add entries and move the head. */
export function appendEntries(county: string, holder: string, entries: readonly Entry[]): readonly Statement[] {
  const last = entries.at(-1);
  if (last === undefined) return [];
  const rows = entries.map((entry) => ({
    seq: entry.seq,
    unit: entry.unit,
    subject: entry.subject,
    subject_id: entry.subjectId,
    version: entry.version,
    action: entry.action,
    seat: entry.seat,
    person_name: entry.personName,
    at: entry.at.toISOString(),
    change: entry.change,
    previous: entry.previous,
    hash: entry.hash,
  }));
  return [
    {
      text: `insert into entry (county, holder, seq, unit, subject, subject_id, version, action, seat, person_name, at, change, previous, hash)
        select $1, $2, x.seq, x.unit, x.subject, x.subject_id, x.version, x.action, x.seat, x.person_name, x.at, x.change, x.previous, x.hash
        from jsonb_to_recordset($3::jsonb) as x (seq bigint, unit text, subject text, subject_id text, version integer, action text,
          seat uuid, person_name text, at timestamptz, change jsonb, previous text, hash text)`,
      values: [county, holder, JSON.stringify(rows)],
    },
    {
      text: `update chain_head set seq = $3, hash = $4 where county = $1 and holder = $2`,
      values: [county, holder, last.seq, last.hash],
    },
  ];
}

/** Chains and adds entries that stand alone, e.g. of a setting. */
export async function writeEntries(
  tx: Tx,
  county: string,
  holder: string,
  drafts: readonly EntryDraft[],
  writer: Writer,
  at: Date,
): Promise<void> {
  const [head = []] = await tx.batch([lockChain(county, holder)]);
  await tx.batch(appendEntries(county, holder, chainEntries(headOf(head), drafts, writer, at)));
}

/** Keys in order, since the database keeps JSON objects in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
