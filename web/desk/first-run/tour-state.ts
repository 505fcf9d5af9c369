import { useSyncExternalStore } from 'react';
import { useSession } from '../../ui/session.ts';

/** Where an account is in the guide, on this device: a step from 0, or `off`. */
type TourState = number | 'off';

const KEY = 'fadu.tour';
const listeners = new Set<() => void>();

/** The guide of the account that is signed in. A device whose own entry is `off` shows it to nobody. */
export function useTour() {
  const { data } = useSession();
  const account = data?.person.account ?? '';
  const state = useSyncExternalStore(listen, () => read(account));
  return { state, go: (next: TourState) => write(account, next) };
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(account: string): TourState {
  const text = localStorage.getItem(KEY) === 'off' ? 'off' : localStorage.getItem(`${KEY}.${account}`);
  if (text === 'off') return 'off';
  const step = Number(text ?? 0);
  return Number.isInteger(step) && step >= 0 ? step : 0;
}

function write(account: string, state: TourState): void {
  try {
    localStorage.removeItem(KEY);
    localStorage.setItem(`${KEY}.${account}`, String(state));
  } catch {
    // A full store: the guide comes again the next time.
  }
  for (const listener of listeners) listener();
}
