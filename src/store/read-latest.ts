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

/** The last changes of records and reports at or below a unit: a few from the end of each chain there, newest first. */
export async function readLatest(tx: Tx, county: string, unit: string, limit: number): Promise<readonly LatestEntry[]> {
  const most = Math.trunc(limit);
  const rows = await tx.query(
    `select e.holder, e.seq, e.unit, e.subject, e.subject_id, e.action, e.person_name, e.at,
        r.register, r.number, r.kind, r.state, r.fields, p.year
      from chain_head h
      cross join lateral (
        select * from entry where county = h.county and holder = h.holder and starts_with(unit, $3)
          and subject in ('record', 'file', 'report') and action <> 'reveal' order by seq desc limit ${most}) e
      left join record r on r.county = e.county and r.id = case when e.subject <> 'report' then e.subject_id::uuid end
      left join report p on p.county = e.county and p.id = case when e.subject = 'report' then e.subject_id::uuid end
      where h.county = $1 and starts_with(h.holder, $2)
      order by e.at desc, e.seq desc limit ${most}`,
    [county, holderOf(unit), unit],
  );
  return rows.map(parseLatest);
}

function parseLatest(row: Readonly<Record<string, unknown>>): LatestEntry {
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
      row.register === null
        ? null
        : {
            register: row.register as string,
            number: row.number as string,
            kind: row.kind as 'row' | 'summary',
            state: row.state as 'recorded' | 'void',
            fields: row.fields as Readonly<Record<string, Value>>,
          },
    reportYear: row.year as number | null,
  };
}
