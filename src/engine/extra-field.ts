import { code, count, date, money, text, yesNo } from './declare.ts';
import type { Field } from './field.ts';
import { indicatorOfMeasure } from './indicator.ts';
import type { Law } from './law.ts';
import type { Measure } from './measure.ts';
import type { Register, Row } from './register.ts';

export type ExtraKind = 'text' | 'count' | 'money' | 'date' | 'code' | 'yes-no';

/** A field that a county or township has added to a declared register for itself and all below it. Data, not code. */
export type ExtraField = {
  /** `x_` and six letters or digits, never given twice. */
  readonly id: string;
  readonly unit: string;
  readonly register: string;
  readonly label: string;
  readonly kind: ExtraKind;
  /** Counts only: what is counted, for the sum. */
  readonly measuredIn: string | null;
  /** Codes only, in order. */
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly help: string | null;
  /** No longer filled in; what was is kept and shown. */
  readonly isEnded: boolean;
};

const EXTRA_ID = /^x_[a-z0-9]{6}$/;
const MAY_STAY_BLANK = '本地自定项目';

/** Whether a field's id is that of an added one. */
export function isExtraId(id: string): boolean {
  return EXTRA_ID.test(id);
}

/**
 * The law with fields added to its registers, at their end, and a sum or count of each that can have one. The declared fields,
 * measures and indicators stay as they are. Fields of registers that the law lacks are left out.
 * @param whose what to call a field in a list of figures, e.g. 自定 or 东镇自定
 */
export function extendLaw(law: Law, fields: readonly ExtraField[], whose: (field: ExtraField) => string): Law {
  const known = fields.filter(({ register }) => law.registers.has(register));
  if (known.length === 0) return law;
  const registers = new Map(law.registers);
  const measures = new Map(law.measures);
  const indicators = new Map(law.indicators);
  const measuresByRegister = new Map(law.measuresByRegister);
  for (const [id, added] of Map.groupBy(known, ({ register }) => register)) {
    const register = law.registers.get(id);
    if (register === undefined) continue;
    registers.set(id, {
      ...register,
      fields: { ...register.fields, ...Object.fromEntries(added.map((extra) => [extra.id, fieldOf(extra)])) },
    });
    const own = added.flatMap((extra) => measureOf(register, extra, whose(extra)) ?? []);
    for (const measure of own) {
      measures.set(measure.id, measure);
      indicators.set(measure.id, indicatorOfMeasure(measure));
    }
    measuresByRegister.set(id, [...(law.measuresByRegister.get(id) ?? []), ...own]);
  }
  return { ...law, registers, measures, indicators, measuresByRegister };
}

/** The field as forms, lists, imports and checks know it. It may always stay blank. */
export function fieldOf(extra: ExtraField): Field {
  const options = { blank: MAY_STAY_BLANK, ...(extra.help === null ? {} : { hint: extra.help }) };
  return { ...plainField(extra, options), extra: { of: extra.unit, isEnded: extra.isEnded } };
}

function plainField({ kind, label, options }: ExtraField, rest: { blank: string; hint?: string }): Field {
  switch (kind) {
    case 'text':
      return text(label, rest);
    case 'count':
      return count(label, rest);
    case 'money':
      return money(label, rest);
    case 'date':
      return date(label, { ...rest, future: true });
    case 'code':
      return code(label, Object.fromEntries(options.map((option) => [option.key, option.label])), rest);
    case 'yes-no':
      return yesNo(label, rest);
  }
}

/**
 * What an added field adds up to: numbers and money a sum, options and “是” a count, by the register's own day. A row where it is
 * blank says nothing, so that rows from before the field was added stay as they are. Texts and dates have none, and a register
 * of what is in being has none, since its rows do not belong to one year.
 */
function measureOf(register: Register, extra: ExtraField, whose: string): Measure | undefined {
  if (register.nature === 'stock') return undefined;
  const base = {
    declares: 'measure' as const,
    id: `${register.id}.${extra.id.replace('_', '-')}`,
    register: register.id,
    label: `${whose}·${extra.label}`,
    per: 1,
    on: register.datedBy,
    until: null,
    amount: null,
    keys: null,
    by: null,
    indicator: true,
  };
  const day = `按${register.fields[register.datedBy]?.label ?? '登记日期'}计，未填的不计`;
  const filled = (row: Row) => (row[extra.id] ?? null) !== null;
  const amount = (row: Row) => numberIn(row, extra.id);
  switch (extra.kind) {
    case 'count':
      return { ...base, kind: 'sum', unit: extra.measuredIn ?? '', amount, where: filled, counts: `合计，${day}` };
    case 'money':
      return { ...base, kind: 'sum', unit: '元', per: 100, amount, where: filled, counts: `合计，${day}` };
    case 'code':
      return { ...base, kind: 'count', unit: '条', by: extra.id, where: filled, counts: `填写了的条数，${day}` };
    case 'yes-no':
      return {
        ...base,
        kind: 'count',
        unit: '条',
        where: (row) => row[extra.id] === true,
        counts: `填“是”的条数，${day}`,
      };
    case 'text':
    case 'date':
      return undefined;
  }
}

function numberIn(row: Row, field: string): number | null {
  const value = row[field];
  return typeof value === 'number' ? value : null;
}
