import { countyOf } from '#engine/unit.ts';
import { readReviewTexts, type StoredReview } from '#store/reviews.ts';
import { alignCopies, fixedClauses } from '#text/align-copies.ts';
import { findCopies } from '#text/copies.ts';
import { copyPrint } from '#text/copy-print.ts';
import { type Actor, demandRight, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';

type Side = Pick<StoredReview, 'id' | 'fileName' | 'unit' | 'year'> & { readonly unitName: string | null };
type CopiedStretch = { readonly start: number; readonly end: number; readonly text: string };

/** Two reports of which one holds much of the other, passage by passage. */
export type CopiedReviews = {
  readonly one: Side;
  readonly other: Side;
  /** 0 to 1, of the shorter. */
  readonly share: number;
  readonly letters: number;
  readonly passages: readonly {
    readonly one: CopiedStretch;
    readonly other: CopiedStretch;
    readonly letters: number;
  }[];
};

const MOST_PAIRS = 200;

/**
 * Reports of a year that have passages in common with each other, or with the same unit's of the year before. Statutory and fixed
 * phrases are forgiven. Of several versions of a unit's report the newest counts.
 */
export async function findCopiedReviews(
  desk: Desk,
  actor: Actor,
  year: number,
): Promise<{ readonly compared: number; readonly pairs: readonly CopiedReviews[] }> {
  demandRight(actor, 'review-reports');
  const [stored, units, law] = await Promise.all([
    desk.backend.transaction(scopeFor(actor), (tx) =>
      readReviewTexts(tx, { county: countyOf(actor.unit.code), unit: actor.unit.code, years: [year, year - 1] }),
    ),
    desk.units(),
    desk.readingLaw(),
  ]);
  const reviews = newestOfEach(stored);
  const named = new Map(units.map((unit) => [unit.code, unit]));
  const texts = reviews.map(({ text, unit, org, county }) => ({
    text,
    names: [named.get(unit ?? '')?.short, org, named.get(county)?.short].filter(
      (name) => name !== undefined && name !== null,
    ),
  }));
  const fixed = fixedClauses(law.fixedPhrases);
  const prints = texts.map(({ text, names }) => copyPrint(text, names));
  const sideOf = ({ id, fileName, unit, year: of }: StoredReview): Side => ({
    id,
    fileName,
    unit,
    year: of,
    unitName: named.get(unit ?? '')?.name ?? null,
  });
  const pairs = findCopies(prints, { fixed }).flatMap(({ first, second, share, sharedLetters }): CopiedReviews[] => {
    const [one, other, left, right] = [reviews[first], reviews[second], texts[first], texts[second]];
    if (one === undefined || other === undefined || left === undefined || right === undefined) return [];
    if (!isOfInterest(one, other, year)) return [];
    const passages = alignCopies(left, right, fixed).map((passage) => ({
      one: { ...passage.one, text: left.text.slice(passage.one.start, passage.one.end) },
      other: { ...passage.other, text: right.text.slice(passage.other.start, passage.other.end) },
      letters: passage.letters,
    }));
    return [{ one: sideOf(one), other: sideOf(other), share: Math.min(1, share), letters: sharedLetters, passages }];
  });
  return { compared: reviews.filter((review) => review.year === year).length, pairs: pairs.slice(0, MOST_PAIRS) };
}

/** Two of the year, of different units; or one of the year and the same unit's of the year before. */
function isOfInterest(one: StoredReview, other: StoredReview, year: number): boolean {
  if (one.year === year && other.year === year) return one.unit === null || one.unit !== other.unit;
  return one.year !== other.year && one.unit !== null && one.unit === other.unit;
}

/** Texts come newest first within a unit; those of no known unit are all their own. */
function newestOfEach(reviews: readonly StoredReview[]): readonly StoredReview[] {
  const seen = new Set<string>();
  return reviews.filter(({ id, unit, year }) => {
    const key = unit === null ? id : `${unit} ${year}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
