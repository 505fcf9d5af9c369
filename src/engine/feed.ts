import { demand } from './declaration-fault.ts';
import type { Measure } from './measure.ts';
import type { RegisterOf, Row } from './register.ts';

/** Rows of another register that a measure counts beside its own, so that one event is entered once. */
export type Feed = {
  readonly declares: 'feed';
  readonly id: string;
  readonly measure: string;
  readonly register: string;
  readonly on: string;
  readonly where: (row: Row) => boolean;
  readonly amount: ((row: Row) => number | null) | null;
  readonly keys: ((row: Row) => readonly string[]) | null;
  /** The option of the measure's `by` field that these rows count under. */
  readonly option: string | null;
  /** In words, added to those of the measure. */
  readonly counts: string;
};

type FeedPlan<R> = {
  readonly measure: Measure;
  readonly on: keyof R & string;
  readonly where: (row: R) => boolean;
  readonly amount?: (row: R) => number | null;
  readonly keys?: (row: R) => readonly string[];
  readonly option?: string;
  readonly counts: string;
};

/**
 * Declares that rows of `register` also post to a measure of another register.
 * @throws {Fault} DECLARATION_INVALID
 */
export function defineFeed<R>(register: RegisterOf<R>, plan: FeedPlan<R>): Feed {
  const { measure, on, where, amount, keys, option, counts } = plan;
  const what = `计入 ${register.id} → ${measure.id}`;
  demand(register.fields[on]?.kind === 'date', what, 'on', `台账“${register.id}”没有日期字段“${on}”`);
  demand(measure.register !== register.id, what, 'measure', '是本台账自己的计量');
  demand(measure.kind !== 'stock' && measure.kind !== 'distinct-stock', what, 'measure', '存量不能由别的台账计入');
  demand((measure.kind === 'distinct') === (keys !== undefined), what, 'keys', '去重计量才有、也必须有 keys');
  demand(measure.kind !== 'sum' || amount !== undefined, what, 'amount', '合计应当写明数额');
  demand((measure.by === null) === (option === undefined), what, 'option', '分类的计量应当写明计入哪一类');
  return {
    declares: 'feed',
    id: `${register.id}>${measure.id}`,
    measure: measure.id,
    register: register.id,
    on,
    where: erase(where),
    amount: amount === undefined ? null : erase(amount),
    keys: keys === undefined ? null : erase(keys),
    option: option ?? null,
    counts,
  };
}

/** A register's own rows are the only ones a feed is ever given, so its row type may be forgotten. */
function erase<R, T>(fn: (row: R) => T): (row: Row) => T {
  return fn as unknown as (row: Row) => T;
}
