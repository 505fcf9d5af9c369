import type { Law } from '#engine/law.ts';
import { formatLimit } from '#engine/limit.ts';
import { conditionText, type Procedure } from '#engine/procedure.ts';
import type { Register } from '#engine/register.ts';
import { formatCitation } from '#kernel/citation.ts';
import { getRegister } from '../get-register.ts';
import { matterFaults } from './matter-faults.ts';
import { type DeclaredStep, declaredStep } from './step-view.ts';

/** A procedure as its declaration says it. */
export type DeclaredProcedure = {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly cites: readonly string[];
  readonly register: string;
  /** Which rows are its matters, in words; null: all. */
  readonly when: string | null;
  readonly steps: readonly (DeclaredStep & { readonly when: string | null })[];
  readonly clocks: readonly {
    readonly id: string;
    readonly label: string;
    readonly rule: string;
    readonly cite: string;
    readonly until: string;
    readonly settable: boolean;
  }[];
};

/** Every procedure, for a screen that explains it. */
export function listProcedures(law: Law): readonly DeclaredProcedure[] {
  return [...law.procedures.values()].map((procedure) => {
    const register = getRegister(law, procedure.register);
    const { id, label, about, cite, steps, when } = procedure;
    return {
      id,
      label,
      about,
      cites: [...new Set(cite.map(formatCitation))],
      register: register.id,
      when: when === undefined ? null : conditionText(when, register, steps),
      steps: Object.entries(steps).map(([key, step]) => ({
        ...declaredStep(register, key, step),
        when: step.when === undefined ? null : conditionText(step.when, register, steps),
      })),
      clocks: clocksOf(procedure, register),
    };
  });
}

function clocksOf({ clocks }: Procedure, register: Register): DeclaredProcedure['clocks'] {
  return Object.entries(clocks).flatMap(([id, { label, limit, until }]) => {
    if ('yearly' in limit) {
      const { label: rule, cite, settable } = limit.yearly;
      return [{ id, label, rule, cite: formatCitation(cite), until, settable }];
    }
    if ('dueField' in limit) {
      const rule = `至“${register.fields[limit.dueField]?.label ?? limit.dueField}”`;
      return [{ id, label, rule, cite: formatCitation(limit.cite), until, settable: false }];
    }
    const version = limit.at(-1);
    if (version === undefined) return [];
    const { cite, settable } = version;
    return [{ id, label, rule: formatLimit(version), cite: formatCitation(cite), until, settable }];
  });
}

/** @throws {Fault} PROCEDURE_UNKNOWN */
export function getProcedure(law: Law, id: string): Procedure {
  const procedure = law.procedures.get(id);
  if (procedure !== undefined) return procedure;
  throw matterFaults.PROCEDURE_UNKNOWN({ procedure: id, known: [...law.procedures.keys()].join('、') });
}
