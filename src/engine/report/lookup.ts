import { formatPeriod } from '#kernel/period.ts';
import type { Figure } from '../figure.ts';
import { type Indicator, measuresOf } from '../indicator.ts';
import type { Law } from '../law.ts';
import type { Row } from '../register.ts';
import { findTargeted, type ReportFacts } from './facts.ts';
import type { Outline } from './outline-shape.ts';
import type { RowQuery } from './row-query.ts';

/** What composing a report reads from: the declarations, the facts, and the plain words that fill templates. */
export type Context = {
  readonly law: Law;
  readonly outline: Outline;
  readonly facts: ReportFacts;
  readonly words: Readonly<Record<string, string>>;
};

/** The figure of an indicator or of one part of a measure (`disputes.handled@land`) for the year; undefined where not told. */
export function findFigure({ facts }: Context, id: string): Figure | undefined {
  if (!id.includes('@')) return facts.figures.get(id);
  const [whole = id] = id.split('@');
  return facts.breakdowns.get(whole)?.find(({ figure }) => figure.indicator === id)?.figure;
}

/** @throws {Error} where the facts lack what the outline asked for: a defect of the caller, not of the registers */
export function getFigure(context: Context, id: string): Figure {
  const figure = findFigure(context, id);
  if (figure === undefined) throw new Error(`facts lack ${id} for ${context.facts.unit.code} in ${context.facts.year}`);
  return figure;
}

export function getQuery({ outline }: Context, id: string): RowQuery {
  const query = outline.queries.find((query) => query.id === id);
  if (query === undefined) throw new Error(`outline ${outline.id} has no query ${id}`);
  return query;
}

export function rowsIn({ facts }: Context, query: string): readonly Row[] {
  return facts.rows.get(query) ?? [];
}

/** Registers that an indicator is made of. */
export function registersOf(law: Law, indicator: Indicator): readonly string[] {
  const registers = measuresOf(indicator.formula).map((id) => law.measures.get(id)?.register);
  return [...new Set(registers.filter((id) => id !== undefined))];
}

/** Whether anything is known of a register: rows, or a statement that there were none. */
export function isKept({ law, facts }: Context, register: string): boolean {
  return facts.figures.values().some(({ indicator, state }) => {
    const declared = law.indicators.get(indicator);
    return state === 'known' && declared !== undefined && registersOf(law, declared).includes(register);
  });
}

/** The name of an indicator; of a part, with the option in brackets. */
export function labelOf({ law }: Context, { indicator, label }: Figure): string {
  const [whole = '', option] = indicator.split('@');
  if (option === undefined) return label;
  const measure = law.measures.get(whole);
  const options = law.registers.get(measure?.register ?? '')?.fields[measure?.by ?? '']?.options;
  return `${measure?.label ?? label}（${options?.[option] ?? option}）`;
}

/** The definition of an indicator in words; of a part, with the option it is limited to. */
export function meansOf({ law }: Context, figure: Figure): string {
  const [whole = '', option] = figure.indicator.split('@');
  const indicator = law.indicators.get(whole);
  const means = indicator?.means ?? '';
  if (option === undefined) return means;
  const measure = law.measures.get(whole);
  const field = law.registers.get(measure?.register ?? '')?.fields[measure?.by ?? ''];
  return `${means}；仅计${field?.label ?? ''}为${field?.options?.[option] ?? option}的`;
}

/** 2023年; for what is counted as of a day 2023年末, or that day where the year is not over. */
export function periodOf({ law }: Context, { indicator, period, asOf }: Figure): string {
  const declared = law.indicators.get(indicator.split('@')[0] ?? '');
  const measures = declared === undefined ? [] : measuresOf(declared.formula).map((id) => law.measures.get(id));
  const stock = measures.length > 0 && measures.every((m) => m?.kind === 'stock' || m?.kind === 'distinct-stock');
  if (!stock) return formatPeriod(period);
  return asOf < period.to ? `截至${formatPeriod({ from: asOf, to: asOf })}` : `${formatPeriod(period)}末`;
}

/** A target that a task of the year set, and how it came out. */
export type TargetResult = {
  readonly row: Row;
  readonly indicator: Indicator | undefined;
  readonly name: string;
  readonly threshold: number;
  readonly reached: number;
  readonly unit: string;
  readonly met: boolean;
};

/** Targets whose outcome is known: from the row itself, or else from the indicator's figure. */
export function targetResults(context: Context): readonly TargetResult[] {
  const plan = context.outline.targets;
  if (plan === null) return [];
  return rowsIn(context, plan.query).flatMap((row) => {
    const [name, threshold, written] = [row[plan.indicator], row[plan.threshold], row[plan.achieved]];
    if (typeof name !== 'string' || typeof threshold !== 'number') return [];
    const indicator = findTargeted(context.law, name);
    const figure = indicator === undefined ? undefined : context.facts.figures.get(indicator.id);
    const reached = typeof written === 'number' ? written : figure?.value;
    if (reached === undefined || reached === null) return [];
    const met = row[plan.direction] === 'at-most' ? reached <= threshold : reached >= threshold;
    return [{ row, indicator, name: indicator?.label ?? name, threshold, reached, unit: indicator?.unit ?? '', met }];
  });
}
