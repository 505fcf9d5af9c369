import { type ReportSnapshot, readSnapshotText } from '#engine/report/snapshot.ts';
import { countyOf } from '#engine/unit.ts';
import { findVersion, listVersions, type StoredVersion } from '#store/report-versions.ts';
import { findReport } from '#store/reports.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getUnit } from '../unit-directory.ts';
import { getOutline, type ReportRequest } from './open-report.ts';
import { reportFaults } from './report-faults.ts';
import { type DraftEdits, parseSnapshot } from './stored-draft.ts';

/** A version as the list shows it: who did what when, and which paragraphs then read differently. */
export type ListedVersion = Pick<StoredVersion, 'version' | 'act' | 'note' | 'personName' | 'at'> & {
  readonly changed: readonly { readonly block: string; readonly beginning: string }[];
};

const BEGINNING_CHARS = 18;

/** The versions of a unit's report, newest first; none where nobody has changed anything. */
export async function listReportVersions(
  desk: Desk,
  actor: Actor,
  request: ReportRequest,
): Promise<readonly ListedVersion[]> {
  const versions = await readAll(desk, actor, request);
  return versions
    .map(({ version, act, note, personName, at, snapshot }, index) => {
      const before = versions[index - 1];
      const changed =
        before === undefined ? [] : changesBetween(parseSnapshot(before.snapshot), parseSnapshot(snapshot));
      return { version, act, note, personName, at, changed };
    })
    .reverse();
}

/** One version to read, to compare and to bring back. @throws {Fault} REPORT_VERSION_UNKNOWN */
export async function readReportVersion(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & { readonly version: number },
): Promise<
  Pick<StoredVersion, 'version' | 'act' | 'note' | 'personName' | 'at'> & {
    readonly snapshot: ReportSnapshot;
    readonly edits: DraftEdits;
  }
> {
  const at = await placeOf(desk, actor, request);
  const found = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const stored = await findReport(tx, at);
    return stored === undefined ? undefined : findVersion(tx, at.county, stored.id, request.version);
  });
  if (found === undefined) throw reportFaults.REPORT_VERSION_UNKNOWN({ version: request.version });
  const { version, act, note, personName, at: instant, snapshot, edits } = found;
  return {
    ...{ version, act, note, personName, at: instant },
    ...{ snapshot: parseSnapshot(snapshot), edits: edits as DraftEdits },
  };
}

async function readAll(desk: Desk, actor: Actor, request: ReportRequest): Promise<readonly StoredVersion[]> {
  const at = await placeOf(desk, actor, request);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const stored = await findReport(tx, at);
    return stored === undefined ? [] : listVersions(tx, at.county, stored.id);
  });
}

async function placeOf(desk: Desk, actor: Actor, { unit: code, year }: ReportRequest) {
  demandRight(actor, 'read-figures');
  demandScope(actor, code);
  const unit = await getUnit(desk, code);
  return { county: countyOf(unit.code), unit: unit.code, year, outline: getOutline(desk, unit).id };
}

/** Paragraphs that read differently, their figures included. */
function changesBetween(before: ReportSnapshot, after: ReportSnapshot): ListedVersion['changed'] {
  const was = new Map(before.blocks.map((block) => [block.id, block]));
  const is = new Map(after.blocks.map((block) => [block.id, block]));
  const ids = [...new Set([...is.keys(), ...was.keys()])];
  return ids.flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    const words = (block: typeof old, { figures }: ReportSnapshot) =>
      block === undefined ? null : readSnapshotText(block.text, figures);
    if (words(old, before) === words(now, after)) return [];
    const shown = words(now, after) || words(old, before) || '';
    return [{ block: id, beginning: shown.slice(0, BEGINNING_CHARS) }];
  });
}
