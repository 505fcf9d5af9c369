import { demand } from './declaration-fault.ts';
import { MEASURE_ID, type Measure } from './measure.ts';

/** How an indicator is made of measures. */
export type Formula =
  | { readonly kind: 'measure'; readonly measure: string }
  /** `times` 100 for a percentage, 1 for “so many each”. */
  | { readonly kind: 'rate'; readonly numerator: string; readonly denominator: string; readonly times: number }
  | { readonly kind: 'difference'; readonly minuend: string; readonly subtrahend: string }
  | { readonly kind: 'sum'; readonly measures: readonly string[] };

/** An indicator 指标: what may be said of a unit and a period as one quantity. */
export type Indicator = {
  readonly declares: 'indicator';
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Digits behind the point when printed. */
  readonly decimals: number;
  readonly formula: Formula;
  /** The definition in words, for 数据来源说明. */
  readonly means: string;
  /** What is said where a rate has nothing to divide by: 本期无办结纠纷. */
  readonly whenNone: string | null;
  /** `higher` and `lower` say which way is better; null where neither is (and then nothing may be scored by it). */
  readonly better: 'higher' | 'lower' | null;
};

type IndicatorPlan = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly means: string;
  readonly decimals?: number;
  readonly whenNone?: string;
  readonly better?: 'higher' | 'lower';
  readonly of:
    | { readonly rate: readonly [Measure, Measure] }
    | { readonly difference: readonly [Measure, Measure] }
    | { readonly sum: readonly Measure[] }
    | { readonly measure: Measure };
};

/**
 * Declares an indicator that is more than one measure by itself (each measure is an indicator already).
 * @throws {Fault} DECLARATION_INVALID
 * @example defineIndicator({ id: 'disputes.settled-rate', label: '调解成功率', unit: '%', decimals: 1, of: { rate: [settled, closed] }, whenNone: '本期无办结纠纷', means: '…' })
 */
export function defineIndicator(plan: IndicatorPlan): Indicator {
  const what = `指标 ${plan.id}`;
  demand(MEASURE_ID.test(plan.id), what, 'id', '应写成“台账.名称”的形式');
  const formula = formulaOf(plan);
  if (formula.kind === 'rate') {
    demand(plan.whenNone !== undefined, what, 'whenNone', '比率须写明没有分母时怎样表述');
  }
  return {
    declares: 'indicator',
    id: plan.id,
    label: plan.label,
    unit: plan.unit,
    decimals: plan.decimals ?? (formula.kind === 'rate' ? 1 : 0),
    formula,
    means: plan.means,
    whenNone: plan.whenNone ?? null,
    better: plan.better ?? null,
  };
}

/** The indicator that a measure is by itself. */
export function indicatorOfMeasure(measure: Measure): Indicator {
  return {
    declares: 'indicator',
    id: measure.id,
    label: measure.label,
    unit: measure.unit,
    decimals: measure.per === 100 ? 2 : 0,
    formula: { kind: 'measure', measure: measure.id },
    means: measure.counts,
    whenNone: null,
    better: null,
  };
}

/** Ids of the measures that a formula needs. */
export function measuresOf(formula: Formula): readonly string[] {
  switch (formula.kind) {
    case 'measure':
      return [formula.measure];
    case 'rate':
      return [formula.numerator, formula.denominator];
    case 'difference':
      return [formula.minuend, formula.subtrahend];
    case 'sum':
      return formula.measures;
  }
}

function formulaOf({ of, unit }: IndicatorPlan): Formula {
  if ('rate' in of) {
    const [numerator, denominator] = of.rate;
    return { kind: 'rate', numerator: numerator.id, denominator: denominator.id, times: unit === '%' ? 100 : 1 };
  }
  if ('difference' in of) return { kind: 'difference', minuend: of.difference[0].id, subtrahend: of.difference[1].id };
  if ('sum' in of) return { kind: 'sum', measures: of.sum.map(({ id }) => id) };
  return { kind: 'measure', measure: of.measure.id };
}
