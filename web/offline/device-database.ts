const NAME = 'fadu';
const VERSION = 1;

/**
 * What a browser keeps: `owner` the signed-in account with its key, `answers` of the server, `queue` what is not yet sent,
 * `files` that wait with it. Everything but the owner is sealed.
 */
export type StoreName = 'owner' | 'answers' | 'queue' | 'files';
const STORES: readonly StoreName[] = ['owner', 'answers', 'queue', 'files'];

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const store of STORES) {
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
      }
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opened;
}

async function ask<T>(
  store: StoreName,
  mode: IDBTransactionMode,
  what: (at: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(store, mode);
  const request = what(transaction.objectStore(store));
  return new Promise((done, failed) => {
    // Written only when the transaction says so.
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = () => failed(transaction.error);
    transaction.onabort = () => failed(transaction.error);
  });
}

/** One value, as it was put; undefined where there is none. */
export function readOne(store: StoreName, key: string): Promise<unknown> {
  return ask(store, 'readonly', (at) => at.get(key));
}

export function readAll(store: StoreName): Promise<readonly unknown[]> {
  return ask(store, 'readonly', (at) => at.getAll());
}

export async function put(store: StoreName, key: string, value: unknown): Promise<void> {
  await ask(store, 'readwrite', (at) => at.put(value, key));
}

export async function remove(store: StoreName, key: string): Promise<void> {
  await ask(store, 'readwrite', (at) => at.delete(key));
}

export async function clear(store: StoreName): Promise<void> {
  await ask(store, 'readwrite', (at) => at.clear());
}
