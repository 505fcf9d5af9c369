import type { Citation } from '#kernel/citation.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { demand } from './declaration-fault.ts';
import type { Field, Value } from './field.ts';

/** What every row has besides its declared fields. */
export type BaseRow = {
  /** Division code of the unit the row belongs to: the township itself, one of its offices, or a village. */
  readonly unit: string;
  /** 编号, unique in the register of one township. */
  readonly number: string;
};

/** A row as rules and measures see it. */
export type Row = BaseRow & { readonly [field: string]: Value };

export type Fields = Readonly<Record<string, Field>>;

/** The row type that a set of fields gives. */
export type RowOf<F extends Fields> = BaseRow & { readonly [K in keyof F]: F[K] extends Field<infer V> ? V : never };

/** A condition within one row. */
export type Rule<R = Row> = {
  readonly id: string;
  /** What must hold, as a sentence: 办结日期不得早于受理日期 */
  readonly says: string;
  readonly fields: readonly string[];
  readonly holds: (row: R) => boolean;
  readonly fix?: string;
  readonly cite?: Citation;
  /** `warn` is shown and may be saved; without it the row is refused. */
  readonly severity?: 'refuse' | 'warn';
};

/** A condition between a row and the records of another register that one of its fields names. */
export type Link<R = Row, Other = Row> = {
  readonly id: string;
  readonly field: string;
  readonly to: string;
  readonly says: string;
  readonly holds: (row: R, other: Other) => boolean;
  readonly fix?: string;
  readonly cite?: Citation;
};

/**
 * How rows of a register are given out to posts and villages and taken back: which field holds what. The words of a task are those of
 * the row; a part of it is a row with `parent`, or with `above` where a county gave it to a township.
 */
export type Assignment<F extends string = string> = {
  readonly source: F;
  /** Heading that it stands under in its document. */
  readonly heading: F;
  readonly post: F;
  readonly helpers: F;
  readonly detail: F;
  readonly issuedOn: F;
  readonly dueOn: F;
  /** The limit in the document's own words, where they name no day. */
  readonly dueWords: F;
  readonly doneOn: F;
  readonly recalledOn: F;
  readonly recallReason: F;
  /** Unit that was given the task instead. */
  readonly movedTo: F;
  /** Number of the row in whose place this one came. */
  readonly movedFrom: F;
  /** How it stands, and the day of which that is said; earlier notes stay in the log. */
  readonly progress: F;
  readonly progressOn: F;
  /** Number of the row of the same unit that it is a part of. */
  readonly parent: F;
  /** Number of the upper unit's row that it is a part of. */
  readonly above: F;
  /** Code field that says who gave it, with the options for the upper unit and for the unit itself. */
  readonly level: F;
  readonly levels: { readonly above: string; readonly own: string };
  /** Target: the name of an indicator, whether at least or at most, how much, and what was reached by hand. */
  readonly target: F;
  readonly direction: F;
  readonly atMost: string;
  readonly threshold: F;
  readonly achieved: F;
};

/** A field that, left blank, takes its value from the record that the reference `link` names: it is not asked again. */
export type Take = {
  readonly field: string;
  readonly link: string;
  readonly of: string;
  /** Where the two have options of their own: option there → option here. */
  readonly options?: Readonly<Record<string, string>>;
};

/** What a row fills in in the records that one of its reference fields names, so that nobody has to go there. */
export type Gift<R = Row, Other = Row> = {
  readonly link: string;
  readonly to: string;
  /** Fields of the other register that are written. */
  readonly fields: readonly string[];
  /** For the person who saves the row. */
  readonly says: string;
  /** Their new values; what stays as it is may be left out, null where all does. */
  readonly values: (row: R, other: Other) => Readonly<Record<string, Value>> | null;
};

/** A declared register 台账: one row is one `oneRow`. Erased of its row type, as lists of registers hold it. */
export type Register = {
  readonly declares: 'register';
  readonly id: string;
  /** Number of the mechanism in the field's own list; orders menus. */
  readonly order: number;
  readonly label: string;
  /** What one row is, e.g. 一起矛盾纠纷 */
  readonly oneRow: string;
  readonly about: string;
  readonly cite: readonly Citation[];
  readonly fields: Fields;
  /** The date field by which rows are listed and counted as present in a period. */
  readonly datedBy: string;
  /** Fields shown in lists, in order. */
  readonly listed: readonly string[];
  /** Field whose text names a row in lists and traces. Never a personal one. */
  readonly titledBy: string;
  /** A field that serves as the row's number (编号), e.g. a certificate number; null: Fadu numbers rows itself. */
  readonly numberedBy: string | null;
  /** Heading over the unit of a row: 村（社区）, 承办单位 …; null: rows belong to the township as a whole. */
  readonly unitLabel: string | null;
  /** Groups of fields of which no two rows of a township may agree. */
  readonly unique: readonly (readonly string[])[];
  readonly rules: readonly Rule[];
  readonly links: readonly Link[];
  readonly takes: readonly Take[];
  readonly gifts: readonly Gift[];
  /** Whether years kept on paper may be entered as summary rows. */
  readonly summaries: boolean;
  /** `stock` registers hold what is in being as of a day (people, venues); `flow` registers what happened. */
  readonly nature: 'flow' | 'stock';
  /** Set where its rows are tasks that are given out; at most one register. */
  readonly assigns: Assignment | null;
};

/** A register together with the type of its rows. */
export type RegisterOf<R> = Register & { readonly row?: R };

type RegisterPlan<F extends Fields> = {
  readonly id: string;
  readonly order: number;
  readonly label: string;
  readonly oneRow: string;
  readonly about: string;
  readonly cite: readonly Citation[];
  readonly fields: F;
  readonly datedBy: keyof F & string;
  readonly listed: readonly (keyof F & string)[];
  readonly titledBy: keyof F & string;
  readonly numberedBy?: keyof F & string;
  readonly unitLabel?: string;
  readonly unique?: readonly (readonly (keyof F & string)[])[];
  readonly rules?: readonly Rule<RowOf<F>>[];
  readonly links?: readonly Link<RowOf<F>, never>[];
  readonly takes?: readonly {
    readonly field: keyof F & string;
    readonly link: keyof F & string;
    readonly of: string;
    readonly options?: Readonly<Record<string, string>>;
  }[];
  readonly gifts?: readonly Gift<RowOf<F>, never>[];
  readonly summaries?: boolean;
  readonly nature?: 'flow' | 'stock';
  readonly assigns?: Assignment<keyof F & string>;
};

const ID = /^[a-z][a-z0-9-]*$/;
const FIELD_ID = /^[a-z][A-Za-z0-9]*$/;
const MOST_REQUIRED = 6;

/**
 * Declares a register; table, form, import, figures, API and reference page all come from this one declaration.
 * @throws {Fault} DECLARATION_INVALID naming the field that is wrong
 */
export function defineRegister<const F extends Fields>(plan: RegisterPlan<F>): RegisterOf<RowOf<F>> {
  const what = `台账 ${plan.id}`;
  const fields: Fields = plan.fields;
  demand(ID.test(plan.id), what, 'id', `“${plan.id}”应由小写字母、数字和连字符组成`);
  demand(plan.cite.length > 0, what, 'cite', '缺少依据', '请写明法律依据或工作依据。');
  for (const [id, field] of Object.entries(fields)) {
    demand(FIELD_ID.test(id), what, `fields.${id}`, '字段名应为小写字母开头的英文');
    demand(id !== 'unit' && id !== 'number', what, `fields.${id}`, 'unit 和 number 是每一行自带的，不能再声明');
    demand(field.label.length > 0, what, `fields.${id}.label`, '缺少中文名称');
    const sameLabel = Object.entries(fields).filter(([, other]) => other.label === field.label);
    demand(sameLabel.length === 1, what, `fields.${id}.label`, `“${field.label}”重复`);
    demand(field.options === null || Object.keys(field.options).length > 0, what, `fields.${id}.options`, '没有选项');
    for (const key of Object.values(field.optionSynonyms)) {
      demand(field.options !== null && key in field.options, what, `fields.${id}.optionSynonyms`, `没有选项“${key}”`);
    }
  }
  const required = Object.entries(fields).filter(([, field]) => isRequired(field));
  demand(
    required.length <= MOST_REQUIRED,
    what,
    'fields',
    `必填字段 ${required.length} 个，超过 ${MOST_REQUIRED} 个（${required.map(([id]) => id).join('、')}）`,
  );
  const known = (name: string, at: string) => demand(name in fields, what, at, `没有字段“${name}”`);
  known(plan.datedBy, 'datedBy');
  known(plan.titledBy, 'titledBy');
  demand(fields[plan.datedBy]?.kind === 'date', what, 'datedBy', `“${plan.datedBy}”不是日期字段`);
  demand(
    fields[plan.datedBy]?.blank === null,
    what,
    'datedBy',
    `“${plan.datedBy}”可以不填，不能用来列示`,
    '请改用必填的日期字段。',
  );
  demand(fields[plan.titledBy]?.personal === false, what, 'titledBy', '个人信息不能用作标题');
  for (const name of plan.listed) known(name, 'listed');
  if (plan.numberedBy !== undefined) known(plan.numberedBy, 'numberedBy');
  for (const group of plan.unique ?? []) for (const name of group) known(name, 'unique');
  for (const rule of plan.rules ?? []) for (const name of rule.fields) known(name, `rules.${rule.id}.fields`);
  for (const link of plan.links ?? []) {
    known(link.field, `links.${link.id}.field`);
    demand(
      fields[link.field]?.register === link.to,
      what,
      `links.${link.id}.to`,
      `字段“${link.field}”不指向台账“${link.to}”`,
    );
  }
  for (const { field, link } of plan.takes ?? []) {
    known(field, 'takes');
    demand(fields[link]?.kind === 'reference', what, `takes.${field}`, `“${link}”不是单个的引用字段`);
  }
  for (const { link, to } of plan.gifts ?? []) {
    demand(fields[link]?.register === to, what, `gifts.${link}`, `字段“${link}”不指向台账“${to}”`);
  }
  return {
    declares: 'register',
    ...plan,
    numberedBy: plan.numberedBy ?? null,
    unitLabel: plan.unitLabel ?? null,
    unique: plan.unique ?? [],
    rules: plan.rules ?? [],
    links: plan.links ?? [],
    takes: plan.takes ?? [],
    gifts: plan.gifts ?? [],
    summaries: plan.summaries ?? true,
    nature: plan.nature ?? 'flow',
    assigns: plan.assigns ?? null,
  } as unknown as RegisterOf<RowOf<F>>;
}

/**
 * Declares a condition between a row and the records that `field` names in the register `to`.
 * @example link(officers, { id: 'certified', field: 'officers', says: '…', holds: (act, officer) => officer.validFrom <= act.on })
 */
export function link<R, Other>(to: RegisterOf<Other>, plan: Omit<Link<R, Other>, 'to'>): Link<R, never> {
  return { ...plan, to: to.id };
}

/** Declares what a row fills in in the records of another register that its field `link` names. */
export function gift<R, Other>(to: RegisterOf<Other>, plan: Omit<Gift<R, Other>, 'to'>): Gift<R, never> {
  return { ...plan, to: to.id };
}

/** A row whose blank fields have taken what the records that it names say. `find` gives those records. */
export function withTaken(register: Register, row: Row, find: (link: string, number: string) => Row | undefined): Row {
  const taken = takenBy(register, row).flatMap(({ field, link, of, options }): [string, Value][] => {
    const there = find(link, String(row[link]))?.[of] ?? null;
    const value = options === undefined ? there : (options[String(there)] ?? null);
    return value === null ? [] : [[field, value]];
  });
  // The first record named wins where several are.
  return { ...row, ...Object.fromEntries(taken.reverse()) };
}

/** What a row would take: its blank fields whose reference is filled in. */
export function takenBy(register: Register, row: Row): readonly Take[] {
  return register.takes.filter(
    ({ field, link }) => (row[field] ?? null) === null && typeof row[link] === 'string' && row[link] !== '',
  );
}

/** The other record as it will be once the row has filled in its part. */
export function withGifts(register: Register, link: string, row: Row, other: Row): Row {
  let whole = other;
  for (const { link: of, values } of register.gifts)
    if (of === link) whole = Object.assign({}, whole, values(row, whole));
  return whole;
}

/** Lists may always be empty; any other field without a reason to stay blank is required. */
export function isRequired(field: Pick<Field, 'kind' | 'blank'>): boolean {
  const list =
    field.kind === 'codes' || field.kind === 'units' || field.kind === 'persons' || field.kind === 'references';
  return field.blank === null && !list && field.kind !== 'items';
}

/** The day by which a row is listed and counted as present. */
export function listedOn(register: Register, row: Row): LocalDate {
  return row[register.datedBy] as LocalDate;
}
