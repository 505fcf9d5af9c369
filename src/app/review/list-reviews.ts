import { countyOf } from '#engine/unit.ts';
import { readJudgements } from '#store/review-judgements.ts';
import { type ListedReview, listReviews, removeReview } from '#store/reviews.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { logReview } from './log-review.ts';
import { getStoredReview } from './open-review.ts';

/** A review in a list: who has how much wrong. */
export type ReviewListed = Omit<ListedReview, 'found'> & {
  readonly unitName: string | null;
  /** Findings that nobody has judged, or that were judged right. */
  readonly standing: { readonly fail: number; readonly doubt: number; readonly unassessable: number };
  readonly settled: { readonly wrong: number; readonly mended: number };
};

/** The reviews of a unit and all below it, newest first. */
export async function listReviewsOf(
  desk: Desk,
  actor: Actor,
  { unit = actor.unit.code, year }: { readonly unit?: string | undefined; readonly year?: number | undefined },
): Promise<readonly ReviewListed[]> {
  demandRight(actor, 'review-reports');
  demandScope(actor, unit);
  const county = countyOf(unit);
  const [reviews, judgements] = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const listed = await listReviews(tx, { county, unit, year: year ?? null });
    return [listed, await readJudgements(tx, county, [...new Set(listed.map(({ keptBy }) => keptBy))])] as const;
  });
  const said = new Map(judgements.map((one) => [`${one.unit} ${one.fingerprint}`, one.judgement]));
  const names = new Map((await desk.units()).map(({ code, name }) => [code, name]));
  return reviews.map(({ found, ...review }) => {
    const judged = found.map(({ fingerprint, verdict }) => ({
      verdict,
      judgement: said.get(`${review.keptBy} ${fingerprint}`) ?? null,
    }));
    const stands = judged.filter(({ judgement }) => judgement === null || judgement === 'right');
    const count = (wanted: string) => stands.filter(({ verdict }) => verdict === wanted).length;
    return {
      ...review,
      unitName: review.unit === null ? null : (names.get(review.unit) ?? null),
      standing: { fail: count('fail'), doubt: count('doubt'), unassessable: count('unassessable') },
      settled: {
        wrong: judged.filter(({ judgement }) => judgement === 'wrong').length,
        mended: judged.filter(({ judgement }) => judgement === 'mended').length,
      },
    };
  });
}

/** Removes a review; what people said of its findings stays. @throws {Fault} REVIEW_UNKNOWN */
export async function deleteReview(desk: Desk, actor: Actor, id: string): Promise<void> {
  const review = await getStoredReview(desk, actor, id);
  const change = { digest: review.digest, fileName: review.fileName, year: review.year };
  await desk.backend.transaction(scopeFor(actor), async (tx) => {
    await logReview(desk, actor, tx, review, { action: 'remove', change });
    await removeReview(tx, review.county, id);
  });
}
