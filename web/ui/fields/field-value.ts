import type { Field, FieldKind, FieldPart, FieldValue } from '../../api/schema.d.ts';

/** In a form a personal value that the clerk has neither seen nor touched: it is kept as it is. */
export type Kept = { readonly kept: true; readonly masked: string };

/** What a form holds for a field: a value, a kept personal value, or (numbers) text that is no number yet. */
export type FormValue = FieldValue | Kept | undefined;

export function isKept(value: FormValue): value is Kept {
  return typeof value === 'object' && value !== null && 'kept' in value;
}

const LISTS: readonly FieldKind[] = ['codes', 'units', 'persons', 'references', 'items'];

/** What an unfilled field holds. */
export function blankOf(kind: FieldKind): FieldValue {
  return LISTS.includes(kind) ? [] : null;
}

export function isBlank(value: FormValue): boolean {
  if (isKept(value)) return false;
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** What a form's value is saved as: blanks of one kind, texts trimmed. Kept values must have been replaced before. */
export function savedValue(field: Field | FieldPart, value: FormValue): FieldValue {
  if (value === undefined || isKept(value) || isBlank(value)) return blankOf(field.kind);
  return typeof value === 'string' ? plainText(value, field.kind === 'note') : value;
}

/**
 * Text without the marks that nobody sees and that Word and chats put in: soft line ends, page breaks, joiners of no width, soft
 * hyphens. A note keeps its lines; a single line has none. Joiners within an emoji stay.
 */
export function plainText(typed: string, isLong: boolean): string {
  const lines = typed
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\u00a0/g, ' ');
  return (isLong ? lines : lines.replace(/\s*\n\s*/g, ' ')).trim();
}

/** Whether two values say the same; blanks are alike, whatever their form. */
export function sameValue(one: FormValue, other: FormValue): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other);
  return canonical(one) === canonical(other);
}

/** What is wrong with a value before it is sent; the server checks everything else. */
export function problemOf(field: Field | FieldPart, value: FormValue): string | undefined {
  if (isBlank(value)) return field.required ? `请填写${field.label}` : undefined;
  if (field.kind === 'money' && typeof value === 'string')
    return '请填写阿拉伯数字，单位为元，最多两位小数；以万元计的请写明“万元”';
  if (field.kind === 'count' && typeof value === 'string') return '请填写阿拉伯数字整数；没有的填 0，不清楚的留空';
  return undefined;
}

function canonical(value: FormValue): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
