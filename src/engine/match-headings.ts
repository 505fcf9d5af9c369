import type { Field } from './field.ts';
import { narrow } from './parse-value.ts';
import { isRequired } from './register.ts';

/** Where the columns of a table go: column → `unit`, `number` or a field's id. */
export type HeadingMatch = {
  readonly columns: ReadonlyMap<number, string>;
  /** Labels of required fields that no column carries. */
  readonly missing: readonly string[];
  /** Headings that belong to no field; their columns are left out. */
  readonly ignored: readonly string[];
};

/** What headings are matched against: a register, or what a page knows of it. */
export type Headed = {
  readonly fields: Readonly<Record<string, Pick<Field, 'label' | 'synonyms' | 'kind' | 'blank'>>>;
  readonly unitLabel: string | null;
  readonly numberedBy: string | null;
};

const UNIT = '所属单位';
const NUMBER_WORDS = ['编号', '记录编号', '台账编号', '登记编号'];
const UNIT_WORDS = [
  '所属单位',
  '单位',
  '村（社区）',
  '村社区',
  '村',
  '社区',
  '行政村',
  '所在村',
  '所属村（社区）',
  '单位名称',
  '责任单位',
  '牵头单位',
  '责任科室',
  '承办科室',
  '牵头科室',
  '责任部门',
  '承办部门',
];

/**
 * Matches headings to fields: order does not matter, nor do spaces, full-width forms, brackets, 必填 marks or a unit behind
 * the word (金额（元）); declared synonyms count as the label itself.
 */
export function matchHeadings(register: Headed, headings: readonly string[]): HeadingMatch {
  const names = new Map<string, string>();
  const put = (word: string, id: string) => {
    if (!names.has(plain(word))) names.set(plain(word), id);
  };
  for (const [id, field] of Object.entries(register.fields)) put(field.label, id);
  put(register.unitLabel ?? UNIT, 'unit');
  if (register.numberedBy === null) for (const word of NUMBER_WORDS) put(word, 'number');
  for (const [id, field] of Object.entries(register.fields)) for (const word of field.synonyms) put(word, id);
  for (const word of UNIT_WORDS) put(word, 'unit');
  const columns = new Map<number, string>();
  const ignored: string[] = [];
  for (const [column, heading] of headings.entries()) {
    const id = names.get(plain(heading)) ?? names.get(plain(withoutBrackets(heading)));
    if (id !== undefined && ![...columns.values()].includes(id)) columns.set(column, id);
    else if (heading.trim() !== '') ignored.push(heading.trim());
  }
  const found = new Set(columns.values());
  const missing = Object.entries(register.fields).filter(([id, field]) => isRequired(field) && !found.has(id));
  return { columns, missing: missing.map(([, field]) => field.label), ignored };
}

function plain(heading: string): string {
  return narrow(heading)
    .replace(/\s/g, '')
    .replace(/[*＊]/g, '')
    .replace(/[(（]必填[)）]/g, '')
    .replace(/[()（）:：]/g, '')
    .toLowerCase();
}

function withoutBrackets(heading: string): string {
  return narrow(heading).replace(/\([^)]*\)/g, '');
}
