import type { Figure } from '#engine/figure.ts';
import type { Indicator } from '#engine/indicator.ts';
import { measuresOf } from '#engine/indicator.ts';
import { monthsOf } from '#kernel/period.ts';
import type { Actor } from './actor.ts';
import type { Desk } from './desk.ts';
import { asOfDay, type FigureRequest, figureAt, formerMonths, partsOfIndicator, readManyTotals } from './figures.ts';
import { getRegister } from './get-register.ts';

/** One indicator of a register over a period: the whole, its months, the same months a year before, and its options. */
export type IndicatorCourse = {
  readonly figure: Figure;
  readonly months: readonly Figure[];
  readonly former: readonly Figure[];
  readonly options: readonly { readonly option: string; readonly label: string; readonly figure: Figure }[];
};

/** What of a register is read; all that is not said. A first page asks for no more than it shows. */
export type CourseRequest = FigureRequest & {
  readonly only?: readonly string[];
  readonly by?: 'months' | 'options';
};

/**
 * The indicators of one register by month, beside the year before, and by option: what a page of plots shows. Read in one go, as
 * many times as there are months, however many indicators and records.
 */
export async function readRegisterFigures(
  desk: Desk,
  actor: Actor,
  register: string,
  { only, by, ...request }: CourseRequest,
): Promise<readonly IndicatorCourse[]> {
  const { id } = getRegister(desk.law, register);
  const indicators = [...desk.law.indicators.values()].filter(
    (one) => registerOf(desk, one) === id && (only === undefined || only.includes(one.id)),
  );
  const parts = new Map(indicators.map((one) => [one.id, by === 'months' ? [] : partsOfIndicator(desk.law, one)]));
  const flat = indicators.flatMap(({ formula }) => measuresOf(formula));
  const optional = [...parts.values()].flat().flatMap(({ indicator }) => measuresOf(indicator.formula));
  const asOf = asOfDay(desk, request);
  const monthly = { measures: [...new Set(flat)] };
  const whole: Job = { at: { ...request, asOf }, measures: [...new Set([...flat, ...optional])] };
  const months = (by === 'options' ? [] : monthsOf(request.period)).map(
    (period): Job => ({ ...monthly, at: { ...request, period, asOf } }),
  );
  const former = (by === undefined ? formerMonths(request) : []).map((at): Job => ({ ...monthly, at }));
  const totals = await readManyTotals(desk, actor, [whole, ...months, ...former]);
  const figure = (of: Indicator, job: Job) =>
    figureAt(desk.law, of, totals.get(job) ?? new Map(), { ...job.at, asOf: asOfDay(desk, job.at) });
  return indicators.map((indicator) => ({
    figure: figure(indicator, whole),
    months: months.map((job) => figure(indicator, job)),
    former: former.map((job) => figure(indicator, job)),
    options: (parts.get(indicator.id) ?? []).map(({ option, label, indicator: part }) => ({
      option,
      label,
      figure: figure(part, whole),
    })),
  }));
}

type Job = { readonly at: FigureRequest; readonly measures: readonly string[] };

function registerOf({ law }: Desk, { formula }: Indicator): string | undefined {
  const [first = ''] = measuresOf(formula);
  return law.measures.get(first)?.register;
}
