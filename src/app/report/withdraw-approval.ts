import { countyOf, holderOf } from '#engine/unit.ts';
import { formatChineseDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { type ChainHead, headOf, lockChain } from '#store/chain.ts';
import { findReport } from '#store/reports.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { readMatter } from '../procedure/open-matter.ts';
import { type MatterTools, matterTools, writeMatter } from '../procedure/write-matter.ts';
import { getUnit } from '../unit-directory.ts';
import { findHandlingRow } from './handling-row.ts';
import { blanked } from './lapse.ts';
import { getOutline, type ReportRequest } from './open-report.ts';
import { reportFaults } from './report-faults.ts';
import { reopen } from './report-in-matter.ts';
import { parseSignatures } from './signature.ts';

/**
 * Takes the signatures back, the first of them or all: the report is a draft to be signed anew, what was frozen stays among the versions.
 * What has been sent in is the county's to send back.
 * @throws {Fault} REPORT_UNKNOWN where nobody has signed, REPORT_SUBMITTED
 */
export async function withdrawApproval(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & { readonly reason: string },
): Promise<{ readonly version: number }> {
  demandRight(actor, 'withdraw-report');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const outline = getOutline(desk, unit);
  const [county, holder] = [countyOf(unit.code), holderOf(unit.code)];
  const at = { county, unit: unit.code, year: request.year, outline: outline.id };
  const tools = await matterTools(desk, actor, unit.code);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [answer = []] = await tx.batch([lockChain(county, holder)]);
    const stored = await findReport(tx, at);
    const signatures = parseSignatures(stored);
    if (stored === undefined || (stored.state !== 'approved' && signatures.length === 0))
      throw appFaults.REPORT_UNKNOWN({ year: request.year });
    const head = await unsign(desk, tx, actor, tools, { ...at, head: headOf(answer) });
    const how = { act: 'withdraw', action: 'withdraw', note: request.reason } as const;
    return { version: await reopen(desk, tx, actor, stored, head, how) };
  });
}

/** Blanks the days of signing in the report's handling. */
async function unsign(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  tools: MatterTools,
  at: { readonly unit: string; readonly year: number; readonly outline: string; readonly head: ChainHead },
): Promise<ChainHead> {
  const outline = desk.law.outlines.get(at.outline);
  const handling = outline?.handling ?? null;
  if (outline === undefined || handling === null) return at.head;
  const row = await findHandlingRow(tx, handling, at.unit, at.year);
  if (row === undefined) return at.head;
  const opened = await readMatter(desk, tx, row, tools.rules);
  const matter = opened.matters.find(({ procedure }) => procedure.id === handling.procedure);
  const submitted = matter?.stands.steps.get(handling.submitStep);
  if (matter === undefined) return at.head;
  if (submitted?.stand === 'done') {
    const on = submitted.settlement?.on ?? null;
    throw reportFaults.REPORT_SUBMITTED({ on: on === null ? '此前' : formatChineseDate(on) });
  }
  const fields = blanked(
    matter.procedure.steps,
    outline.signers.map(({ id }) => id).filter((id) => matter.stands.steps.get(id)?.stand === 'done'),
  );
  if (Object.keys(fields).length === 0) return at.head;
  const written = await writeMatter(desk, tx, actor, tools, opened, at.head, { fields, act: null, action: 'lapse' });
  tx.closing(written.statements);
  return written.head;
}
