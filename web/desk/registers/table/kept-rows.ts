import type { Register } from '../../../api/schema.d.ts';
import type { DraftStore } from '../record-draft.ts';

type Row = Readonly<Record<string, string>>;

/** Rows that were typed in a table and not yet entered, without personal fields: the browser may be shared. */
export function keepRows(store: DraftStore, place: string, register: Register, rows: readonly Row[]): void {
  const personal = new Set(register.fields.flatMap(({ id, personal }) => (personal ? [id] : [])));
  const plain = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => !personal.has(id))));
  try {
    if (rows.length === 0) store.removeItem(`fadu.table.${place}`);
    else store.setItem(`fadu.table.${place}`, JSON.stringify(plain));
  } catch {
    // A full store: the page itself still holds everything.
    store.removeItem(`fadu.table.${place}`);
  }
}

export function findRows(store: DraftStore, place: string): readonly Row[] {
  const text = store.getItem(`fadu.table.${place}`);
  if (text === null) return [];
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows.flatMap(parseRow) : [];
  } catch {
    return [];
  }
}

function parseRow(row: unknown): readonly Row[] {
  if (typeof row !== 'object' || row === null) return [];
  return [Object.fromEntries(Object.entries(row).filter(([, text]) => typeof text === 'string')) as Row];
}
