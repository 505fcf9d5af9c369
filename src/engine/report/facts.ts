import type { LocalDate } from '#kernel/local-date.ts';
import type { Figure } from '../figure.ts';
import type { Indicator } from '../indicator.ts';
import type { Law } from '../law.ts';
import type { Row } from '../register.ts';
import type { Unit } from '../unit.ts';
import type { RowQuery } from './row-query.ts';
import type { TargetPlan } from './target-plan.ts';

/**
 * What an outline must be told of a unit and a year, known before composing so that the app fetches it in a few queries:
 * totals of the year, totals of the year before, totals by month, totals by village, rows.
 */
export type ReportNeeds = {
  /** Indicators for the whole year, the unit with all below it. */
  readonly figures: readonly string[];
  /** Indicators for the year before. */
  readonly previous: readonly string[];
  /** Indicators (each a measure with a `by` field) of which every part is needed for the year. */
  readonly breakdowns: readonly string[];
  /** Indicators needed for each month of the year. */
  readonly monthly: readonly string[];
  /** Indicators needed for each village below the unit. */
  readonly perVillage: readonly string[];
  readonly rows: readonly RowQuery[];
  /** Rows that set targets for indicators: the figures of those are needed too, see `indicatorsTargeted`. */
  readonly targets: TargetPlan | null;
};

/** Indicators for which rows set a target: known only once the rows are read. Their figures of the year are needed too. */
export function indicatorsTargeted(law: Law, { targets }: ReportNeeds, rows: ReportFacts['rows']): readonly string[] {
  if (targets === null) return [];
  const found = (rows.get(targets.query) ?? []).map((row) => findTargeted(law, row[targets.indicator])?.id);
  return [...new Set(found.filter((id) => id !== undefined))];
}

/** The indicator that a task names by its label or id. */
export function findTargeted(law: Law, name: unknown): Indicator | undefined {
  if (typeof name !== 'string') return undefined;
  return law.indicators.get(name) ?? law.indicators.values().find(({ label }) => label === name.trim());
}

/** One part of a breakdown: `figure.indicator` is the part's id (`disputes.handled@neighbour`). */
export type FactPart = { readonly option: string; readonly label: string; readonly figure: Figure };

/** All that a report says, as the registers know it. Plain data without personal data; the app layer fills it. */
export type ReportFacts = {
  readonly unit: Unit;
  readonly year: number;
  /** The day the figures were read, as in `Figure.asOf`. */
  readonly asOf: LocalDate;
  /** Villages of the unit in being at the end of the year. */
  readonly villages: readonly Unit[];
  /** Settings of the county and the unit by name; the outline declares names and defaults (`Outline.settings`). */
  readonly settings: Readonly<Record<string, string>>;
  readonly issue: ReportIssue;
  /** By indicator id, for the year. Must hold all of `ReportNeeds.figures`, blank ones included. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** By indicator id, for the year before. */
  readonly previous: ReadonlyMap<string, Figure>;
  /** By indicator id; each part of the `by` field, zero and blank parts included. */
  readonly breakdowns: ReadonlyMap<string, readonly FactPart[]>;
  /** By indicator id; twelve figures, January first. */
  readonly monthly: ReadonlyMap<string, readonly Figure[]>;
  /** By indicator id, then by village code. */
  readonly perVillage: ReadonlyMap<string, ReadonlyMap<string, Figure>>;
  /** By query id, as `selectRows` gives them. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
};

/** How the document stands. */
export type ReportIssue = {
  /** 发文字号; null while none was given. */
  readonly docNumber: string | null;
  /** The day under the signature; null in a draft. */
  readonly signedOn: LocalDate | null;
  /** Header of every page: 演示数据, 草稿; null for none. */
  readonly mark: string | null;
};
