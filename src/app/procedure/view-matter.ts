import type { Law } from '#engine/law.ts';
import type { Matter } from '#engine/procedure/follow-matter.ts';
import { brokenGatesOf } from '#engine/procedure/gate.ts';
import { outcomeLabel } from '#engine/procedure/procedure.ts';
import type { Register } from '#engine/register.ts';
import { holderOf } from '#engine/unit.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { StoredFile } from '#store/files.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { titleOf } from '../trace-figure.ts';
import { type ClockView, clockView, sayClock } from './clock-view.ts';
import { type MatterRequest, openMatter } from './open-matter.ts';
import { type StepView, stepViews } from './step-view.ts';

/** `ended` whatever its dates; else by the clock that is worst off. */
export type MatterStatus = 'ended' | 'overdue' | 'near' | 'running';

/** Why a matter is not simply green: the rule, the dates, what is missing. */
export type Reason = {
  readonly level: 'red' | 'yellow' | 'grey';
  readonly step: string | null;
  readonly says: string;
  readonly cite: string | null;
};

export type JournalView = {
  readonly step: string;
  readonly label: string;
  readonly how: 'done' | 'skipped';
  readonly on: LocalDate | null;
  readonly outcomeLabel: string | null;
  readonly exemptionLabel: string | null;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly files: Readonly<Record<string, readonly string[]>>;
};

export type MatterView = {
  readonly procedure: string;
  readonly label: string;
  readonly about: string;
  readonly cites: readonly string[];
  readonly status: MatterStatus;
  /** What it ended with; null while it is open. */
  readonly ended: string | null;
  readonly reasons: readonly Reason[];
  readonly steps: readonly StepView[];
  /** The report that it is the handling of: its signatures are given there. */
  readonly report: { readonly unit: string; readonly year: number } | null;
  readonly clocks: readonly ClockView[];
  /** Oldest first. */
  readonly journal: readonly JournalView[];
};

/** A record as the head of its matters. */
export type MatterRecord = {
  readonly id: string;
  readonly unit: string;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly state: 'recorded' | 'void';
  readonly listedOn: LocalDate;
};

/**
 * A record's matters: how each step stands, what this seat may do now, its limits with their arithmetic, the journal, and why it is red.
 * @throws {Fault} RECORD_UNKNOWN, MATTER_NONE
 */
export async function viewMatter(
  desk: Desk,
  actor: Actor,
  request: MatterRequest,
): Promise<{
  readonly record: MatterRecord;
  readonly matters: readonly MatterView[];
  readonly files: readonly StoredFile[];
}> {
  const { record, register, matters, files } = await openMatter(desk, actor, request);
  const { id, unit, number, version, state, listedOn } = record;
  const title = titleOf(desk, register.id, record.fields, record.kind);
  return {
    record: { id, unit, register: register.id, number, title, version, state, listedOn },
    matters: matters.map((matter) => matterView(desk.law, matter, register, actor, state === 'void')),
    files,
  };
}

function matterView(law: Law, matter: Matter, register: Register, actor: Actor, isVoid: boolean): MatterView {
  const { procedure, stands, clocks } = matter;
  return {
    procedure: procedure.id,
    label: procedure.label,
    about: procedure.about,
    cites: [...new Set(procedure.cite.map(formatCitation))],
    status: statusOf(matter),
    ended: stands.ended?.label ?? null,
    reasons: reasonsOf(matter),
    ...stepsWithReport(law, matter, stepViews(matter, register, actor.role, isVoid)),
    clocks: clocks.map((clock) => clockView(matter, clock)),
    journal: matter.journal.map((act) => {
      const step = procedure.steps[act.step];
      return {
        step: act.step,
        label: step?.label ?? act.step,
        how: act.how,
        on: act.on,
        outcomeLabel: step === undefined || act.outcome === null ? null : outcomeLabel(step, register, act.outcome),
        exemptionLabel: step?.exemptions?.[act.exemption ?? '']?.label ?? null,
        reason: act.reason,
        by: act.by,
        at: act.at,
        files: act.papers,
      };
    }),
  };
}

/** A signature is given to the text on its own page: here the step can only be seen. */
function stepsWithReport(
  law: Law,
  { procedure, row }: Matter,
  steps: readonly StepView[],
): Pick<MatterView, 'steps' | 'report'> {
  const outline = law.outlines.values().find(({ handling }) => handling?.procedure === procedure.id);
  const year = outline?.handling == null ? null : row[outline.handling.yearField];
  if (outline === undefined || typeof year !== 'number') return { steps, report: null };
  return {
    report: { unit: holderOf(row.unit), year },
    steps: steps.map((step) =>
      step.stand === 'open' && outline.signers.some(({ id }) => id === step.id)
        ? { ...step, may: false, whyNot: '签的是报告正文，请打开年度报告签批' }
        : step,
    ),
  };
}

/** How a matter stands as a whole. */
export function statusOf({ stands, clocks }: Matter): MatterStatus {
  if (stands.ended !== null) return 'ended';
  if (clocks.some(({ status }) => status === 'overdue')) return 'overdue';
  return clocks.some(({ status }) => status === 'near') ? 'near' : 'running';
}

/** Why a matter is red or yellow, the worst first. */
export function reasonsOf(matter: Matter): readonly Reason[] {
  const { procedure, stands, clocks } = matter;
  const LEVELS = { overdue: 'red', missed: 'red', near: 'yellow', unassessable: 'grey' } as const;
  const late = clocks.flatMap((clock): Reason[] => {
    const { status, until } = clock;
    if (status !== 'overdue' && status !== 'missed' && status !== 'near' && status !== 'unassessable') return [];
    const { cite } = clockView(matter, clock);
    return [{ level: LEVELS[status], step: until, says: `${sayClock(clock).replace(/。$/, '')}。`, cite }];
  });
  const skipped = brokenGatesOf(matter).flatMap(({ step, label, missing }) =>
    missing.map((one): Reason => {
      const cite = one.cite === null ? null : formatCitation(one.cite);
      return { level: 'red', step, says: `已登记“${label}”，而“${one.label}”没有办理，也没有登记不办的理由。`, cite };
    }),
  );
  const unproven = [...stands.steps].flatMap(([id, { stand, settlement }]) =>
    (stand === 'done' ? (procedure.steps[id]?.papers ?? []) : []).flatMap((paper): Reason[] => {
      if (paper.must === undefined || (settlement?.taken?.papers[paper.id] ?? []).length > 0) return [];
      const says = `“${procedure.steps[id]?.label ?? id}”已经登记，没有上传“${paper.label}”。`;
      return [{ level: 'yellow', step: id, says, cite: formatCitation(paper.must) }];
    }),
  );
  const order = { red: 0, yellow: 1, grey: 2 };
  return [...late, ...skipped, ...unproven].sort((a, b) => order[a.level] - order[b.level]);
}
