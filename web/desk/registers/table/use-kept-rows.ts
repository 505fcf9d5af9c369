import { useCallback, useEffect, useRef, useState } from 'react';
import { api, need } from '../../../api/client.ts';
import type { Register } from '../../../api/schema.d.ts';
import type { Grid } from './grid.ts';
import { findRows, type KeptRow, keepRows, parseRows } from './kept-rows.ts';

const SEND_MS = 2000;

/**
 * Keeps a table's rows in this browser at once and on the server soon after, and takes back those that another device left there:
 * into an empty table at once, over others only where they were typed later.
 * @param isGiven whether the table holds rows that were read from elsewhere, which nothing kept may replace
 */
export function useKeptRows(
  register: Register,
  place: string,
  grid: Grid,
  isGiven: boolean,
  onTaken: (count: number) => void,
) {
  const [isOnServer, setOnServer] = useState(false);
  const sending = useRef<number | undefined>(undefined);
  const isEntered = useRef(false);
  const lastKeptAt = useRef('');
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const taken = useRef(onTaken);
  taken.current = onTaken;
  const path = { register: register.id, record: 'table' as const };

  const keep = useCallback(
    (rows: readonly KeptRow[]) => {
      const kept = { savedAt: new Date().toISOString(), rows };
      lastKeptAt.current = kept.savedAt;
      keepRows(localStorage, place, register, kept);
      setOnServer(false);
      window.clearTimeout(sending.current);
      sending.current = window.setTimeout(() => {
        const at = { register: register.id, record: 'table' as const };
        const body = { values: JSON.stringify(kept), changedAt: kept.savedAt };
        const send = () =>
          rows.length === 0
            ? need(api.DELETE('/api/drafts/{register}/{record}', { params: { path: at } }))
            : need(api.PUT('/api/drafts/{register}/{record}', { params: { path: at }, body }));
        last.current = last.current.then(() =>
          send().then(
            () => setOnServer(rows.length > 0),
            () => setOnServer(false),
          ),
        );
      }, SEND_MS);
    },
    [register, place],
  );

  useEffect(() => {
    if (isGiven) return;
    let isGone = false;
    const here = findRows(localStorage, place);
    const atFirst = textsOf(grid);
    need(
      api.GET('/api/drafts/{register}/{record}', { params: { path: { register: register.id, record: 'table' } } }),
    ).then(
      ({ draft }) => {
        const there = parseRows(draft?.values ?? null);
        if (isGone || isEntered.current || there === undefined || there.savedAt === lastKeptAt.current) return;
        const isTyped = textsOf(grid) !== atFirst;
        if (isTyped && here === undefined) {
          // Typed into an empty table while the answer was under way: both are kept.
          grid.append(there.rows);
          keep(grid.filled().map(({ cells }) => cells));
        } else if (isTyped || (here !== undefined && here.savedAt >= there.savedAt)) return;
        else grid.fill(there.rows);
        taken.current(there.rows.length);
      },
      // Out of reach: what this browser kept is in the table already.
      () => setOnServer(false),
    );
    return () => {
      isGone = true;
      window.clearTimeout(sending.current);
    };
  }, [register, place, grid, isGiven, keep]);

  /** To be called once the rows are entered. */
  function drop(): void {
    window.clearTimeout(sending.current);
    isEntered.current = true;
    keepRows(localStorage, place, register, { savedAt: '', rows: [] });
    last.current = last.current.then(() =>
      need(api.DELETE('/api/drafts/{register}/{record}', { params: { path } })).catch(() => setOnServer(false)),
    );
  }

  return { keep, drop, isOnServer };
}

function textsOf(grid: Grid): string {
  return JSON.stringify(grid.filled());
}
