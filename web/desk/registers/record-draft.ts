import type { Register } from '../../api/schema.d.ts';
import { type FormValue, isKept, sameValue } from '../../ui/fields/field-value.ts';
import type { RecordValues } from './record-values.ts';

/** What was typed and not yet saved. Never holds personal data: this browser may be shared. */
export type Draft = {
  readonly savedAt: string;
  /** Version that the record was opened at; 0 for a new one. */
  readonly version: number;
  readonly unit: string | null;
  readonly number: string | null;
  readonly fields: Readonly<{ [field: string]: FormValue }>;
};

/** Where a browser keeps drafts. */
export type DraftStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The name a draft goes by: one for each seat and record, or seat and register for a new one. */
export function draftKey(seat: string, register: string, record: string | null): string {
  return `fadu.draft.${seat}.${register}.${record ?? 'new'}`;
}

/** Keeps a draft. A full store is not worth stopping the clerk for: the form itself still holds everything. */
export function keepDraft(
  store: DraftStore,
  key: string,
  register: Register,
  values: RecordValues,
  at: { readonly version: number; readonly savedAt: string },
): boolean {
  const plain = register.fields.filter(({ personal }) => !personal).map(({ id }) => [id, values.fields[id] ?? null]);
  const draft: Draft = { ...at, unit: values.unit, number: values.number, fields: Object.fromEntries(plain) };
  try {
    store.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(store: DraftStore, key: string): void {
  store.removeItem(key);
}

/** The kept draft; undefined where there is none, or where it says the same as the form already does. */
export function findDraft(store: DraftStore, key: string, register: Register, values: RecordValues): Draft | undefined {
  const draft = parseDraft(store.getItem(key));
  if (draft === undefined) return undefined;
  const differs =
    (draft.unit ?? null) !== values.unit ||
    !sameValue(draft.number, values.number) ||
    register.fields.some(({ id, personal }) => !personal && !sameValue(draft.fields[id], values.fields[id]));
  return differs ? draft : undefined;
}

/** The form's values with the draft's in their place; personal fields stay as the form has them. */
export function withDraft(register: Register, values: RecordValues, draft: Draft): RecordValues {
  const taken = register.fields
    .filter(({ id, personal }) => !personal && id in draft.fields)
    .map(({ id }): [string, FormValue] => [id, draft.fields[id]]);
  return { unit: draft.unit, number: draft.number, fields: { ...values.fields, ...Object.fromEntries(taken) } };
}

function parseDraft(text: string | null): Draft | undefined {
  if (text === null) return undefined;
  try {
    const draft: unknown = JSON.parse(text);
    if (typeof draft !== 'object' || draft === null || !('fields' in draft) || !('savedAt' in draft)) return undefined;
    const { fields } = draft as Draft;
    return Object.values(fields).some(isKept) ? undefined : (draft as Draft);
  } catch {
    return undefined;
  }
}
