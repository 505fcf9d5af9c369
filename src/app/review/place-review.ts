import { countyOf } from '#engine/unit.ts';
import { readJudgements, type StoredJudgement, writeJudgement } from '#store/review-judgements.ts';
import { findReview, removeReview, type StoredReview, writeReview } from '#store/reviews.ts';
import { type Actor, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getUnit } from '../unit-directory.ts';
import { reviewId } from './create-review.ts';
import { type Examined, examineText } from './examine-text.ts';
import { logReview } from './log-review.ts';
import { assembleReview, getStoredReview, type Review } from './open-review.ts';
import type { ReadingLaw } from './reading-law.ts';

/**
 * Says whose report of when a review is, or corrects it: it is checked and held against those registers anew, and goes to that unit. What
 * people said of its findings goes with it. A review of the same file for that unit and year is the one that stays.
 * @throws {Fault} REVIEW_UNKNOWN, UNIT_UNKNOWN, OUT_OF_SCOPE
 */
export async function placeReview(
  desk: Desk,
  actor: Actor,
  request: { readonly review: string; readonly unit: string | null; readonly year: number | null },
): Promise<Review> {
  const before = await getStoredReview(desk, actor, request.review);
  const unit = request.unit === null ? null : await getUnit(desk, request.unit);
  if (unit !== null) demandScope(actor, unit.code);
  const keptBy = unit?.code ?? actor.unit.code;
  const place = { keptBy, unit: unit?.code ?? null, year: request.year };
  const after: StoredReview = {
    ...before,
    ...place,
    county: countyOf(keptBy),
    id: reviewId({ ...before, ...place }),
    found: [],
    checkedAt: null,
    checkedBy: null,
  };
  if (after.id === before.id) return assembleReview(desk, actor, before);
  const law = await desk.readingLaw();
  const kept = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const judgements = await readJudgements(tx, before.county, [before.keptBy]);
    const there = await readJudgements(tx, after.county, [after.keptBy]);
    for (const judged of judgementsMoved(law, before, after, judgements))
      if (there.every(({ fingerprint }) => fingerprint !== judged.fingerprint)) await writeJudgement(tx, judged);
    const change = { digest: after.digest, fileName: after.fileName, unit: after.unit, year: after.year };
    await logReview(desk, actor, tx, before, { action: 'place', change: { ...change, to: after.id } });
    if (before.keptBy !== after.keptBy) await logReview(desk, actor, tx, after, { action: 'receive', change });
    await removeReview(tx, before.county, before.id);
    const known = await findReview(tx, after.county, after.id);
    if (known === undefined) await writeReview(tx, after);
    return known ?? after;
  });
  return assembleReview(desk, actor, kept);
}

/** What was said of a finding, under the fingerprint that the same finding has for the other unit and year. */
function judgementsMoved(
  law: ReadingLaw,
  before: StoredReview,
  after: StoredReview,
  judgements: readonly StoredJudgement[],
): readonly StoredJudgement[] {
  if (judgements.length === 0) return [];
  const placeOf = ({ rule, start, end }: Examined['findings'][number]) => `${rule} ${start} ${end}`;
  const [old, now] = [before, after].map(({ text, unit, year }) =>
    examineText(law, text, { ...(unit === null ? {} : { unit }), ...(year === null ? {} : { year }) }),
  );
  const moved = new Map((now?.findings ?? []).map((finding) => [placeOf(finding), finding.fingerprint]));
  const places = new Map((old?.findings ?? []).map((finding) => [finding.fingerprint, placeOf(finding)]));
  return judgements.flatMap((judged) => {
    const fingerprint = moved.get(places.get(judged.fingerprint) ?? '');
    const { county, keptBy: unit, year } = after;
    return fingerprint === undefined ? [] : [{ ...judged, county, unit, year, fingerprint }];
  });
}
