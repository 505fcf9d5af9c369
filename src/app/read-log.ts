import { countyOf, holderOf } from '#engine/unit.ts';
import { CHAIN_START, type ChainHead, type Entry, hashOf } from '#store/chain.ts';
import { findChainHead } from '#store/find-chain-head.ts';
import { readChain } from '#store/read-history.ts';
import { scopeOf } from '#store/scope.ts';
import { type Actor, demandRight, demandScope } from './actor.ts';
import type { Desk } from './desk.ts';

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

/** What a check of a chain found. */
export type LogCheck = {
  readonly holder: string;
  readonly entries: number;
  /** The first entry that does not fit; null where all do. */
  readonly brokenAt: number | null;
  readonly says: string;
};

const CHECKED_AT_ONCE = 2000;

/** Computes a township's chain anew, entry by entry, up to its present end. In slices, so that others are served between. */
export async function checkLog(desk: Desk, actor: Actor, request: { readonly unit: string }): Promise<LogCheck> {
  const { county, holder } = chainOf(actor, request.unit);
  const scope = logScope(actor);
  const head = await desk.backend.transaction(scope, (tx) => findChainHead(tx, county, holder));
  let last: ChainHead = { seq: 0, hash: CHAIN_START };
  while (last.seq < head.seq) {
    const slice = await desk.backend.transaction(scope, (tx) =>
      readChain(tx, county, holder, last.seq, Math.min(CHECKED_AT_ONCE, head.seq - last.seq)),
    );
    if (slice.length === 0) return broken(holder, last.seq + 1, '缺失');
    for (const entry of slice) {
      const problem = problemOf(entry, last);
      if (problem !== undefined) return broken(holder, last.seq + 1, problem);
      last = { seq: entry.seq, hash: entry.hash };
    }
  }
  if (last.hash !== head.hash) return broken(holder, last.seq, '与链尾所记的校验值不符');
  return { holder, entries: last.seq, brokenAt: null, says: `日志完整：${last.seq} 条逐条相符。` };
}

function problemOf(entry: Entry, last: ChainHead): string | undefined {
  if (entry.seq !== last.seq + 1) return '缺失';
  if (entry.previous !== last.hash) return '与前一条不相接';
  return hashOf(entry) === entry.hash ? undefined : '的内容与校验值不符';
}

function broken(holder: string, seq: number, problem: string): LogCheck {
  return {
    holder,
    entries: seq,
    brokenAt: seq,
    says: `第 ${seq} 条${problem}。请保留现场，从备份核对这一条及以后的日志，并报告安全管理员。`,
  };
}

function chainOf(actor: Actor, unit: string): { readonly county: string; readonly holder: string } {
  demandRight(actor, 'read-log');
  const holder = holderOf(unit);
  demandScope(actor, holder);
  return { county: countyOf(unit), holder };
}

/** The auditor reads the log and nothing else, so the records' scope does not do. */
function logScope(actor: Actor) {
  return scopeOf(actor.unit.code, actor.also);
}
