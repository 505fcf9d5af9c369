import { formatCitation } from '#kernel/citation.ts';
import { addDays, daysBetween, formatChineseDate, type LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Value } from '../field.ts';
import type { Register } from '../register.ts';
import { fieldsOf, meets } from './condition.ts';
import { conditionText } from './condition-text.ts';
import { followMatter, type Matter } from './follow-matter.ts';
import { outcomeLabel, outcomesOf, type Step } from './procedure.ts';
import { procedureFaults } from './procedure-faults.ts';
import type { ClockState } from './run-clocks.ts';
import type { Taken } from './settle.ts';
import { answerIn, type StepStand } from './stand-of-steps.ts';

/** A step somebody wants to take. */
export type Act = {
  readonly step: string;
  readonly role: Role;
  /** The day it was done; null for an exemption. */
  readonly on: LocalDate | null;
  readonly outcome: string | null;
  /** Which exemption takes its place; null: it was done. */
  readonly exemption: string | null;
  /** Why it is skipped or a limit cut short, or a remark. */
  readonly reason: string | null;
  /** Values of the fields asked for with the step. */
  readonly fields: Readonly<Record<string, Value>>;
  /** Papers there are for it. */
  readonly papers: readonly string[];
};

type Context = {
  readonly today: LocalDate;
  readonly register: Register;
  readonly roleLabel: (role: Role) => string;
};

/**
 * Checks an act against its matter and gives the fields of the row it changes.
 * @throws {Fault} of `procedureFaults`: wrong seat, out of order, taken twice, ended, dates, papers, exemptions
 */
export function takeStep(matter: Matter, act: Act, context: Context): Readonly<Record<string, Value>> {
  const { procedure, stands } = matter;
  const step = procedure.steps[act.step];
  const stand = stands.steps.get(act.step);
  if (step === undefined || stand === undefined) {
    throw procedureFaults.STEP_UNKNOWN({ procedure: procedure.label, step: act.step });
  }
  if (!step.who.includes(act.role)) {
    const who = step.who.map(context.roleLabel).join('、');
    const cite = citeOf(step);
    throw procedureFaults.STEP_WRONG_SEAT({ step: step.label, cite, who, role: context.roleLabel(act.role) });
  }
  if (isAddition(stand, act)) return {};
  demandOpen(matter, step, stand, context.register);
  return act.exemption === null
    ? done(matter, step, act, context)
    : exempted(matter, step, act, act.exemption, context);
}

/**
 * Whether papers are added to a step that the register alone shows: entered with the form or imported, so that nobody could give its
 * papers with it. It stays as it is; the journal says who added them.
 */
function isAddition({ stand, settlement }: StepStand, { on, outcome, exemption, papers }: Act): boolean {
  if (stand !== 'done' || settlement === null || settlement.from === 'journal') return false;
  return exemption === null && papers.length > 0 && on === settlement.on && outcome === settlement.outcome;
}

function demandOpen({ procedure, stands }: Matter, step: Step, stand: StepStand, register: Register): void {
  const { label } = step;
  const cite = citeOf(step);
  const labelOf = (id: string) => {
    const other = procedure.steps[id];
    return other === undefined ? `“${id}”` : `“${other.label}”${citeOf(other)}`;
  };
  switch (stand.stand) {
    case 'open':
      return;
    case 'done': {
      const on = stand.settlement?.on ?? null;
      throw procedureFaults.STEP_SETTLED({ step: label, cite, on: on === null ? '此前' : formatChineseDate(on) });
    }
    case 'skipped':
      throw procedureFaults.STEP_EXEMPTED({
        step: label,
        cite,
        exemption: step.exemptions?.[stand.settlement?.exemption ?? '']?.label ?? '不办理',
      });
    case 'waiting':
      throw procedureFaults.STEP_OUT_OF_ORDER({ step: label, missing: stand.missing.map(labelOf).join('、') });
    case 'not-applicable':
      throw procedureFaults.STEP_NOT_APPLICABLE({ step: label, cite });
    case 'undecided': {
      const fields = step.when === undefined ? [] : fieldsOf(step.when);
      const names = fields.map((name) => `“${register.fields[name]?.label ?? name}”`).join('、');
      throw procedureFaults.STEP_UNDECIDED({ step: label, cite, fields: names || '前面环节的结果' });
    }
    case 'closed':
      if (stands.ended === null) throw procedureFaults.STEP_SHUT({ step: label, cite });
      throw procedureFaults.MATTER_ENDED({ step: label, cite, ended: stands.ended.label });
  }
}

/** The article that a step rests on, in brackets; nothing where it is practice. */
function citeOf({ cite: [first] }: Step): string {
  return first === undefined ? '' : `（${formatCitation(first)}）`;
}

function done(matter: Matter, step: Step, act: Act, { today, register }: Context): Readonly<Record<string, Value>> {
  const { on } = act;
  if (on === null) throw procedureFaults.STEP_DATE_MISSING({ step: step.label, cite: citeOf(step) });
  if (on > today) throw procedureFaults.STEP_DATE_FUTURE({ step: step.label, cite: citeOf(step), on, today });
  demandLater(matter, step, on);
  const outcomes = outcomesOf(step, register);
  const choices = outcomes.map((key) => outcomeLabel(step, register, key)).join('、');
  if (outcomes.length > 0 && act.outcome === null) {
    throw procedureFaults.OUTCOME_MISSING({ step: step.label, cite: citeOf(step), outcomes: choices });
  }
  if (act.outcome !== null && !outcomes.includes(act.outcome)) {
    throw procedureFaults.OUTCOME_UNKNOWN({ step: step.label, outcome: act.outcome, outcomes: choices });
  }
  for (const { id, label, must } of step.papers ?? []) {
    if (must !== undefined && !act.papers.includes(id)) {
      throw procedureFaults.PAPER_MISSING({ step: step.label, paper: label, cite: formatCitation(must) });
    }
  }
  const changes = changesOf(step, { ...act, on }, register);
  demandFull(matter, act, on, changes);
  const kept = step.outcomes?.[act.outcome ?? '']?.on;
  return kept === undefined ? changes : { ...changes, [kept]: on };
}

/** What a step that is done changes in its row: the fields it asks for and sets, its day, its outcome. */
export function changesOf(
  step: Step,
  { on, outcome, fields }: Pick<Act, 'on' | 'outcome' | 'fields'>,
  register: Register,
): Readonly<Record<string, Value>> {
  const asked = Object.entries(fields).filter(([name]) => step.asks?.includes(name));
  return {
    ...Object.fromEntries(asked),
    ...step.fills,
    ...(step.on === undefined ? {} : { [step.on]: on }),
    ...(step.outcomeField === undefined || outcome === null
      ? {}
      : { [step.outcomeField]: optionValue(register, step.outcomeField, outcome) }),
  };
}

/** An outcome as its field holds it. */
function optionValue(register: Register, field: string, outcome: string): Value {
  return register.fields[field]?.kind === 'yes-no' ? outcome === 'true' : outcome;
}

function exempted(
  { procedure, row, stands, clocks }: Matter,
  step: Step,
  act: Act,
  id: string,
  { register, today }: Context,
): Readonly<Record<string, Value>> {
  const exemption = step.exemptions?.[id];
  if (exemption === undefined) throw procedureFaults.EXEMPTION_UNKNOWN({ step: step.label, exemption: id });
  const { label, cite, unless, once, sets = {} } = exemption;
  if (unless !== undefined && meets(unless, row, answerIn(procedure, stands)) === true) {
    const because = conditionText(unless, register, procedure.steps);
    throw procedureFaults.EXEMPTION_BARRED({ step: step.label, exemption: label, because, cite: formatCitation(cite) });
  }
  const clock = clocks.find((one) => one.id === once);
  if (clock !== undefined && 'on' in clock.due && today <= clock.due.on) {
    const facts = {
      step: step.label,
      exemption: label,
      limit: clock.label,
      due: clock.due.on,
      cite: formatCitation(cite),
    };
    throw procedureFaults.EXEMPTION_TOO_EARLY(facts);
  }
  if (act.reason === null || act.reason.trim() === '') {
    throw procedureFaults.EXEMPTION_REASON_MISSING({ step: step.label, cite: formatCitation(cite) });
  }
  if (procedure.reasonsIn === undefined) return sets;
  const said = `${step.label}：${act.reason.trim()}（${formatCitation(cite)}）`;
  const before = row[procedure.reasonsIn];
  return { ...sets, [procedure.reasonsIn]: typeof before === 'string' ? `${before}；${said}` : said };
}

/** A step cannot lie before those it follows. */
function demandLater({ procedure, stands }: Matter, step: Step, on: LocalDate): void {
  for (const id of step.after) {
    const beforeOn = stands.steps.get(id)?.settlement?.on ?? null;
    if (beforeOn === null || beforeOn <= on) continue;
    const before = procedure.steps[id]?.label ?? id;
    const days = daysBetween(on, beforeOn);
    throw procedureFaults.STEP_DATE_EARLY({ step: step.label, on, before, beforeOn, days, cite: citeOf(step) });
  }
}

/** A time that must run full is not cut short by the act, unless for a reason where the law lets it be. */
function demandFull(matter: Matter, act: Act, on: LocalDate, changes: Readonly<Record<string, Value>>): void {
  const { procedure, row, journal, context } = matter;
  const { step, outcome, reason } = act;
  const taken: Taken = { step, how: 'done', on, outcome, exemption: null, reason, by: '', at: '', papers: {} };
  const after = followMatter(procedure, { ...row, ...changes }, [...journal, taken], context);
  const cutBefore = new Set(matter.clocks.filter(isCutShort).map(({ id }) => id));
  for (const clock of after.clocks) {
    const { id, until, limit, due, label, daysLeft } = clock;
    if (!isCutShort(clock) || cutBefore.has(id) || limit === null || 'unassessable' in due || daysLeft === null)
      continue;
    throw procedureFaults.STEP_TOO_EARLY({
      limit: label,
      due: due.on,
      step: procedure.steps[until]?.label ?? until,
      on: addDays(due.on, -daysLeft),
      days: daysLeft,
      cite: formatCitation(limit.cite),
      departure: limit.departure ?? '本期限没有可以缩短的规定',
    });
  }
}

function isCutShort({ status, limit, excuse }: ClockState): boolean {
  return status === 'missed' && limit?.direction === 'at-least' && excuse === null;
}
