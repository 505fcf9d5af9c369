import { countyOf } from '#engine/unit.ts';
import { extractText } from '#intake/extract-text.ts';
import { findReview, type StoredReview, writeReview } from '#store/reviews.ts';
import { sm3 } from '#store/sm3.ts';
import { read } from '#text/read.ts';
import { type Actor, demandRight, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { idOf } from '../id-of.ts';
import { logReview } from './log-review.ts';
import { assembleReview, type Review } from './open-review.ts';
import { findReportedUnit } from './reported-unit.ts';
import { reviewFaults } from './review-faults.ts';

/** Whose report of when; what is left out is taken from the text. */
export type ReviewAbout = { readonly unit?: string | undefined; readonly year?: number | undefined };

/** A report has some thousand letters; a text beyond this would hold up everyone else. */
export const REVIEW_CHARS = 200_000;

/**
 * Reads a file, checks it, holds it against the registers, and keeps it. The same file for the same unit and year is one review.
 * @throws {Fault} REVIEW_TOO_LONG, UNIT_UNKNOWN, OUT_OF_SCOPE, and those of the intake
 */
export async function createReview(
  desk: Desk,
  actor: Actor,
  file: ReviewAbout & { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Review> {
  demandRight(actor, 'review-reports');
  const { text, source } = await extractText(file.bytes, file.fileName);
  return keepReview(desk, actor, { ...file, text, source, digest: sm3(file.bytes) });
}

/** The same for a text pasted. @throws {Fault} REVIEW_EMPTY and those of `createReview` */
export async function createPastedReview(
  desk: Desk,
  actor: Actor,
  pasted: ReviewAbout & { readonly text: string },
): Promise<Review> {
  demandRight(actor, 'review-reports');
  if (pasted.text.trim() === '') throw reviewFaults.REVIEW_EMPTY();
  return keepReview(desk, actor, { ...pasted, fileName: '粘贴的文字', source: 'pasted', digest: sm3(pasted.text) });
}

/** The same file for the same unit and year is the same review. */
export function reviewId({
  keptBy,
  unit,
  year,
  digest,
}: Pick<StoredReview, 'keptBy' | 'unit' | 'year' | 'digest'>): string {
  return idOf(`review/${keptBy}/${unit ?? ''}/${year ?? ''}/${digest}`);
}

type Given = ReviewAbout & Pick<StoredReview, 'fileName' | 'text' | 'source' | 'digest'>;

async function keepReview(desk: Desk, actor: Actor, given: Given): Promise<Review> {
  const { fileName, source, digest } = given;
  if (given.text.length > REVIEW_CHARS)
    throw reviewFaults.REVIEW_TOO_LONG({ file: fileName, chars: given.text.length, limit: REVIEW_CHARS });
  // What no database keeps stands for nothing in a text; places stay where they are.
  const text = given.text.replaceAll('\0', ' ').toWellFormed();
  const said = read(text, await desk.readingLaw());
  const unit = await findReportedUnit(desk, actor, given.unit, { org: said.org, text });
  const year = given.year ?? said.year;
  const keptBy = unit?.code ?? actor.unit.code;
  const review: StoredReview = {
    county: countyOf(keptBy),
    id: reviewId({ keptBy, unit: unit?.code ?? null, year, digest }),
    keptBy,
    unit: unit?.code ?? null,
    year,
    fileName,
    source,
    digest,
    org: said.org,
    text,
    found: [],
    checkedAt: null,
    checkedBy: null,
    by: actor.name,
    createdAt: desk.now(),
  };
  const kept = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const known = await findReview(tx, review.county, review.id);
    const change = { digest, fileName, year };
    if (known === undefined) await logReview(desk, actor, tx, review, { action: 'receive', change });
    const written = known === undefined ? review : { ...known, fileName };
    await writeReview(tx, written);
    return written;
  });
  return assembleReview(desk, actor, kept);
}
