import { countyOf, isWithin } from '#engine/unit.ts';
import { readJudgements, type StoredJudgement } from '#store/review-judgements.ts';
import { type FoundBefore, findReview, type StoredReview, writeFound } from '#store/reviews.ts';
import { type Actor, demandRight, mayDo, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getUnit } from '../unit-directory.ts';
import { compareFigures, type FigureComparison } from './compare-figures.ts';
import { type Examined, examineText, type ReviewFinding, sortFindings } from './examine-text.ts';
import { findCopiedPassages } from './find-copied-passages.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { type AdoptionProposal, proposeAdoption } from './propose-adoption.ts';
import { reviewFaults } from './review-faults.ts';

/** A finding with what a person said of it. */
export type JudgedFinding = ReviewFinding & {
  readonly judgement: StoredJudgement['judgement'] | null;
  readonly note: string | null;
  readonly judgedBy: string | null;
};

/** A report of others with all that Fadu has to say about it. */
export type Review = {
  readonly stored: StoredReview;
  readonly unitName: string | null;
  readonly examined: Examined;
  readonly findings: readonly JudgedFinding[];
  readonly comparisons: readonly FigureComparison[];
  readonly proposals: readonly AdoptionProposal[];
};

/** A review as it stands by today's rules and registers. @throws {Fault} REVIEW_UNKNOWN */
export async function openReview(desk: Desk, actor: Actor, id: string): Promise<Review> {
  return assembleReview(desk, actor, await getStoredReview(desk, actor, id));
}

/** @throws {Fault} REVIEW_UNKNOWN, also where it lies outside the seat's scope */
export async function getStoredReview(desk: Desk, actor: Actor, id: string): Promise<StoredReview> {
  demandRight(actor, 'review-reports');
  const stored = await desk.backend.transaction(scopeFor(actor), (tx) => findReview(tx, countyOf(actor.unit.code), id));
  const own = [actor.unit.code, ...actor.also];
  if (stored === undefined || !own.some((code) => isWithin(stored.keptBy, code))) throw reviewFaults.REVIEW_UNKNOWN();
  return stored;
}

/** Checks a kept report anew, holds it against the registers, and keeps in short what was found. */
export async function assembleReview(desk: Desk, actor: Actor, stored: StoredReview): Promise<Review> {
  const { unit: code, year, text } = stored;
  const as = { ...(code === null ? {} : { unit: code }), ...(year === null ? {} : { year }) };
  const examined = examineText(await desk.readingLaw(), text, as);
  const unit = code === null ? null : await getUnit(desk, code);
  const placed = unit === null || year === null || !mayDo(actor, 'read-records') ? null : { unit, year };
  const facts = placed === null ? null : await gatherCandidates(desk, actor, placed.unit, placed.year);
  const compared =
    placed === null || facts === null
      ? { comparisons: [], findings: [] }
      : await compareFigures(desk, actor, examined, placed, facts);
  const at = { review: stored.id, unit: code, composed: facts?.composed ?? '' };
  const copies = year === null ? [] : await findCopiedPassages(desk, actor, examined, { ...at, year });
  const findings = sortFindings([...examined.findings, ...compared.findings, ...copies]);
  const found = foundNow(actor, stored, findings);
  const checked = { ...stored, found, checkedAt: desk.now(), checkedBy: actor.unit.code };
  const judgements = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    await writeFound(tx, checked);
    return readJudgements(tx, stored.county, [stored.keptBy]);
  });
  return {
    stored: checked,
    unitName: unit?.name ?? null,
    examined,
    findings: judged(findings, judgements),
    comparisons: compared.comparisons,
    proposals: facts === null ? [] : proposeAdoption(desk, examined, facts),
  };
}

/** What was found, in short. A township does not see the others' reports: what the county found in common with them stays. */
function foundNow(actor: Actor, stored: StoredReview, findings: readonly ReviewFinding[]): readonly FoundBefore[] {
  const unseen =
    actor.unit.code === stored.county ? [] : stored.found.filter(({ rule }) => rule === 'copies.other-unit');
  const seen = findings.map(({ fingerprint, verdict, rule, label }) => ({ fingerprint, verdict, rule, label }));
  return [...seen, ...unseen.filter(({ fingerprint }) => seen.every((one) => one.fingerprint !== fingerprint))];
}

/** Findings with what people said of them, by fingerprint. */
export function judged(
  findings: readonly ReviewFinding[],
  judgements: readonly StoredJudgement[],
): readonly JudgedFinding[] {
  const byFingerprint = new Map(judgements.map((one) => [one.fingerprint, one]));
  return findings.map((finding) => {
    const said = byFingerprint.get(finding.fingerprint);
    return {
      ...finding,
      judgement: said?.judgement ?? null,
      note: said?.note ?? null,
      judgedBy: said?.person ?? null,
    };
  });
}
