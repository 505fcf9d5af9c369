import { randomUUID } from 'node:crypto';
import { blocksChanged, mergeEdits } from '#engine/report/merge-edits.ts';
import type { Report } from '#engine/report/report.ts';
import { readSnapshotText, snapshotOf } from '#engine/report/snapshot.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import { findLocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { appendEntries, chainEntries, headOf, lockChain } from '#store/chain.ts';
import { addVersion, findVersion, listVersions } from '#store/report-versions.ts';
import { findReport, type StoredReport, writeReport } from '#store/reports.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { matterTools } from '../procedure/write-matter.ts';
import { getUnit } from '../unit-directory.ts';
import { beginHandling } from './handling-row.ts';
import { lapse } from './lapse.ts';
import { composeDraft, draftMark, getOutline, type ReportRequest } from './open-report.ts';
import { digestOfWords, parseSignatures } from './signature.ts';
import { type DraftEdits, NO_EDITS, parseEdits, parseSnapshot } from './stored-draft.ts';

export type EditRequest = ReportRequest & {
  /** The version the draft was opened at. */
  readonly version: number;
  readonly edits: DraftEdits;
  /** The version that is brought back, where that is what the change does. */
  readonly restores?: number | null;
};

export type Edited = {
  readonly version: number;
  /** Signatures that the change made void: 党委书记某某. */
  readonly lapsed: readonly string[];
  /** Whether the text must be reviewed again. */
  readonly reviewLapsed: boolean;
};

/**
 * Saves what a person changed in a draft as a new version. What others saved since `version` is kept: changes are laid over each other
 * paragraph by paragraph. Words that were signed or reviewed and change now must be signed or reviewed again.
 * @throws {Fault} REPORT_CHANGED with a detail for each paragraph that two people changed differently; REPORT_APPROVED
 */
export async function editReport(desk: Desk, actor: Actor, request: EditRequest): Promise<Edited> {
  demandRight(actor, 'draft-report');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const outline = getOutline(desk, unit);
  const isNothing = request.version === 0 && isSame(NO_EDITS, request.edits);
  // Saving the empty form of a draft that nobody has touched begins nothing.
  if (!isNothing) await beginHandling(desk, actor, outline, unit, request.year);
  const [county, holder] = [countyOf(unit.code), holderOf(unit.code)];
  const at = { county, unit: unit.code, year: request.year, outline: outline.id };
  const restores = request.restores ?? null;
  const tools = await matterTools(desk, actor, unit.code);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(county, holder)]);
    const stored = await findReport(tx, at);
    if (stored?.state === 'approved') throw appFaults.REPORT_APPROVED();
    const edits = await mergeOver(tx, stored, request);
    const former = parseEdits(stored);
    if (restores === null && isSame(former, edits))
      return { version: stored?.version ?? 0, lapsed: [], reviewLapsed: false };
    const compose = (laid: DraftEdits) =>
      composeDraft(desk, tx, outline, unit, request.year, laid, draftMark(unit.code));
    const report = await compose(edits);
    // The first change keeps beside it what the registers alone had said.
    const composed = stored === undefined ? await compose(former) : null;
    const version = (stored?.version ?? 0) + 1;
    const id = stored?.id ?? randomUUID();
    const words = digestOfWords(report);
    const signatures = parseSignatures(stored);
    const standing = signatures.filter((one) => one.words === words);
    const lapsed = signatures.filter((one) => one.words !== words);
    await writeReport(tx, {
      ...{ ...at, id, state: 'draft', version, edits, frozen: null, digest: null, signatures: standing },
      changedAt: desk.now(),
    });
    const keep = (one: Report, number: number, act: 'compose' | 'edit' | 'restore', laid: DraftEdits) =>
      addVersion(
        tx,
        { county, report: id, unit: unit.code },
        {
          ...{ version: number, act, snapshot: snapshotOf(one), edits: laid, frozen: null, seat: actor.seat },
          ...{ note: act === 'restore' ? String(restores) : null, personName: actor.name, at: desk.now() },
        },
      );
    if (composed !== null) await keep(composed, 0, 'compose', former);
    await keep(report, version, restores === null ? 'edit' : 'restore', edits);
    const isReworded = blocksChanged(former.blocks, edits.blocks).length > 0;
    const taken = await lapse(desk, tx, actor, tools, {
      ...{ outline, unit: unit.code, year: request.year, head: headOf(head), signatures: lapsed },
      isReworded,
    });
    const entry = {
      unit: unit.code,
      subject: 'report' as const,
      subjectId: id,
      version,
      action: restores === null ? 'edit' : 'restore-report',
      change: lapsed.length === 0 ? edits : { ...edits, lapsed: taken.lapsed },
    };
    tx.closing([
      ...taken.statements,
      ...appendEntries(county, holder, chainEntries(taken.head, [entry], writerFor(actor), desk.now())),
    ]);
    return { version, lapsed: taken.lapsed, reviewLapsed: taken.reviewLapsed };
  });
}

/** What is to be stored: the request's edits, with what others saved since it was opened. */
async function mergeOver(
  tx: Tx,
  stored: StoredReport | undefined,
  { version, edits }: EditRequest,
): Promise<DraftEdits> {
  const now = stored?.version ?? 0;
  if (now === version) return edits;
  if (stored === undefined || version > now) throw appFaults.REPORT_CHANGED({ version: now });
  const base = await findVersion(tx, stored.county, stored.id, version);
  if (base === undefined) throw appFaults.REPORT_CHANGED({ version: now });
  const theirs = parseEdits(stored);
  const { merged, conflicts } = mergeEdits(setOf(base.edits as DraftEdits), setOf(edits), setOf(theirs));
  if (conflicts.length > 0) {
    const since = (await listVersions(tx, stored.county, stored.id)).filter((one) => one.version > version);
    const details = conflicts.map(({ place, theirs: text }): FaultDetail => {
      const touched = since.findLast((one, index) =>
        hasChanged(since[index - 1]?.edits ?? base.edits, one.edits, place),
      );
      const snapshot = parseSnapshot(since.at(-1)?.snapshot);
      const shown = text ?? snapshot.blocks.find(({ id }) => id === place)?.composed ?? '';
      const by = touched === undefined ? '他人' : touched.personName;
      return {
        field: place,
        label: ISSUE_LABELS[place] ?? '段落',
        says:
          shown === ''
            ? `${by}已${place in ISSUE_LABELS ? '清空' : '删去这一段'}`
            : `${by}已改为：${readSnapshotText(shown, snapshot.figures)}`,
      };
    });
    throw appFaults.REPORT_CHANGED({ version: now }, details);
  }
  return {
    blocks: merged.blocks,
    docNumber: merged.issue.docNumber ?? null,
    signedOn: findLocalDate(merged.issue.signedOn ?? '') ?? null,
  };
}

const ISSUE_LABELS: Readonly<Record<string, string>> = { docNumber: '发文字号', signedOn: '成文日期' };

function setOf({ blocks, docNumber, signedOn }: DraftEdits) {
  return { blocks, issue: { docNumber, signedOn } };
}

function hasChanged(before: unknown, after: unknown, place: string): boolean {
  const [was, is] = [before as DraftEdits, after as DraftEdits];
  if (place === 'docNumber' || place === 'signedOn') return was[place] !== is[place];
  return blocksChanged(was.blocks, is.blocks).includes(place);
}

function isSame(a: DraftEdits, b: DraftEdits): boolean {
  const sameOver = a.blocks.every(({ block, over }) => b.blocks.find((one) => one.block === block)?.over === over);
  return (
    a.docNumber === b.docNumber &&
    a.signedOn === b.signedOn &&
    sameOver &&
    blocksChanged(a.blocks, b.blocks).length === 0
  );
}
