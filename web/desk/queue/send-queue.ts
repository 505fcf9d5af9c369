import type { ApiFault } from '../../api/client.ts';
import type { OpenRecord, Register } from '../../api/schema.d.ts';
import { type Attempt, acknowledged, attemptOf, begun, metNewer, type Queued, refused } from './queued.ts';

/** What became of what was sent. `later`: nobody knows, or the server is busy; it is sent again. */
export type Outcome =
  | { readonly kind: 'saved'; readonly unit: string; readonly number: string; readonly version: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'refused'; readonly fault: ApiFault }
  | { readonly kind: 'later' }
  | { readonly kind: 'signed-out' };

/** The server as the queue sees it. */
export type SendPort = {
  save(item: Queued, attempt: Attempt): Promise<Outcome>;
  /** The newest version of a record; undefined where it cannot be had now. */
  newest(item: Queued): Promise<OpenRecord | undefined>;
  register(id: string): Promise<Register | undefined>;
  makeId(): string;
};

/** The queue as kept on the device, oldest first. A change is one step: nobody else writes between. */
export type QueueStore = {
  list(): Promise<readonly Queued[]>;
  /** @param next null removes it */
  change(id: string, next: (item: Queued) => Queued | null): Promise<void>;
};

/** How a round of sending ended. */
export type Round = 'done' | 'later' | 'signed-out';

/**
 * Sends what waits, oldest first, until nothing waits or the server cannot be reached. What is sent is written down before it
 * goes, so that after a lost answer, or a closed page, the very same is sent again. What the server refuses or others have
 * changed is left for the person, and stops no other.
 */
export async function sendQueue(store: QueueStore, port: SendPort): Promise<Round> {
  for (;;) {
    const item = (await store.list()).find(({ state }) => state === 'waiting');
    if (item === undefined) return 'done';
    const ended = await sendOne(store, port, item);
    if (ended !== undefined) return ended;
  }
}

async function sendOne(store: QueueStore, port: SendPort, { id }: Queued): Promise<Round | undefined> {
  let sending: { readonly item: Queued; readonly attempt: Attempt } | undefined;
  await store.change(id, (item) => {
    const attempt = attemptOf(item);
    sending = { item, attempt };
    return begun(item, attempt);
  });
  // Dropped meanwhile.
  if (sending === undefined) return undefined;
  const { item, attempt } = sending;
  const register = await port.register(item.register);
  const outcome = await port.save(item, attempt);
  switch (outcome.kind) {
    case 'later':
    case 'signed-out':
      return outcome.kind;
    case 'saved':
      await store.change(id, (now) => acknowledged(now, outcome));
      return undefined;
    case 'refused':
      await store.change(id, (now) => refused(now, outcome.fault));
      return undefined;
    case 'newer':
      return meet(store, port, register, item, attempt);
  }
}

async function meet(
  store: QueueStore,
  port: SendPort,
  register: Register | undefined,
  item: Queued,
  attempt: Attempt,
): Promise<Round | undefined> {
  const newest = await port.newest(item);
  if (newest === undefined || register === undefined) return 'later';
  const { version, state } = newest.record;
  // Refused as old and yet the newest: not to be sent for ever.
  const isStuck = version === attempt.version && state !== 'void';
  await store.change(item.id, (now) =>
    isStuck ? refused(now, STUCK) : metNewer(register, now, newest, port.makeId()),
  );
  return undefined;
}

const STUCK: ApiFault = {
  code: 'RECORD_CHANGED',
  message: '服务器没有保存这一条，也没有说明他人的改动。',
  remedy: '请打开这一条核对后重新保存；仍不成功的，请联系系统管理员。',
};
