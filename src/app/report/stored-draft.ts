import type { FrozenReport } from '#engine/report/freeze.ts';
import type { BlockEdit, Report } from '#engine/report/report.ts';
import type { ReportSnapshot } from '#engine/report/snapshot.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { StoredReport } from '#store/reports.ts';
import type { Signature } from './signature.ts';

/** What people changed in a draft. */
export type DraftEdits = {
  readonly blocks: readonly BlockEdit[];
  readonly docNumber: string | null;
  readonly signedOn: LocalDate | null;
};

/** What approval keeps: the report as it stood, what its figures rest on, and where the township's log then ended. */
export type Approval = {
  readonly report: Report;
  readonly frozen: FrozenReport;
  readonly chain: { readonly seq: number; readonly hash: string };
  /** Everybody who signed, in the order of signing. */
  readonly approvedBy: string;
  /** Absent in reports approved before signatures were kept. */
  readonly signatures?: readonly Signature[];
};

export const NO_EDITS: DraftEdits = { blocks: [], docNumber: null, signedOn: null };

/** The edits of a stored report; none where it was never stored. */
export function parseEdits(stored: StoredReport | undefined): DraftEdits {
  return stored === undefined ? NO_EDITS : (stored.edits as DraftEdits);
}

export function parseApproval(stored: StoredReport | undefined): Approval | null {
  return stored === undefined || stored.frozen === null ? null : (stored.frozen as Approval);
}

/** The text of a stored version; empty where none was kept. */
export function parseSnapshot(kept: unknown): ReportSnapshot {
  return kept === null || kept === undefined ? { blocks: [], figures: {} } : (kept as ReportSnapshot);
}
