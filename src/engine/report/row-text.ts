import { findLocalDate, formatChineseDate } from '#kernel/local-date.ts';
import type { Row } from '../register.ts';
import { pieceOfRows } from './figure-piece.ts';
import { type Fragment, textPiece, tidy } from './fragment.ts';
import { type Context, getQuery } from './lookup.ts';
import type { Pick } from './wording.ts';

/** A row's field as it stands in a sentence; null where it is blank. Numbers and money become figures that open to the row. */
export function sayField(context: Context, query: string, row: Row, name: string): Fragment | null {
  const value = row[name];
  if (name === 'unit') return [textPiece(unitName(context, row.unit))];
  const field = fieldOf(context, query, name);
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') {
    const [amount, unit] = field?.kind === 'money' ? [value / 100, '元'] : [value, ''];
    const label = field?.label ?? name;
    return [
      pieceOfRows(context, query, { name: `${row.number}|${name}`, value: amount, unit, label, numbers: [row.number] }),
    ];
  }
  const said = sayValue(context, query, name, value);
  return said.length === 0 ? null : [textPiece(said.join('、'))];
}

/** Names that rows hold under a pick, each once, in the order of the rows, with the records that hold any. */
export function namesIn(
  context: Context,
  query: string,
  rows: readonly Row[],
  pick: Pick,
): { readonly names: readonly string[]; readonly numbers: readonly string[] } {
  const names = new Set<string>();
  const numbers: string[] = [];
  for (const row of rows) {
    const found = namesOf(context, query, row, pick);
    if (found.length > 0) numbers.push(row.number);
    for (const name of found) names.add(name);
  }
  return { names: [...names], numbers };
}

/** Titles in 《》 follow each other without a mark, quoted names too; other names are divided by 、. */
export function joinNames(names: readonly string[]): string {
  const marked = names.every((name) => /^[《“].*[》”]$/.test(name));
  return names.join(marked ? '' : '、');
}

function namesOf(context: Context, query: string, row: Row, pick: Pick): readonly string[] {
  if (pick.field === 'unit') return [unitName(context, row.unit)];
  const value = row[pick.field];
  if (value === null || value === undefined) return [];
  const values =
    pick.part === undefined || !Array.isArray(value)
      ? sayValue(context, query, pick.field, value)
      : value.flatMap((item: unknown) => partsOfItem(item, pick.part ?? ''));
  if (pick.titles === true) return values.flatMap((text) => text.match(/《[^《》]+》/g) ?? []);
  return values.filter((text) => text !== '').map((text) => wrapped(text, pick.wrap));
}

function wrapped(text: string, wrap: Pick['wrap']): string {
  if (wrap === undefined || /^(《[^《》]*》|“[^“”]*”)$/.test(text)) return text;
  return `${wrap.at(0) ?? ''}${nested(text)}${wrap.at(1) ?? ''}`;
}

/** Marks within marks change their form: “…‘…’…”, 《…〈…〉…》. */
export function nested(text: string): string {
  return text.replace(/[“”《》]/g, (mark) => INNER[mark] ?? mark);
}

const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '《': '〈', '》': '〉' };

function partsOfItem(item: unknown, part: string): readonly string[] {
  const value =
    typeof item === 'object' && item !== null ? Object.entries(item).find(([key]) => key === part)?.[1] : null;
  return typeof value === 'string' ? [tidy(value)] : [];
}

function sayValue(context: Context, query: string, name: string, value: Row[string] | undefined): readonly string[] {
  const field = fieldOf(context, query, name);
  const one = (text: string) => {
    if (field?.options !== null && field?.options !== undefined) return field.options[text] ?? text;
    if (field?.kind === 'unit' || field?.kind === 'units') return unitName(context, text);
    const date = field?.kind === 'date' ? findLocalDate(text) : undefined;
    return date === undefined ? tidy(text) : formatChineseDate(date);
  };
  if (typeof value === 'string') return [one(value)];
  if (typeof value === 'boolean') return [value ? '是' : '否'];
  return Array.isArray(value) ? value.filter((inner) => typeof inner === 'string').map(one) : [];
}

function fieldOf(context: Context, query: string, name: string) {
  return context.law.registers.get(getQuery(context, query).register)?.fields[name];
}

function unitName({ facts }: Context, code: string): string {
  if (code === facts.unit.code) return facts.unit.short;
  return facts.villages.find((village) => village.code === code)?.short ?? facts.unit.short;
}
