import type { Register } from '#engine/register.ts';
import type { Statement, Tx } from '#store/backend.ts';
import type { ChainHead, Writer } from '#store/chain.ts';
import { recordStatements } from '#store/write-records.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../new-id.ts';
import { type ImportedMatter, importedStepStatements } from '../procedure/import-matters.ts';
import { writeOf } from '../write-of.ts';

/**
 * Rows written with one message: bounds the memory that a large workbook takes, here and in the database. Their postings meet in the
 * same balances, each written once a message: with half as many rows a large import takes an eighth longer.
 */
const CHUNK_ROWS = 1000;
/** Rows made ready at a stretch, before others have their turn and what was sent flows on. */
const SLICE_ROWS = 50;

/** Where and how imported rows are written: behind the locked end of a township's chain. */
type Place = {
  readonly county: string;
  readonly holder: string;
  readonly head: ChainHead;
  readonly writer: Writer;
  /** What their entries are called. */
  readonly action: string;
};

/**
 * Writes rows that were found good, numbered ones, chunk by chunk: while the database writes one, the next is made ready.
 * @returns the new end of the chain
 */
export async function writeImported(
  desk: Desk,
  tx: Tx,
  register: Register,
  place: Place,
  rows: readonly ImportedMatter[],
): Promise<ChainHead> {
  let ready = await makeReady(desk, register, place, rows.slice(0, CHUNK_ROWS));
  for (let from = CHUNK_ROWS; ready.statements.length > 0; from += CHUNK_ROWS) {
    const behind = { ...place, head: ready.head };
    const [next] = await Promise.all([
      makeReady(desk, register, behind, rows.slice(from, from + CHUNK_ROWS)),
      tx.batch(ready.statements),
    ]);
    ready = next;
  }
  return ready.head;
}

async function makeReady(
  desk: Desk,
  register: Register,
  place: Place,
  rows: readonly ImportedMatter[],
): Promise<{ readonly statements: readonly Statement[]; readonly head: ChainHead }> {
  const pairs = [];
  for (const [at, matter] of rows.entries()) {
    if (at % SLICE_ROWS === 0) await new Promise((resolve) => setImmediate(resolve));
    const { row, source, current } = matter;
    const number = current?.number ?? row.number;
    const id = current?.id ?? newId(desk.now());
    pairs.push({
      matter,
      write: writeOf(desk, register, { ...row, number }, { id, current, action: place.action, source }),
    });
  }
  const writes = pairs.map(({ write }) => write);
  const { statements, head } = recordStatements({ ...place, now: desk.now() }, writes);
  return { statements: [...statements, ...importedStepStatements(place, pairs)], head };
}
