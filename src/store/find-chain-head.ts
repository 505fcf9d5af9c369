import type { Tx } from './backend.ts';
import { CHAIN_START, type ChainHead } from './chain.ts';

/** The end of a township's chain as it is now, without locking it. A chain without entries ends where it starts. */
export async function findChainHead(tx: Tx, county: string, holder: string): Promise<ChainHead> {
  const [row] = await tx.query('select seq, hash from chain_head where county = $1 and holder = $2', [county, holder]);
  return row === undefined ? { seq: 0, hash: CHAIN_START } : { seq: Number(row.seq), hash: String(row.hash) };
}
