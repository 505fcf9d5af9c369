import { checkRow, completeRow } from '#engine/check-row.ts';
import { formatValue } from '#engine/format-value.ts';
import { followMatter, type Matter } from '#engine/procedure/follow-matter.ts';
import { outcomesOf } from '#engine/procedure/procedure.ts';
import { type Act, changesOf } from '#engine/procedure/take-step.ts';
import { type Template, TO_FILL } from '#engine/procedure/template.ts';
import type { Register } from '#engine/register.ts';
import type { Document } from '#kernel/document.ts';
import { findLocalDate, formatChineseDate } from '#kernel/local-date.ts';
import { writeEntries } from '#store/chain.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, mayDo, scopeFor, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { openFields, withoutPersonal } from '../personal-fields.ts';
import { isDemo } from '../report/open-report.ts';
import { matterFaults } from './matter-faults.ts';
import { type MatterRequest, type OpenedMatter, openMatter } from './open-matter.ts';

/** What is typed for a step that is not entered yet. */
export type TypedAct = Pick<Act, 'on' | 'outcome' | 'reason' | 'fields'>;

/** What stands for a day that was not recorded. */
const DAY_TO_FILL = '____年__月__日';

/**
 * A document that a step needs, drafted from the record as it is now. Personal data stand in it only for a seat that may reveal them,
 * which the log then keeps; for others a line to be filled in.
 * @throws {Fault} TEMPLATE_UNKNOWN naming those there are
 */
export async function draftDocument(
  desk: Desk,
  actor: Actor,
  request: MatterRequest & { readonly template: string; readonly typed?: TypedAct },
): Promise<{ readonly document: Document; readonly fileName: string }> {
  const opened = await openMatter(desk, actor, request);
  const { record, register } = opened;
  const templates = templatesOf(desk, opened);
  const found = templates.find(({ template }) => template.id === request.template);
  if (found === undefined) {
    const known = templates.map(({ template }) => template.id).join('、') || '没有';
    throw matterFaults.TEMPLATE_UNKNOWN({ template: request.template, known });
  }
  if (mayDo(actor, 'reveal-personal') && hasPersonal(register)) {
    const { county, holder, unit, id, version } = record;
    const change = { template: request.template };
    const draft = { unit, subject: 'record' as const, subjectId: id, version, action: 'draft', change };
    await desk.backend.transaction(scopeFor(actor), (tx) =>
      writeEntries(tx, county, holder, [draft], writerFor(actor), desk.now()),
    );
  }
  const { typed } = request;
  const taken =
    typed === undefined ? found : { ...found, matter: asTyped(found.matter, found.template, typed, register) };
  const document = await documentOf(desk, actor, opened, taken.matter, taken.template);
  return { document, fileName: `${found.template.label}（${record.number}）` };
}

/**
 * The matter as it would stand with what is typed for the step and not yet entered, so that a decision can be drafted, signed and then
 * entered. A value that does not fit its field is left out: entering it will say what is wrong.
 */
function asTyped(matter: Matter, { step: id }: Template, typed: TypedAct, register: Register): Matter {
  const step = matter.procedure.steps[id];
  const { row, journal, context } = matter;
  if (step === undefined || typed.on === null) return matter;
  const outcome = outcomesOf(step, register).includes(typed.outcome ?? '') ? typed.outcome : null;
  const changes = changesOf(step, { ...typed, outcome }, register);
  const changed = completeRow(register, { ...row, ...changes }, row);
  const { faults } = checkRow({ ...register, rules: [] }, changed, { today: context.today, isUnit: () => true });
  const wrong = new Set(faults.map(({ field }) => field));
  const fitting = Object.fromEntries(Object.entries(changes).filter(([name]) => !wrong.has(name)));
  const taken = { step: id, how: 'done' as const, on: typed.on, outcome, exemption: null, reason: typed.reason };
  const act = { ...taken, by: '', at: '', papers: {} };
  return followMatter(matter.procedure, { ...row, ...fitting }, [...journal, act], context);
}

/** The templates of a record's procedures, in the order of their steps. */
export function templatesOf(
  desk: Desk,
  { matters }: Pick<OpenedMatter, 'matters'>,
): readonly { readonly matter: Matter; readonly template: Template }[] {
  return matters.flatMap((matter) =>
    Object.values(matter.procedure.steps)
      .flatMap(({ papers = [] }) => papers)
      .flatMap(({ template: id }) => {
        const template = id === undefined ? undefined : desk.law.templates.get(id);
        return template === undefined ? [] : [{ matter, template }];
      }),
  );
}

/** Drafts a template. Nothing is logged: the caller does. */
export async function documentOf(
  desk: Desk,
  actor: Actor,
  { record, register, rules }: Pick<OpenedMatter, 'record' | 'register' | 'rules'>,
  matter: Matter,
  template: Template,
): Promise<Document> {
  const { unit: _unit, number: _number, ...own } = matter.row;
  const fields = mayDo(actor, 'reveal-personal')
    ? openFields(register, own, desk.cipher)
    : withoutPersonal(register, own);
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const unitName = (code: string) => units.get(code)?.short ?? code;
  const show = (name: string) => {
    const field = register.fields[name];
    const text = field === undefined ? '' : formatValue(field, fields[name] ?? null, { unitName });
    // The sentence it stands in has a full stop of its own.
    if (text === '') return TO_FILL;
    return field?.kind === 'money' ? `${text}元` : text.replace(/。$/, '');
  };
  const document = template.draft({
    matter,
    unit: { name: issuerOf(units.get(record.holder)?.name ?? record.holder) },
    number: record.number,
    today: rules.today,
    show,
    showDate: (name) => {
      const value = fields[name];
      const day = typeof value === 'string' ? findLocalDate(value) : undefined;
      return day === undefined ? DAY_TO_FILL : formatChineseDate(day);
    },
    clock: (id) => matter.clocks.find((clock) => clock.id === id),
  });
  return { ...dated(document, matter, template.step), mark: markOf(record, document.mark) };
}

/** A document that leaves its day to be filled in bears the day of its step, once that is known. */
function dated(document: Document, { stands }: Matter, step: string): Document {
  const { signature } = document;
  const { stand, settlement } = stands.steps.get(step) ?? {};
  if (signature.date !== DAY_TO_FILL || stand !== 'done' || settlement == null || settlement.on === null)
    return document;
  return { ...document, signature: { ...signature, date: formatChineseDate(settlement.on) } };
}

/** The body that issues documents of a unit: 某镇人民政府. Demonstration units are called 演示·…; the mark of each page says so. */
export function issuerOf(name: string): string {
  const plain = name.replace(/^演示·/, '');
  if (/[镇乡]$/.test(plain)) return `${plain}人民政府`;
  return /街道$/.test(plain) ? `${plain}办事处` : plain;
}

/** What stands on every page: that the unit is a demonstration one. */
export function markOf({ unit }: Pick<StoredRecord, 'unit'>, mark: string | null): string | null {
  if (!isDemo(unit)) return mark;
  return mark === null ? '演示数据' : `演示数据　${mark}`;
}

function hasPersonal(register: Register): boolean {
  return Object.values(register.fields).some(({ personal }) => personal);
}
