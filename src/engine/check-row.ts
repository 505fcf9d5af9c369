import { formatCitation } from '#kernel/citation.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import { findLocalDate, type LocalDate } from '#kernel/local-date.ts';
import type { Field, Item, Value } from './field.ts';
import { isRequired, type Register, type Row } from './register.ts';
import { isWithin } from './unit.ts';

/** What a row must agree with besides its own declaration. */
export type CheckContext = {
  readonly today: LocalDate;
  /** Whether a division code is a unit at or below the one that keeps the register. */
  readonly isUnit: (code: string) => boolean;
};

export type Checked = { readonly faults: readonly FaultDetail[]; readonly warnings: readonly FaultDetail[] };

/**
 * Holds a row against its declaration: required fields, the form and range of each value, dates not in the future, the rules
 * within the row. Conditions between rows and registers need the store and are checked by `checkLinks`.
 */
export function checkRow(register: Register, row: Row, context: CheckContext): Checked {
  const faults: FaultDetail[] = [];
  if (!context.isUnit(row.unit))
    faults.push({
      field: 'unit',
      label: unitLabel(register),
      says: `没有编码为 ${row.unit} 的下级单位`,
      remedy: '请从单位列表中选择。',
    });
  for (const id of Object.keys(row)) {
    if (id !== 'unit' && id !== 'number' && !(id in register.fields)) {
      faults.push({ field: id, says: `台账没有“${id}”这一字段`, remedy: '请核对字段名。' });
    }
  }
  for (const [id, field] of Object.entries(register.fields)) {
    const problem = problemOf(field, row[id] ?? null, context) ?? placeProblem(field, row[id] ?? null, row.unit);
    if (problem !== undefined) faults.push({ field: id, label: field.label, ...problem });
  }
  if (faults.length > 0) return { faults, warnings: [] };
  const broken = register.rules.filter((rule) => !rule.holds(row));
  const details = (severity: 'refuse' | 'warn') =>
    broken
      .filter((rule) => (rule.severity ?? 'refuse') === severity)
      .map((rule) => {
        const [field] = rule.fields;
        const basis = rule.cite === undefined ? '' : `（${formatCitation(rule.cite)}）`;
        const label = field === undefined ? undefined : (register.fields[field]?.label ?? undefined);
        return { field, label, says: `${rule.says}${basis}`, remedy: rule.fix ?? '请核对后改正。' };
      });
  return { faults: details('refuse'), warnings: details('warn') };
}

/** Heading over the unit of a row. */
export function unitLabel(register: Register): string {
  return register.unitLabel ?? '所属单位';
}

/** A row with every declared field present: absent ones become blank. */
export function completeRow(
  register: Register,
  fields: Readonly<Record<string, Value>>,
  base: { unit: string; number: string },
): Row {
  const row: Record<string, Value> = {};
  for (const [id, field] of Object.entries(register.fields)) row[id] = fields[id] ?? blankOf(field);
  for (const [id, value] of Object.entries(fields)) if (!(id in row)) row[id] = value;
  return { ...row, ...base };
}

/** What an unfilled field holds. */
export function blankOf({ kind }: Field): Value {
  return kind === 'codes' || kind === 'units' || kind === 'persons' || kind === 'references' || kind === 'items'
    ? []
    : null;
}

/** An added field belongs to one county or township, and says nothing of rows elsewhere. */
function placeProblem({ label, extra }: Field, value: Value, unit: string): Problem | undefined {
  if (extra === undefined || value === null || value === '' || isWithin(unit, extra.of)) return undefined;
  return { says: `“${label}”不是该单位的自定字段`, remedy: '请清空后保存。' };
}

type Problem = { readonly says: string; readonly remedy: string };

function problemOf(field: Field, value: Value, context: CheckContext): Problem | undefined {
  const blank = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  if (blank)
    return isRequired(field)
      ? { says: `“${field.label}”未填`, remedy: '请填写；确实没有内容的，不应登记此行。' }
      : undefined;
  const wrong = { says: `“${field.label}”的值类型不对`, remedy: '请按字段说明填写。' };
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'person':
    case 'reference':
      return typeof value === 'string' ? textProblem(field, value) : wrong;
    case 'date':
      return typeof value === 'string' ? dateProblem(field, value as LocalDate, context) : wrong;
    case 'code':
      return typeof value === 'string' && field.options !== null && value in field.options
        ? undefined
        : optionProblem(field);
    case 'codes':
      return isTexts(value) && value.every((key) => field.options !== null && key in field.options)
        ? undefined
        : optionProblem(field);
    case 'count':
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value) ? rangeProblem(field, value) : wrong;
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : wrong;
    case 'unit':
      return typeof value === 'string' && context.isUnit(value) ? undefined : unitProblem(field);
    case 'units':
      return isTexts(value) && value.every(context.isUnit) ? undefined : unitProblem(field);
    case 'persons':
    case 'references':
      return isTexts(value) ? undefined : wrong;
    case 'items':
      return Array.isArray(value) ? itemsProblem(field, value, context) : wrong;
  }
}

/** Control characters, the sign that stands for an undecodable one, and half of a pair: nobody typed them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

function textProblem(field: Field, value: string): Problem | undefined {
  if (UNREADABLE.test(value) || !value.isWellFormed()) {
    return {
      says: `“${field.label}”含有无法识别的字符`,
      remedy: '请重新输入；来自 CSV 的，请核对文件编码后另存为 .xlsx 再导入。',
    };
  }
  if (field.form !== null && !field.form.test(value)) {
    return {
      says: `“${value}”不符合“${field.label}”的格式`,
      remedy: `请按规定格式填写${field.example === null ? '' : `，例如：${field.example}`}。`,
    };
  }
  const most = field.max ?? (field.kind === 'note' ? 20_000 : 500);
  return value.length > most
    ? { says: `“${field.label}”有 ${value.length} 个字，超过 ${most} 个字`, remedy: '请精简文字。' }
    : undefined;
}

function dateProblem(field: Field, value: LocalDate, { today }: CheckContext): Problem | undefined {
  if (findLocalDate(value) === undefined)
    return { says: `“${value}”不是有效的日期`, remedy: '请写成 2023-03-05 的形式。' };
  if (value < '1949-10-01') return { says: `“${field.label}”${value} 早于 1949-10-01`, remedy: '请核对年份。' };
  if (!field.future && value > today)
    return { says: `“${field.label}”${value} 晚于今天（${today}）`, remedy: '请核对日期；尚未发生的事项不登记。' };
  return undefined;
}

function rangeProblem(field: Field, value: number): Problem | undefined {
  if (field.min !== null && value < field.min)
    return { says: `“${field.label}”为 ${value}，小于 ${field.min}`, remedy: '请核对数字。' };
  if (field.max !== null && value > field.max)
    return { says: `“${field.label}”为 ${value}，大于 ${field.max}`, remedy: '请核对数字。' };
  return undefined;
}

function optionProblem(field: Field): Problem {
  return {
    says: `“${field.label}”的选项不对`,
    remedy: `请从以下选项中选填：${Object.values(field.options ?? {}).join('、')}。`,
  };
}

function unitProblem(field: Field): Problem {
  return { says: `“${field.label}”不是本单位的村（社区）或内设机构`, remedy: '请从单位列表中选择。' };
}

function itemsProblem(field: Field, value: readonly unknown[], context: CheckContext): Problem | undefined {
  for (const item of value) {
    for (const [name, part] of Object.entries(field.parts ?? {})) {
      const problem = problemOf(part, (item as Item)[name] ?? null, context);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function isTexts(value: Value): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
