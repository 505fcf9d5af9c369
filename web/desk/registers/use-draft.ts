import { useCallback, useEffect, useRef, useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Register } from '../../api/schema.d.ts';
import { type Draft, draftOf, dropDraft, findDraft, keepDraft, parseDraft, sameDraft } from './record-draft.ts';
import type { RecordValues } from './record-values.ts';

const WAIT_MS = 400;
const SEND_MS = 2000;

/** Where the last of what was typed is kept. */
export type DraftState = 'none' | 'here' | 'server';

/**
 * Keeps what is typed in this browser at once and on the server soon after, until it is saved, and finds what was left from
 * the last time, on this device or another. The server keeps all of it sealed, the browser nothing personal.
 */
export function useDraft(
  key: string,
  register: Register,
  initial: RecordValues,
  version: number,
  record: string | null = null,
) {
  const [found, setFound] = useState<Draft | undefined>(() => findDraft(localStorage, key, register, initial));
  const [state, setState] = useState<DraftState>('none');
  const timer = useRef<number | undefined>(undefined);
  const sending = useRef<number | undefined>(undefined);
  const pending = useRef<(() => void) | null>(null);
  const isTyped = useRef(false);
  // One request after the other: a draft that is dropped must not come back behind it.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const path = { register: register.id, record: record ?? 'new' };
  const place = useRef(path);
  place.current = path;

  useEffect(() => {
    let isGone = false;
    const { register: id, record: of } = place.current;
    need(api.GET('/api/drafts/{register}/{record}', { params: { path: { register: id, record: of } } })).then(
      ({ draft }) => {
        const kept = parseDraft(draft?.values ?? null);
        if (isGone || isTyped.current || kept === undefined || sameDraft(register, kept, initial)) return;
        setFound((here) => (here === undefined || here.savedAt <= kept.savedAt ? { ...kept, isServer: true } : here));
      },
      // Out of reach: what this browser kept is offered, and the next request on the page says what is wrong.
      () => setState('here'),
    );
    return () => {
      isGone = true;
    };
  }, [register, initial]);

  const typed = useCallback(
    (values: RecordValues, openedAt = version) => {
      isTyped.current = true;
      window.clearTimeout(timer.current);
      window.clearTimeout(sending.current);
      const at = () => ({ version: openedAt, savedAt: new Date().toISOString() });
      pending.current = () => {
        keepDraft(localStorage, key, register, values, at());
        pending.current = null;
        setState('here');
      };
      timer.current = window.setTimeout(() => pending.current?.(), WAIT_MS);
      sending.current = window.setTimeout(() => {
        const draft = draftOf(register, values, at(), true);
        const body = { values: JSON.stringify(draft), changedAt: draft.savedAt };
        last.current = last.current.then(() =>
          need(api.PUT('/api/drafts/{register}/{record}', { params: { path: place.current }, body })).then(
            () => setState('server'),
            () => setState('here'),
          ),
        );
      }, SEND_MS);
    },
    [key, register, version],
  );
  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    window.clearTimeout(sending.current);
    pending.current = null;
    dropDraft(localStorage, key);
    setFound(undefined);
    setState('none');
    const gone = place.current;
    last.current = last.current.then(() =>
      need(api.DELETE('/api/drafts/{register}/{record}', { params: { path: gone } })).catch(() => setState('here')),
    );
  }, [key]);
  useEffect(() => {
    const flush = () => pending.current?.();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.clearTimeout(timer.current);
      flush();
    };
  }, []);
  return { found, state, typed, drop, taken: () => setFound(undefined) };
}
