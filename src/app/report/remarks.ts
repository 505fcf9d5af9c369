import { readSnapshotText, snapshotOf } from '#engine/report/snapshot.ts';
import { countyOf, holderOf, type Unit } from '#engine/unit.ts';
import type { Role } from '#kernel/role.ts';
import type { Tx } from '#store/backend.ts';
import { appendEntries, chainEntries, headOf, lockChain } from '#store/chain.ts';
import { addRemark, listRemarks, type StoredRemark } from '#store/report-remarks.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../new-id.ts';
import { clockRules } from '../procedure/clock-rules.ts';
import { readMatter } from '../procedure/open-matter.ts';
import { ROLE_LABELS } from '../rights.ts';
import { getUnit } from '../unit-directory.ts';
import { findHandlingRow } from './handling-row.ts';
import { isSettled } from './lapse.ts';
import { getOutline, openReport, type ReportRequest } from './open-report.ts';
import { reportFaults } from './report-faults.ts';

/** A comment on a paragraph with all that was said to it. */
export type RemarkThread = {
  readonly id: string;
  readonly block: string;
  /** How the paragraph began when it was commented on. */
  readonly beginning: string;
  /** The words chosen; null: the whole paragraph. */
  readonly passage: string | null;
  readonly byCounty: boolean;
  readonly isOpen: boolean;
  /** Whether this seat may settle it or open it again. */
  readonly maySettle: boolean;
  /** Oldest first; the first is the comment. */
  readonly remarks: readonly RemarkView[];
};

export type RemarkView = {
  readonly id: string;
  readonly act: StoredRemark['act'];
  readonly says: string;
  readonly name: string;
  readonly role: string;
  readonly at: Date;
};

const BEGINNING_CHARS = 40;

const COUNTY_ROLES: readonly Role[] = ['county-officer', 'county-leader'];

/** Remarks of the township stay in the township; those of the county are seen by both. */
export async function listRemarkThreads(
  desk: Desk,
  actor: Actor,
  request: ReportRequest,
): Promise<{ readonly threads: readonly RemarkThread[]; readonly mayRemark: boolean }> {
  demandRight(actor, 'remark-report');
  demandScope(actor, request.unit);
  const { unit, at } = await placeOf(desk, request);
  const rules = await clockRules(desk, at.county);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const remarks = await listRemarks(tx, at);
    const threads = foldThreads(remarks, actor);
    return { threads, mayRemark: !isCounty(actor) || (await isSubmitted(desk, tx, unit, request.year, rules)) };
  });
}

/**
 * Comments on a paragraph, or on words in it.
 * @throws {Fault} BLOCK_UNKNOWN, PASSAGE_UNKNOWN, REMARK_TOO_EARLY for the county before the report is sent in
 */
export async function commentOnReport(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & { readonly block: string; readonly passage: string | null; readonly says: string },
): Promise<{ readonly id: string }> {
  demandRight(actor, 'remark-report');
  const { report } = await openReport(desk, actor, request);
  const { blocks, figures } = snapshotOf(report);
  const block = blocks.find(({ id }) => id === request.block);
  if (block === undefined) throw reportFaults.BLOCK_UNKNOWN();
  const text = readSnapshotText(block.text, figures);
  if (request.passage !== null && !text.replaceAll('\n', '').includes(request.passage.replaceAll('\n', '')))
    throw reportFaults.PASSAGE_UNKNOWN();
  const id = newId(desk.now());
  const said = {
    act: 'comment',
    thread: id,
    block: request.block,
    passage: request.passage,
    says: request.says,
  } as const;
  const beginning = (text === '' ? readSnapshotText(block.composed, figures) : text).slice(0, BEGINNING_CHARS);
  await keep(desk, actor, request, id, async () => ({ ...said, beginning, byCounty: isCounty(actor) }));
  return { id };
}

/**
 * Answers a comment, settles it or opens it again.
 * @throws {Fault} REMARK_UNKNOWN, REMARK_NOT_YOURS, REMARK_STANDS_SO
 */
export async function continueThread(
  desk: Desk,
  actor: Actor,
  request: ReportRequest & {
    readonly thread: string;
    readonly act: 'answer' | 'resolve' | 'reopen';
    readonly says: string;
  },
): Promise<{ readonly id: string }> {
  demandRight(actor, 'remark-report');
  demandScope(actor, request.unit);
  const id = newId(desk.now());
  await keep(desk, actor, request, id, async (tx, at) => {
    const remarks = await listRemarks(tx, at);
    const thread = foldThreads(remarks, actor).find((one) => one.id === request.thread);
    if (thread === undefined) throw reportFaults.REMARK_UNKNOWN();
    if (request.act !== 'answer') {
      if (!thread.maySettle) throw reportFaults.REMARK_NOT_YOURS();
      if (thread.isOpen !== (request.act === 'resolve'))
        throw reportFaults.REMARK_STANDS_SO({ state: thread.isOpen ? '未了结' : '已了结' });
    }
    const { block, beginning, passage, byCounty } = thread;
    return { act: request.act, thread: thread.id, says: request.says, block, beginning, passage, byCounty };
  });
  return { id };
}

type Said = Pick<StoredRemark, 'act' | 'thread' | 'block' | 'beginning' | 'passage' | 'says' | 'byCounty'>;
type Place = Pick<StoredRemark, 'county' | 'unit' | 'year' | 'outline'>;

/** Adds one remark with its entry in the log. */
async function keep(
  desk: Desk,
  actor: Actor,
  request: ReportRequest,
  id: string,
  make: (tx: Tx, at: Place) => Promise<Said>,
): Promise<void> {
  const { unit, at } = await placeOf(desk, request);
  const rules = await clockRules(desk, at.county);
  const holder = holderOf(unit.code);
  await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [answer = []] = await tx.batch([lockChain(at.county, holder)]);
    const head = headOf(answer);
    if (isCounty(actor) && !(await isSubmitted(desk, tx, unit, request.year, rules)))
      throw reportFaults.REMARK_TOO_EARLY();
    const said = await make(tx, at);
    const { act, thread, block, passage, says } = said;
    const by = { seat: actor.seat, role: actor.role, personName: actor.name, at: desk.now() };
    await addRemark(tx, { ...at, ...said, ...by, id, seq: head.seq + 1 });
    const entry = {
      ...{ unit: unit.code, subject: 'report' as const, subjectId: id, version: 1, action: act },
      change: { thread, year: request.year, block, passage, says },
    };
    tx.closing(appendEntries(at.county, holder, chainEntries(head, [entry], writerFor(actor), desk.now())));
  });
}

/** Threads that the actor sees, in the order in which they were begun. */
function foldThreads(remarks: readonly StoredRemark[], actor: Actor): readonly RemarkThread[] {
  return [...Map.groupBy(remarks, ({ thread }) => thread)].flatMap(([id, said]): RemarkThread[] => {
    const [first] = said;
    if (first === undefined || (isCounty(actor) && !first.byCounty)) return [];
    const last = said.findLast(({ act }) => act === 'resolve' || act === 'reopen');
    return [
      {
        ...{ id, block: first.block, beginning: first.beginning, passage: first.passage, byCounty: first.byCounty },
        isOpen: last?.act !== 'resolve',
        maySettle: first.byCounty === isCounty(actor),
        remarks: said.map((one) => ({
          ...{ id: one.id, act: one.act, says: one.says, name: one.personName, at: one.at },
          role: ROLE_LABELS[one.role],
        })),
      },
    ];
  });
}

/** The county remarks on what was sent to it, and not on what the township is still writing or writing anew. */
async function isSubmitted(
  desk: Desk,
  tx: Tx,
  unit: Unit,
  year: number,
  rules: Awaited<ReturnType<typeof clockRules>>,
): Promise<boolean> {
  const { handling } = getOutline(desk, unit);
  if (handling === null) return false;
  const row = await findHandlingRow(tx, handling, unit.code, year);
  if (row === undefined) return false;
  return isSettled(await readMatter(desk, tx, row, rules), handling.procedure, handling.submitStep);
}

function isCounty({ role }: Actor): boolean {
  return COUNTY_ROLES.includes(role);
}

async function placeOf(desk: Desk, { unit: code, year }: ReportRequest): Promise<{ unit: Unit; at: Place }> {
  const unit = await getUnit(desk, code);
  return { unit, at: { county: countyOf(unit.code), unit: unit.code, year, outline: getOutline(desk, unit).id } };
}
