/** What a list is ordered by: the day it is listed by, the number, the unit, the last change, or a field. */
export type ListOrder = {
  readonly by:
    | 'listed'
    | 'number'
    | 'unit'
    | 'changed'
    | { readonly field: string; readonly as: 'value' | 'text' | { readonly ranks: readonly string[] } };
  readonly isDescending: boolean;
};

/** Where a page ends: the next one begins behind it. `key` is the day, or what the list is ordered by as JSON. */
export type ListKey = { readonly key: string; readonly id: string };

/** Newest first, as every register is shown unless asked otherwise. */
export const NEWEST_FIRST: ListOrder = { by: 'listed', isDescending: true };

/** Whether the order is that of an index, so that a list of any length can be read in it. */
export function isIndexed({ by }: ListOrder): boolean {
  return by === 'listed';
}

/**
 * An order as SQL over `record as r`. Records without a value come last in either direction.
 * @param put takes a value and gives the parameter it stands at
 */
export function orderOf(
  { by, isDescending }: ListOrder,
  put: (value: unknown) => string,
): { readonly by: string; readonly key: string; readonly after: (key: ListKey) => string } {
  const [way, sign] = isDescending ? ['desc', '<'] : ['asc', '>'];
  if (by === 'listed') {
    return {
      by: `r.listed_on ${way}, r.id ${way}`,
      key: 'r.listed_on',
      after: ({ key, id }) => `(r.listed_on, r.id) ${sign} (${put(key)}::date, ${put(id)}::uuid)`,
    };
  }
  // Of the values of jsonb, null is the least and an object the greatest.
  const blank = isDescending ? `'null'::jsonb` : `'{}'::jsonb`;
  const sorted = `coalesce(nullif(${sortedBy(by, put)}, 'null'::jsonb), ${blank})`;
  return {
    by: `${sorted} ${way}, r.id ${way}`,
    key: `(${sorted})::text`,
    after: ({ key, id }) => `(${sorted}, r.id) ${sign} (${put(key)}::jsonb, ${put(id)}::uuid)`,
  };
}

function sortedBy(by: ListOrder['by'], put: (value: unknown) => string): string {
  if (by === 'listed') return 'to_jsonb(r.listed_on)';
  if (by === 'number') return 'to_jsonb(r.number)';
  if (by === 'unit') return 'to_jsonb(r.unit)';
  if (by === 'changed') return 'to_jsonb(extract(epoch from r.changed_at))';
  if (by.as === 'value') return `(r.fields -> ${put(by.field)}::text)`;
  // The beginning is enough to go by, and a place in the list must stay short.
  if (by.as === 'text') return `to_jsonb(left(r.fields ->> ${put(by.field)}::text, 40))`;
  return `to_jsonb(array_position(${put(by.as.ranks)}::text[], r.fields ->> ${put(by.field)}::text))`;
}

/** Whether a key can have come from a list in this order. */
export function isKeyOf({ by }: ListOrder, { key }: ListKey): boolean {
  if (by === 'listed') return /^\d{4}-\d{2}-\d{2}$/.test(key) && !Number.isNaN(Date.parse(key));
  try {
    JSON.parse(key);
    return true;
  } catch {
    return false;
  }
}
