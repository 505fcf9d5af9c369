import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Feed } from './feed.ts';
import type { Law } from './law.ts';
import { type Measure, partOf } from './measure.ts';
import { listedOn, type Register, type Row } from './register.ts';
import type { Summary } from './summary.ts';

/**
 * On what a posting rests.
 * row: a record · summary: a stated amount · blank: a record whose amount is not filled in (amount 0)
 * none: a stated nothing (amount 0), of a register; of a measure the end of what was stated as of a day · not-applicable: a stated 不适用 (amount 0)
 */
export type Basis = 'row' | 'summary' | 'blank' | 'none' | 'not-applicable';

/** What a record contributes to one measure on one day. */
export type Posting = {
  readonly measure: string;
  readonly on: LocalDate;
  /** For distinct measures what is counted once; else null. */
  readonly key: string | null;
  readonly amount: number;
  readonly basis: Basis;
};

/**
 * The postings of a row: a pure function of the row under its declaration, so that they can be made anew at any time.
 * Beside its measures every row posts 1 to its register's own id, which tells a kept register from an empty one.
 */
export function postingsOf(law: Law, register: Register, row: Row): readonly Posting[] {
  const postings: Posting[] = [
    { measure: register.id, on: listedOn(register, row), key: null, amount: 1, basis: 'row' },
  ];
  for (const measure of law.measuresByRegister.get(register.id) ?? []) {
    if (measure.where === null || measure.where(row)) {
      postings.push(...postingsToMeasure(measure, row, optionsOf(measure, row)));
    }
  }
  for (const feed of law.feedsByRegister.get(register.id) ?? []) {
    const measure = law.measures.get(feed.measure);
    if (measure !== undefined && feed.where(row)) postings.push(...postingsFed(measure, feed, row));
  }
  return postings;
}

/** The postings of a summary row. */
export function postingsOfSummary(register: Register, { on, states }: Summary): readonly Posting[] {
  switch (states.kind) {
    case 'none':
    case 'not-applicable':
      return [{ measure: register.id, on, key: null, amount: 0, basis: states.kind }];
    case 'amounts':
      return Object.entries(states.amounts).map(([measure, amount]) => stated(measure, on, amount));
    case 'as-of': {
      const after = addDays(on, 1);
      return Object.entries(states.amounts).flatMap(([measure, amount]) => [
        stated(measure, on, amount),
        stated(measure, after, -amount),
        { measure, on: after, key: null, amount: 0, basis: 'none' },
      ]);
    }
  }
}

/** Postings of a stock stated as of a day that have lost their meaning once the day is over; the last of them says so, as a none. */
export const POSTINGS_AS_OF = 3;

function stated(measure: string, on: LocalDate, amount: number): Posting {
  return { measure, on, key: null, amount, basis: 'summary' };
}

function postingsFed(measure: Measure, { on, amount, keys, option }: Feed, row: Row): readonly Posting[] {
  return postingsToMeasure({ ...measure, on, amount, keys }, row, option === null ? [] : [option]);
}

function postingsToMeasure(measure: Measure, row: Row, options: readonly string[]): readonly Posting[] {
  const from = dateIn(row, measure.on);
  if (from === null) return [];
  const amount = measure.amount === null ? 1 : measure.amount(row);
  const basis: Basis = amount === null ? 'blank' : 'row';
  const stock = measure.kind === 'stock' || measure.kind === 'distinct-stock';
  const until = stock && measure.until !== null ? dateIn(row, measure.until) : null;
  const at = (on: LocalDate, sign: 1 | -1): Posting[] => {
    const posted = sign * (amount ?? 0);
    if (measure.keys !== null)
      return measure.keys(row).map((key) => ({ measure: measure.id, on, key, amount: sign, basis }));
    const whole: Posting = { measure: measure.id, on, key: null, amount: posted, basis };
    return [whole, ...options.map((option) => ({ ...whole, measure: partOf(measure.id, option) }))];
  };
  return until === null ? at(from, 1) : [...at(from, 1), ...at(addDays(until, 1), -1)];
}

function optionsOf(measure: Measure, row: Row): readonly string[] {
  const value = measure.by === null ? null : row[measure.by];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((option): option is string => typeof option === 'string') : [];
}

function dateIn(row: Row, field: string): LocalDate | null {
  const value = row[field];
  return typeof value === 'string' ? (value as LocalDate) : null;
}
