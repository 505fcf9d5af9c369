import { checkWording } from './report/check-wording.ts';
import { needsOf } from './report/needs-of.ts';
import type { Outline, Part, Point, Section, Signal, Theme } from './report/outline-shape.ts';
import type { Sentence } from './report/wording.ts';

export type {
  Handling,
  Outline,
  Part,
  Point,
  Section,
  SectionContent,
  Signal,
  Signer,
  Theme,
} from './report/outline-shape.ts';

/** What an outline has that does not say otherwise. */
const DEFAULTS = {
  opening: [],
  closing: [],
  queries: [],
  targets: null,
  settings: {},
  words: () => ({}),
  signers: [{ id: 'head', label: '负责人' }],
  handling: null,
} satisfies Partial<Outline>;

type OutlinePlan = Omit<Outline, 'declares' | 'indicators' | keyof typeof DEFAULTS> &
  Partial<Pick<Outline, keyof typeof DEFAULTS>>;

/**
 * Declares an outline.
 * @throws {Fault} DECLARATION_INVALID where ids clash, a query or theme is not declared, a brace is filled by nothing, or the
 * section of measures claims something that no record shows
 */
export function defineOutline(plan: OutlinePlan): Outline {
  const whole = { ...DEFAULTS, ...plan };
  const outline: Outline = { declares: 'outline', ...whole, indicators: needsOf(whole).figures };
  checkWording(outline);
  return outline;
}

type SectionPlan = Pick<Section, 'id' | 'content' | 'heading' | 'cite'> & Partial<Section>;

/** A section; what is not said is empty. */
export function section(plan: SectionPlan): Section {
  return { lead: [], parts: [], themes: [], ifEmpty: null, ...plan };
}

/** A part under a heading; its points in one paragraph unless `apart`. */
export function part(
  id: string,
  heading: string,
  points: readonly Point[],
  layout: 'run-in' | 'apart' = 'run-in',
): Part {
  return { id, heading, points, layout };
}

/** Points without a heading of their own, a paragraph each where `apart`. */
export function unheaded(id: string, points: readonly Point[], layout: 'run-in' | 'apart' = 'apart'): Part {
  return { id, heading: null, points, layout };
}

/** A paragraph without heading or enumeration. */
export function paragraph(id: string, ...sentences: readonly Sentence[]): Part {
  return { id, heading: null, points: [{ id: 'text', head: null, sentences, remedies: [] }], layout: 'plain' };
}

/** A point 一是…; `head` is its short claim, without closing mark. */
export function point(id: string, head: string | null, ...sentences: readonly Sentence[]): Point {
  return { id, head, sentences, remedies: [] };
}

/** A point of the plan that first answers those of the signals that fired. */
export function remedy(
  id: string,
  head: string | null,
  signals: readonly string[],
  ...sentences: readonly Sentence[]
): Point {
  return { id, head, sentences, remedies: signals };
}

export function theme(id: string, head: string, ...signals: readonly Signal[]): Theme {
  return { id, head, signals };
}

export function signal(id: string, plan: Omit<Signal, 'id'>): Signal {
  return { id, ...plan };
}
