import { type Figure, figureOf, type Totals } from '#engine/figure.ts';
import { type Indicator, measuresOf } from '#engine/indicator.ts';
import { type Law, partsOf } from '#engine/law.ts';
import { countyOf, type Unit } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { monthsOf, type Period, yearBefore } from '#kernel/period.ts';
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
  /** The same months a year before; none for a period of more than a year. */
  readonly former: readonly Figure[];
  readonly units: readonly Figure[];
  /** What the unit itself recorded, which is in none of those below it; null where there are none. */
  readonly own: Figure | null;
  readonly options: readonly { readonly option: string; readonly label: string; readonly figure: Figure }[];
};

/**
 * The figures of one indicator by month, by unit directly below, and by option. Stocks by month are as of each month's end. Counts
 * and sums of the units below and of the unit itself add up to the whole: units merged into another of them are in that one's.
 */
export async function readBreakdown(
  desk: Desk,
  actor: Actor,
  indicator: string,
  request: FigureRequest,
): Promise<Breakdown> {
  const found = getIndicator(desk.law, indicator);
  const ids = measuresOf(found.formula);
  const asOf = asOfDay(desk, request);
  const units = await desk.units();
  const below = request.alone === true ? [] : standingBelow(units, request.unit, asOf);
  const options = partsOfIndicator(desk.law, found);
  const optional = options.flatMap(({ indicator: part }) => measuresOf(part.formula));
  const asked = (at: FigureRequest) => ({ at, of: found, measures: ids });
  const jobs = {
    months: monthsOf(request.period).map((period) => asked({ ...request, period, asOf })),
    former: formerMonths(request).map((at) => asked(at)),
    units: below.map(({ code }) => asked({ ...request, unit: code, asOf })),
    own: below.length === 0 ? [] : [{ at: { ...request, asOf, alone: true }, of: found, measures: ids }],
    options: options.length === 0 ? [] : [{ at: { ...request, asOf }, of: found, measures: optional }],
  };
  const totals = await readManyTotals(desk, actor, Object.values(jobs).flat());
  const figure = (job: FigureJob, of = job.of) =>
    figureAt(desk.law, of, totals.get(job) ?? new Map(), { ...job.at, asOf: asOfDay(desk, job.at) });
  const figures = (list: readonly FigureJob[]) => list.map((job) => figure(job));
  return {
    months: figures(jobs.months),
    former: figures(jobs.former),
    units: figures(jobs.units),
    own: figures(jobs.own)[0] ?? null,
    options: jobs.options.flatMap((job) =>
      options.map(({ option, label, indicator: part }) => ({ option, label, figure: figure(job, part) })),
    ),
  };
}

type FigureJob = { readonly at: FigureRequest; readonly of: Indicator; readonly measures: readonly string[] };

const MONTHS_OF_A_YEAR = 12;

/** The months of a period one year earlier, each as it stood at its end; none for more than a year, which would overlap. */
export function formerMonths(request: FigureRequest): readonly FigureRequest[] {
  const months = monthsOf(request.period);
  if (months.length > MONTHS_OF_A_YEAR) return [];
  const { asOf: _, ...rest } = request;
  return monthsOf(yearBefore(request.period)).map((period) => ({ ...rest, period }));
}

/** Units directly below another, without those merged by then into one of them. */
function standingBelow(units: readonly Unit[], above: string, asOf: LocalDate): readonly Unit[] {
  const below = units.filter(({ code }) => isDirectlyBelow(code, above));
  const codes = new Set(below.map(({ code }) => code));
  return below.filter(({ to, successor }) => !(to !== null && to < asOf && successor !== null && codes.has(successor)));
}

/** Totals of many units and periods at once, in one question to the database. */
export async function readManyTotals<Job extends { readonly at: FigureRequest; readonly measures: readonly string[] }>(
  desk: Desk,
  actor: Actor,
  jobs: readonly Job[],
): Promise<ReadonlyMap<Job, Totals>> {
  demandRight(actor, 'read-figures');
  for (const { at } of jobs) demandScope(actor, at.unit);
  const asked = await Promise.all(
    jobs.map(async (job) => ({ job, statements: await totalsFor(desk, job.at, job.measures) })),
  );
  // The months of a year ask alike whether the year was kept: that is put once.
  const keyOf = (statement: Statement) => JSON.stringify([statement.text, statement.values]);
  const distinct = new Map(asked.flatMap(({ statements }) => statements.map((one) => [keyOf(one), one] as const)));
  const answers = await desk.backend.run(scopeFor(actor), [...distinct.values()]);
  const byKey = new Map([...distinct.keys()].map((key, place) => [key, answers[place] ?? []]));
  return new Map(
    asked.map(({ job, statements }) => [job, parseTotals(statements.map((one) => byKey.get(keyOf(one)) ?? []))]),
  );
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
