import { countyOf } from '#engine/unit.ts';
import { readJudgements } from '#store/review-judgements.ts';
import { type Actor, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { openReport, type ReportRequest } from '../report/open-report.ts';
import { wordsOfFadu } from './copy-sources.ts';
import { examineText, sortFindings } from './examine-text.ts';
import { findCopiedPassages } from './find-copied-passages.ts';
import { type JudgedFinding, judged } from './open-review.ts';
import { reportText } from './report-text.ts';

/** A finding in a report made in Fadu, with the part of the report it lies in. */
export type BlockFinding = JudgedFinding & { readonly block: string | null };

/** Checks a report made in Fadu as one of others is checked. Its figures come from the registers and need no comparison. */
export async function checkReport(
  desk: Desk,
  actor: Actor,
  request: ReportRequest,
): Promise<{ readonly text: string; readonly findings: readonly BlockFinding[] }> {
  const { report } = await openReport(desk, actor, request);
  const { text, blockAt } = reportText(report);
  const examined = examineText(await desk.readingLaw(), text, request);
  const copies = await findCopiedPassages(desk, actor, examined, {
    ...request,
    review: null,
    composed: wordsOfFadu(report),
  });
  const findings = sortFindings([...examined.findings, ...copies]);
  const judgements = await desk.backend.transaction(scopeFor(actor), (tx) =>
    readJudgements(tx, countyOf(request.unit), [request.unit]),
  );
  return { text, findings: judged(findings, judgements).map((one) => ({ ...one, block: blockAt(one.start) })) };
}
