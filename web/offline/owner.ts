import { clear, put, readOne, remove } from './device-database.ts';
import { importKey } from './seal.ts';

/** Whose the kept things on this device are: one account in one seat at a time, and the key they are sealed with. */
export type Owner = { readonly account: string; readonly seat: string; readonly key: CryptoKey };

const KEPT = 'fadu.kept';

/** Keeping things for later needs what browsers give to pages over TLS (and on the machine itself) alone. */
export function isKeepingPossible(): boolean {
  return window.isSecureContext && 'indexedDB' in window && 'serviceWorker' in navigator && 'locks' in navigator;
}

let known: Promise<Owner | undefined> | undefined;

/** Whose device this is at present; undefined where nobody's, or where nothing can be kept. */
export function findOwner(): Promise<Owner | undefined> {
  if (!isKeepingPossible()) return Promise.resolve(undefined);
  known ??= readOne('owner', 'owner').then(parseOwner);
  return known;
}

/**
 * Makes the device this account's. What was kept of another account or seat is wiped before; what waits to be sent stays, sealed
 * with its own account's key.
 * @param fetchKey asks the server for the account's key
 * @returns whether it was not so before
 */
export async function bindOwner(
  who: { readonly account: string; readonly seat: string },
  fetchKey: () => Promise<string>,
): Promise<boolean> {
  if (!isKeepingPossible()) return false;
  const former = await findOwner();
  if (former?.account === who.account && former.seat === who.seat) return false;
  if (former !== undefined) await forgetOwner();
  const key = former?.account === who.account ? former.key : await importKey(await fetchKey());
  const owner = { ...who, key };
  await put('owner', 'owner', owner);
  known = Promise.resolve(owner);
  return true;
}

/** Wipes what is kept and the key to it, for whoever comes next. What waits to be sent stays, and nobody else can read it. */
export async function forgetOwner(): Promise<void> {
  if (!isKeepingPossible()) return;
  known = Promise.resolve(undefined);
  localStorage.removeItem(KEPT);
  await remove('owner', 'owner');
  await clear('answers');
}

/** When all that its owner may need was last kept here, in milliseconds; 0 where never. */
export function findKeptAt(): number {
  return Number(localStorage.getItem(KEPT) ?? 0);
}

export function noteKept(atMs: number): void {
  localStorage.setItem(KEPT, String(atMs));
}

function parseOwner(value: unknown): Owner | undefined {
  return value === undefined ? undefined : (value as Owner);
}
