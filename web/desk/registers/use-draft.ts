import { useCallback, useEffect, useRef, useState } from 'react';
import type { Register } from '../../api/schema.d.ts';
import { type Draft, dropDraft, findDraft, keepDraft } from './record-draft.ts';
import type { RecordValues } from './record-values.ts';

const WAIT_MS = 400;

/** Keeps what is typed in this browser until it is saved, and finds what was left from the last time. */
export function useDraft(key: string, register: Register, initial: RecordValues, version: number) {
  const [found, setFound] = useState<Draft | undefined>(() => findDraft(localStorage, key, register, initial));
  const timer = useRef<number | undefined>(undefined);
  const pending = useRef<(() => void) | null>(null);
  const typed = useCallback(
    (values: RecordValues, openedAt = version) => {
      window.clearTimeout(timer.current);
      pending.current = () => {
        keepDraft(localStorage, key, register, values, { version: openedAt, savedAt: new Date().toISOString() });
        pending.current = null;
      };
      timer.current = window.setTimeout(() => pending.current?.(), WAIT_MS);
    },
    [key, register, version],
  );
  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    pending.current = null;
    dropDraft(localStorage, key);
    setFound(undefined);
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
  return { found, typed, drop, taken: () => setFound(undefined) };
}
