import type { Outline } from '#engine/outline.ts';
import { composeReport } from '#engine/report/compose-report.ts';
import { indicatorsCited, indicatorsSpokenOf } from '#engine/report/indicators-cited.ts';
import type { Report } from '#engine/report/report.ts';
import { countyOf, type Unit } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { findReport, type StoredReport } from '#store/reports.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { getUnit } from '../unit-directory.ts';
import { gatherFacts } from './gather-facts.ts';
import { findHandlingRow } from './handling-row.ts';
import { digestOfWords, isBy, parseSignatures, type StandingSignature } from './signature.ts';
import { type Approval, type DraftEdits, parseApproval, parseEdits } from './stored-draft.ts';

export type ReportRequest = { readonly unit: string; readonly year: number };

/** A report as it stands: composed from today's registers while a draft, as approved afterwards. */
export type OpenReport = {
  readonly report: Report;
  readonly state: StoredReport['state'];
  /** 0 where nothing has been changed in the draft yet. */
  readonly version: number;
  readonly edits: DraftEdits;
  readonly approval: Omit<Approval, 'report'> | null;
  /** Digest of the words that a signature would stand under. */
  readonly words: string;
  /** Who has to sign. */
  readonly signers: Outline['signers'];
  readonly signatures: readonly StandingSignature[];
  /** The record in which it is handled; null where nothing is kept of it or nobody has begun. */
  readonly handling: { readonly unit: string; readonly record: string } | null;
};

/** Demonstration units lie under the unassigned province 99; whatever they print says so. */
const DEMO_PROVINCE = '99';

/** The year's report of a unit. @throws {Fault} OUTLINE_UNKNOWN, OUT_OF_SCOPE */
export async function openReport(desk: Desk, actor: Actor, request: ReportRequest): Promise<OpenReport> {
  demandRight(actor, 'read-figures');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const read = (tx: Tx) => readReport(desk, tx, unit, request.year);
  const open = await desk.backend.transaction(scopeFor(actor), read, { reads: 'snapshot' });
  return { ...open, signatures: open.signatures.map((one) => ({ ...one, isOwn: isBy(one, actor) })) };
}

/** The same within a transaction: one moment's state where it reads a snapshot or holds the township's lock. */
export async function readReport(desk: Desk, tx: Tx, unit: Unit, year: number): Promise<OpenReport> {
  const outline = getOutline(desk, unit);
  const at = { county: countyOf(unit.code), unit: unit.code, year, outline: outline.id };
  const stored = await findReport(tx, at);
  const { handling } = outline;
  const row = handling === null ? undefined : await findHandlingRow(tx, handling, unit.code, year);
  const approval = parseApproval(stored);
  const edits = parseEdits(stored);
  const version = stored?.version ?? 0;
  const isApproved = approval !== null && stored?.state === 'approved';
  const report = isApproved
    ? approval.report
    : await composeDraft(desk, tx, outline, unit, year, edits, draftMark(unit.code));
  const words = digestOfWords(report);
  const about = {
    ...{ report, version, edits, words, signers: outline.signers },
    signatures: parseSignatures(stored).map((one) => ({ ...one, stands: isApproved || one.words === words })),
    handling: row === undefined ? null : { unit: row.unit, record: row.id },
  };
  if (!isApproved) return { ...about, state: 'draft', approval: null };
  const { report: _, ...rest } = approval;
  return { ...about, state: 'approved', approval: rest };
}

/** The outline for a unit. @throws {Fault} OUTLINE_UNKNOWN */
export function getOutline(desk: Desk, unit: Unit): Outline {
  const [outline] = desk.law.outlines.values();
  if (outline === undefined || unit.kind !== 'township') throw appFaults.OUTLINE_UNKNOWN({ unit: unit.name });
  return outline;
}

/** Composes a report from the registers as the transaction sees them. `mark` is printed on every page. */
export async function composeDraft(
  desk: Desk,
  tx: Tx,
  outline: Outline,
  unit: Unit,
  year: number,
  edits: DraftEdits,
  mark: string | null,
): Promise<Report> {
  const issue = { docNumber: edits.docNumber, signedOn: edits.signedOn, mark };
  const cited = indicatorsCited(desk.law, edits.blocks);
  return composeReport(
    desk.law,
    outline,
    await gatherFacts(desk, tx, outline, {
      ...{ unit, year, issue, cited },
      compared: indicatorsSpokenOf(desk.law, edits.blocks),
    }),
    edits.blocks,
  );
}

/** What is printed on every page of a draft. */
export function draftMark(unit: string): string {
  return isDemo(unit) ? '演示数据　草稿' : '草稿';
}

export function isDemo(unit: string): boolean {
  return unit.startsWith(DEMO_PROVINCE);
}
