import { randomUUID } from 'node:crypto';
import { figuresToDigest, freeze } from '#engine/report/freeze.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { appendEntries, chainEntries, headOf, lockChain } from '#store/chain.ts';
import { findReport, writeReport } from '#store/reports.ts';
import { sm3 } from '#store/sm3.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { getUnit } from '../unit-directory.ts';
import { digestFigures } from './digest-figures.ts';
import { composeDraft, getOutline, isDemo, type ReportRequest } from './open-report.ts';
import { type Approval, parseEdits } from './stored-draft.ts';

/** Version of the declarations, kept with what is frozen; raised when a figure's meaning changes. */
export const LAW_VERSION = '2026-11';

/**
 * Approves a report: it is composed once more from the registers, its figures are frozen with the digests of their postings,
 * and from then on changes in the registers show as drift. Everything a figure rests on is read under the township's lock,
 * so that nothing can change between the composition and the digest.
 * @throws {Fault} REPORT_CHANGED, REPORT_APPROVED
 */
export async function approveReport(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & { readonly version: number },
): Promise<Approval> {
  demandRight(actor, 'approve-report');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const outline = getOutline(desk, unit);
  const [county, holder] = [countyOf(unit.code), holderOf(unit.code)];
  const at = { county, unit: unit.code, year: request.year, outline: outline.id };
  const mark = isDemo(unit.code) ? '演示数据' : null;
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(county, holder)]);
    const stored = await findReport(tx, at);
    if (stored?.state === 'approved') throw appFaults.REPORT_APPROVED();
    if ((stored?.version ?? 0) !== request.version) throw appFaults.REPORT_CHANGED({ version: stored?.version ?? 0 });
    const edits = { ...parseEdits(stored), signedOn: parseEdits(stored).signedOn ?? desk.today() };
    const report = await composeDraft(desk, tx, outline, unit, request.year, edits, mark);
    const open = report.warnings.filter(({ severity }) => severity === 'must');
    if (open.length > 0)
      throw appFaults.REPORT_UNFINISHED(
        { count: open.length },
        open.map(({ says }) => ({ says })),
      );
    const digests = await digestFigures(desk, tx, figuresToDigest(report));
    const frozen = freeze(report, digests, { law: LAW_VERSION, approvedOn: desk.today(), digestOf: sm3 });
    const approval: Approval = { report, frozen, chain: headOf(head), approvedBy: actor.name };
    const version = request.version + 1;
    const id = stored?.id ?? randomUUID();
    const digest = sm3(JSON.stringify(frozen));
    await writeReport(tx, {
      ...at,
      id,
      state: 'approved',
      version,
      edits,
      frozen: approval,
      digest,
      changedAt: desk.now(),
    });
    const draft = {
      unit: unit.code,
      subject: 'report' as const,
      subjectId: id,
      version,
      action: 'approve',
      change: { digest },
    };
    await tx.batch(appendEntries(county, holder, chainEntries(headOf(head), [draft], writerFor(actor), desk.now())));
    return approval;
  });
}

/**
 * Takes an approval back: the report is a draft again, the former approval stays in the log.
 * @throws {Fault} REPORT_UNKNOWN where it is not approved
 */
export async function withdrawApproval(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & { readonly reason: string },
): Promise<{ readonly version: number }> {
  demandRight(actor, 'approve-report');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const outline = getOutline(desk, unit);
  const [county, holder] = [countyOf(unit.code), holderOf(unit.code)];
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(county, holder)]);
    const stored = await findReport(tx, { county, unit: unit.code, year: request.year, outline: outline.id });
    if (stored === undefined || stored.state !== 'approved') throw appFaults.REPORT_UNKNOWN({ year: request.year });
    const version = stored.version + 1;
    await writeReport(tx, { ...stored, state: 'draft', version, frozen: null, digest: null, changedAt: desk.now() });
    const draft = {
      unit: unit.code,
      subject: 'report' as const,
      subjectId: stored.id,
      version,
      action: 'withdraw',
      change: { reason: request.reason, digest: stored.digest },
    };
    await tx.batch(appendEntries(county, holder, chainEntries(headOf(head), [draft], writerFor(actor), desk.now())));
    return { version };
  });
}
