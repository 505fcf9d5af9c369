import type { Scope } from '#store/backend.ts';
import { CHAIN_START, type ChainHead, type Entry, hashOf } from '#store/chain.ts';
import { findChainHead } from '#store/find-chain-head.ts';
import { readChain } from '#store/read-history.ts';
import type { Desk } from './desk.ts';

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
export async function followChain(
  desk: Desk,
  scope: Scope,
  { county, holder }: { readonly county: string; readonly holder: string },
): Promise<LogCheck> {
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
