import { type Figure, figureOf, type Totals } from '#engine/figure.ts';
import { type Indicator, measuresOf } from '#engine/indicator.ts';
import { type Law, partsOf } from '#engine/law.ts';
import { countyOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { monthsOf, type Period } from '#kernel/period.ts';
import type { Statement } from '#store/backend.ts';
import { parseTotals, totalsStatements } from '#store/read-totals.ts';
import { type Actor, demandRight, demandScope, scopeFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { countedUnits } from './unit-directory.ts';

/**
 * Whose figures, of when. `asOf` is the last day that counts, and decides which mergers have happened; the last day of the period
 * unless given, or today where that is yet to come: a task due next month is neither done nor missed.
 */
export type FigureRequest = {
  readonly unit: string;
  readonly period: Period;
  readonly asOf?: LocalDate;
  /** Only what the unit itself recorded, nothing below it. */
  readonly alone?: boolean;
};

/** All indicators of a unit (with all below it) for a period, in the order of the registers. */
export async function readFigures(desk: Desk, actor: Actor, request: FigureRequest): Promise<readonly Figure[]> {
  const totals = await readTotals(desk, actor, request, null);
  const at = { ...request, asOf: asOfDay(desk, request) };
  return [...desk.law.indicators.values()].map((indicator) => figureAt(desk.law, indicator, totals, at));
}

/**
 * One indicator. `indicator` may name a part by option: `disputes.handled@land`.
 * @throws {Fault} INDICATOR_UNKNOWN
 */
export async function readFigure(desk: Desk, actor: Actor, indicator: string, request: FigureRequest): Promise<Figure> {
  const found = getIndicator(desk.law, indicator);
  const totals = await readTotals(desk, actor, request, measuresOf(found.formula));
  return figureAt(desk.law, found, totals, { ...request, asOf: asOfDay(desk, request) });
}

/** The day as of which figures are read, see `FigureRequest`. */
export function asOfDay(desk: Desk, { period, asOf }: Pick<FigureRequest, 'period' | 'asOf'>): LocalDate {
  const today = desk.today();
  return asOf ?? (today < period.to ? today : period.to);
}

/** How far the postings of a period are added up, for `totalsStatements`. */
export function countedUntil(desk: Desk, asOf: LocalDate): { readonly until: LocalDate; readonly isNow: boolean } {
  return { until: asOf, isNow: asOf >= desk.today() };
}

/** An indicator's figures in a row: by month of the period, by unit below, and by option where its measure has options. */
export type Breakdown = {
  readonly months: readonly Figure[];
  readonly units: readonly Figure[];
  readonly options: readonly { readonly option: string; readonly label: string; readonly figure: Figure }[];
};

/** The figures of one indicator by month, by unit directly below, and by option. Stocks by month are as of each month's end. */
export async function readBreakdown(
  desk: Desk,
  actor: Actor,
  indicator: string,
  request: FigureRequest,
): Promise<Breakdown> {
  demandRight(actor, 'read-figures');
  demandScope(actor, request.unit);
  const found = getIndicator(desk.law, indicator);
  const ids = measuresOf(found.formula);
  const asOf = asOfDay(desk, request);
  const below = (await desk.units()).filter(
    ({ code }) => request.alone !== true && isDirectlyBelow(code, request.unit),
  );
  const options = partsOfIndicator(desk.law, found);
  const monthly = monthsOf(request.period).map((period) => ({ ...request, period }));
  const byUnit = below.map(({ code }) => ({ ...request, unit: code }));
  const byOption = options.map(({ indicator: part }) => ({ request, part }));
  const jobs = [
    ...(await Promise.all(
      [...monthly, ...byUnit].map(async (at) => ({ at, statements: await totalsFor(desk, at, ids) })),
    )),
    ...(await Promise.all(
      byOption.map(async ({ part }) => ({
        at: request,
        statements: await totalsFor(desk, request, measuresOf(part.formula)),
      })),
    )),
  ];
  const answers = await desk.backend.run(
    scopeFor(actor),
    jobs.flatMap(({ statements }) => statements),
  );
  let read = 0;
  const totals = jobs.map(({ statements }) => {
    const mine = answers.slice(read, read + statements.length);
    read += statements.length;
    return parseTotals(mine);
  });
  const figure = (of: Indicator, at: FigureRequest, place: number) =>
    figureAt(desk.law, of, totals[place] ?? new Map(), { ...at, asOf });
  return {
    months: monthly.map((at, place) => figure(found, at, place)),
    units: byUnit.map((at, place) => figure(found, at, monthly.length + place)),
    options: options.map(({ option, label, indicator: part }, place) => ({
      option,
      label,
      figure: figure(part, request, monthly.length + byUnit.length + place),
    })),
  };
}

/** Totals of a unit and period: of all measures, or of those named. */
export async function readTotals(
  desk: Desk,
  actor: Actor,
  request: FigureRequest,
  measures: readonly string[] | null,
): Promise<Totals> {
  demandRight(actor, 'read-figures');
  demandScope(actor, request.unit);
  return parseTotals(await desk.backend.run(scopeFor(actor), await totalsFor(desk, request, measures)));
}

/** An indicator by id, also a part of one: `disputes.handled@land`. @throws {Fault} INDICATOR_UNKNOWN */
export function getIndicator(law: Law, id: string): Indicator {
  const whole = law.indicators.get(id);
  if (whole !== undefined) return whole;
  const [base = id] = id.split('@');
  const indicator = law.indicators.get(base);
  const part =
    indicator === undefined ? undefined : partsOfIndicator(law, indicator).find((option) => option.indicator.id === id);
  if (part === undefined) throw appFaults.INDICATOR_UNKNOWN({ indicator: id });
  return part.indicator;
}

export function figureAt(law: Law, indicator: Indicator, totals: Totals, request: FigureRequest): Figure {
  return figureOf(law, indicator, totals, {
    unit: request.unit,
    period: request.period,
    asOf: request.asOf ?? request.period.to,
  });
}

/** The statements that read what `parseTotals` takes: all measures, or those named. */
export async function totalsFor(
  desk: Desk,
  { unit, period, asOf, alone }: FigureRequest,
  measures: readonly string[] | null,
): Promise<readonly Statement[]> {
  const day = asOfDay(desk, { period, asOf });
  const units = await countedUnits(desk, unit, day);
  const query = { county: countyOf(unit), units, period, alone, ...countedUntil(desk, day) };
  return totalsStatements(desk.law, query, measures);
}

/** The parts of an indicator that is one measure with options, as indicators of their own. */
export function partsOfIndicator(
  law: Law,
  indicator: Indicator,
): readonly { readonly option: string; readonly label: string; readonly indicator: Indicator }[] {
  const measure = indicator.formula.kind === 'measure' ? law.measures.get(indicator.formula.measure) : undefined;
  if (measure === undefined) return [];
  return partsOf(law, measure).map(({ id, option, label }) => ({
    option,
    label,
    indicator: {
      ...indicator,
      id: `${indicator.id}@${option}`,
      label: `${indicator.label}（${label}）`,
      formula: { kind: 'measure', measure: id },
    },
  }));
}

function isDirectlyBelow(code: string, above: string): boolean {
  if (!code.startsWith(above) || code === above) return false;
  const rest = code.slice(above.length);
  return rest.startsWith('@') || (!rest.includes('@') && rest.length === (above.length < 6 ? 2 : 3));
}
