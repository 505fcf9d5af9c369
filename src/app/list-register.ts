import type { Tx } from '#store/backend.ts';
import { isIndexed, isKeyOf, type ListKey } from '#store/list-order.ts';
import { countRecords, listRecords, narrowByWords, type RecordQuery } from '#store/list-records.ts';
import { type Actor, demandRight, demandScope, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { type RecordFilter, recordQuery } from './record-query.ts';
import { type RecordView, viewOf } from './view-record.ts';

export type ListRequest = RecordFilter & { readonly after?: ListKey; readonly limit: number };

export type ListPage = {
  readonly records: readonly RecordView[];
  /** Where the next page begins; null on the last one. */
  readonly next: ListKey | null;
  /** How many there are, counted up to `COUNTED_TO`; null on later pages, which need no new count. */
  readonly total: number | null;
};

/** A list counts no further than this; a screen then says “1000 条以上”. */
export const COUNTED_TO = 1000;

/** So many records are sorted by what no index is ordered by; more must be narrowed first. */
const SORTED_MOST = 5000;

/**
 * A page of a register, newest first unless asked otherwise, personal fields masked.
 * @throws {Fault} ORDER_UNKNOWN, LIST_TOO_LONG_TO_SORT, PAGE_UNKNOWN
 */
export async function listRegister(desk: Desk, actor: Actor, request: ListRequest): Promise<ListPage> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  const asked = await recordQuery(desk, request);
  if (request.after !== undefined && !isKeyOf(asked.order, request.after)) throw appFaults.PAGE_UNKNOWN();
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const query = await openQuery(tx, asked);
    const page = await listRecords(tx, query, request.after ?? null, request.limit);
    const isFirst = request.after === undefined;
    const total = !isFirst
      ? null
      : page.next === null
        ? page.records.length
        : await countRecords(tx, query, COUNTED_TO + 1);
    return { records: page.records.map((record) => viewOf(desk, actor, record, false)), next: page.next, total };
  });
}

/**
 * A query narrowed through the index of words, and found short enough for its order.
 * @throws {Fault} LIST_TOO_LONG_TO_SORT
 */
export async function openQuery(tx: Tx, asked: RecordQuery): Promise<RecordQuery> {
  const query = await narrowByWords(tx, asked);
  const isShort = query.ids !== undefined && query.ids !== null;
  if (isShort || isIndexed(query.order) || (await countRecords(tx, query, SORTED_MOST + 1)) <= SORTED_MOST)
    return query;
  throw appFaults.LIST_TOO_LONG_TO_SORT({ most: SORTED_MOST });
}
