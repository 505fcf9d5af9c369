import type { Instrument } from '#kernel/citation.ts';
import type { Period } from '#kernel/period.ts';

/** What a figure claims: something done, something demanded, a limit in a rule, or next year's intention. */
export type FigureRole = 'result' | 'target' | 'threshold' | 'plan';

/**
 * A span stating how many or how much of something. `start` and `end` are UTF-16 indices into the text that was read, so that
 * `text.slice(start, end) === figure.text` whatever blanks the span holds.
 */
export type Figure = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In base units: 6.177万元 is 61770 with unit 元; a range is its two ends. */
  readonly value: number | readonly [number, number];
  /** The measure word as written without 万 or 亿; empty where the number stands alone. */
  readonly unit: string;
  /** 余, 近, 不少于, 以上 … as written; empty for a plain number. */
  readonly approx: string;
  readonly role: FigureRole;
  /** What it counts: a register id, or `other`. */
  readonly register: string;
  readonly indicator: string | null;
  /** What is counted, in the text's own words. */
  readonly subject: string;
  /** The stretch of time that the text gives for it; null where it gives none. */
  readonly period: Period | null;
  /** Start of the figure that 其中 makes this one a part of; null where it is no part. */
  readonly partOf: number | null;
};

export type Heading = {
  /** 1: 一、 · 2: （一） · 3: 1. */
  readonly level: 1 | 2 | 3;
  /** As written, without marks: 一, 3. */
  readonly number: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** `start` and `end` hold 《 and 》. */
export type TitleCitation = {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  /** Document number, else id, of the instrument in the list that was handed in; null when none is so called. */
  readonly instrument: string | null;
};

/** The contents that an annual report must have. */
export type Contents = {
  readonly measures: boolean;
  readonly shortcomings: boolean;
  readonly causes: boolean;
  readonly principal: boolean;
  readonly plan: boolean;
};

/** A report as a careful person would read it. Null where the text does not say. */
export type Reading = {
  readonly org: string | null;
  readonly county: string | null;
  readonly year: number | null;
  /** YYYY-MM-DD */
  readonly issuedOn: string | null;
  readonly docNumber: string | null;
  readonly addressees: readonly string[];
  readonly contents: Contents;
  readonly headings: readonly Heading[];
  readonly figures: readonly Figure[];
  readonly citations: readonly TitleCitation[];
};

/** One word and how strongly (1 weak, 3 decisive) it says that a figure belongs to a register. */
export type RegisterWords = {
  /** The name that a reading gives, see the contract of reading. */
  readonly register: string;
  /** Ids of the registers of the law that such figures come from. */
  readonly sources: readonly string[];
  readonly words: Readonly<Record<number, string>>;
};

/** What a figure must say to be a certain indicator: better none than a wrong one. */
export type IndicatorWords = {
  readonly indicator: string;
  /** As a reading names it. */
  readonly register: string;
  readonly units: readonly string[];
  /** One of these stands right at the figure: ends close before the number, or begins behind the measure word. */
  readonly near: readonly string[];
  /** All of these stand in the clause. */
  readonly words?: readonly string[];
  /** None of these stands in the clause. */
  readonly not?: readonly string[];
};

/** Words that the law and the genre bring along; the language itself is in `src/text/words`. */
export type Lexicon = {
  readonly registers: readonly RegisterWords[];
  readonly indicators: readonly IndicatorWords[];
  /** Fixed phrases with a number in them: 三项制度, 两个维护. A number inside one is no figure. */
  readonly slogans: readonly string[];
};

export type ReadOptions = { readonly lexicon: Lexicon; readonly instruments: readonly Instrument[] };
