import { isKeepingPossible } from './owner.ts';

/** Has the browser keep the pages for use without network, once the page at hand has nothing else to load. */
export function keepPages(): void {
  if (!isKeepingPossible() || !import.meta.env.PROD) return;
  const register = () => void navigator.serviceWorker.register('/sw.js');
  if ('requestIdleCallback' in window) window.requestIdleCallback(register, { timeout: 10_000 });
  else setTimeout(register, 3000);
}
