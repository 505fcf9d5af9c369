import { countyOf, holderOf, isWithin } from '#engine/unit.ts';
import { readJudgements } from '#store/review-judgements.ts';
import {
  type FoundBefore,
  forgetChecks,
  type ListedReview,
  lastRecordChanges,
  listReviews,
  removeReview,
} from '#store/reviews.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { logReview } from './log-review.ts';
import { getStoredReview } from './open-review.ts';

/** A review in a list: who has how much wrong. */
export type ReviewListed = Omit<ListedReview, 'found' | 'checkedAt' | 'checkedBy'> & {
  readonly unitName: string | null;
  /** Findings that nobody has judged, or that were judged right. */
  readonly standing: { readonly fail: number; readonly doubt: number; readonly unassessable: number };
  readonly settled: { readonly wrong: number; readonly mended: number };
  /** The rules that are broken and stand, those that break most surely first. */
  readonly rules: readonly BrokenRule[];
  /** The registers have changed since, or a report has come that it is to be compared with: to be opened, which checks it anew. */
  readonly isStale: boolean;
};

export type BrokenRule = Pick<FoundBefore, 'rule' | 'label' | 'verdict'> & { readonly times: number };

/** The reviews of a unit and all below it, newest first. */
export async function listReviewsOf(
  desk: Desk,
  actor: Actor,
  { unit = actor.unit.code, year }: { readonly unit?: string | undefined; readonly year?: number | undefined },
): Promise<readonly ReviewListed[]> {
  demandRight(actor, 'review-reports');
  demandScope(actor, unit);
  const county = countyOf(unit);
  const [reviews, judgements, changes] = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const listed = await listReviews(tx, { county, unit, year: year ?? null });
    const keepers = [...new Set(listed.map(({ keptBy }) => keptBy))];
    const held = [...new Set(listed.flatMap((one) => (one.unit === null ? [] : [holderOf(one.unit)])))];
    return [listed, await readJudgements(tx, county, keepers), await lastRecordChanges(tx, county, held)] as const;
  });
  const isStale = staleness(actor, reviews, changes);
  const said = new Map(judgements.map((one) => [`${one.unit} ${one.fingerprint}`, one.judgement]));
  const names = new Map((await desk.units()).map(({ code, name }) => [code, name]));
  return reviews.map(({ found, ...stored }) => {
    const { checkedAt: _, checkedBy: __, ...review } = stored;
    const judged = found.map((one) => ({
      ...one,
      judgement: said.get(`${review.keptBy} ${one.fingerprint}`) ?? null,
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
      rules: rulesOf(stands),
      isStale: isStale(stored),
    };
  });
}

const VERDICTS = ['fail', 'doubt', 'unassessable'] as const;

function rulesOf(stands: readonly FoundBefore[]): readonly BrokenRule[] {
  const groups = Map.groupBy(stands, ({ rule, verdict }) => `${rule} ${verdict}`);
  return [...groups.values()]
    .flatMap(([first, ...more]) =>
      first === undefined
        ? []
        : [{ rule: first.rule, label: first.label, verdict: first.verdict, times: more.length + 1 }],
    )
    .toSorted((one, other) => VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict));
}

/** Whether a review was checked before something came that the seat would have it compared with. */
function staleness(
  actor: Actor,
  reviews: readonly Omit<ListedReview, 'found'>[],
  changes: ReadonlyMap<string, Date>,
): (review: Omit<ListedReview, 'found'>) => boolean {
  return ({ id, unit, year, checkedAt, checkedBy }) => {
    if (checkedAt === null || checkedBy === null || !isWithin(actor.unit.code, checkedBy)) return true;
    const changed = unit === null || year === null ? undefined : changes.get(holderOf(unit));
    if (changed !== undefined && changed > checkedAt) return true;
    return reviews.some(
      (other) =>
        other.id !== id &&
        other.createdAt > checkedAt &&
        other.year !== null &&
        (other.year === year || (other.year + 1 === year && other.unit === unit)),
    );
  };
}

/** Removes a review; what people said of its findings stays. @throws {Fault} REVIEW_UNKNOWN */
export async function deleteReview(desk: Desk, actor: Actor, id: string): Promise<void> {
  const review = await getStoredReview(desk, actor, id);
  const change = { digest: review.digest, fileName: review.fileName, year: review.year };
  await desk.backend.transaction(scopeFor(actor), async (tx) => {
    await logReview(desk, actor, tx, review, { action: 'remove', change });
    await removeReview(tx, review.county, id);
    if (review.year !== null) await forgetChecks(tx, review.county, [review.year, review.year + 1]);
  });
}
