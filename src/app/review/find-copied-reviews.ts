import { alignCopies } from '#text/align-copies.ts';
import { findCopies } from '#text/copies.ts';
import { copyPrint } from '#text/copy-print.ts';
import { type Actor, demandRight } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type CopySource, gatherCopySources } from './copy-sources.ts';
import type { Stretch } from './examine-text.ts';

/** One of two reports; `id` is null for one approved in Fadu, which was never sent in. */
type Side = Pick<CopySource, 'fileName' | 'unit' | 'unitName' | 'year'> & { readonly id: string | null };

/** Two reports of which one holds much of the other, passage by passage. */
export type CopiedReviews = {
  readonly one: Side;
  readonly other: Side;
  /** 0 to 1, of the shorter. */
  readonly share: number;
  readonly letters: number;
  readonly passages: readonly { readonly one: Stretch; readonly other: Stretch; readonly letters: number }[];
};

const MOST_PAIRS = 200;

/**
 * Reports of a year, sent in or approved in Fadu, that have passages in common with each other, or with the same unit's of the year before.
 * Statutory and fixed phrases are forgiven, and what Fadu itself writes. Of several versions of a unit's report the newest counts.
 */
export async function findCopiedReviews(
  desk: Desk,
  actor: Actor,
  year: number,
): Promise<{ readonly compared: number; readonly pairs: readonly CopiedReviews[] }> {
  demandRight(actor, 'review-reports');
  const { sources, fixed } = await gatherCopySources(desk, actor, [year, year - 1]);
  const prints = sources.map(({ text, names }) => copyPrint(text, names));
  const pairs = findCopies(prints, { fixed }).flatMap(({ first, second, share, sharedLetters }): CopiedReviews[] => {
    const [one, other] = [sources[first], sources[second]];
    if (one === undefined || other === undefined || !isOfInterest(one, other, year)) return [];
    const passages = alignCopies(one, other, fixed).map((passage) => ({
      one: { ...passage.one, text: one.text.slice(passage.one.start, passage.one.end) },
      other: { ...passage.other, text: other.text.slice(passage.other.start, passage.other.end) },
      letters: passage.letters,
    }));
    return [{ one: sideOf(one), other: sideOf(other), share: Math.min(1, share), letters: sharedLetters, passages }];
  });
  return { compared: sources.filter((source) => source.year === year).length, pairs: pairs.slice(0, MOST_PAIRS) };
}

function sideOf({ review, fileName, unit, unitName, year }: CopySource): Side {
  return { id: review, fileName, unit, unitName, year };
}

/** Two of the year, of different units; or one of the year and the same unit's of the year before. */
function isOfInterest(one: CopySource, other: CopySource, year: number): boolean {
  if (one.year === year && other.year === year) return one.unit === null || one.unit !== other.unit;
  return one.year !== other.year && one.unit !== null && one.unit === other.unit;
}
