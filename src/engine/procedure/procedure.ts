import type { Citation } from '#kernel/citation.ts';
import type { Role } from '#kernel/role.ts';
import { demand } from '../declaration-fault.ts';
import type { Value } from '../field.ts';
import type { Limit, YearlyLimit } from '../limit.ts';
import type { Register, Row } from '../register.ts';
import { blanksOf, type Condition, fieldsOf, meets, stepAsksOf } from './condition.ts';

/**
 * How a rule binds a township: by its own text, because another instrument says it is to be followed (参照), by a local rule or the
 * county's setting, or as the practice of files where no article demands it.
 */
export type Binding = 'direct' | 'reference' | 'local' | 'practice';

/** What may take the place of a step: an exemption the law knows, with its article. The person states the reason in words. */
export type Exemption = {
  readonly label: string;
  readonly cite: Citation;
  /** Fields of the row that say so: `{ hearing: 'not-required' }`. The row showing them counts as the exemption. */
  readonly sets?: Readonly<Record<string, Value>>;
  /** Where this holds, the exemption cannot be claimed: no skipping the review after a hearing. */
  readonly unless?: Condition;
  /** Id of a clock that must have run out before it can be claimed: no hearing asked for in time. */
  readonly once?: string;
};

/** How a step can end, where that matters. */
export type Outcome = {
  readonly label: string;
  /** The matter ends with this: 已办结. */
  readonly ends?: string;
  /** The step is to be taken once more (再次讨论). */
  readonly again?: true;
  /** Steps that must be taken anew; implies `again`. Their fields keep the days of the round before until they are taken. */
  readonly reopens?: readonly string[];
  /** Date field that keeps the day of this outcome when a later round overwrites the step's own: 反弹日期. */
  readonly on?: string;
};

/** A document that belongs to a step, in the order of the file. */
export type Paper = {
  readonly id: string;
  readonly label: string;
  /** The article that demands it; without one it is welcome and never demanded. */
  readonly must?: Citation;
  /** Id of a template in law/documents/ that drafts it. */
  readonly template?: string;
  /** Where it belongs to one way of ending the step only: by fields of the row as they are afterwards. */
  readonly when?: Condition;
};

/** One step of a procedure. A step whose date the register has a field for is shown by the register, however the field was filled. */
export type Step = {
  readonly label: string;
  readonly cite: readonly Citation[];
  readonly binds: Binding;
  /** One line: what is to be done. */
  readonly says: string;
  readonly who: readonly Role[];
  /** Steps that must be settled first; optional ones do not hold it up. Only earlier ones. */
  readonly after: readonly string[];
  /** Steps after which it can no longer be taken. */
  readonly before?: readonly string[];
  readonly when?: Condition;
  /** Date field of the register that this step fills. */
  readonly on?: string;
  /** That date is the last day of something (有效期至): the step is settled from the next day on, without anybody acting. */
  readonly lastDay?: true;
  /** Other fields of the register asked for with it. */
  readonly asks?: readonly string[];
  /** Fields set without asking: `{ comment: 'done' }`. */
  readonly fills?: Readonly<Record<string, Value>>;
  /** Code or yes-no field whose option (`true`, `false`) is the outcome; options without an entry in `outcomes` have no effect. */
  readonly outcomeField?: string;
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly exemptions?: Readonly<Record<string, Exemption>>;
  readonly papers?: readonly Paper[];
  /** May be left out without a word: an extension, a withdrawal, an evaluation. */
  readonly optional?: true;
  /** Can be taken time and again; stays open. */
  readonly repeats?: true;
  /** The matter ends with this step. */
  readonly ends?: string;
  /** Can still be taken when the matter has ended. */
  readonly afterEnd?: true;
  /** A decision that must not come about without what goes before it: ordinary saving refuses it as well. */
  readonly gate?: true;
};

/** The day of a step, or a date field of the register. */
export type Moment = { readonly step: string } | { readonly field: string };

/**
 * What a clock counts by: versions of a counted limit; a yearly day with the count field of the row that holds the year before it; or a
 * day that somebody set and the row holds (整改期限), with the article by which it binds.
 */
export type ClockLimit =
  | readonly Limit[]
  | { readonly yearly: YearlyLimit; readonly yearField: string }
  | { readonly dueField: string; readonly cite: Citation };

/** A limit that runs in a matter. */
export type Clock = {
  readonly label: string;
  readonly limit: ClockLimit;
  /** The latest of these starts it. For `ahead` limits the last known one in this order is the event. Empty for yearly and set days. */
  readonly from: readonly Moment[];
  /** Whom the limit binds, where that is not how its step binds. */
  readonly binds?: Binding;
  /** Beginnings of division codes of the places whose own rule it is; elsewhere it does not run. Absent: everywhere. */
  readonly within?: readonly string[];
  /** The step to be taken in time (`at-most`, `ahead`), or not before it is full (`at-least`). */
  readonly until: string;
  readonly when?: Condition;
  /** The time of somebody else (a party, a third person): when it has run out, nobody here is late. */
  readonly others?: true;
  /** The step that grants the extension; `extensionField` says by how much, otherwise it is the limit's whole extension. */
  readonly extendedBy?: string;
  readonly extensionField?: string;
  readonly pausedBy?: readonly { readonly from: Moment; readonly to: Moment; readonly reason?: string }[];
  /** Date field of the register that holds the due date and is filled by the clock. */
  readonly writes?: string;
};

/** A declared procedure: how a matter that is a row of a register runs by law. */
export type Procedure = {
  readonly declares: 'procedure';
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly cite: readonly Citation[];
  /** The register whose rows are its matters. */
  readonly register: string;
  /** Rows to which it applies; absent: all. Only fields. */
  readonly when?: Condition;
  /** Note field of the register that gathers why steps were left out, with the article: 未履行环节的理由和依据. */
  readonly reasonsIn?: string;
  readonly steps: Readonly<Record<string, Step>>;
  readonly clocks: Readonly<Record<string, Clock>>;
};

/**
 * Declares a procedure over a register.
 * @throws {Fault} DECLARATION_INVALID naming the step or clock that is wrong
 */
export function defineProcedure(
  register: Register,
  plan: Omit<Procedure, 'declares' | 'register' | 'clocks'> & Partial<Pick<Procedure, 'clocks'>>,
): Procedure {
  const what = `程序 ${plan.id}`;
  const procedure: Procedure = { clocks: {}, ...plan, declares: 'procedure', register: register.id };
  demand(/^[a-z][a-z0-9-]*$/.test(plan.id), what, 'id', `“${plan.id}”应由小写字母、数字和连字符组成`);
  demand(plan.cite.length > 0, what, 'cite', '缺少依据', '请写明法律依据或工作依据。');
  if (plan.when !== undefined) checkCondition(plan.when, register, [], what, 'when');
  const notes = plan.reasonsIn === undefined ? 'note' : register.fields[plan.reasonsIn]?.kind;
  demand(notes === 'note', what, 'reasonsIn', `“${plan.reasonsIn ?? ''}”不是长文本字段`);
  const ids = Object.keys(plan.steps);
  for (const [at, [id, step]] of Object.entries(plan.steps).entries()) {
    checkStep(register, procedure, id, step, ids.slice(0, at), what);
  }
  const ends = Object.values(plan.steps).some(
    (step) =>
      step.ends !== undefined || Object.values(step.outcomes ?? {}).some((outcome) => outcome.ends !== undefined),
  );
  demand(ends || Object.values(plan.steps).some(({ repeats }) => repeats), what, 'steps', '没有一个环节使事项办结');
  for (const [id, clock] of Object.entries(procedure.clocks)) checkClock(register, procedure, id, clock, what);
  return procedure;
}

function checkStep(
  register: Register,
  procedure: Procedure,
  id: string,
  step: Step,
  earlier: readonly string[],
  what: string,
): void {
  const at = `steps.${id}`;
  const fieldKnown = (name: string, where: string) =>
    demand(name in register.fields, what, `${at}.${where}`, `台账“${register.label}”没有字段“${name}”`);
  demand(step.who.length > 0, what, `${at}.who`, '没有人可以办理');
  demand(step.cite.length > 0 || step.binds === 'practice', what, `${at}.cite`, '缺少依据');
  for (const other of step.after) {
    demand(earlier.includes(other), what, `${at}.after`, `“${other}”不是排在前面的环节`);
  }
  for (const other of step.before ?? []) demand(other in procedure.steps, what, `${at}.before`, `没有环节“${other}”`);
  if (step.when !== undefined) checkCondition(step.when, register, earlier, what, `${at}.when`);
  if (step.on !== undefined) {
    fieldKnown(step.on, 'on');
    demand(register.fields[step.on]?.kind === 'date', what, `${at}.on`, `“${step.on}”不是日期字段`);
  }
  for (const name of [...(step.asks ?? []), ...Object.keys(step.fills ?? {})]) fieldKnown(name, 'asks');
  for (const exemption of Object.values(step.exemptions ?? {})) {
    for (const name of Object.keys(exemption.sets ?? {})) fieldKnown(name, 'exemptions');
    if (exemption.unless !== undefined) checkCondition(exemption.unless, register, earlier, what, `${at}.exemptions`);
    const clockKnown = exemption.once === undefined || exemption.once in procedure.clocks;
    demand(clockKnown, what, `${at}.exemptions`, `没有期限“${exemption.once ?? ''}”`);
  }
  for (const { when } of step.papers ?? [])
    if (when !== undefined) checkCondition(when, register, [], what, `${at}.papers`);
  if (step.outcomeField !== undefined) {
    fieldKnown(step.outcomeField, 'outcomeField');
    const options = optionsOf(step, register);
    for (const key of Object.keys(step.outcomes ?? {})) {
      demand(key in options, what, `${at}.outcomes`, `字段“${step.outcomeField}”没有选项“${key}”`);
    }
  }
  for (const { reopens = [], on } of Object.values(step.outcomes ?? {})) {
    demand(
      on === undefined || register.fields[on]?.kind === 'date',
      what,
      `${at}.outcomes`,
      `“${on ?? ''}”不是日期字段`,
    );
    for (const other of reopens)
      demand(earlier.includes(other), what, `${at}.outcomes`, `“${other}”不是排在前面的环节`);
  }
}

function checkClock(register: Register, procedure: Procedure, id: string, clock: Clock, what: string): void {
  const at = `clocks.${id}`;
  const moments = [...clock.from, ...(clock.pausedBy ?? []).flatMap(({ from, to }) => [from, to])];
  for (const moment of moments) {
    if ('step' in moment) demand(moment.step in procedure.steps, what, at, `没有环节“${moment.step}”`);
    else demand(register.fields[moment.field]?.kind === 'date', what, at, `“${moment.field}”不是日期字段`);
  }
  demand(clock.until in procedure.steps, what, `${at}.until`, `没有环节“${clock.until}”`);
  if (clock.extendedBy !== undefined) {
    demand(clock.extendedBy in procedure.steps, what, `${at}.extendedBy`, `没有环节“${clock.extendedBy}”`);
  }
  if (clock.when !== undefined) checkCondition(clock.when, register, Object.keys(procedure.steps), what, `${at}.when`);
  if (clock.writes !== undefined) {
    demand(register.fields[clock.writes]?.kind === 'date', what, `${at}.writes`, `“${clock.writes}”不是日期字段`);
  }
  demand(isLimited(clock.limit, register), what, `${at}.limit`, '没有期限，或者没有年度、期限字段');
}

function isLimited(limit: ClockLimit, register: Register): boolean {
  if ('yearly' in limit) return limit.yearField in register.fields;
  return 'dueField' in limit ? register.fields[limit.dueField]?.kind === 'date' : limit.length > 0;
}

function checkCondition(
  condition: Condition,
  register: Register,
  steps: readonly string[],
  what: string,
  at: string,
): void {
  for (const name of fieldsOf(condition)) {
    const kind = register.fields[name]?.kind;
    demand(kind === 'code' || kind === 'yes-no', what, at, `“${name}”不是可以选择的字段`);
  }
  for (const name of blanksOf(condition)) {
    demand(name in register.fields, what, at, `台账“${register.label}”没有字段“${name}”`);
  }
  for (const { step } of stepAsksOf(condition)) demand(steps.includes(step), what, at, `“${step}”不是排在前面的环节`);
}

/** The papers that belong to a step as its row shows it; all of them while the row does not tell. */
export function papersOf({ papers = [] }: Step, row: Row): readonly Paper[] {
  return papers.filter(({ when }) => when === undefined || meets(when, row, () => 'pending') !== false);
}

/** The label of an outcome: its own, or that of the register's option. */
export function outcomeLabel(step: Step, register: Register, outcome: string): string {
  return step.outcomes?.[outcome]?.label ?? optionsOf(step, register)[outcome] ?? outcome;
}

/** The outcomes a step can have; empty where it has only one end. */
export function outcomesOf(step: Step, register: Register): readonly string[] {
  return Object.keys(step.outcomeField === undefined ? (step.outcomes ?? {}) : optionsOf(step, register));
}

const YES_NO: Readonly<Record<string, string>> = { true: '是', false: '否' };

function optionsOf({ outcomeField }: Step, register: Register): Readonly<Record<string, string>> {
  const field = outcomeField === undefined ? undefined : register.fields[outcomeField];
  return field?.kind === 'yes-no' ? YES_NO : (field?.options ?? {});
}
