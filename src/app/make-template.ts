import { unitLabel } from '#engine/check-row.ts';
import type { Field } from '#engine/field.ts';
import { isRequired, type Register } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import { type ColumnPlan, FORMATS, type SheetValue } from '#sheet/workbook-plan.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';
import { type Actor, demandRight } from './actor.ts';
import type { Desk } from './desk.ts';
import { getRegister } from './get-register.ts';
import { EXAMPLE_NUMBER } from './import/read-rows.ts';

/** How each kind of field is to be filled in. */
const HOW: Readonly<Record<Field['kind'], string>> = {
  text: '文字，一行',
  note: '文字',
  date: '日期，如 2023-03-05、2023.3.5 或 2023年3月5日',
  code: '从下拉列表中选填',
  codes: '可填多项，用“、”隔开',
  count: '整数；没有的填 0，不清楚的留空',
  money: '金额，单位为元，最多两位小数',
  'yes-no': '填“是”或“否”；不清楚的留空',
  unit: '村（社区）或内设机构的名称',
  units: '村（社区）或内设机构的名称，用“、”隔开',
  person: '姓名等个人信息，系统加密保存、遮蔽显示',
  persons: '姓名等个人信息，用“、”隔开，系统加密保存、遮蔽显示',
  reference: '填所引用记录的编号',
  references: '填所引用记录的编号，用“、”隔开',
  items: '每项一行（Alt+Enter 换行），各部分用“｜”隔开',
};

/** A workbook to fill in: headings with notes, drop-downs, one example row that an import passes over, and instructions. */
export async function makeTemplate(
  desk: Desk,
  actor: Actor,
  request: { readonly register: string; readonly unit: string },
): Promise<Uint8Array> {
  demandRight(actor, 'read-records');
  const register = getRegister(desk.law, request.register);
  const villages = (await desk.units())
    .filter(({ code, to }) => code.startsWith(request.unit) && to === null)
    .map(({ short }) => short);
  const columns = columnsOf(register, villages);
  const examples = columns.map(({ example }) => example);
  return writeWorkbook({
    sheets: [{ name: register.label, columns: columns.map(({ plan }) => plan), rows: [examples] }],
    instructions: instructionsFor(desk, register),
  });
}

type TemplateColumn = { readonly plan: ColumnPlan; readonly example: SheetValue };

function columnsOf(register: Register, villages: readonly string[]): readonly TemplateColumn[] {
  const numberColumn: TemplateColumn = {
    plan: { header: '编号', format: FORMATS.text, note: '可不填，由系统编号；本列写“示例”的行不导入' },
    example: EXAMPLE_NUMBER,
  };
  const unitColumn: TemplateColumn = {
    plan: { header: unitLabel(register), note: '不填即为本乡镇', options: villages, isOpen: true },
    example: villages[1] ?? villages[0] ?? null,
  };
  const inUse = Object.entries(register.fields).filter(([, { extra }]) => extra?.isEnded !== true);
  const fields = inUse.map(([id, field]) => columnOf(field, id === register.numberedBy));
  return [
    ...(register.numberedBy === null ? [numberColumn] : []),
    ...(register.unitLabel === null ? [] : [unitColumn]),
    ...fields,
  ];
}

function columnOf(field: Field, isNumber: boolean): TemplateColumn {
  const labels = Object.values(field.options ?? {});
  const parts = Object.values(field.parts ?? {})
    .map(({ label }) => label)
    .join('｜');
  const notes = [
    field.hint,
    HOW[field.kind],
    parts === '' ? null : `各部分依次为：${parts}`,
    field.blank === null ? null : `可不填：${field.blank}`,
  ];
  const format = formatOf(field);
  return {
    plan: {
      header: field.label,
      note: notes.filter((part) => part !== null).join('\n'),
      isRequired: isRequired(field),
      ...(format === undefined ? {} : { format }),
      ...(field.kind === 'code' ? { options: labels } : {}),
      ...(field.kind === 'yes-no' ? { options: ['是', '否'] } : {}),
      ...(field.kind === 'codes' ? { options: labels, isOpen: true } : {}),
    },
    example: isNumber ? EXAMPLE_NUMBER : exampleOf(field, labels),
  };
}

function formatOf({ kind }: Field): string | undefined {
  if (kind === 'date') return FORMATS.date;
  if (kind === 'money') return FORMATS.amount;
  return kind === 'count' ? FORMATS.integer : FORMATS.text;
}

function exampleOf(field: Field, labels: readonly string[]): SheetValue {
  if (field.kind === 'code' || field.kind === 'codes') return labels[0] ?? null;
  if (field.kind === 'yes-no') return '是';
  if (field.example === null) return null;
  return (field.kind === 'count' || field.kind === 'money') && /^\d+(\.\d+)?$/.test(field.example)
    ? Number(field.example)
    : field.example;
}

function instructionsFor(desk: Desk, register: Register): readonly string[] {
  const fields = Object.values(register.fields).map((field) => {
    const need = isRequired(field) ? '必填' : `可不填${field.blank === null ? '' : `（${field.blank}）`}`;
    const options = field.options === null ? '' : `可填：${Object.values(field.options).join('、')}。`;
    const target =
      field.register === null ? '' : `编号见《${desk.law.registers.get(field.register)?.label ?? field.register}》。`;
    return `${field.label}（${need}）：${field.hint === null ? '' : `${field.hint}；`}${HOW[field.kind]}。${options}${target}`;
  });
  return [
    `${register.label}：一行登记${register.oneRow}。${register.about}`,
    '表头可以调换顺序、增加本单位自用的列；自用的列不导入。编号写“示例”的行不导入。',
    '留空表示未填，0 表示确实为零，两者不同。',
    '导入时有一处错误即全部不导入，系统返回标注了问题的工作簿；同一文件再次导入不会重复登记。',
    ...fields,
    ...register.rules.filter(({ severity }) => severity !== 'warn').map(({ says }) => `校核：${says}。`),
    `依据：${[...new Set(register.cite.map(formatCitation))].join('；')}。`,
  ];
}
