import type { Register } from '../../api/schema.d.ts';
import { type FormValue, isKept, sameValue } from '../../ui/fields/field-value.ts';
import type { RecordValues } from './record-values.ts';

/** What was typed and not yet saved. One kept in the browser holds nothing personal: it may be shared. */
export type Draft = {
  readonly savedAt: string;
  /** Version that the record was opened at; 0 for a new one. */
  readonly version: number;
  readonly unit: string | null;
  readonly number: string | null;
  readonly fields: Readonly<{ [field: string]: FormValue }>;
  /** Whether it comes from the server, perhaps typed on another device. */
  readonly isServer?: boolean;
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
  try {
    store.setItem(key, JSON.stringify(draftOf(register, values, at, false)));
    return true;
  } catch {
    return false;
  }
}

/** The draft of what a form holds; personal fields only where asked for, and masked ones never. */
export function draftOf(
  register: Register,
  values: RecordValues,
  at: { readonly version: number; readonly savedAt: string },
  withPersonal: boolean,
): Draft {
  const kept = register.fields
    .filter(({ id, personal }) => (withPersonal || !personal) && !isKept(values.fields[id]))
    .map(({ id }) => [id, values.fields[id] ?? null]);
  return { ...at, unit: values.unit, number: values.number, fields: Object.fromEntries(kept) };
}

/** Whether a draft says the same as a form already does. */
export function sameDraft(register: Register, draft: Draft, values: RecordValues): boolean {
  return (
    (draft.unit ?? null) === values.unit &&
    sameValue(draft.number, values.number) &&
    register.fields.every(({ id }) => !(id in draft.fields) || sameValue(draft.fields[id], values.fields[id]))
  );
}

export function dropDraft(store: DraftStore, key: string): void {
  store.removeItem(key);
}

/** The kept draft; undefined where there is none, or where it says the same as the form already does. */
export function findDraft(store: DraftStore, key: string, register: Register, values: RecordValues): Draft | undefined {
  const draft = parseDraft(store.getItem(key));
  if (draft === undefined) return undefined;
  return sameDraft(register, draft, values) ? undefined : draft;
}

/** The form's values with the draft's in their place; what the draft does not hold stays as the form has it. */
export function withDraft(register: Register, values: RecordValues, draft: Draft): RecordValues {
  const taken = register.fields
    .filter(({ id }) => id in draft.fields)
    .map(({ id }): [string, FormValue] => [id, draft.fields[id]]);
  return { unit: draft.unit, number: draft.number, fields: { ...values.fields, ...Object.fromEntries(taken) } };
}

/** Reads a kept draft; undefined where there is none, or where it is not one. */
export function parseDraft(text: string | null): Draft | undefined {
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
