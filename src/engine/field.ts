import type { LocalDate } from '#kernel/local-date.ts';

/** One part of an items value, e.g. one agenda item of a meeting. */
export type Item = { readonly [key: string]: string | number | boolean | null };

/**
 * What a field of a row can hold. Blank (未填) is null, or an empty list; 0 and false are values.
 * Money is whole fen (分); dates are `YYYY-MM-DD`; a code is the option's key; a unit is its division code;
 * a reference is the number (编号) of a record in another register of the same township.
 */
export type Value = string | number | boolean | null | readonly string[] | readonly Item[];

export type FieldKind =
  | 'text'
  | 'note'
  | 'date'
  | 'code'
  | 'codes'
  | 'count'
  | 'money'
  | 'yes-no'
  | 'unit'
  | 'units'
  | 'person'
  | 'persons'
  | 'reference'
  | 'references'
  | 'items';

/** A declared field; `V` is the type its value has in a row. */
export type Field<V extends Value = Value> = {
  readonly kind: FieldKind;
  readonly label: string;
  /** Why the field may stay blank (未填); a field without it is required. */
  readonly blank: string | null;
  /** One line for the person who fills it in. */
  readonly hint: string | null;
  /** Other headings under which imported workbooks carry it. */
  readonly synonyms: readonly string[];
  /** Whole words that an example row shows. */
  readonly example: string | null;
  /** Personal data: encrypted at rest, masked when shown, out of exports to a higher level and of every report. */
  readonly personal: boolean;
  /** Options of a code: key → 中文 label. */
  readonly options: Readonly<Record<string, string>> | null;
  /** Further words that mean an option: word → key. */
  readonly optionSynonyms: Readonly<Record<string, string>>;
  readonly form: RegExp | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Dates only: whether a day after today is accepted (plans, validity, due dates). */
  readonly future: boolean;
  /** Register that a reference points into. */
  readonly register: string | null;
  /** Parts of an item. */
  readonly parts: Readonly<Record<string, Field>> | null;
  /** Of a field that a county or township has added: whose it is, and whether it is still filled in. */
  readonly extra?: { readonly of: string; readonly isEnded: boolean };
  /** Only there to carry the type. */
  readonly value?: V;
};

type Options = {
  readonly blank?: string;
  readonly hint?: string;
  readonly synonyms?: readonly string[];
  readonly example?: string;
};
type Blank = { readonly blank: string };
type Maybe<V, O> = O extends Blank ? V | null : V;
type CodeOptions = Options & { readonly optionSynonyms?: Readonly<Record<string, string>> };

/** One line of text; `form` is what it must look like as a whole. */
export function text<const O extends Options & { form?: RegExp; max?: number }>(
  label: string,
  options?: O,
): Field<Maybe<string, O>> {
  return field('text', label, options);
}

/** Text of any length. */
export function note<const O extends Options>(label: string, options?: O): Field<Maybe<string, O>> {
  return field('note', label, options);
}

/** A calendar day; `future: true` where a day after today makes sense. */
export function date<const O extends Options & { future?: boolean }>(
  label: string,
  options?: O,
): Field<Maybe<LocalDate, O>> {
  return field('date', label, options);
}

/** One of declared options: key → 中文. */
export function code<const K extends string, const O extends CodeOptions>(
  label: string,
  options: Readonly<Record<K, string>>,
  rest?: O,
): Field<Maybe<K, O>> {
  return field('code', label, rest, { options });
}

/** Several of declared options; none is an empty list. */
export function codes<const K extends string>(
  label: string,
  options: Readonly<Record<K, string>>,
  rest?: CodeOptions,
): Field<readonly K[]> {
  return field('codes', label, rest, { options });
}

/** A whole number, 0 or more unless `min` says otherwise. */
export function count<const O extends Options & { min?: number; max?: number }>(
  label: string,
  options?: O,
): Field<Maybe<number, O>> {
  return field('count', label, options, { min: options?.min ?? 0 });
}

/** An amount of money, held in whole fen (分), shown in yuan (元). */
export function money<const O extends Options>(label: string, options?: O): Field<Maybe<number, O>> {
  return field('money', label, options, { min: 0 });
}

export function yesNo<const O extends Options>(label: string, options?: O): Field<Maybe<boolean, O>> {
  return field('yes-no', label, options);
}

/** A unit below the one that keeps the register, by division code. */
export function unit<const O extends Options>(label: string, options?: O): Field<Maybe<string, O>> {
  return field('unit', label, options);
}

export function units(label: string, options?: Options): Field<readonly string[]> {
  return field('units', label, options);
}

/** A natural person's name or other personal datum. */
export function person<const O extends Options>(label: string, options?: O): Field<Maybe<string, O>> {
  return field('person', label, options, { personal: true });
}

export function persons(label: string, options?: Options): Field<readonly string[]> {
  return field('persons', label, options, { personal: true });
}

/** The number of a record in `register`, kept by the same township. */
export function reference<const O extends Options>(
  label: string,
  register: string,
  options?: O,
): Field<Maybe<string, O>> {
  return field('reference', label, options, { register });
}

export function references(label: string, register: string, options?: Options): Field<readonly string[]> {
  return field('references', label, options, { register });
}

/** A short list of like parts, e.g. agenda items; in a workbook one line each, parts divided by ｜. */
export function items<const P extends Readonly<Record<string, Field>>>(
  label: string,
  parts: P,
  options?: Options,
): Field<readonly { readonly [K in keyof P]: ItemPart<P[K]> }[]> {
  return field('items', label, options, { parts });
}

type ItemPart<F> = F extends Field<infer V> ? Extract<V, string | number | boolean | null> : never;

function field<V extends Value>(
  kind: FieldKind,
  label: string,
  options: (CodeOptions & { form?: RegExp; min?: number; max?: number; future?: boolean }) | undefined,
  more: Partial<Field> = {},
): Field<V> {
  return {
    kind,
    label,
    blank: options?.blank ?? null,
    hint: options?.hint ?? null,
    synonyms: options?.synonyms ?? [],
    example: options?.example ?? null,
    personal: false,
    options: null,
    optionSynonyms: options?.optionSynonyms ?? {},
    form: options?.form ?? null,
    min: options?.min ?? null,
    max: options?.max ?? null,
    future: options?.future ?? false,
    register: null,
    parts: null,
    ...more,
  } as Field<V>;
}
