import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type AdoptedRow, type AdoptedSummary, adoptFigures } from './adopt-figures.ts';
import { getStoredReview } from './open-review.ts';
import { reviewFaults } from './review-faults.ts';

/** Adopts numbers of a kept report. @throws {Fault} REVIEW_UNKNOWN, REVIEW_UNPLACED and those of `adoptFigures` */
export async function adoptReview(
  desk: Desk,
  actor: Actor,
  request: { readonly review: string; readonly rows: readonly AdoptedRow[] },
): Promise<readonly AdoptedSummary[]> {
  const { unit, year, fileName, digest } = await getStoredReview(desk, actor, request.review);
  if (unit === null || year === null) {
    const missing = [unit === null ? '单位' : '', year === null ? '年度' : ''].filter((word) => word !== '').join('和');
    throw reviewFaults.REVIEW_UNPLACED({ file: fileName, missing });
  }
  return adoptFigures(desk, actor, { unit, year, fileName, digest, rows: request.rows });
}
