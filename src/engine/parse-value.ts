import { addDays, dateOf, daysInMonth, findLocalDate, type LocalDate } from '#kernel/local-date.ts';
import type { Field, Item, Value } from './field.ts';

/** What is known while values are read: the day, and the units a name may mean. */
export type ParseContext = {
  readonly today: LocalDate;
  /** Finds a unit's code by its code or by a name as people write it; undefined for an unknown one. */
  readonly findUnit: (text: string) => string | undefined;
};

/** Either a value, or what is wrong with the text and what to do. */
export type Parsed = { readonly value: Value } | { readonly says: string; readonly remedy: string };

/**
 * Reads a field's value as people type it: dates as 2023.3.5 or 2023年3月5日, money with 元 or 万元, codes by their 中文 label,
 * 是/否/√, full-width digits. Blank text is a blank (null, or an empty list), never 0.
 */
export function parseValue(field: Field, text: string, context: ParseContext): Parsed {
  const plain = narrow(text).trim();
  if (plain === '' || plain === '—' || plain === '-' || plain === '/') return { value: isList(field) ? [] : null };
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'person':
    case 'reference':
      return parseText(field, text.trim());
    case 'persons':
    case 'references':
      return { value: split(text) };
    case 'date':
      return parseDate(plain, text);
    case 'code':
      return parseCode(field, plain);
    case 'codes':
      return parseEach(split(text), (part) => parseCode(field, narrow(part)));
    case 'count':
      return parseCount(plain, text);
    case 'money':
      return parseMoney(plain, text);
    case 'yes-no':
      return parseYesNo(plain, text);
    case 'unit':
      return parseUnit(plain, context);
    case 'units':
      return parseEach(split(text), (part) => parseUnit(narrow(part), context));
    case 'items':
      return parseItems(field, text, context);
  }
}

/** Full-width letters, digits, signs and spaces as their usual forms; nothing else is touched. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000|\u00a0/g, ' ');
}

function isList({ kind }: Field): boolean {
  return kind === 'codes' || kind === 'units' || kind === 'persons' || kind === 'references' || kind === 'items';
}

function split(text: string): readonly string[] {
  return text
    .split(/[、，,;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseText(field: Field, text: string): Parsed {
  if (field.form !== null && !field.form.test(text)) {
    const example = field.example === null ? '' : `，例如：${field.example}`;
    return { says: `“${text}”不符合“${field.label}”的格式`, remedy: `请按规定格式填写${example}。` };
  }
  if (field.max !== null && text.length > field.max) {
    return { says: `“${field.label}”有 ${text.length} 个字，超过 ${field.max} 个字`, remedy: '请精简文字。' };
  }
  return { value: text };
}

/** A bare five-digit number in a date column is a spreadsheet's serial day where it falls in 1950 to 2100. */
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 73_415];
const SERIAL_ZERO = dateOf(1899, 12, 30);

function parseDate(plain: string, text: string): Parsed {
  const wrong = { says: `“${text}”不是有效的日期`, remedy: '请写成 2023-03-05、2023.3.5 或 2023年3月5日。' };
  const exact = findLocalDate(plain);
  if (exact !== undefined) return { value: exact };
  const serial = /^\d{5}$/.test(plain) ? Number(plain) : 0;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return { value: addDays(SERIAL_ZERO, serial) };
  const match =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (match === null) return wrong;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return wrong;
  return { value: dateOf(year, month, day) };
}

function parseCode(field: Field, plain: string): Parsed {
  const options = field.options ?? {};
  const wanted = plain.replace(/\s/g, '');
  const found =
    Object.keys(options).find((key) => key === wanted) ??
    Object.entries(options).find(([, label]) => narrow(label).replace(/\s/g, '') === wanted)?.[0] ??
    field.optionSynonyms[wanted];
  if (found !== undefined) return { value: found };
  return {
    says: `“${field.label}”没有“${plain}”这一选项`,
    remedy: `请从以下选项中选填：${Object.values(options).join('、')}。`,
  };
}

function parseCount(plain: string, text: string): Parsed {
  const match = /^([+-]?[\d,]+)(?:\.0+)?\s*[\u4e00-\u9fff]{0,3}$/.exec(plain);
  const value = match?.[1] === undefined ? Number.NaN : Number(match[1].replaceAll(',', ''));
  if (!Number.isSafeInteger(value))
    return { says: `“${text}”不是整数`, remedy: '请填写阿拉伯数字整数；没有的填 0，不清楚的留空。' };
  return { value };
}

function parseMoney(plain: string, text: string): Parsed {
  const match = /^[¥￥]?([\d,]+)(?:\.(\d{1,6}))?\s*(万元|元|万)?$/.exec(plain);
  const wrong = {
    says: `“${text}”不是有效的金额`,
    remedy: '请填写数字，单位为元，最多两位小数；以万元计的请写明“万元”。',
  };
  if (match?.[1] === undefined) return wrong;
  const digits = match[3] === undefined || match[3] === '元' ? 2 : 6;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return wrong;
  const fen = Number(match[1].replaceAll(',', '') + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(fen) ? { value: fen } : wrong;
}

function parseYesNo(plain: string, text: string): Parsed {
  if (/^(是|有|√|✓|对|y|yes|true|1)$/i.test(plain)) return { value: true };
  if (/^(否|无|没有|×|✗|n|no|false|0)$/i.test(plain)) return { value: false };
  return { says: `“${text}”不是“是”或“否”`, remedy: '请填“是”或“否”；不清楚的留空。' };
}

function parseUnit(plain: string, { findUnit }: ParseContext): Parsed {
  const code = findUnit(plain);
  if (code !== undefined) return { value: code };
  return { says: `本单位没有名为“${plain}”的村（社区）或内设机构`, remedy: '请核对名称，或填写单位编码。' };
}

function parseItems(field: Field, text: string, context: ParseContext): Parsed {
  const parts = Object.entries(field.parts ?? {});
  const items: Item[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
    const cells = line.split(/[|｜]/);
    const item: Record<string, Item[string]> = {};
    for (const [place, [name, part]] of parts.entries()) {
      const parsed = parseValue(part, cells[place] ?? '', context);
      if ('says' in parsed)
        return { says: `“${field.label}”的“${line.trim()}”中，${parsed.says}`, remedy: parsed.remedy };
      item[name] = typeof parsed.value === 'object' ? null : parsed.value;
    }
    items.push(item);
  }
  return { value: items };
}

function parseEach(parts: readonly string[], parse: (part: string) => Parsed): Parsed {
  const values: string[] = [];
  for (const part of parts) {
    const parsed = parse(part);
    if ('says' in parsed) return parsed;
    if (typeof parsed.value === 'string') values.push(parsed.value);
  }
  return { value: values };
}
