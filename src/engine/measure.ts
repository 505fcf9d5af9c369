import type { LocalDate } from '#kernel/local-date.ts';
import { demand } from './declaration-fault.ts';
import type { Register, RegisterOf, Row } from './register.ts';

/**
 * How records become a quantity.
 * count: each row that counts posts 1 on its day · sum: posts the amount · distinct: posts a key, keys are counted once
 * stock: posts + on `from` and − on the day after `to`, summed up to a day · distinct-stock: the same with keys.
 */
export type MeasureKind = 'count' | 'sum' | 'distinct' | 'stock' | 'distinct-stock';

/** A measure 计量, erased of its row type. `unit` is the measure word (起, 人次, 元 …). */
export type Measure = {
  readonly declares: 'measure';
  readonly id: string;
  readonly register: string;
  readonly label: string;
  readonly kind: MeasureKind;
  readonly unit: string;
  /** What is posted counts in 1/`per` of the unit: 100 for money, held in fen and said in yuan. */
  readonly per: number;
  /** Field that dates a flow, or begins a stock. */
  readonly on: string;
  /** Field that ends a stock; the last day counts as in being. */
  readonly until: string | null;
  readonly where: ((row: Row) => boolean) | null;
  /** null is a blank: the row counts but its amount is not filled in. */
  readonly amount: ((row: Row) => number | null) | null;
  readonly keys: ((row: Row) => readonly string[]) | null;
  /** A field by whose options the measure is also kept apart: one balance an option. */
  readonly by: string | null;
  /** In words, how the count is made; shown beside each figure and in 数据来源说明. */
  readonly counts: string;
  /** Whether the measure is also offered as an indicator of the same id. */
  readonly indicator: boolean;
};

type DateField<R> = { [K in keyof R]: R[K] extends LocalDate | null ? (null extends R[K] ? K : K) : never }[keyof R] &
  string;

type MeasurePlan<R> = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** In words, how the count is made: 按受理日期计，一行计一起 */
  readonly counts: string;
  readonly per?: number;
  readonly where?: (row: R) => boolean;
  readonly by?: keyof R & string;
  /** false where the measure only serves as a part of a rate or difference. */
  readonly indicator?: boolean;
} & (
  | { readonly kind: 'count'; readonly on: DateField<R> }
  | { readonly kind: 'sum'; readonly on: DateField<R>; readonly amount: (row: R) => number | null }
  | { readonly kind: 'distinct'; readonly on: DateField<R>; readonly keys: (row: R) => readonly string[] }
  | {
      readonly kind: 'stock';
      readonly from: DateField<R>;
      readonly to?: DateField<R>;
      readonly amount?: (row: R) => number | null;
    }
  | {
      readonly kind: 'distinct-stock';
      readonly from: DateField<R>;
      readonly to?: DateField<R>;
      readonly keys: (row: R) => readonly string[];
    }
);

export const MEASURE_ID = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;

/**
 * Declares a measure of a register.
 * @throws {Fault} DECLARATION_INVALID
 * @example defineMeasure(disputes, { id: 'disputes.accepted', label: '受理矛盾纠纷', kind: 'count', on: 'acceptedOn', unit: '起', counts: '按受理日期计' })
 */
export function defineMeasure<R>(register: RegisterOf<R>, plan: MeasurePlan<R>): Measure {
  const what = `计量 ${plan.id}`;
  demand(MEASURE_ID.test(plan.id), what, 'id', '应写成“台账.名称”的形式');
  const stock = plan.kind === 'stock' || plan.kind === 'distinct-stock';
  const on = stock ? plan.from : plan.on;
  const until = stock ? (plan.to ?? null) : null;
  for (const [name, at] of [
    [on, stock ? 'from' : 'on'],
    [until, 'to'],
  ] as const) {
    if (name === null) continue;
    demand(fieldKind(register, name) === 'date', what, at ?? 'on', `台账“${register.id}”没有日期字段“${name}”`);
  }
  const by = plan.by ?? null;
  if (by !== null) {
    const kind = fieldKind(register, by);
    demand(kind === 'code' || kind === 'codes', what, 'by', `“${by}”不是选项字段`);
    demand(plan.kind === 'count' || plan.kind === 'sum' || plan.kind === 'stock', what, 'by', '去重计量不能再分类');
  }
  return {
    declares: 'measure',
    id: plan.id,
    register: register.id,
    label: plan.label,
    kind: plan.kind,
    unit: plan.unit,
    per: plan.per ?? 1,
    on,
    until,
    where: erase(plan.where),
    amount: 'amount' in plan ? erase(plan.amount) : null,
    keys: 'keys' in plan ? erase(plan.keys) : null,
    by,
    counts: plan.counts,
    indicator: plan.indicator ?? true,
  };
}

/** Id of the part of a measure that one option of its `by` field makes. */
export function partOf(measure: string, option: string): string {
  return `${measure}@${option}`;
}

function fieldKind(register: Register, name: string): string | undefined {
  return register.fields[name]?.kind;
}

/** A register's own rows are the only ones a measure is ever given, so its row type may be forgotten. */
function erase<R, T>(fn: ((row: R) => T) | undefined): ((row: Row) => T) | null {
  return fn === undefined ? null : (fn as unknown as (row: Row) => T);
}
