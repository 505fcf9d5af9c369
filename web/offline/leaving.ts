const MARK = 'fadu.leaving';

/** Notes that somebody signed out while the server was out of reach: its session is ended as soon as it answers. */
export function noteLeaving(): void {
  localStorage.setItem(MARK, new Date().toISOString());
}

/** Signing in anew ends the former session's place in the browser. */
export function dropLeaving(): void {
  localStorage.removeItem(MARK);
}

/** Ends the session that was left without network. @returns false while it is still to be ended */
export async function finishLeaving(): Promise<boolean> {
  if (localStorage.getItem(MARK) === null) return true;
  const answer = await fetch('/api/session', { method: 'DELETE', headers: { 'x-fadu-page': 'desk' } }).catch(
    () => null,
  );
  // 401: it has ended by itself.
  if (answer === null || !(answer.ok || answer.status === 401)) return false;
  dropLeaving();
  return true;
}
