/** The widgets' language and colours. */
export const loadShell = () => import('../ui/shell.tsx');
/** The frame of the pages behind the seat. */
export const loadFrame = () => import('./desk-layout.tsx');
export const loadHome = () => import('./home/home-page.tsx');

let isAsked = false;

/** Fetches what the first page behind the sign-in needs, once. Where that fails, the page itself asks again and says so. */
export function loadDesk(): void {
  if (isAsked) return;
  isAsked = true;
  void Promise.allSettled([loadShell(), loadFrame(), loadHome()]);
}
