import type { LocalDate } from '#kernel/local-date.ts';
import type { Period } from '#kernel/period.ts';
import { type Indicator, measuresOf } from './indicator.ts';
import type { Law } from './law.ts';
import { POSTINGS_AS_OF } from './posting.ts';

/** The postings of one measure added up over a unit and a period (a stock: up to the period's last day). */
export type Total = {
  /** Sum of amounts; for distinct measures the number of keys. In what the measure posts (fen for money). */
  readonly amount: number;
  /** How many postings, those with a blank amount included. */
  readonly postings: number;
  readonly blanks: number;
  /** The part of `amount` that rests on summary rows. */
  readonly summaryAmount: number;
  readonly nones: number;
  readonly notApplicables: number;
};

/** Postings that a total rests on: what was stated as of a day that is over says nothing any more. */
export function livePostings({ postings, nones }: Total): number {
  return postings - POSTINGS_AS_OF * nones;
}

/** Totals by measure id; registers stand in it by their own id. What is absent has no posting at all. */
export type Totals = ReadonlyMap<string, Total>;

/**
 * known: `value` is a number (0 is one) · blank 未填: nobody has said anything · not-applicable 不适用: stated so,
 * or a rate with nothing to divide by.
 */
export type FigureState = 'known' | 'blank' | 'not-applicable';

/** A figure 数字: an indicator of a unit and a period, never a bare number. */
export type Figure = {
  readonly indicator: string;
  readonly label: string;
  /** In `unit` (yuan for money, percent for rates), rounded to the indicator's decimals; null unless known. */
  readonly value: number | null;
  readonly state: FigureState;
  readonly unit: string;
  readonly period: Period;
  readonly of: string;
  /** Numerator and denominator of a rate, minuend and subtrahend of a difference, summands of a sum; in their units. */
  readonly parts: readonly {
    readonly measure: string;
    readonly label: string;
    readonly value: number | null;
    readonly unit: string;
  }[];
  /** Records and stated amounts that it rests on. */
  readonly postings: number;
  /** Of these, rows whose amount is blank: the figure is then a lower bound. */
  readonly blanks: number;
  /** 0 to 1: how much of it rests on summary rows. */
  readonly summaryShare: number;
  /** Said in place of a number where the state is not `known`. */
  readonly because: string | null;
  readonly asOf: LocalDate;
};

/** Makes a figure of totals. Pure: the same totals always give the same figure. */
export function figureOf(
  law: Law,
  indicator: Indicator,
  totals: Totals,
  at: { unit: string; period: Period; asOf: LocalDate },
): Figure {
  const quantities = measuresOf(indicator.formula).map((id) => quantityOf(law, totals, id));
  const base = {
    indicator: indicator.id,
    label: indicator.label,
    unit: indicator.unit,
    period: at.period,
    of: at.unit,
    asOf: at.asOf,
    parts: quantities.map(({ id, value, label, unit }) => ({ measure: id, label, value, unit })),
    postings: sum(quantities.map(({ total }) => (total === undefined ? 0 : livePostings(total)))),
    blanks: sum(quantities.map(({ total }) => total?.blanks ?? 0)),
    summaryShare: shareOf(quantities.map(({ total }) => total)),
  };
  const none = (state: FigureState, because: string | null): Figure => ({ ...base, value: null, state, because });
  if (quantities.some(({ state }) => state === 'blank')) return none('blank', '未填报');
  if (quantities.some(({ state }) => state === 'not-applicable')) return none('not-applicable', '不适用');
  const values = quantities.map(({ value }) => value ?? 0);
  const [first = 0, second = 0] = values;
  switch (indicator.formula.kind) {
    case 'measure':
      return { ...base, value: round(first, indicator.decimals), state: 'known', because: null };
    case 'difference':
      return { ...base, value: round(first - second, indicator.decimals), state: 'known', because: null };
    case 'sum':
      return { ...base, value: round(sum(values), indicator.decimals), state: 'known', because: null };
    case 'rate':
      if (second === 0) return none('not-applicable', indicator.whenNone);
      return {
        ...base,
        value: round((first / second) * indicator.formula.times, indicator.decimals),
        state: 'known',
        because: null,
      };
  }
}

type Quantity = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly state: FigureState;
  readonly total: Total | undefined;
};

/** A measure's own value: postings decide; without any, whether the register was kept or stated empty does. */
function quantityOf(law: Law, totals: Totals, id: string): Quantity {
  const [measureId = id] = id.split('@');
  const measure = law.measures.get(measureId);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  const total = totals.get(id);
  const kept = totals.get(measure.register);
  const of = { id, label: measure.label, unit: measure.unit, total };
  if (total !== undefined && livePostings(total) > total.blanks)
    return { ...of, value: total.amount / measure.per, state: 'known' };
  if (total !== undefined && total.blanks > 0) return { ...of, value: null, state: 'blank' };
  if (kept === undefined) return { ...of, value: null, state: 'blank' };
  if (kept.postings > kept.notApplicables) return { ...of, value: 0, state: 'known' };
  return { ...of, value: null, state: 'not-applicable' };
}

/** Half away from zero, on the decimal digits, so that 0.285 % with two decimals is 0.29 as on paper. */
function round(value: number, decimals: number): number {
  const shift = 10 ** decimals;
  return (Math.round(Math.abs(value) * shift + 1e-9) / shift) * Math.sign(value) || 0;
}

function shareOf(totals: readonly (Total | undefined)[]): number {
  const whole = sum(totals.map((total) => Math.abs(total?.amount ?? 0)));
  const stated = sum(totals.map((total) => Math.abs(total?.summaryAmount ?? 0)));
  return whole === 0 ? 0 : stated / whole;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
