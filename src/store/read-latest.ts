import type { Value } from '#engine/field.ts';
import { holderOf } from '#engine/unit.ts';
import type { Tx } from './backend.ts';

/** An entry of the log with what it is about, where that is a record. */
export type LatestEntry = {
  readonly holder: string;
  readonly seq: number;
  readonly unit: string;
  readonly subject: 'record' | 'file' | 'report';
  readonly subjectId: string;
  readonly action: string;
  readonly personName: string;
  readonly at: Date;
  readonly record: {
    readonly register: string;
    readonly number: string;
    readonly kind: 'row' | 'summary';
    readonly state: 'recorded' | 'void';
    readonly fields: Readonly<Record<string, Value>>;
  } | null;
  /** Of a report's entry. */
  readonly reportYear: number | null;
};

/**
 * The last changes of records and reports at or below a unit: a few from the end of each chain there, newest first. What they are
 * about is read by id afterwards: joined in one statement, row-level security makes the plan go through all records.
 */
export async function readLatest(tx: Tx, county: string, unit: string, limit: number): Promise<readonly LatestEntry[]> {
  const most = Math.trunc(limit);
  const entries = await tx.query(
    `select e.holder, e.seq, e.unit, e.subject, e.subject_id, e.action, e.person_name, e.at
      from chain_head h
      cross join lateral (
        select * from entry where county = h.county and holder = h.holder and starts_with(unit, $3)
          and subject in ('record', 'file', 'report') and action <> 'reveal' order by seq desc limit ${most}) e
      where h.county = $1 and starts_with(h.holder, $2)
      order by e.at desc, e.seq desc limit ${most}`,
    [county, holderOf(unit), unit],
  );
  const idsOf = (isReport: boolean) => [
    ...new Set(entries.filter(({ subject }) => (subject === 'report') === isReport).map((row) => row.subject_id)),
  ];
  const [records = [], reports = []] = await tx.batch([
    {
      text: 'select id, register, number, kind, state, fields from record where county = $1 and id = any($2::uuid[])',
      values: [county, idsOf(false)],
    },
    { text: 'select id, year from report where county = $1 and id = any($2::uuid[])', values: [county, idsOf(true)] },
  ]);
  const byId = new Map([...records, ...reports].map((row) => [String(row.id), row]));
  return entries.map((entry) => parseLatest(entry, byId.get(String(entry.subject_id))));
}

type Cells = Readonly<Record<string, unknown>>;

function parseLatest(row: Cells, of: Cells | undefined): LatestEntry {
  return {
    holder: row.holder as string,
    seq: Number(row.seq),
    unit: row.unit as string,
    subject: row.subject as LatestEntry['subject'],
    subjectId: row.subject_id as string,
    action: row.action as string,
    personName: row.person_name as string,
    at: row.at as Date,
    record:
      of?.register === undefined
        ? null
        : {
            register: of.register as string,
            number: of.number as string,
            kind: of.kind as 'row' | 'summary',
            state: of.state as 'recorded' | 'void',
            fields: of.fields as Readonly<Record<string, Value>>,
          },
    reportYear: of?.year === undefined ? null : (of.year as number),
  };
}
