import type { Record as RecordView, Register } from '../../api/schema.d.ts';
import { blankOf, type FormValue } from '../../ui/fields/field-value.ts';
import type { DraftStore } from './record-draft.ts';
import { emptyValues, type RecordValues } from './record-values.ts';

/** A new record's form: the unit, and today as the day it is listed by. */
export function startValues(
  register: Register,
  { unit, today }: { readonly unit: string | null; readonly today: string },
): RecordValues {
  const empty = emptyValues(register, unit);
  return { ...empty, fields: { ...empty.fields, [register.datedBy]: today } };
}

/** A new record like another: all but its number, its days and what is personal. */
export function valuesLike(
  register: Register,
  { unit, fields }: Pick<RecordView, 'unit' | 'fields'>,
  today: string,
): RecordValues {
  const taken = register.fields.map((field): [string, FormValue] => {
    const isOwn = field.personal || field.kind === 'date' || field.id === register.numberedBy;
    return [field.id, isOwn ? blankOf(field.kind) : (fields[field.id] ?? blankOf(field.kind))];
  });
  return { unit, number: null, fields: { ...Object.fromEntries(taken), [register.datedBy]: today } };
}

/** The unit that a record must belong to where there is no choice. */
export function ownUnit(register: Register, unit: { readonly code: string; readonly kind: string }): string | null {
  return register.unitLabel === null || unit.kind === 'village' ? unit.code : null;
}

/** The unit last entered in a register from this seat on this device. */
export function lastUnit(store: DraftStore, place: string): string | null {
  return store.getItem(`fadu.unit.${place}`);
}

export function keepLastUnit(store: DraftStore, place: string, unit: string | null): void {
  try {
    if (unit !== null) store.setItem(`fadu.unit.${place}`, unit);
  } catch {
    // A full store: the next form asks for the unit again.
    store.removeItem(`fadu.unit.${place}`);
  }
}
