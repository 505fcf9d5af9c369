import type { Value } from '#engine/field.ts';
import type { Register } from '#engine/register.ts';
import { type Cipher, isSealed } from '#store/cipher.ts';

type FieldValues = Readonly<Record<string, Value>>;

/** The fields with personal ones sealed, as they are stored. */
export function sealFields(register: Register, fields: FieldValues, cipher: Cipher): FieldValues {
  return mapPersonal(register, fields, (text) => (isSealed(text) ? text : cipher.seal(text)));
}

/** The fields with personal ones readable: for the moment a person with the right asks, and for checking a change. */
export function openFields(register: Register, fields: FieldValues, cipher: Cipher): FieldValues {
  return mapPersonal(register, fields, (text) => (isSealed(text) ? cipher.open(text) : text));
}

/** The fields with personal ones masked, as they are shown by default: 张** for a name. */
export function maskFields(register: Register, fields: FieldValues, cipher: Cipher): FieldValues {
  return mapPersonal(register, fields, (text) => maskText(isSealed(text) ? cipher.open(text) : text));
}

/** 张建国 → 张**. Lists in one text (张建国、李明) are masked one by one. */
export function maskText(text: string): string {
  return text.replace(
    /[^、，,；;\s]+/g,
    (word) => word.slice(0, 1) + '*'.repeat(Math.min(Math.max(word.length - 1, 1), 8)),
  );
}

/** The fields without personal ones: for every level above and every export there. */
export function withoutPersonal(register: Register, fields: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => register.fields[id]?.personal !== true));
}

function mapPersonal(register: Register, fields: FieldValues, map: (text: string) => string): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => {
      if (register.fields[id]?.personal !== true) return [id, value];
      if (typeof value === 'string') return [id, map(value)];
      if (Array.isArray(value))
        return [id, value.map((part) => (typeof part === 'string' ? map(part) : part)) as Value];
      return [id, value];
    }),
  );
}
