import type { Register } from '../../../api/schema.d.ts';
import type { DraftStore } from '../record-draft.ts';

export type KeptRow = Readonly<Record<string, string>>;

/** Rows of a table that were typed and not yet entered, and when. */
export type KeptRows = { readonly savedAt: string; readonly rows: readonly KeptRow[] };

const keyOf = (place: string) => `fadu.table.${place}`;

/** Keeps the rows in this browser, without personal fields: it may be shared. */
export function keepRows(store: DraftStore, place: string, register: Register, { savedAt, rows }: KeptRows): void {
  const personal = new Set(register.fields.flatMap(({ id, personal }) => (personal ? [id] : [])));
  const plain = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => !personal.has(id))));
  try {
    if (rows.length === 0) store.removeItem(keyOf(place));
    else store.setItem(keyOf(place), JSON.stringify({ savedAt, rows: plain }));
  } catch {
    // A full store: the page itself still holds everything.
    store.removeItem(keyOf(place));
  }
}

export function findRows(store: DraftStore, place: string): KeptRows | undefined {
  return parseRows(store.getItem(keyOf(place)));
}

/** Reads kept rows; undefined where there are none, or where it is not rows. */
export function parseRows(text: string | null): KeptRows | undefined {
  if (text === null) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('rows' in kept) || !('savedAt' in kept)) return undefined;
    const rows = Array.isArray(kept.rows) ? kept.rows.flatMap(parseRow) : [];
    return rows.length === 0 ? undefined : { savedAt: String(kept.savedAt), rows };
  } catch {
    return undefined;
  }
}

function parseRow(row: unknown): readonly KeptRow[] {
  if (typeof row !== 'object' || row === null) return [];
  return [Object.fromEntries(Object.entries(row).filter(([, text]) => typeof text === 'string')) as KeptRow];
}
