import type { Citation } from '#kernel/citation.ts';
import type { Unit } from '../unit.ts';
import type { Condition } from './condition.ts';
import type { RowQuery } from './row-query.ts';
import type { TargetPlan } from './target-plan.ts';
import type { Sentence } from './wording.ts';

/** A report's outline 提纲: what is said where, in statutory order, and how. Data; the composer fills it with facts. */
export type Outline = {
  /** Tells the loader what an exported declaration is; `defineOutline` sets it. */
  readonly declares: 'outline';
  readonly id: string;
  readonly label: string;
  readonly cite: readonly Citation[];
  /** Templates of the title's lines. */
  readonly title: readonly string[];
  readonly addressee: string;
  readonly copyTo: string;
  /** Names of 落款. */
  readonly signedBy: readonly string[];
  readonly note: string;
  /** Who signs: each once, in any order; with the last signature the report is frozen. Never empty. */
  readonly signers: readonly Signer[];
  /** Where the handling of the report is recorded; null where nothing is kept of it but the report itself. */
  readonly handling: Handling | null;
  /** Settings with their defaults, usable as `{name}` in every template. */
  readonly settings: Readonly<Record<string, string>>;
  /** Words that depend on the unit, usable as `{name}`: {town} → 镇. Settings of the same name win. */
  readonly words: (unit: Unit) => Readonly<Record<string, string>>;
  /** Paragraphs before the first heading and after the last section. */
  readonly opening: readonly Part[];
  readonly sections: readonly Section[];
  readonly closing: readonly Part[];
  readonly queries: readonly RowQuery[];
  /** Where tasks state targets for indicators; null where none are kept. */
  readonly targets: TargetPlan | null;
  /** Every indicator that is asked for, so that the law can be checked as a whole. */
  readonly indicators: readonly string[];
};

/** One of those who sign. `id` is also the step that the signature takes in the procedure of `handling`. */
export type Signer = { readonly id: string; readonly label: string };

/**
 * The procedure that a report goes through: a row of its register for each unit and year. Names of fields, steps and the outcome
 * that sends the report back.
 */
export type Handling = {
  readonly procedure: string;
  readonly register: string;
  readonly yearField: string;
  readonly titleField: string;
  readonly startedField: string;
  readonly reviewStep: string;
  readonly submitStep: string;
  readonly answerStep: string;
  readonly returnedOutcome: string;
  readonly remarksField: string;
};

export type SectionContent = 'measures' | 'shortcomings' | 'principal' | 'plan' | 'other';

/** A statutory content 一、二、…; `themes` only where the content is shortcomings. */
export type Section = {
  readonly id: string;
  readonly content: SectionContent;
  readonly heading: string;
  readonly cite: readonly Citation[];
  /** Paragraphs between the heading and the first part. */
  readonly lead: readonly Part[];
  readonly parts: readonly Part[];
  readonly themes: readonly Theme[];
  /** Printed (as a placeholder for the clerk) where nothing else is; null: the section disappears. */
  readonly ifEmpty: string | null;
};

/** （一）…: a heading of the second level with its points; `heading` null: points without a heading. */
export type Part = {
  readonly id: string;
  readonly heading: string | null;
  readonly points: readonly Point[];
  /** run-in: 一是…二是… in one paragraph · apart: a paragraph each · plain: sentences one after the other, never enumerated. */
  readonly layout: 'run-in' | 'apart' | 'plain';
};

/** One item of 一是…二是…; `head` is printed where items are enumerated. */
export type Point = {
  readonly id: string;
  readonly head: string | null;
  readonly sentences: readonly Sentence[];
  /** Plan only: ids of signals; the measures of those that fired come first. */
  readonly remedies: readonly string[];
};

/** Shortcomings of one kind; one item of the section. */
export type Theme = { readonly id: string; readonly head: string; readonly signals: readonly Signal[] };

/** What the registers show to be wanting: a condition, how it is said, why it may be so, and what is to be done next year. */
export type Signal = {
  readonly id: string;
  readonly when: Condition;
  readonly shortcoming: Sentence;
  /** Proposed to the clerk, who confirms or rewrites it. */
  readonly cause: string;
  readonly measure: string;
};
