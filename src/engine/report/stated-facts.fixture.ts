import { localDate } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import type { Figure } from '../figure.ts';
import { type Law, partsOf } from '../law.ts';
import type { Row } from '../register.ts';
import type { Unit } from '../unit.ts';
import type { ReportFacts } from './facts.ts';
import { needsOf } from './needs-of.ts';
import type { Outline } from './outline-shape.ts';

/** What a test states of an indicator: a value, or that it is blank or not applicable. */
export type Stated = number | 'blank' | 'not-applicable';

export type StatedFacts = {
  readonly figures?: Readonly<Record<string, Stated>>;
  readonly previous?: Readonly<Record<string, Stated>>;
  readonly monthly?: Readonly<Record<string, readonly number[]>>;
  readonly perVillage?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rows?: Readonly<Record<string, readonly Row[]>>;
  readonly more?: Partial<ReportFacts>;
};

/** Facts of 2023 for an outline: what is not stated is blank. Parts are stated as `games.played@go`. */
export function statedFacts(
  law: Law,
  outline: Outline,
  at: { unit: Unit; villages: readonly Unit[] },
  stated: StatedFacts,
): ReportFacts {
  const needs = needsOf(outline);
  const say = (id: string, value: Stated | undefined, year = 2023, of = at.unit.code) =>
    statedFigure(law, id, value ?? 'blank', year, of);
  const figures = stated.figures ?? {};
  const ids = new Set([...needs.figures, ...Object.keys(figures).filter((id) => !id.includes('@'))]);
  return {
    unit: at.unit,
    year: 2023,
    asOf: localDate('2024-01-10'),
    villages: at.villages,
    settings: {},
    issue: { docNumber: null, signedOn: null, mark: null },
    figures: new Map([...ids].map((id) => [id, say(id, figures[id])])),
    previous: new Map(needs.previous.map((id) => [id, say(id, stated.previous?.[id], 2022)])),
    breakdowns: new Map(
      needs.breakdowns.map((id) => {
        const measure = law.measures.get(id);
        const parts = measure === undefined ? [] : partsOf(law, measure);
        return [
          id,
          parts.map((part) => ({ option: part.option, label: part.label, figure: say(part.id, figures[part.id]) })),
        ];
      }),
    ),
    monthly: new Map(needs.monthly.map((id) => [id, (stated.monthly?.[id] ?? []).map((value) => say(id, value))])),
    perVillage: new Map(
      needs.perVillage.map((id) => [
        id,
        new Map(at.villages.map(({ code }) => [code, say(id, stated.perVillage?.[id]?.[code], 2023, code)])),
      ]),
    ),
    rows: new Map(needs.rows.map(({ id }) => [id, stated.rows?.[id] ?? []])),
    ...stated.more,
  };
}

/** A figure as if read from the registers. */
export function statedFigure(law: Law, id: string, stated: Stated, year: number, of: string): Figure {
  const [whole = '', option] = id.split('@');
  const indicator = law.indicators.get(whole);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  const known = typeof stated === 'number';
  return {
    indicator: id,
    label: option === undefined ? indicator.label : `${indicator.label}（${option}）`,
    value: known ? stated : null,
    state: known ? 'known' : stated,
    unit: indicator.unit,
    period: yearPeriod(year),
    of,
    parts: [],
    postings: known ? Math.ceil(stated) : 0,
    blanks: 0,
    summaryShare: 0,
    because: known ? null : stated === 'blank' ? '未填报' : (indicator.whenNone ?? '不适用'),
    asOf: localDate('2024-01-10'),
  };
}
