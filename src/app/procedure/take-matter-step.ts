import { checkRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import type { Law } from '#engine/law.ts';
import type { Matter } from '#engine/procedure/follow-matter.ts';
import { procedureFaults } from '#engine/procedure/procedure-faults.ts';
import { takeStep } from '#engine/procedure/take-step.ts';
import { uniqueKeysOf } from '#engine/unique-keys.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { dayOfInstant, formatChineseDate, type LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { parseTaken, takenStatements } from '#store/find-taken.ts';
import { openStepStatements } from '#store/open-steps.ts';
import { readHistory } from '#store/read-history.ts';
import { addStepStatement, type StoredStep } from '#store/steps.ts';
import { recordStatements } from '#store/write-records.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from '../actor.ts';
import { checkLinks } from '../check-links.ts';
import type { Desk } from '../desk.ts';
import { entryLabel } from '../entry-labels.ts';
import { appFaults } from '../faults.ts';
import { giveToLinks, mayGive } from '../give-to-links.ts';
import { openFields } from '../personal-fields.ts';
import { refuseTaken } from '../refuse-taken.ts';
import { ROLE_LABELS } from '../rights.ts';
import { unitFinder } from '../unit-directory.ts';
import { writeOf } from '../write-of.ts';
import { clockRules } from './clock-rules.ts';
import { fillDueDates, mattersOf, openStepsWrite } from './follow-row.ts';
import { matterFaults } from './matter-faults.ts';
import { type MatterRequest, type OpenedMatter, readMatter } from './open-matter.ts';
import { stepLabel } from './step-view.ts';

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
  const rules = await clockRules(desk, at.county);
  const { isUnit } = await unitFinder(desk, actor.unit.code);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(at.county, at.holder)]);
    const opened = await readMatter(desk, tx, request, rules);
    const { record, register, journal } = opened;
    if (record.holder !== at.holder) throw appFaults.RECORD_UNKNOWN();
    if (record.state === 'void') throw appFaults.RECORD_VOID();
    if (record.version !== request.version) await refuseOvertaken(desk.law, tx, opened, request.version);
    const matter = matterFor(opened, request);
    const papers = papersOf(opened, matter, request);
    const changes = takeStep(
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
    const before = { ...openFields(register, record.fields, desk.cipher), unit: record.unit, number: record.number };
    const changed = { ...before, ...changes };
    const after = [...journal, act];
    const row = fillDueDates(changed, mattersOf(desk.law, register, changed, after, rules), opened.matters);
    const matters = mattersOf(desk.law, register, row, after, rules);
    const keys = uniqueKeysOf(register, row).map(({ key }) => key);
    const checked = checkRow(register, row, { today: rules.today, isUnit });
    const faults = [
      ...checked.faults,
      ...(await checkLinks(tx, desk.law, register, at, [row], undefined, () => record)),
    ];
    if (faults.length > 0) throw appFaults.ROW_REFUSED({ count: faults.length }, faults);
    const claims = [{ id: record.id, number: record.number, keys }];
    refuseTaken(register, parseTaken(await tx.batch(takenStatements({ ...at, register: register.id }, claims))));
    const write = writeOf(desk, register, row, { id: record.id, current: record, action: `step:${request.step}` });
    const context = { ...at, head: headOf(head), writer: writerFor(actor), now: desk.now() };
    const logged = { ...write, change: { ...(write.change as object), ...logOf(act) } };
    const open = openStepsWrite({ ...write, holder: at.holder }, matters, {
      matters: opened.matters,
      unit: record.unit,
    });
    const written = recordStatements(context, [logged]);
    const given = { ...row, number: record.number };
    const gifts = mayGive(register, [given])
      ? await giveToLinks(desk, actor, tx, register, { ...at, head: written.head }, [given], { rules, isUnit })
      : [];
    tx.closing([
      ...written.statements,
      addStepStatement({ ...at, unit: record.unit, seat: actor.seat }, act),
      ...(open === undefined ? [] : openStepStatements(at.county, [open])),
      ...gifts,
    ]);
    const ended = matters.find(({ procedure }) => procedure.id === act.procedure)?.stands.ended?.label ?? null;
    return { version: write.version, ended };
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

/** What the log keeps of an act beside the fields it changed: texts only, as a row's own changes are. */
function logOf(act: StoredStep): Readonly<Record<string, Value>> {
  const { procedure, on, outcome, exemption, reason, papers } = act;
  const files = Object.entries(papers).flatMap(([paper, ids]) => ids.map((id) => `${paper}:${id}`));
  return {
    'step.procedure': procedure,
    'step.on': on,
    'step.outcome': outcome,
    'step.exemption': exemption,
    'step.reason': reason,
    'step.papers': files,
  };
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
