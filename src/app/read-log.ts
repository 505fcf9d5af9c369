import { countyOf, holderOf } from '#engine/unit.ts';
import type { Entry } from '#store/chain.ts';
import { findChainHead } from '#store/find-chain-head.ts';
import { readChain } from '#store/read-history.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { type Actor, demandRight, demandScope } from './actor.ts';
import type { Desk } from './desk.ts';
import { followChain, type LogCheck } from './follow-chain.ts';

/** Who did what when, without what a record then held: that stands on the record's own page, for those who may see it. */
export type LogEntry = Omit<Entry, 'change' | 'seat'>;

export type LogPage = {
  readonly holder: string;
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** The next page begins before this number; null on the last one. */
  readonly next: number | null;
};

/** The log of the township that a unit belongs to, newest first. `before` is the number of the last entry of the page before. */
export async function readLog(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly before?: number; readonly limit: number },
): Promise<LogPage> {
  const { county, holder } = chainOf(actor, request.unit);
  return desk.backend.transaction(logScope(actor), async (tx) => {
    const head = await findChainHead(tx, county, holder);
    const end = Math.min(request.before ?? head.seq + 1, head.seq + 1);
    const start = Math.max(0, end - 1 - request.limit);
    const entries = await readChain(tx, county, holder, start, end - 1 - start);
    return {
      holder,
      entries: entries.map(({ change: _, seat: __, ...entry }) => entry).reverse(),
      next: start === 0 ? null : start + 1,
    };
  });
}

/** Computes a township's chain anew, for a person who may read it. */
export async function checkLog(desk: Desk, actor: Actor, request: { readonly unit: string }): Promise<LogCheck> {
  return followChain(desk, logScope(actor), chainOf(actor, request.unit));
}

function chainOf(actor: Actor, unit: string): { readonly county: string; readonly holder: string } {
  demandRight(actor, 'read-log');
  const holder = holderOf(unit);
  demandScope(actor, holder);
  return { county: countyOf(unit), holder };
}

/** The auditor reads the log and nothing else, so the records' scope does not do. */
function logScope(actor: Actor) {
  return keepingScopeOf(actor.unit.code, actor.also);
}
