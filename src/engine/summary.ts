import type { LocalDate } from '#kernel/local-date.ts';

/**
 * A summary row 汇总行: what a year or month kept on paper amounts to, or that nothing happened, or that the matter does not
 * apply to the unit. It stands in the register beside ordinary rows and is marked wherever a figure rests on it.
 */
export type Summary = {
  readonly unit: string;
  readonly number: string;
  /** The last day of the time it sums up; its amounts are posted on this day. */
  readonly on: LocalDate;
  readonly from: LocalDate;
  readonly states: /** Amounts by measure id, in what the measure posts (fen for money). */
    | { readonly kind: 'amounts'; readonly amounts: Readonly<Record<string, number>> }
    /** Stocks on the day `on`, by measure id: 年末在任 30 名. They hold for that day alone and are no base for what comes later. */
    | { readonly kind: 'as-of'; readonly amounts: Readonly<Record<string, number>> }
    /** 零报告: nothing of the register happened. */
    | { readonly kind: 'none' }
    /** 不适用: the unit has no such work. */
    | { readonly kind: 'not-applicable' };
  /** Why a summary and not rows: 2021年度纸质台账 */
  readonly reason: string;
  /** The sentence or file that proves it, where there is one. */
  readonly evidence: string | null;
};
