import { useSyncExternalStore } from 'react';

/** Whether the server is out of reach, as the last request found. */
let away = !navigator.onLine;
let reachedAt = 0;
const REACHED = 'fadu.reached';
const MINUTE_MS = 60_000;
const listeners = new Set<() => void>();

export function isAway(): boolean {
  return away;
}

/** To be told after every request: whether the server answered it. */
export function noteReached(isReached: boolean): void {
  if (isReached && Date.now() - reachedAt > MINUTE_MS) {
    reachedAt = Date.now();
    localStorage.setItem(REACHED, new Date(reachedAt).toISOString());
  }
  if (away === !isReached) return;
  away = !isReached;
  for (const listener of listeners) listener();
}

/** When the server was last reached from this device, to the minute; null where never. */
export function lastReachedAt(): string | null {
  return localStorage.getItem(REACHED);
}

/** Whether the server is out of reach; the page follows. */
export function useAway(): boolean {
  return useSyncExternalStore(listen, isAway);
}

/** Calls back whenever the server goes out of reach or comes back. @returns what ends it */
export function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the server for a sign of life. What it is does not matter. */
export async function askServer(): Promise<boolean> {
  const isReached = await fetch('/health', { cache: 'no-store', signal: AbortSignal.timeout(10_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
  noteReached(isReached);
  return isReached;
}

// Tests of pure functions import this outside a browser.
if (typeof window !== 'undefined') window.addEventListener('offline', () => noteReached(false));
