import type { Handling, Outline } from '#engine/outline.ts';
import type { Procedure } from '#engine/procedure.ts';
import { holderOf } from '#engine/unit.ts';
import type { Tx } from '#store/backend.ts';
import { appendEntries, type ChainHead, chainEntries } from '#store/chain.ts';
import type { StoredRecord } from '#store/record.ts';
import { addVersion, findVersion } from '#store/report-versions.ts';
import { findReport, type StoredReport, writeReport } from '#store/reports.ts';
import type { StoredStep } from '#store/steps.ts';
import { type Actor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { reportFaults } from './report-faults.ts';

/** A report whose handling a matter is. `stored` is undefined where nobody has touched it in Fadu: it was written elsewhere. */
export type ReportInMatter = {
  readonly outline: Outline;
  readonly handling: Handling;
  readonly stored: StoredReport | undefined;
};

/** The report that a row of a register is the handling of; null for any other row. */
export async function reportInMatter(
  desk: Desk,
  tx: Tx,
  record: Pick<StoredRecord, 'county' | 'holder' | 'register' | 'fields'>,
  procedure: string,
): Promise<ReportInMatter | null> {
  const outline = desk.law.outlines.values().find(({ handling }) => handling?.procedure === procedure);
  const handling = outline?.handling ?? null;
  if (outline === undefined || handling === null) return null;
  const year = record.fields[handling.yearField];
  if (typeof year !== 'number') return null;
  const at = { county: record.county, unit: record.holder, year, outline: outline.id };
  return { outline, handling, stored: await findReport(tx, at) };
}

/**
 * A step cannot say what the report does not bear out: a signature is given to a text, on the report's own page, and what is sent in
 * is the signed text.
 * @throws {Fault} REPORT_SIGN_ON_PAGE, REPORT_NOT_SIGNED
 */
export function refuseAgainstReport(
  { outline, handling, stored }: ReportInMatter,
  { steps }: Procedure,
  step: string,
): void {
  if (outline.signers.some(({ id }) => id === step))
    throw reportFaults.REPORT_SIGN_ON_PAGE({ step: steps[step]?.label ?? step });
  if (step === handling.submitStep && stored !== undefined && stored.state !== 'approved')
    throw reportFaults.REPORT_NOT_SIGNED({ signers: outline.signers.map(({ label }) => label).join('、') });
}

/** Whether an act sends the report back. */
export function isReturn({ handling }: Outline, act: StoredStep): boolean {
  return handling !== null && act.step === handling.answerStep && act.outcome === handling.returnedOutcome;
}

/** Opens a report that was sent back: a new version to be corrected, the frozen one stays among the versions. */
export async function reopenReturned(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  { stored }: ReportInMatter,
  head: ChainHead,
  remarks: string | null,
): Promise<void> {
  if (stored === undefined || stored.state !== 'approved') return;
  await reopen(desk, tx, actor, stored, head, { act: 'return', action: 'return', note: remarks });
}

/** Makes an approved or partly signed report a draft without signatures again. Its statements close the transaction. */
export async function reopen(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  stored: StoredReport,
  head: ChainHead,
  how: { readonly act: 'return' | 'withdraw'; readonly action: string; readonly note: string | null },
): Promise<number> {
  const version = stored.version + 1;
  const before = await findVersion(tx, stored.county, stored.id, stored.version);
  await writeReport(tx, {
    ...stored,
    state: 'draft',
    version,
    frozen: null,
    digest: null,
    signatures: [],
    changedAt: desk.now(),
  });
  await addVersion(
    tx,
    { county: stored.county, report: stored.id, unit: stored.unit },
    {
      ...{ version, act: how.act, edits: stored.edits, frozen: null, note: how.note, seat: actor.seat },
      ...{ snapshot: before?.snapshot ?? null, personName: actor.name, at: desk.now() },
    },
  );
  const change = { reason: how.note, digest: stored.digest };
  const entry = {
    unit: stored.unit,
    subject: 'report' as const,
    subjectId: stored.id,
    version,
    action: how.action,
    change,
  };
  tx.closing(
    appendEntries(stored.county, holderOf(stored.unit), chainEntries(head, [entry], writerFor(actor), desk.now())),
  );
  return version;
}
