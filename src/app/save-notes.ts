import type { Value } from '#engine/field.ts';
import type { Statement, Tx } from '#store/backend.ts';
import { appendEntries, type ChainHead, chainEntries } from '#store/chain.ts';
import { readHistory } from '#store/read-history.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, writerFor } from './actor.ts';
import type { Desk } from './desk.ts';

/** A field that two people changed differently: whose value the person chose, and the version that the other had made. */
export type Settled = { readonly field: string; readonly kept: 'mine' | 'theirs'; readonly version: number };

/** What an entry keeps of a save besides the changed values. */
export type SaveNotes = { readonly request?: string; readonly settled?: readonly Settled[] };

/** The notes of a save, without those that say nothing. */
export function notesOf({ request, settled = [] }: SaveNotes): SaveNotes {
  return { ...(request === undefined ? {} : { request }), ...(settled.length === 0 ? {} : { settled }) };
}

/** The version that a request made when it first arrived; undefined where it has not. */
export async function findSaved(
  tx: Tx,
  { county, id }: Pick<StoredRecord, 'county' | 'id'>,
  request: string | undefined,
): Promise<number | undefined> {
  if (request === undefined) return undefined;
  const history = await readHistory(tx, county, id);
  return history.find(({ change }) => requestOf(change) === request)?.version;
}

/** Keeps in the history what was chosen where the choices left nothing to change: the other's values stand. */
export function settledStatements(
  desk: Desk,
  actor: Actor,
  { county, holder, unit, id, version }: StoredRecord,
  head: ChainHead,
  notes: SaveNotes,
): readonly Statement[] {
  const entry = { unit, subject: 'record' as const, subjectId: id, version, action: 'settle', change: notes };
  return appendEntries(county, holder, chainEntries(head, [entry], writerFor(actor), desk.now()));
}

function requestOf(change: unknown): Value {
  return typeof change === 'object' && change !== null && 'request' in change ? String(change.request) : null;
}
