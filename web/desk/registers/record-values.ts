import type { Record as RecordView, Register } from '../../api/schema.d.ts';
import { blankOf, type FormValue, isBlank, isKept, savedValue } from '../../ui/fields/field-value.ts';
import { formatValue } from '../../ui/format.ts';

/** What the form of a record holds. */
export type RecordValues = {
  readonly unit: string | null;
  readonly number: string | null;
  readonly fields: Readonly<{ [field: string]: FormValue }>;
};

/** An empty form. */
export function emptyValues(register: Register, unit: string | null): RecordValues {
  return { unit, number: null, fields: Object.fromEntries(register.fields.map(({ id, kind }) => [id, blankOf(kind)])) };
}

/** A record's values for its form. Personal ones are masked, and kept as they are until somebody asks to see them. */
export function valuesOf(
  register: Register,
  { unit, number, fields }: Pick<RecordView, 'unit' | 'number' | 'fields'>,
): RecordValues {
  return {
    unit,
    number,
    fields: Object.fromEntries(
      register.fields.map((field): [string, FormValue] => {
        const value = fields[field.id] ?? blankOf(field.kind);
        if (!field.personal || isBlank(value)) return [field.id, value];
        return [field.id, { kept: true, masked: formatValue(field, value, (code) => code) }];
      }),
    ),
  };
}

/** Whether saving needs the readable values of personal fields first. */
export function hasKept({ fields }: RecordValues): boolean {
  return Object.values(fields).some(isKept);
}

/** What is sent to be saved; `revealed` gives the readable values of kept personal fields. */
export function savedFields(
  register: Register,
  { fields }: RecordValues,
  revealed: RecordView['fields'] = {},
): RecordView['fields'] {
  return Object.fromEntries(
    register.fields.map((field) => {
      const value = fields[field.id];
      return [field.id, isKept(value) ? (revealed[field.id] ?? blankOf(field.kind)) : savedValue(field, value)];
    }),
  );
}
