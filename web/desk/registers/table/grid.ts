import type { ListColumn } from '../list-columns.ts';
import { cellProblem } from './cell-problem.ts';

/** Texts of a table that is being typed in, with what is wrong where. Cells hear of their own changes only. */
export type Grid = ReturnType<typeof makeGrid>;

const ROWS = 12;

/** @param kept the rows as they were left the last time, by column id */
export function makeGrid(columns: readonly ListColumn[], kept: readonly Readonly<Record<string, string>>[]) {
  const rows: Record<string, string>[] = kept.map((row) => ({ ...row }));
  const faults = new Map<string, string>();
  const listeners = new Map<string, Set<() => void>>();
  let onChange: () => void = () => {};
  const keyOf = (row: number, column: string) => `${row}:${column}`;
  const tell = (key: string) => {
    for (const listener of listeners.get(key) ?? []) listener();
  };
  while (rows.length < ROWS) rows.push({});

  function put(row: number, column: string, text: string): void {
    while (rows.length <= row) rows.push({});
    const cells = rows[row];
    if (cells === undefined) return;
    cells[column] = text;
    const field = columns.find(({ id }) => id === column)?.field ?? null;
    const problem = cellProblem(field, text);
    const key = keyOf(row, column);
    if (problem === undefined) faults.delete(key);
    else faults.set(key, problem);
    tell(key);
  }

  return {
    rowCount: () => rows.length,
    textAt: (row: number, column: string) => rows[row]?.[column] ?? '',
    faultAt: (row: number, column: string) => faults.get(keyOf(row, column)),
    /** Calls back when a cell's text or fault changes; gives the function that ends it. */
    listen(row: number, column: string, listener: () => void): () => void {
      const key = keyOf(row, column);
      const all = listeners.get(key) ?? new Set();
      listeners.set(key, all.add(listener));
      return () => {
        all.delete(listener);
        if (all.size === 0) listeners.delete(key);
      };
    },
    set(row: number, column: string, text: string): void {
      put(row, column, text);
      onChange();
    },
    /** Puts texts in place from a cell on, to the right and downwards. */
    paste(row: number, ids: readonly string[], texts: readonly (readonly string[])[]): void {
      texts.forEach((line, down) => {
        line.forEach((text, right) => {
          const column = ids[right];
          if (column !== undefined) put(row + down, column, text);
        });
      });
      onChange();
    },
    /** Puts whole rows in place of all that is there. */
    fill(whole: readonly Readonly<Record<string, string>>[]): void {
      rows.splice(0, rows.length, ...whole.map((row) => ({ ...row })));
      while (rows.length < ROWS) rows.push({});
      faults.clear();
      for (const key of listeners.keys()) tell(key);
    },
    /** Puts whole rows behind the last that holds something. */
    append(whole: readonly Readonly<Record<string, string>>[]): void {
      const last = rows.findLastIndex((cells) => Object.values(cells).some((text) => text.trim() !== ''));
      rows.splice(last + 1, whole.length, ...whole.map((row) => ({ ...row })));
      for (const key of listeners.keys()) tell(key);
    },
    addRows(count: number): void {
      for (let added = 0; added < count; added += 1) rows.push({});
    },
    clear(): void {
      rows.splice(0, rows.length, ...Array.from({ length: ROWS }, () => ({})));
      faults.clear();
      for (const key of listeners.keys()) tell(key);
    },
    /** Rows that hold something, each with its place in the table. */
    filled: (): readonly { readonly at: number; readonly cells: Readonly<Record<string, string>> }[] =>
      rows.flatMap((cells, at) => (Object.values(cells).some((text) => text.trim() !== '') ? [{ at, cells }] : [])),
    /** In place of all faults known before. */
    setFaults(found: readonly { readonly row: number; readonly column: string; readonly says: string }[]): void {
      const former = [...faults.keys()];
      faults.clear();
      for (const { row, column, says } of found) {
        const key = keyOf(row, column);
        faults.set(key, faults.has(key) ? `${faults.get(key)}；${says}` : says);
      }
      for (const key of new Set([...former, ...faults.keys()])) tell(key);
    },
    faultCount: () => faults.size,
    onChange(listener: () => void): void {
      onChange = listener;
    },
  };
}
