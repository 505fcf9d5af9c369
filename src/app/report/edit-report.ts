import { randomUUID } from 'node:crypto';
import { countyOf, holderOf } from '#engine/unit.ts';
import { appendEntries, chainEntries, headOf, lockChain } from '#store/chain.ts';
import { findReport, writeReport } from '#store/reports.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { getUnit } from '../unit-directory.ts';
import { getOutline, type ReportRequest } from './open-report.ts';
import type { DraftEdits } from './stored-draft.ts';

/**
 * Saves what a person changed in a draft. `version` is the one it was opened at.
 * @throws {Fault} REPORT_CHANGED, REPORT_APPROVED
 */
export async function editReport(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & { readonly version: number; readonly edits: DraftEdits },
): Promise<{ readonly version: number }> {
  demandRight(actor, 'draft-report');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const outline = getOutline(desk, unit);
  const [county, holder] = [countyOf(unit.code), holderOf(unit.code)];
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(county, holder)]);
    const stored = await findReport(tx, { county, unit: unit.code, year: request.year, outline: outline.id });
    if (stored?.state === 'approved') throw appFaults.REPORT_APPROVED();
    if ((stored?.version ?? 0) !== request.version) throw appFaults.REPORT_CHANGED({ version: stored?.version ?? 0 });
    const version = request.version + 1;
    const id = stored?.id ?? randomUUID();
    const draft = {
      unit: unit.code,
      subject: 'report' as const,
      subjectId: id,
      version,
      action: 'edit',
      change: request.edits,
    };
    await writeReport(tx, {
      county,
      id,
      unit: unit.code,
      year: request.year,
      outline: outline.id,
      state: 'draft',
      version,
      edits: request.edits,
      frozen: null,
      digest: null,
      changedAt: desk.now(),
    });
    await tx.batch(appendEntries(county, holder, chainEntries(headOf(head), [draft], writerFor(actor), desk.now())));
    return { version };
  });
}
