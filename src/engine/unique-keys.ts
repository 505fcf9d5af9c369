import type { Register, Row } from './register.ts';

/** The values of a row that must be its own in the register: one text for each declared group that is filled in. */
export function uniqueKeysOf(
  register: Register,
  row: Row,
): readonly { readonly key: string; readonly fields: readonly string[] }[] {
  return register.unique.flatMap((fields, group) => {
    const values = fields.map((field) => row[field] ?? null);
    return values.includes(null) ? [] : [{ key: JSON.stringify([group, ...values]), fields }];
  });
}
