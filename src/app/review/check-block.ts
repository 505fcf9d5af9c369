import type { Warning } from '#engine/report/report.ts';
import { countyOf } from '#engine/unit.ts';
import { findReport } from '#store/reports.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { composeDraft, draftMark, getOutline, type ReportRequest } from '../report/open-report.ts';
import { parseEdits } from '../report/stored-draft.ts';
import { getUnit } from '../unit-directory.ts';
import { examineText, type ReviewFinding } from './examine-text.ts';
import { reportText } from './report-text.ts';

/**
 * What a paragraph would be warned of if it were saved as it stands under the hands: the warnings of the report and the findings of the
 * rules that others' reports are read by. Saves nothing.
 */
export async function checkBlock(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & { readonly block: string; readonly text: string; readonly over: string },
): Promise<{ readonly warnings: readonly Warning[]; readonly findings: readonly ReviewFinding[] }> {
  demandRight(actor, 'draft-report');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const outline = getOutline(desk, unit);
  const { year, block, text, over } = request;
  const at = { county: countyOf(unit.code), unit: unit.code, year, outline: outline.id };
  const report = await desk.backend.transaction(
    scopeFor(actor),
    async (tx) => {
      const edits = parseEdits(await findReport(tx, at));
      const blocks = [...edits.blocks.filter((edit) => edit.block !== block), { block, text, over }];
      return composeDraft(desk, tx, outline, unit, year, { ...edits, blocks }, draftMark(unit.code));
    },
    { reads: 'snapshot' },
  );
  const { text: whole, blockAt } = reportText(report);
  const { findings } = examineText(await desk.readingLaw(), whole, request);
  return {
    warnings: report.warnings.filter((warning) => warning.block === block),
    findings: findings.filter(({ start }) => blockAt(start) === block),
  };
}
