import { completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { type BaseRow, listedOn, type Register, type RegisterOf, type Row } from '#engine/register.ts';
import type { Summary } from '#engine/summary.ts';
import { type LocalDate, yearOf } from '#kernel/local-date.ts';
import type { Place } from './place.ts';
import { day } from './seasons.ts';

/** A record of the demonstration county as it is to be saved; blank fields are left out. */
export type DemoRecord = {
  readonly register: string;
  readonly unit: string;
  /** As the product numbers records itself, 2023-0001, so that rows can refer to each other. */
  readonly number: string;
  readonly fields: Readonly<Record<string, Value>>;
};

/** A summary row, e.g. a 零报告. */
export type DemoSummary = {
  readonly register: string;
  readonly unit: string;
  readonly number: string;
  readonly summary: Summary;
};

export type DemoRow = DemoRecord | DemoSummary;

/** What is written down of a row; its number follows from its date, its unit is the township unless said. */
export type Draft<R> = Partial<Omit<R, keyof BaseRow>> & { readonly unit?: string };

export type SummaryDraft = Omit<Summary, 'unit' | 'number'>;

export function isSummary(row: DemoRow): row is DemoSummary {
  return 'summary' in row;
}

/**
 * Numbers the drafts of a register by date, each year from 0001 on (or by the field that the register names), summary rows last.
 * @throws where a draft has no date to be listed by
 */
export function rowsIn<R>(
  register: RegisterOf<R>,
  place: Place,
  drafts: readonly Draft<R>[],
  summaries: readonly SummaryDraft[] = [],
): readonly DemoRow[] {
  const serials = new Map<number, number>();
  const numberFor = (on: LocalDate) => {
    const serial = (serials.get(yearOf(on)) ?? 0) + 1;
    serials.set(yearOf(on), serial);
    return `${yearOf(on)}-${String(serial).padStart(4, '0')}`;
  };
  const dated = drafts.map(({ unit = place.unit, ...rest }) => {
    const fields = parseDraft(rest);
    const on = listedOn(register, { unit, number: '', ...fields });
    if (on === null) throw new Error(`a row of ${register.id} has no ${register.datedBy}`);
    return { unit, fields, on };
  });
  const records = [...dated]
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map(({ unit, fields, on }): DemoRecord => {
      const serial = numberFor(on);
      const own = register.numberedBy === null ? null : fields[register.numberedBy];
      return { register: register.id, unit, number: typeof own === 'string' ? own : serial, fields };
    });
  const stated = summaries.map((summary): DemoSummary => {
    const number = numberFor(summary.on);
    return { register: register.id, unit: place.unit, number, summary: { ...summary, unit: place.unit, number } };
  });
  return [...records, ...stated];
}

/** 零报告: nothing of the register happened in the place's year. */
export function zeroReport({ year }: Place, reason: string): SummaryDraft {
  return { from: day(year, '01-01'), on: day(year, '12-31'), states: { kind: 'none' }, reason, evidence: null };
}

/** A demonstration record as rules and measures see it. */
export function asRow(register: Register, { unit, number, fields }: DemoRecord): Row {
  return completeRow(register, fields, { unit, number });
}

/** The records of a register with the types of its fields, in order. Summary rows are left out. */
export function parseRecords<R>(register: RegisterOf<R>, rows: readonly DemoRow[]): readonly R[] {
  return rows.flatMap((row) => (isSummary(row) ? [] : [asRow(register, row) as unknown as R]));
}

/** A draft as fields to be saved: blank ones are left out. */
function parseDraft(draft: object): Readonly<Record<string, Value>> {
  const entries = Object.entries(draft as Readonly<Record<string, Value | undefined>>);
  const isBlank = (value: Value | undefined) =>
    value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(entries.flatMap(([id, value]) => (isBlank(value) ? [] : [[id, value ?? null]])));
}
