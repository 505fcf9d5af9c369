import { put, readAll, readOne, remove } from '../../offline/device-database.ts';
import { findOwner, type Owner } from '../../offline/owner.ts';
import { type Sealed, sealText, unsealText } from '../../offline/seal.ts';
import type { Queued } from './queued.ts';
import type { QueueStore } from './send-queue.ts';

/** A queued record as the device keeps it: whose it is can be read, what it says only by them. */
type Kept = {
  readonly id: string;
  readonly account: string;
  readonly seat: string;
  readonly queuedAt: string;
  readonly sealed: Sealed;
};

const LOCK = 'fadu-queue';
const told = new EventTarget();
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(LOCK);
others?.addEventListener('message', () => told.dispatchEvent(new Event('changed')));

/** Calls back whenever the queue has changed, in this page or another. @returns what ends it */
export function onQueueChanged(listener: () => void): () => void {
  told.addEventListener('changed', listener);
  return () => told.removeEventListener('changed', listener);
}

/** Records of the signed-in account and seat that are not yet saved on the server, oldest first. */
export const queueStore: QueueStore & { put(item: Queued): Promise<void> } = {
  async list() {
    const owner = await findOwner();
    if (owner === undefined) return [];
    const own = (await readKept()).filter(({ account, seat }) => account === owner.account && seat === owner.seat);
    const items = await Promise.all(own.map((kept) => open(owner, kept)));
    return items.sort((a, b) => (a.queuedAt < b.queuedAt ? -1 : a.queuedAt > b.queuedAt ? 1 : 0));
  },
  change: (id, next) =>
    alone(async (owner) => {
      const kept = parseKept(await readOne('queue', id));
      if (kept === undefined || kept.account !== owner.account) return;
      const after = next(await open(owner, kept));
      await (after === null ? remove('queue', id) : write(owner, after));
    }),
  put: (item) => alone((owner) => write(owner, item)),
};

/** How many records wait on this device that the present account cannot send: of other accounts, or of its other seats. */
export async function countOthers(): Promise<{ readonly accounts: number; readonly seats: number }> {
  const owner = await findOwner();
  const kept = owner === undefined ? [] : await readKept();
  return {
    accounts: kept.filter(({ account }) => account !== owner?.account).length,
    seats: kept.filter(({ account, seat }) => account === owner?.account && seat !== owner?.seat).length,
  };
}

async function alone(work: (owner: Owner) => Promise<void>): Promise<void> {
  const owner = await findOwner();
  if (owner === undefined) throw new Error('nothing can be kept on this device');
  await navigator.locks.request(LOCK, () => work(owner));
  told.dispatchEvent(new Event('changed'));
  others?.postMessage('changed');
}

async function write({ account, seat, key }: Owner, item: Queued): Promise<void> {
  const kept: Kept = {
    id: item.id,
    account,
    seat,
    queuedAt: item.queuedAt,
    sealed: await sealText(key, JSON.stringify(item)),
  };
  await put('queue', item.id, kept);
}

async function open({ key }: Owner, { sealed }: Kept): Promise<Queued> {
  return parseQueued(await unsealText(key, sealed));
}

async function readKept(): Promise<readonly Kept[]> {
  return (await readAll('queue')).flatMap((value) => parseKept(value) ?? []);
}

function parseKept(value: unknown): Kept | undefined {
  return value === undefined ? undefined : (value as Kept);
}

function parseQueued(text: string): Queued {
  return JSON.parse(text) as Queued;
}
