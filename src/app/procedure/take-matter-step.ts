import type { Value } from '#engine/field.ts';
import type { Law } from '#engine/law.ts';
import type { Matter } from '#engine/procedure/follow-matter.ts';
import { procedureFaults } from '#engine/procedure/procedure-faults.ts';
import { takeStep } from '#engine/procedure/take-step.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { dayOfInstant, formatChineseDate, type LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { readHistory } from '#store/read-history.ts';
import type { StoredStep } from '#store/steps.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { entryLabel } from '../entry-labels.ts';
import { appFaults } from '../faults.ts';
import { isReturn, refuseAgainstReport, reopenReturned, reportInMatter } from '../report/report-in-matter.ts';
import { ROLE_LABELS } from '../rights.ts';
import { matterFaults } from './matter-faults.ts';
import { type MatterRequest, type OpenedMatter, readMatter } from './open-matter.ts';
import { stepLabel } from './step-view.ts';
import { matterTools, writeMatter } from './write-matter.ts';

/** An act in a matter. `version` is that of the record when the matter was opened. */
export type StepRequest = MatterRequest & {
  readonly version: number;
  /** Needed only where the record is a matter of several procedures that have the step. */
  readonly procedure?: string;
  readonly step: string;
  /** The day it was done; null for an exemption. */
  readonly on: LocalDate | null;
  readonly outcome: string | null;
  /** Which exemption takes its place; null: it was done. */
  readonly exemption: string | null;
  readonly reason: string | null;
  readonly fields: Readonly<Record<string, Value>>;
  /** Ids of the record's evidence files by paper. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
};

/**
 * Takes or exempts a step: the row, its postings, the journal, the log and what is to be done next in one transaction.
 * @throws {Fault} of `procedureFaults`; MATTER_CHANGED where somebody acted since; ROW_REFUSED as saving would; PAPER_FILE_UNKNOWN
 */
export async function takeMatterStep(
  desk: Desk,
  actor: Actor,
  request: StepRequest,
): Promise<{ readonly version: number; readonly ended: string | null }> {
  demandRight(actor, 'take-steps');
  demandScope(actor, request.unit);
  const at = { county: countyOf(request.unit), holder: holderOf(request.unit) };
  const tools = await matterTools(desk, actor, request.unit);
  const { rules } = tools;
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(at.county, at.holder)]);
    const opened = await readMatter(desk, tx, request, rules);
    const { record, register, journal } = opened;
    if (record.holder !== at.holder) throw appFaults.RECORD_UNKNOWN();
    if (record.state === 'void') throw appFaults.RECORD_VOID();
    if (record.version !== request.version) await refuseOvertaken(desk.law, tx, opened, request.version);
    const matter = matterFor(opened, request);
    const report = await reportInMatter(desk, tx, record, matter.procedure.id);
    if (report !== null) refuseAgainstReport(report, matter.procedure, request.step);
    const papers = papersOf(opened, matter, request);
    const fields = takeStep(
      matter,
      { ...request, role: actor.role, papers: Object.keys(papers) },
      { today: rules.today, register, roleLabel: (role) => ROLE_LABELS[role] },
    );
    const isExempted = request.exemption !== null;
    const act: StoredStep = {
      record: record.id,
      seq: (journal.at(-1)?.seq ?? 0) + 1,
      procedure: matter.procedure.id,
      step: request.step,
      how: isExempted ? 'skipped' : 'done',
      on: isExempted ? null : request.on,
      outcome: isExempted ? null : request.outcome,
      exemption: request.exemption,
      reason: request.reason,
      by: actor.name,
      at: desk.now().toISOString(),
      papers,
    };
    const written = await writeMatter(desk, tx, actor, tools, opened, headOf(head), {
      fields,
      act,
      action: `step:${request.step}`,
    });
    tx.closing(written.statements);
    if (report !== null && isReturn(report.outline, act)) {
      const remarks = fields[report.handling.remarksField] ?? record.fields[report.handling.remarksField];
      await reopenReturned(desk, tx, actor, report, written.head, typeof remarks === 'string' ? remarks : null);
    }
    const ended = written.matters.find(({ procedure }) => procedure.id === act.procedure)?.stands.ended?.label ?? null;
    return { version: written.version, ended };
  });
}

/** The matter that an act is in: the only one with the step, or the named one. */
function matterFor({ matters }: OpenedMatter, { procedure, step }: StepRequest): Matter {
  const named = procedure === undefined ? matters : matters.filter((one) => one.procedure.id === procedure);
  const having = named.filter((one) => step in one.procedure.steps);
  const [matter, other] = having;
  if (matter === undefined) {
    const labels = named.map((one) => one.procedure.label).join('、');
    throw procedureFaults.STEP_UNKNOWN({ procedure: labels || (procedure ?? ''), step });
  }
  if (other === undefined) return matter;
  throw matterFaults.MATTER_AMBIGUOUS({ procedures: having.map((one) => one.procedure.label).join('、') });
}

/** Papers with at least one file, each of which must be evidence of the record. */
function papersOf({ files }: OpenedMatter, { procedure }: Matter, request: StepRequest): StoredStep['papers'] {
  const step = procedure.steps[request.step];
  const given = Object.entries(request.papers).filter(([, ids]) => ids.length > 0);
  for (const [paper, ids] of given) {
    const known = step?.papers?.find(({ id }) => id === paper);
    if (known === undefined) throw matterFaults.PAPER_UNKNOWN({ step: step?.label ?? request.step, paper });
    if (ids.some((id) => !files.some((file) => file.id === id)))
      throw matterFaults.PAPER_FILE_UNKNOWN({ paper: known.label });
  }
  return Object.fromEntries(given);
}

/** Tells whoever comes second what happened since the matter was opened. @throws {Fault} MATTER_CHANGED */
async function refuseOvertaken(law: Law, tx: Tx, opened: OpenedMatter, version: number): Promise<never> {
  const { record, register } = opened;
  const since = (await readHistory(tx, record.county, record.id)).filter(
    (entry) => entry.subject === 'record' && entry.version > version && entry.action !== 'reveal',
  );
  const labels = (step: string) => stepLabel(law, register.id, step);
  const details = since.map(({ action, personName, change }) => {
    const names = new Set(Object.keys(change as object));
    const fields = Object.entries(register.fields).flatMap(([id, { label }]) => (names.has(id) ? [label] : []));
    const touched = fields.length === 0 ? '' : `，改动了${fields.map((label) => `“${label}”`).join('、')}`;
    return { says: `${personName}${entryLabel(action, labels)}${touched}` };
  });
  const last = since.at(-1);
  throw matterFaults.MATTER_CHANGED(
    {
      person: last?.personName ?? '他人',
      at: last === undefined ? '' : formatChineseDate(dayOfInstant(last.at)),
      did: last === undefined ? '改动' : entryLabel(last.action, labels),
      version: record.version,
    },
    details,
  );
}
