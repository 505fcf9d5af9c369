import { removeJudgement, type StoredJudgement, writeJudgement } from '#store/review-judgements.ts';
import { type Actor, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { logReview } from './log-review.ts';
import { openReview } from './open-review.ts';
import { reviewFaults } from './review-faults.ts';

export type JudgeRequest = {
  readonly review: string;
  readonly fingerprint: string;
  /** null takes an earlier judgement back. */
  readonly judgement: StoredJudgement['judgement'] | null;
  readonly note: string | null;
};

/**
 * Says of a finding that it is right, wrong or mended. It holds for the same sentence in every later version of the unit's report of
 * that year.
 * @throws {Fault} REVIEW_UNKNOWN, FINDING_UNKNOWN
 */
export async function judgeFinding(
  desk: Desk,
  actor: Actor,
  { review, fingerprint, judgement, note }: JudgeRequest,
): Promise<
  Pick<StoredJudgement, 'fingerprint' | 'note'> & {
    readonly judgement: StoredJudgement['judgement'] | null;
    readonly judgedBy: string | null;
  }
> {
  // By the registers and rules of now: what they no longer bear out is not to be judged any more.
  const { stored } = await openReview(desk, actor, review);
  if (!stored.found.some((one) => one.fingerprint === fingerprint)) throw reviewFaults.FINDING_UNKNOWN();
  const at = { county: stored.county, unit: stored.keptBy, fingerprint };
  const did = { action: 'judge', change: { fingerprint, judgement, note } } as const;
  if (judgement === null) {
    await desk.backend.transaction(scopeFor(actor), async (tx) => {
      await logReview(desk, actor, tx, stored, did);
      await removeJudgement(tx, at);
    });
    return { fingerprint, judgement, note: null, judgedBy: null };
  }
  const kept = { ...at, year: stored.year, judgement, note, person: actor.name, at: desk.now() };
  await desk.backend.transaction(scopeFor(actor), async (tx) => {
    await logReview(desk, actor, tx, stored, did);
    await writeJudgement(tx, kept);
  });
  return { fingerprint, judgement, note, judgedBy: actor.name };
}
