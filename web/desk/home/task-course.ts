import type { Figure, IndicatorCourse } from '../../api/schema.d.ts';
import type { BarSeries } from '../../ui/chart/bar-options.ts';
import type { ChartPoint } from '../../ui/chart/chart-point.ts';
import { figureText } from '../figures/figure-value.tsx';
import { periodAddress } from '../figures/period-choice.ts';

type Place = { readonly unit: string; readonly period: string };

/** A month of the tasks' chart, and what each of its bars opens. */
export type MonthLink = {
  readonly label: string;
  readonly open: readonly { readonly key: string; readonly indicator: string; readonly at: Place }[];
};

const DUE = 'tasks.due';
const IN_TIME = 'tasks.done-in-time';

/** The figures of the tasks' register that say how the year stands, in the order they are read. */
const FACTS: readonly (readonly [indicator: string, label: string])[] = [
  [DUE, '到期'],
  [IN_TIME, '按期完成'],
  ['tasks.overdue', '逾期未完成'],
  ['tasks.open', '在办'],
  ['tasks.done-rate', '完成率'],
  ['tasks.targets.set', '到期的量化目标'],
  ['tasks.targets.met', '其中达到'],
];

/** The indicators that are drawn by month. */
export const DRAWN: readonly string[] = [DUE, IN_TIME];

/** How the year stands, in a few figures; those of which nothing is known to the program are left out. */
export function taskFacts(figures: readonly Figure[]): readonly { readonly label: string; readonly figure: Figure }[] {
  const byId = new Map(figures.map((figure) => [figure.indicator, figure]));
  return FACTS.flatMap(([id, label]) => {
    const figure = byId.get(id);
    return figure === undefined ? [] : [{ label, figure }];
  });
}

/** Tasks by the month that they fall due, and those of them done in time; each bar opens its own. */
export function dueCourse(
  indicators: readonly IndicatorCourse[],
  at: Place,
): { readonly series: readonly BarSeries[]; readonly links: readonly MonthLink[] } {
  const courses = [
    { indicator: DUE, name: '到期' },
    { indicator: IN_TIME, name: '按期完成' },
  ].flatMap(({ indicator, name }) => {
    const course = indicators.find(({ figure }) => figure.indicator === indicator);
    return course === undefined ? [] : [{ indicator, name, course }];
  });
  const series = courses.map(({ indicator, name, course }) => ({
    name,
    points: course.months.map((month): ChartPoint => {
      const label = month.periodText.replace(/^\d+年/, '');
      const key = `${indicator} ${month.period.from}`;
      if (month.period.from > course.figure.asOf) return { key, label, value: null, state: 'ahead', text: '未到' };
      const text = figureText({ ...month, unit: course.figure.unit });
      return { key, label, value: month.value, state: month.state, text };
    }),
  }));
  const months = courses[0]?.course.months ?? [];
  const links = months.map(({ period, periodText }) => ({
    label: periodText.replace(/^\d+年/, ''),
    open: courses.map(({ indicator }) => ({
      key: `${indicator} ${period.from}`,
      indicator,
      at: { unit: at.unit, period: periodAddress(period) },
    })),
  }));
  return { series, links };
}
