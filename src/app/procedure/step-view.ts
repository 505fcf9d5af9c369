import type { Law } from '#engine/law.ts';
import type { Matter } from '#engine/procedure/follow-matter.ts';
import { blankFieldsOf } from '#engine/procedure/open-steps.ts';
import {
  type Binding,
  outcomeLabel,
  outcomesOf,
  type Procedure,
  papersOf,
  type Step,
} from '#engine/procedure/procedure.ts';
import type { Stand, StepStand } from '#engine/procedure/stand-of-steps.ts';
import type { Register } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { ROLE_LABELS } from '../rights.ts';

/** A step as its procedure declares it. */
export type DeclaredStep = {
  readonly id: string;
  readonly label: string;
  readonly says: string;
  readonly binds: Binding;
  readonly cites: readonly string[];
  readonly who: readonly Role[];
  readonly whoLabels: readonly string[];
  readonly after: readonly string[];
  readonly optional: boolean;
  readonly repeats: boolean;
  readonly gate: boolean;
  /** Date field of the register that the step fills; null: the journal alone knows it. */
  readonly on: string | null;
  /** Fields asked for with the step. */
  readonly asks: readonly string[];
  readonly outcomes: readonly { readonly id: string; readonly label: string; readonly ends: string | null }[];
  readonly exemptions: readonly { readonly id: string; readonly label: string; readonly cite: string }[];
  readonly papers: readonly DeclaredPaper[];
};

export type DeclaredPaper = {
  readonly id: string;
  readonly label: string;
  /** The article that demands it; null: welcome and never demanded. */
  readonly must: string | null;
  readonly template: string | null;
};

/** How a step stands in a matter. */
export type StepView = DeclaredStep & {
  readonly stand: Stand;
  readonly on: string | null;
  readonly doneOn: LocalDate | null;
  readonly outcome: string | null;
  readonly outcomeLabel: string | null;
  readonly exemption: string | null;
  readonly exemptionLabel: string | null;
  readonly reason: string | null;
  /** Who took it; null where the register alone shows it. */
  readonly by: string | null;
  readonly at: string | null;
  /** Evidence files by paper. */
  readonly files: Readonly<Record<string, readonly string[]>>;
  /** Must be taken once more: its last result. */
  readonly again: string | null;
  /** Whether this seat can take it now; if not, why, as a sentence. */
  readonly may: boolean;
  /** Whether this seat can still add papers to it: it was entered with the form or imported, without any. */
  readonly mayAttach: boolean;
  readonly whyNot: string | null;
};

/** The name of a step of some procedure over a register; undefined where none has it. */
export function stepLabel(law: Law, register: string, step: string): string | undefined {
  return (law.proceduresByRegister.get(register) ?? [])
    .map(({ steps }) => steps[step]?.label)
    .find((label) => label !== undefined);
}

export function declaredStep(register: Register, id: string, step: Step): DeclaredStep {
  return {
    id,
    label: step.label,
    says: step.says,
    binds: step.binds,
    cites: [...new Set(step.cite.map(formatCitation))],
    who: step.who,
    whoLabels: step.who.map((role) => ROLE_LABELS[role]),
    after: step.after,
    optional: step.optional === true,
    repeats: step.repeats === true,
    gate: step.gate === true,
    on: step.on ?? null,
    asks: step.asks ?? [],
    outcomes: outcomesOf(step, register).map((key) => ({
      id: key,
      label: outcomeLabel(step, register, key),
      ends: step.outcomes?.[key]?.ends ?? step.ends ?? null,
    })),
    exemptions: Object.entries(step.exemptions ?? {}).map(([key, { label, cite }]) => ({
      id: key,
      label,
      cite: formatCitation(cite),
    })),
    papers: (step.papers ?? []).map(({ id, label, must, template }) => ({
      id,
      label,
      must: must === undefined ? null : formatCitation(must),
      template: template ?? null,
    })),
  };
}

/** The steps of a matter in their order, as one seat sees them. */
export function stepViews(matter: Matter, register: Register, role: Role, isVoid: boolean): readonly StepView[] {
  const { procedure, stands } = matter;
  return Object.entries(procedure.steps).flatMap(([id, step]): StepView[] => {
    const stand = stands.steps.get(id);
    if (stand === undefined) return [];
    const settlement = stand.settlement ?? stand.again;
    const taken = settlement?.taken ?? null;
    const isSettled = stand.stand === 'done';
    const mayAttach = isSettled && settlement?.from === 'register' && step.who.includes(role) && !isVoid;
    const whyNot = isVoid ? '记录已经作废' : sayWhyNot(matter, register, step, stand, role);
    return [
      {
        ...declaredStep(register, id, isSettled ? { ...step, papers: papersOf(step, matter.row) } : step),
        stand: stand.stand,
        doneOn: settlement?.on ?? null,
        outcome: settlement?.outcome ?? null,
        outcomeLabel: settlement?.outcome == null ? null : outcomeLabel(step, register, settlement.outcome),
        exemption: settlement?.exemption ?? null,
        exemptionLabel: step.exemptions?.[settlement?.exemption ?? '']?.label ?? null,
        reason: taken?.reason ?? null,
        by: taken?.by ?? null,
        at: taken?.at ?? null,
        files: taken?.papers ?? {},
        again: stand.again === null ? null : outcomeLabel(step, register, stand.again.outcome ?? ''),
        may: whyNot === null,
        mayAttach,
        whyNot,
      },
    ];
  });
}

function sayWhyNot(
  { procedure, row, stands }: Matter,
  register: Register,
  step: Step,
  { stand, missing }: StepStand,
  role: Role,
): string | null {
  switch (stand) {
    case 'open':
      return step.who.includes(role) ? null : `由${step.who.map((one) => ROLE_LABELS[one]).join('、')}办理`;
    case 'waiting':
      return `须先办理${labelsOf(procedure, missing)}`;
    case 'undecided': {
      const fields = blankFieldsOf(step, row).map((name) => `“${register.fields[name]?.label ?? name}”`);
      return fields.length === 0 ? '须先办理前面的环节' : `须先填写${fields.join('、')}，才能判断是否需要办理`;
    }
    case 'done':
      return '已经办理';
    case 'skipped':
      return '已登记不办理';
    case 'not-applicable':
      return '按登记的情况不适用';
    case 'closed':
      return stands.ended === null ? '后续环节已经办理' : `事项已经办结（${stands.ended.label}）`;
  }
}

function labelsOf(procedure: Procedure, steps: readonly string[]): string {
  return steps.map((id) => `“${procedure.steps[id]?.label ?? id}”`).join('、');
}
