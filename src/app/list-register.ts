import { narrow } from '#engine/parse-value.ts';
import { countyOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { countRecords, type ListKey, listRecords, type RecordQuery } from '#store/list-records.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, demandRight, demandScope, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { getRegister } from './get-register.ts';
import { countedUnits } from './unit-directory.ts';
import { type RecordView, viewOf } from './view-record.ts';

export type ListRequest = {
  readonly register: string;
  readonly unit: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly state?: StoredRecord['state'];
  readonly kind?: StoredRecord['kind'];
  readonly options?: Readonly<Record<string, readonly string[]>>;
  readonly words?: string;
  readonly after?: ListKey;
  readonly limit: number;
};

export type ListPage = {
  readonly records: readonly RecordView[];
  /** Where the next page begins; null on the last one. */
  readonly next: ListKey | null;
  /** How many there are, counted up to `COUNTED_TO`; null on later pages, which need no new count. */
  readonly total: number | null;
};

/** A list counts no further than this; a screen then says “1000 条以上”. */
export const COUNTED_TO = 1000;

/** A page of a register, newest first, personal fields masked. */
export async function listRegister(desk: Desk, actor: Actor, request: ListRequest): Promise<ListPage> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  const query = await recordQuery(desk, request);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const found = await listRecords(tx, query, request.after ?? null, request.limit + 1);
    const total = request.after === undefined ? await countRecords(tx, query, COUNTED_TO + 1) : null;
    const page = found.slice(0, request.limit);
    const last = page.at(-1);
    const next = found.length > page.length && last !== undefined ? { listedOn: last.listedOn, id: last.id } : null;
    return { records: page.map((record) => viewOf(desk, actor, record, false)), next, total };
  });
}

/** What a request asks of the store: the unit with those merged into it, words only in fields without personal data. */
export async function recordQuery(desk: Desk, request: Omit<ListRequest, 'limit' | 'after'>): Promise<RecordQuery> {
  const register = getRegister(desk.law, request.register);
  const [, ...also] = await countedUnits(desk, request.unit, request.to ?? desk.today());
  const words = narrow(request.words ?? '').trim();
  const texts = Object.entries(register.fields).filter(
    ([, { kind, personal }]) => !personal && (kind === 'text' || kind === 'note'),
  );
  return {
    county: countyOf(request.unit),
    register: register.id,
    unit: request.unit,
    also,
    from: request.from ?? null,
    to: request.to ?? null,
    state: request.state ?? 'recorded',
    kind: request.kind ?? null,
    options: request.options ?? {},
    words: words === '' ? null : words,
    wordFields: texts.map(([id]) => id),
  };
}
