import type { Report } from '#engine/report/report.ts';
import { countyOf, type Unit } from '#engine/unit.ts';
import { readApprovedReports } from '#store/reports.ts';
import { readReviewTexts, type StoredReview } from '#store/reviews.ts';
import { fixedClauses } from '#text/align-copies.ts';
import { type Actor, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { parseApproval } from '../report/stored-draft.ts';
import { hashesOf, type NamedText } from './copied-passages.ts';
import { reportText } from './report-text.ts';

/** A report that others are compared with: one sent in, or one approved in Fadu. */
export type CopySource = NamedText & {
  /** Of the review; null for a report approved in Fadu. */
  readonly review: string | null;
  readonly fileName: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  /** The author that the text itself gives. */
  readonly org: string | null;
  readonly year: number | null;
};

/** What the seat may compare with, and clauses that are nobody's own: fixed phrases, and what Fadu itself writes in every report. */
export type CopySources = { readonly sources: readonly CopySource[]; readonly fixed: ReadonlySet<number> };

/**
 * Reports of the years given, of each unit and year one: the newest that was sent in, else the one approved in Fadu.
 * Reports of no known unit are all their own.
 */
export async function gatherCopySources(desk: Desk, actor: Actor, years: readonly number[]): Promise<CopySources> {
  const at = { county: countyOf(actor.unit.code), unit: actor.unit.code, years };
  const [[reviews, reports], units, law] = await Promise.all([
    desk.backend.transaction(
      scopeFor(actor),
      async (tx) => [await readReviewTexts(tx, at), await readApprovedReports(tx, at)] as const,
    ),
    desk.units(),
    desk.readingLaw(),
  ]);
  const named = new Map(units.map((unit) => [unit.code, unit]));
  const sent = newestOfEach(reviews).map((review) => sourceOfReview(review, named));
  const isSent = new Set(sent.map(({ unit, year }) => `${unit} ${year}`));
  const fixed = new Set(fixedClauses(law.fixedPhrases));
  const made = reports.flatMap((stored): CopySource[] => {
    const report = parseApproval(stored)?.report;
    if (report === undefined) return [];
    const unit = named.get(stored.unit);
    const names = namesOf(unit, null, named);
    for (const hash of hashesOf({ text: wordsOfFadu(report), names })) fixed.add(hash);
    if (isSent.has(`${stored.unit} ${stored.year}`)) return [];
    const { text } = reportText(report);
    const fileName = `${stored.year}年度报告（法度批准稿）`;
    return [
      {
        review: null,
        fileName,
        unit: stored.unit,
        unitName: unit?.name ?? null,
        org: unit?.name ?? null,
        year: stored.year,
        text,
        names,
      },
    ];
  });
  return { sources: [...sent, ...made], fixed };
}

/** What Fadu proposed in a report, figures in their place: the same in every report that rests on the same kinds of records. */
export function wordsOfFadu({ blocks, figures }: Report): string {
  const printed = new Map(figures.map(({ ref, printed: words }) => [ref, words]));
  return blocks
    .map(({ composed }) => composed.replace(/\{([^}]*)\}/g, (_, ref: string) => printed.get(ref) ?? ''))
    .join('\n');
}

/** Names that stand in a report of a unit and would be changed by who copies it. */
export function namesOf(
  unit: Unit | undefined,
  org: string | null,
  units: ReadonlyMap<string, Unit>,
): readonly string[] {
  const county = unit === undefined ? undefined : units.get(countyOf(unit.code));
  return [unit?.short, org, county?.short].filter((name) => name !== undefined && name !== null);
}

function sourceOfReview(review: StoredReview, units: ReadonlyMap<string, Unit>): CopySource {
  const { id, fileName, unit: code, year, text, org } = review;
  const unit = units.get(code ?? '');
  return {
    review: id,
    fileName,
    unit: code,
    unitName: unit?.name ?? null,
    org,
    year,
    text,
    names: namesOf(unit, org, units),
  };
}

/** Texts come newest first within a unit. */
function newestOfEach(reviews: readonly StoredReview[]): readonly StoredReview[] {
  const seen = new Set<string>();
  return reviews.filter(({ id, unit, year }) => {
    const key = unit === null ? id : `${unit} ${year}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
