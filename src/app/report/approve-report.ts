import { randomUUID } from 'node:crypto';
import type { Outline, Signer } from '#engine/outline.ts';
import { takeStep } from '#engine/procedure/take-step.ts';
import { figuresToDigest, freeze } from '#engine/report/freeze.ts';
import type { Report } from '#engine/report/report.ts';
import { snapshotOf } from '#engine/report/snapshot.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { dayOfInstant, formatChineseDate } from '#kernel/local-date.ts';
import type { Statement, Tx } from '#store/backend.ts';
import { appendEntries, type ChainHead, chainEntries, headOf, lockChain } from '#store/chain.ts';
import { addVersion } from '#store/report-versions.ts';
import { findReport, writeReport } from '#store/reports.ts';
import { sm3 } from '#store/sm3.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { mattersOf, rowOf } from '../procedure/follow-row.ts';
import { readMatter } from '../procedure/open-matter.ts';
import { type MatterTools, matterTools, writeMatter } from '../procedure/write-matter.ts';
import { ROLE_LABELS } from '../rights.ts';
import { getUnit } from '../unit-directory.ts';
import { digestFigures } from './digest-figures.ts';
import { findHandlingRow } from './handling-row.ts';
import { blanked } from './lapse.ts';
import { composeDraft, getOutline, isDemo, type ReportRequest } from './open-report.ts';
import { reportFaults } from './report-faults.ts';
import { digestOfWords, isBy, parseSignatures, type Signature, signatureOf } from './signature.ts';
import { type Approval, parseEdits } from './stored-draft.ts';

/** Version of the declarations, kept with what is frozen; raised when a figure's meaning changes. */
export const LAW_VERSION = '2026-11';

export type SignRequest = ReportRequest & {
  readonly version: number;
  /** Id of the outline's signer in whose office it is signed; may be left out where one is left to sign. */
  readonly as?: string | null;
  /** Digest of the words that were on screen; left out: whatever the registers say now. */
  readonly words?: string | null;
};

export type Signed = {
  readonly version: number;
  /** Standing signatures, the new one last. */
  readonly signatures: readonly Signature[];
  /** Earlier signatures that no longer held, since the registers had changed a figure of the text. */
  readonly lapsed: readonly string[];
  /** With the last signature. */
  readonly approval: Approval | null;
};

/**
 * Signs a report in an office. Signatures are given in any order, each by another person, and to the same words; with the last one the
 * report is composed once more from the registers, its figures are frozen with the digests of their postings, and from then on
 * changes in the registers show as drift. The step of the procedure is taken with it.
 * @throws {Fault} REPORT_CHANGED, REPORT_APPROVED, REPORT_UNFINISHED, of `reportFaults`, and of the procedure where it is not reviewed
 */
export async function signReport(desk: Desk, actor: Actor, request: SignRequest): Promise<Signed> {
  demandRight(actor, 'approve-report');
  demandScope(actor, request.unit);
  const unit = await getUnit(desk, request.unit);
  const outline = getOutline(desk, unit);
  const [county, holder] = [countyOf(unit.code), holderOf(unit.code)];
  const at = { county, unit: unit.code, year: request.year, outline: outline.id };
  const mark = isDemo(unit.code) ? '演示数据' : null;
  const tools = await matterTools(desk, actor, unit.code);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [answer = []] = await tx.batch([lockChain(county, holder)]);
    const head = headOf(answer);
    const stored = await findReport(tx, at);
    if (stored?.state === 'approved') throw appFaults.REPORT_APPROVED();
    if ((stored?.version ?? 0) !== request.version) throw appFaults.REPORT_CHANGED({ version: stored?.version ?? 0 });
    const edits = { ...parseEdits(stored), signedOn: parseEdits(stored).signedOn ?? desk.today() };
    const report = await composeDraft(desk, tx, outline, unit, request.year, edits, mark);
    refuseUnfinished(report);
    const words = digestOfWords(report);
    if (request.words != null && request.words !== words) throw reportFaults.REPORT_TEXT_MOVED();
    const all = parseSignatures(stored);
    const standing = all.filter((one) => one.words === words);
    const gone = all.filter((one) => one.words !== words);
    const signer = chooseSigner(outline, standing, actor, request.as ?? null);
    const signature = signatureOf(desk, actor, signer, words);
    const signatures = [...standing, signature];
    const taken = await takeSigning(desk, tx, actor, tools, { outline, at, head, signer, gone });
    const isLast = outline.signers.every(({ id }) => signatures.some(({ as }) => as === id));
    const approval = isLast
      ? {
          report,
          frozen: freeze(report, await digestFigures(desk, tx, figuresToDigest(report)), {
            ...{ law: LAW_VERSION, approvedOn: desk.today(), digestOf: sm3 },
          }),
          chain: taken.head,
          approvedBy: signatures.map(({ name }) => name).join('、'),
          signatures,
        }
      : null;
    const version = request.version + 1;
    const id = stored?.id ?? randomUUID();
    const digest = approval === null ? null : sm3(JSON.stringify(approval.frozen));
    const kept = approval === null ? parseEdits(stored) : edits;
    await writeReport(tx, {
      ...{
        ...at,
        id,
        state: isLast ? 'approved' : 'draft',
        version,
        edits: kept,
        frozen: approval,
        digest,
        signatures,
      },
      changedAt: desk.now(),
    });
    await addVersion(
      tx,
      { county, report: id, unit: unit.code },
      {
        ...{ version, act: isLast ? 'approve' : 'sign', snapshot: snapshotOf(report), edits: kept, frozen: approval },
        ...{ note: signer.label, seat: actor.seat, personName: actor.name, at: desk.now() },
      },
    );
    const lapsed = gone.map(({ label, name }) => `${label}${name}`);
    const change = { as: signer.id, label: signer.label, seat: signature.seat, words, lapsed, digest };
    const entry = { unit: unit.code, subject: 'report' as const, subjectId: id, version, change };
    tx.closing([
      ...taken.statements,
      ...appendEntries(
        county,
        holder,
        chainEntries(taken.head, [{ ...entry, action: isLast ? 'approve' : 'sign' }], writerFor(actor), desk.now()),
      ),
    ]);
    return { version, signatures, lapsed, approval };
  });
}

function refuseUnfinished({ warnings }: Report): void {
  const open = warnings.filter(({ severity }) => severity === 'must');
  if (open.length === 0) return;
  const details = open.map(({ says }) => ({ says }));
  throw appFaults.REPORT_UNFINISHED({ count: open.length }, details);
}

/** In which office somebody signs. @throws {Fault} where the same person has signed, the office has, or it is not clear which */
function chooseSigner({ signers }: Outline, standing: readonly Signature[], actor: Actor, as: string | null): Signer {
  const own = standing.find((one) => isBy(one, actor));
  if (own !== undefined) throw reportFaults.REPORT_SIGNED_ALREADY(factsOf(own));
  const left = signers.filter(({ id }) => !standing.some((one) => one.as === id));
  const [only, other] = left;
  const signer = as === null ? (other === undefined ? only : undefined) : signers.find(({ id }) => id === as);
  if (signer === undefined)
    throw reportFaults.REPORT_SIGNER_UNKNOWN({ signers: left.map(({ label }) => label).join('、') });
  const given = standing.find((one) => one.as === signer.id);
  if (given !== undefined) throw reportFaults.REPORT_POST_SIGNED(factsOf(given));
  return signer;
}

function factsOf({ name, label, at }: Signature) {
  return { name, label, at: formatChineseDate(dayOfInstant(new Date(at))) };
}

type Signing = {
  readonly outline: Outline;
  readonly at: { readonly unit: string; readonly year: number };
  readonly head: ChainHead;
  readonly signer: Signer;
  /** Signatures that no longer hold. */
  readonly gone: readonly Signature[];
};

/** Takes the step of the procedure that the signature is; the days of signatures that no longer hold are blanked with it. */
async function takeSigning(
  desk: Desk,
  tx: Tx,
  actor: Actor,
  tools: MatterTools,
  { outline, at, head, signer, gone }: Signing,
): Promise<{ readonly statements: readonly Statement[]; readonly head: ChainHead }> {
  const { handling } = outline;
  if (handling === null) return { statements: [], head };
  const row = await findHandlingRow(tx, handling, at.unit, at.year);
  if (row === undefined) throw reportFaults.REPORT_NOT_HANDLED();
  const found = await readMatter(desk, tx, row, tools.rules);
  const steps = desk.law.procedures.get(handling.procedure)?.steps ?? {};
  const blank = blanked(
    steps,
    gone.map(({ as }) => as),
  );
  const { register, journal } = found;
  const matters = mattersOf(desk.law, register, { ...rowOf(row), ...blank }, journal, tools.rules);
  const matter = matters.find(({ procedure }) => procedure.id === handling.procedure);
  if (matter === undefined) throw reportFaults.REPORT_NOT_HANDLED();
  const on = desk.today();
  const act = { step: signer.id, on, outcome: null, exemption: null, reason: null };
  const fields = takeStep(
    matter,
    { ...act, role: actor.role, fields: {}, papers: [] },
    { today: on, register, roleLabel: (role) => ROLE_LABELS[role] },
  );
  return writeMatter(desk, tx, actor, tools, found, head, {
    fields: { ...blank, ...fields },
    act: {
      ...{ ...act, record: row.id, seq: (journal.at(-1)?.seq ?? 0) + 1, procedure: handling.procedure, how: 'done' },
      ...{ by: actor.name, at: desk.now().toISOString(), papers: {} },
    },
    action: `step:${signer.id}`,
  });
}
