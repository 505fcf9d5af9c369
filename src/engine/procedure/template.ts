import type { Citation } from '#kernel/citation.ts';
import type { Document } from '#kernel/document.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { demand } from '../declaration-fault.ts';
import type { Matter } from './follow-matter.ts';
import type { Procedure } from './procedure.ts';
import type { ClockState } from './run-clocks.ts';

/** What a template drafts from. Everything is printed as found; what is blank prints as a line to be filled in by hand. */
export type TemplateFacts = {
  readonly matter: Matter;
  readonly unit: { readonly name: string };
  /** 编号 of the record. */
  readonly number: string;
  readonly today: LocalDate;
  /** A field of the row as people read it, or a line to fill in: `show('title')`. */
  readonly show: (field: string) => string;
  /** A date field in Chinese, or `____年__月__日`. */
  readonly showDate: (field: string) => string;
  readonly clock: (id: string) => ClockState | undefined;
};

/** A notice or form that a step needs, drafted from the record; a person completes and issues it. */
export type Template = {
  readonly declares: 'template';
  readonly id: string;
  readonly label: string;
  readonly procedure: string;
  readonly step: string;
  readonly cite: readonly Citation[];
  readonly draft: (facts: TemplateFacts) => Document;
};

/** Declares a template for a step. @throws {Fault} DECLARATION_INVALID where the step does not name it */
export function defineTemplate(procedure: Procedure, plan: Omit<Template, 'declares' | 'procedure'>): Template {
  const what = `文书 ${plan.id}`;
  const papers = procedure.steps[plan.step]?.papers ?? [];
  demand(plan.step in procedure.steps, what, 'step', `程序“${procedure.label}”没有环节“${plan.step}”`);
  demand(
    papers.some(({ template }) => template === plan.id),
    what,
    'id',
    `环节“${procedure.steps[plan.step]?.label ?? plan.step}”没有列出这一文书`,
  );
  demand(plan.cite.length > 0, what, 'cite', '缺少依据');
  return { ...plan, declares: 'template', procedure: procedure.id };
}

/** What stands where nothing was recorded. */
export const TO_FILL = '________';

/** 依据、事实 and other parts as plain paragraphs of a document. */
export function paragraphs(...texts: readonly string[]): Document['body'] {
  return texts.map((text) => ({ kind: 'paragraph', runs: [{ kind: 'text', text }] }));
}
