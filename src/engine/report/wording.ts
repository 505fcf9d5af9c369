import type { Condition } from './condition.ts';

/**
 * Wording 文字: clauses without their closing mark. In every template
 * `{n}` is the clause's own figure with its unit, `{disputes.settled}` another indicator's, `{disputes.handled@land}` one part's, `{disputes.settled|previous}` last
 * year's, `{villages}` the number of villages; `{year}`, `{nextYear}`, `{unit}` and the outline's own variables are plain words.
 * A leading `[并]` is printed only where the clause does not open its sentence. A template that names a figure which is
 * not known is not printed at all.
 */
type Shared = {
  /** Printed only where it holds. */
  readonly when?: Condition;
  /** Clauses that make sense only behind this one: 其中…、较上年…. They fall with it. */
  readonly with?: readonly Clause[];
  /** Mark before the clause where it is not the first: ， unless said. */
  readonly join?: '，' | '；' | '、' | '';
};

/** An indicator said in words. Without `one` `many` serves; without `none` nothing is said of a zero. */
export type Say = Shared & {
  readonly kind: 'say';
  readonly of: string;
  readonly many?: string;
  readonly one?: string;
  /** Zero is a sentence: 未发生…, 全年未制定… */
  readonly none?: string;
  /** `{because}` gives the reason, e.g. 本期无调解终结的矛盾纠纷. */
  readonly notApplicable?: string;
};

/** The parts of a measure kept apart `by` a field, largest first: 其中邻里纠纷120起、山林土地纠纷98起. */
export type Breakdown = Shared & {
  readonly kind: 'breakdown';
  readonly of: string;
  /** `{parts}` is the list. */
  readonly text: string;
  /** How a part is said: `{label}{n}` unless declared; `{label}纠纷{n}`. */
  readonly part?: string;
  readonly most: number;
  /** Options left out of prose, e.g. `other`. They count in the sum all the same. */
  readonly omit?: readonly string[];
  /** Words for an option where the register's own label does not read well in a sentence. */
  readonly words?: Readonly<Record<string, string>>;
};

/** Against last year, said only where last year is known: 较上年增加12起、增长3.1%. */
export type Compare = Shared & {
  readonly kind: 'compare';
  readonly of: string;
  /** Words instead of 较上年增加 and 较上年减少 and 与上年持平. */
  readonly rise?: string;
  readonly fall?: string;
  readonly same?: string;
};

/**
 * Names taken from rows: `{list}` the names, each once; `{etc}` 等 where there are more than `most`; `{count}` with `unit` how many:
 * different titles, else rows.
 */
export type List = Shared & {
  readonly kind: 'list';
  readonly rows: string;
  readonly pick: Pick;
  readonly unit: string;
  /** Names printed at most. */
  readonly most: number;
  readonly many: string;
  readonly one?: string;
  readonly none?: string;
};

/**
 * What of a row is named. `titles`: the 《…》 found in the field; `part`: a part of an items field; `wrap`: marks put around each
 * name that has none; `field: 'unit'` the name of the row's unit.
 */
export type Pick = {
  readonly field: string;
  readonly titles?: boolean;
  readonly part?: string;
  readonly wrap?: '《》' | '“”';
};

/** One clause a row, e.g. for each practice: `{title}`-like braces name fields of the query. */
export type Each = Shared & {
  readonly kind: 'each';
  readonly rows: string;
  readonly most: number;
  readonly text: string;
};

/** Rows counted by an option: 部署重要工作6次、过问重大问题3次. */
export type Tally = Shared & {
  readonly kind: 'tally';
  readonly rows: string;
  readonly by: string;
  /** Said in this order; an option not named here is left out. `{n}` its count. */
  readonly words: Readonly<Record<string, string>>;
  readonly unit: string;
  /** `{parts}` is the list. */
  readonly text: string;
};

/** How many rows there are, `{n}` with `unit`. */
export type Counted = Shared & {
  readonly kind: 'counted';
  readonly rows: string;
  readonly unit: string;
  readonly many: string;
  readonly one?: string;
  readonly none?: string;
};

/** The figure against the target that a task of the year set for it: `{n}` and `{target}`. */
export type Target = Shared & {
  readonly kind: 'target';
  readonly of: string;
  readonly met?: string;
  readonly missed?: string;
};

/** Every target that was missed (met), `{parts}` the list of 指标名称目标…、实际…. */
export type Targets = Shared & {
  readonly kind: 'targets';
  readonly test: 'met' | 'missed';
  readonly text: string;
  readonly part: string;
  readonly most: number;
};

/** Villages that have none: `{list}` their names, `{count}` how many. */
export type Villages = Shared & {
  readonly kind: 'villages';
  readonly of: string;
  readonly most: number;
  readonly some?: string;
  /** Where it is only one: `{list}` is its name. */
  readonly one?: string;
  /** Said where every village has some. */
  readonly none?: string;
};

/** Months without any: `{list}` 3月、7月, `{count}` 2个月. */
export type Months = Shared & {
  readonly kind: 'months';
  readonly of: string;
  /** Where every month has some. */
  readonly every?: string;
  readonly gaps?: string;
};

/** Words alone. In the section of measures they need a `when`: nothing is claimed that no record shows. */
export type Words = Shared & { readonly kind: 'words'; readonly text: string };

export type Clause =
  | Say
  | Breakdown
  | Compare
  | List
  | Each
  | Tally
  | Counted
  | Target
  | Targets
  | Villages
  | Months
  | Words;

/** One sentence: the clauses that survive, joined and closed with 。 `opening` stands before whatever comes first. */
export type Sentence = { readonly opening?: string; readonly clauses: readonly Clause[] };

export const say = (of: string, many: string, rest: Omit<Say, 'kind' | 'of' | 'many'> = {}): Say => ({
  kind: 'say',
  of,
  many,
  ...rest,
});
/** Says only that nothing happened. */
export const sayNone = (of: string, none: string, rest: Omit<Say, 'kind' | 'of' | 'none'> = {}): Say => ({
  kind: 'say',
  of,
  none,
  ...rest,
});
/** Says only that there is exactly one. */
export const sayOne = (of: string, one: string, rest: Omit<Say, 'kind' | 'of' | 'one'> = {}): Say => ({
  kind: 'say',
  of,
  one,
  ...rest,
});
export const breakdown = (of: string, rest: Omit<Breakdown, 'kind' | 'of'>): Breakdown => ({
  kind: 'breakdown',
  of,
  ...rest,
});
export const compare = (of: string, rest: Omit<Compare, 'kind' | 'of'> = {}): Compare => ({
  kind: 'compare',
  of,
  ...rest,
});
export const list = (rows: string, rest: Omit<List, 'kind' | 'rows'>): List => ({ kind: 'list', rows, ...rest });
export const each = (rows: string, rest: Omit<Each, 'kind' | 'rows'>): Each => ({ kind: 'each', rows, ...rest });
export const tally = (rows: string, rest: Omit<Tally, 'kind' | 'rows'>): Tally => ({ kind: 'tally', rows, ...rest });
export const counted = (rows: string, rest: Omit<Counted, 'kind' | 'rows'>): Counted => ({
  kind: 'counted',
  rows,
  ...rest,
});
export const target = (of: string, rest: Omit<Target, 'kind' | 'of'>): Target => ({ kind: 'target', of, ...rest });
export const targets = (test: 'met' | 'missed', rest: Omit<Targets, 'kind' | 'test'>): Targets => ({
  kind: 'targets',
  test,
  ...rest,
});
export const villages = (of: string, rest: Omit<Villages, 'kind' | 'of'>): Villages => ({
  kind: 'villages',
  of,
  ...rest,
});
export const months = (of: string, rest: Omit<Months, 'kind' | 'of'>): Months => ({ kind: 'months', of, ...rest });
export const words = (text: string, rest: Omit<Words, 'kind' | 'text'> = {}): Words => ({
  kind: 'words',
  text,
  ...rest,
});
export const sentence = (...clauses: readonly Clause[]): Sentence => ({ clauses });
/** A sentence that opens with words whatever survives: 全年 */
export const opened = (opening: string, ...clauses: readonly Clause[]): Sentence => ({ opening, clauses });
