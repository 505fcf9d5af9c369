import type { LocalDate } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import type { TraceLine } from '../trace-figure.ts';

/** A record that may be why a report and the registers differ. */
export type RecordNamed = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly on: LocalDate;
  /** What it adds, in the indicator's unit. */
  readonly amount: number;
  readonly why: string;
};

/** Why a report and the registers may differ. */
export type Explained = {
  /** In words, with a full stop; empty where there is nothing to say. */
  readonly hint: string;
  readonly records: readonly RecordNamed[];
};

/** The number in question: what it is, how much the report states, and how much more that is (negative: less). */
export type Differing = {
  readonly indicator: string;
  readonly stated: number;
  readonly by: number;
  readonly issuedOn: string | null;
};

/** Postings of one measure of the indicator. */
export type ReadLines = (within: Period, measure?: string) => Promise<readonly TraceLine[]>;

export const NAMED = 20;

/** A line of a trace as a reason. */
export function named({ record, on, amount }: TraceLine, why: string): RecordNamed {
  return { id: record.id, unit: record.unit, number: record.number, on, amount, why };
}
