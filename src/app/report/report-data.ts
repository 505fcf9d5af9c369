import { type FrozenReport, figuresToDigest, freeze } from '#engine/report/freeze.ts';
import type { Report } from '#engine/report/report.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { sm3 } from '#store/sm3.ts';
import { type Actor, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { getUnit } from '../unit-directory.ts';
import { LAW_VERSION } from './approve-report.ts';
import { digestFigures } from './digest-figures.ts';
import { type OpenReport, readReport } from './open-report.ts';

/** R.json: the report as data, what each figure rests on, and where the township's log ended when it was read. */
export type ReportData = {
  readonly state: 'draft' | 'approved';
  readonly frozen: FrozenReport;
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly report: Report;
};

/**
 * The data of a report: as frozen on approval, or of a draft as it stands at this moment, read anew with the entry that the log ends
 * with: nothing can be saved between them.
 */
export async function reportData(desk: Desk, actor: Actor, open: OpenReport): Promise<ReportData> {
  const { state, approval } = open;
  if (approval !== null) return { state, frozen: approval.frozen, chain: approval.chain, report: open.report };
  const { year, unit } = open.report;
  const declared = await getUnit(desk, unit.code);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(countyOf(unit.code), holderOf(unit.code))]);
    const { report } = await readReport(desk, tx, declared, year);
    const digests = await digestFigures(desk, tx, figuresToDigest(report));
    return {
      state,
      frozen: freeze(report, digests, { law: LAW_VERSION, approvedOn: desk.today(), digestOf: sm3 }),
      chain: headOf(head),
      report,
    };
  });
}

/**
 * Reads R.json.
 * @throws {Fault} FROZEN_UNREADABLE
 */
export function parseReportData(text: string): ReportData {
  const refuse = (problem: string) => appFaults.FROZEN_UNREADABLE({ problem });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refuse('不是 JSON');
  }
  if (typeof data !== 'object' || data === null || !('frozen' in data) || !('chain' in data))
    throw refuse('缺少 frozen 或 chain');
  const { schema, figures } = data.frozen as { schema?: unknown; figures?: unknown };
  if (schema !== 'fadu.report/1') throw refuse(`格式为 ${String(schema)}，本版本只认 fadu.report/1`);
  if (!Array.isArray(figures)) throw refuse('缺少 figures');
  return data as ReportData;
}
