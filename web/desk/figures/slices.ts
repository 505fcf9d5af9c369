import type { Breakdown, Figure } from '../../api/schema.d.ts';
import type { ChartPoint } from '../../ui/chart/chart-point.ts';
import type { At } from './figure-queries.ts';
import { figureText } from './figure-value.tsx';
import { periodAddress } from './period-choice.ts';
import type { Slice } from './slice.ts';

/**
 * Months of this period beside the same months a year before; `former` null where nothing was filled in then. `isComparable` is
 * false where that year was summed up for several months at once: drawn by month it would mislead.
 */
export type Course = {
  readonly now: readonly Slice[];
  readonly former: readonly Slice[] | null;
  readonly isComparable: boolean;
};

/** A figure by month, each month opening its own figure and records. */
export function courseOf({ figure, months, former }: Breakdown, at: At): Course {
  const isOneYear = new Set(months.map((month) => month.figure.period.from.slice(0, 4))).size === 1;
  const slices = (list: Breakdown['months']) =>
    list.map(({ periodText, figure: month }) => ({
      key: month.period.from,
      label: isOneYear ? periodText.replace(/^\d+年/, '') : periodText,
      figure: month,
      indicator: figure.indicator,
      at: { ...at, period: periodAddress(month.period) },
    }));
  const isKept = former.length === months.length && former.some((month) => month.figure.state !== 'blank');
  const isComparable = isKept && former.every((month) => month.figure.summaryShare === 0);
  return { now: slices(months), former: isKept ? slices(former) : null, isComparable };
}

/** A figure by unit below in their fixed order, then what the unit itself recorded. */
export function unitSlices(
  { figure, units, own }: Breakdown,
  at: At,
  nameOf: (code: string) => string,
): readonly Slice[] {
  const below = units.map(({ unitName, figure: unit }) => ({
    key: unit.of,
    label: unitName,
    figure: unit,
    indicator: figure.indicator,
    at: { unit: unit.of, period: at.period },
  }));
  if (own === null || below.length === 0) return below;
  const self = {
    key: OWN,
    label: `${nameOf(at.unit)}本级`,
    figure: own,
    indicator: figure.indicator,
    at: { ...at, alone: true },
  };
  return [...below, self];
}

/** The key of what a unit recorded itself. */
export const OWN = 'own';

/** A figure by the options of a field, in the order of the declaration. */
export function optionSlices({ options }: Breakdown, at: At): readonly Slice[] {
  return options.map(({ label, figure }) => ({
    key: figure.indicator,
    label,
    figure,
    indicator: figure.indicator,
    at,
  }));
}

/** A slice as a chart draws it. A month that has not come is neither 0 nor blank. */
export function pointOf({ key, label, figure }: Slice): ChartPoint {
  if (isAhead(figure)) return { key, label, value: null, state: 'ahead', text: '未到' };
  return { key, label, value: figure.value, state: figure.state, text: figureText(figure) };
}

/** Whether a figure's period begins after the last day that counts. */
export function isAhead({ period, asOf }: Pick<Figure, 'period' | 'asOf'>): boolean {
  return period.from > asOf;
}

/** The years of a course as its two bars are called: 2023年; a stretch over a new year's day says 本期, 上年同期. */
export function courseNames({ now, former }: Pick<Course, 'now' | 'former'>): {
  readonly now: string;
  readonly former: string;
} {
  const yearOf = (slices: readonly Slice[] | null) => {
    const years = new Set((slices ?? []).map(({ figure }) => figure.period.from.slice(0, 4)));
    return years.size === 1 ? `${[...years][0]}年` : undefined;
  };
  return { now: yearOf(now) ?? '本期', former: yearOf(former) ?? '上年同期' };
}
