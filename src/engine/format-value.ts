import type { Field, Value } from './field.ts';

/** Words that stand for codes kept elsewhere. */
export type FormatContext = { readonly unitName: (code: string) => string };

/** A value as a person reads it: options by label, money in 元, lists joined by 、. Blank is an empty text. */
export function formatValue(field: Field, value: Value, context: FormatContext): string {
  if (value === null) return '';
  switch (field.kind) {
    case 'code':
      return field.options?.[String(value)] ?? String(value);
    case 'codes':
      return texts(value)
        .map((key) => field.options?.[key] ?? key)
        .join('、');
    case 'unit':
      return context.unitName(String(value));
    case 'units':
      return texts(value).map(context.unitName).join('、');
    case 'money':
      return formatYuan(Number(value));
    case 'yes-no':
      return value === true ? '是' : '否';
    case 'persons':
    case 'references':
      return texts(value).join('、');
    case 'items':
      return Array.isArray(value) ? value.map((item) => formatItem(field, item, context)).join('\n') : '';
    default:
      return String(value);
  }
}

/** 6177000 fen → 61770 · 150 fen → 1.5 */
export function formatYuan(amountFen: number): string {
  return String(amountFen / 100);
}

function formatItem(field: Field, item: unknown, context: FormatContext): string {
  if (typeof item !== 'object' || item === null) return '';
  const values = item as Readonly<Record<string, string | number | boolean | null>>;
  return Object.entries(field.parts ?? {})
    .map(([name, part]) => formatValue(part, values[name] ?? null, context))
    .join('｜');
}

function texts(value: Value): readonly string[] {
  return Array.isArray(value) ? value.filter((part): part is string => typeof part === 'string') : [];
}
