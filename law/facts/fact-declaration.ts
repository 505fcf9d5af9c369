import type { Evidence } from '#kernel/citation.ts';
import type { InstrumentId } from '../sources/index.ts';
import type { ReadingId } from './readings.ts';

/** `day` stands where the law does not say which kind, or where the kind makes no difference. */
export type FactUnit =
  | 'working-day'
  | 'calendar-day'
  | 'day'
  | 'month'
  | 'year'
  | 'hour'
  | 'person'
  | 'year-of-age'
  | 'yuan'
  | 'yuan-a-day'
  | 'percent'
  | 'percent-a-day'
  | 'time-a-year'
  | 'time-a-quarter'
  | 'item'
  | 'article'
  | 'character'
  | 'millimetre'
  | 'point';

/** The number a fact carries, where it carries one. The words are in `says`; this is for comparing and for limits. */
export type FactValue =
  /** `ahead`: at least so long before an event; `after`: only so long after it; `every`: at the longest interval; `plus`: a possible extension. */
  | {
      readonly kind: 'max' | 'min' | 'exactly' | 'ahead' | 'after' | 'every';
      readonly amount: number;
      readonly plus?: number;
      readonly unit: FactUnit;
    }
  /** Several numbers in the order in which `says` names them. */
  | { readonly kind: 'several'; readonly amounts: readonly number[]; readonly unit: FactUnit }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly unit: FactUnit }
  | { readonly kind: 'part'; readonly number: number; readonly of: number }
  /** Before a day of every year, `MM-DD`. */
  | { readonly kind: 'before'; readonly monthDay: string }
  /** On a day `MM-DD` or in a month `MM` of every year. */
  | { readonly kind: 'yearly'; readonly on: string }
  | { readonly kind: 'since' | 'until'; readonly on: string };

/**
 * Whether the rule binds a township itself: `by-reference` where the instrument says 参照执行, `local-rule` where only a province's or
 * county's own rule makes it binding, `none` where it addresses someone else (a court, the county, a citizen) or is no duty.
 */
export type Binding = 'direct' | 'by-reference' | 'local-rule' | 'none' | 'unknown';

/** One rule of one instrument in our own words. The key of the record is the fact's id. */
export type FactDeclaration = {
  readonly instrument: InstrumentId;
  readonly article: string | null;
  readonly says: string;
  readonly value?: FactValue;
  readonly evidence: Evidence;
  /** Which copy was read; absent where the fact was recalled. */
  readonly readIn?: ReadingId;
  readonly checkedOn: string;
  readonly bindingForTownship: Binding;
  /** What a reader must know before relying on it. */
  readonly note?: string;
};

export type FactDeclarations = Readonly<Record<string, FactDeclaration>>;
