import { holderOf } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { writeEntries } from '#store/chain.ts';
import type { StoredReview } from '#store/reviews.ts';
import { type Actor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';

/** Adds to the log of the review's township what somebody did to it; `change` says so without the report's words. */
export async function logReview(
  desk: Desk,
  actor: Actor,
  tx: Tx,
  { county, keptBy, id }: Pick<StoredReview, 'county' | 'keptBy' | 'id'>,
  did: {
    readonly action: 'receive' | 'judge' | 'place' | 'remove';
    readonly change: Readonly<Record<string, string | number | null>>;
  },
): Promise<void> {
  const entry = { unit: keptBy, subject: 'review' as const, subjectId: id, version: 0, ...did };
  await writeEntries(tx, county, holderOf(keptBy), [entry], writerFor(actor), desk.now());
}
