import type { Value } from './field.ts';
import type { Register } from './register.ts';
import { holderOf } from './unit.ts';

/** What a record is found by, besides the characters in it. */
export const searchToken = {
  register: (id: string) => `r:${id}`,
  holder: (code: string) => `h:${code}`,
  unit: (code: string) => `u:${code}`,
  year: (year: number) => `y:${year}`,
  option: (field: string, key: string) => `o:${field}:${key}`,
} as const;

const TEXTS = ['text', 'note', 'items', 'reference', 'references'];

/** The fields whose words are searched: never personal ones. */
export function searchedFields(register: Register): readonly string[] {
  return Object.entries(register.fields).flatMap(([id, { kind, personal }]) =>
    !personal && TEXTS.includes(kind) ? [id] : [],
  );
}

/** Every two characters that stand side by side in a text, spaces apart; letters without regard to case. */
export function bigramsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const part of text.toLowerCase().split(/\s+/)) {
    // By code points: 𬭎 is one character.
    const signs = [...part];
    for (let at = 0; at + 1 < signs.length; at += 1) found.add(`${signs[at]}${signs[at + 1]}`);
  }
  return [...found];
}

/** Everything a row is found by. `fields` may hold ciphertext in personal fields, which are left out. */
export function searchTokens(
  register: Register,
  row: {
    readonly unit: string;
    readonly number: string;
    readonly listedOn: string;
    readonly fields: Readonly<Record<string, Value>>;
  },
): readonly string[] {
  const tokens = new Set([
    searchToken.register(register.id),
    searchToken.holder(holderOf(row.unit)),
    searchToken.unit(row.unit),
    searchToken.year(Number(row.listedOn.slice(0, 4))),
    ...bigramsOf(row.number),
  ]);
  for (const id of searchedFields(register))
    for (const text of textsIn(row.fields[id])) for (const gram of bigramsOf(text)) tokens.add(gram);
  for (const [id, { kind, personal }] of Object.entries(register.fields)) {
    if (personal || (kind !== 'code' && kind !== 'codes')) continue;
    for (const key of textsIn(row.fields[id])) tokens.add(searchToken.option(id, key));
  }
  return [...tokens];
}

function textsIn(value: Value | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((part: unknown): readonly string[] => {
    if (typeof part === 'string') return [part];
    if (typeof part !== 'object' || part === null) return [];
    return Object.values(part).filter((one): one is string => typeof one === 'string');
  });
}
