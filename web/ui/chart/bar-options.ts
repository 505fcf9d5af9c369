import type { EChartsCoreOption } from 'echarts/core';
import { FONT, INK, type LegendItem } from './chart-ink.ts';
import { asText, type ChartPoint, shortNumber, wordsOf } from './chart-point.ts';

/** Points side by side, one bar each; `former` draws a second, lighter bar before each. */
export type BarSeries = {
  readonly name: string;
  readonly points: readonly ChartPoint[];
};

/** `columns` stand, for months; `rows` lie, for names of any length. */
export type BarDirection = 'columns' | 'rows';

/** What ECharts needs to draw the bars: the last series dark, one before it light. */
export function barOptions(series: readonly BarSeries[], unit: string, direction: BarDirection): EChartsCoreOption {
  const points = series.flatMap((one) => one.points);
  const names = {
    type: 'category',
    data: (series.at(-1)?.points ?? []).map(({ label }) => label),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK.line } },
    axisLabel: { color: INK.text, fontSize: 13, interval: 0, hideOverlap: direction === 'columns' },
    triggerEvent: true,
  };
  const numbers = {
    type: 'value',
    name: direction === 'columns' ? unit : '',
    nameTextStyle: { color: INK.text, align: 'right' },
    minInterval: unit === '%' ? 0 : 1,
    ...(unit === '%' && points.every(({ value }) => (value ?? 0) <= 100) ? { max: 100, interval: 25 } : {}),
    axisLabel: { color: INK.text, fontSize: 12, formatter: shortNumber, hideOverlap: true },
    splitLine: { lineStyle: { color: INK.grid } },
    splitNumber: 4,
  };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: direction === 'rows' ? 64 : 12, top: direction === 'rows' ? 8 : 36, bottom: 8 },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: ({ dataIndex, seriesIndex }: { dataIndex: number; seriesIndex: number }) =>
        tipOf(series, seriesIndex, dataIndex),
    },
    xAxis: direction === 'columns' ? names : numbers,
    yAxis: direction === 'columns' ? numbers : { ...names, inverse: true },
    series: series.map((one, place) => oneSeries(one, place === series.length - 1, direction)),
  };
}

function oneSeries({ name, points }: BarSeries, isNow: boolean, direction: BarDirection) {
  return {
    name,
    type: 'bar',
    data: points.map((point) => datum(point, isNow, direction)),
    barMaxWidth: direction === 'columns' ? 28 : 18,
    barGap: '10%',
    barCategoryGap: '24%',
    itemStyle: isNow ? { color: INK.now } : { color: INK.former, borderColor: INK.formerEdge, borderWidth: 1 },
    emphasis: { itemStyle: { color: isNow ? INK.nowRaised : INK.former } },
    cursor: 'pointer',
    labelLayout: { hideOverlap: isNow },
    label: {
      show: true,
      position: direction === 'columns' ? 'top' : 'right',
      color: INK.text,
      fontSize: isNow ? 12 : 10,
    },
  };
}

/**
 * Where there is no number the word stands on the line, without a bar; 0 is written as a number. Of the year before only these are
 * written: its numbers are in the tooltip and in the table.
 */
function datum(point: ChartPoint, isNow: boolean, direction: BarDirection) {
  const { value } = point;
  if (value === null) {
    const words = wordsOf(point);
    const formatter = direction === 'columns' ? [...words].join('\n') : words;
    // Not an opacity of 0, which the words would take over.
    return { value: 0, itemStyle: NO_BAR, label: { formatter, color: INK.faint, fontSize: 11, lineHeight: 12 } };
  }
  const text = isNow || value === 0 ? shortNumber(value) : '';
  return { value, label: { formatter: text } };
}

const NO_BAR = { color: 'transparent', borderColor: 'transparent' } as const;

/** What the tooltip of a bar says. */
export function tipOf(series: readonly BarSeries[], seriesIndex: number, dataIndex: number): string {
  const one = series[seriesIndex];
  const point = one?.points[dataIndex];
  if (one === undefined || point === undefined) return '';
  return asText([one.name, point.label, point.text].filter((part) => part !== '').join('　'));
}

/** Height in pixels that the bars need. */
export function chartHeightPx(count: number, direction: BarDirection): number {
  return direction === 'columns' ? 260 : Math.max(96, count * 28 + 40);
}

/** The marks of the series, where there is more than one to tell apart. */
export function barLegend(series: readonly BarSeries[]): readonly LegendItem[] {
  if (series.length < 2) return [];
  return series.map(({ name }, place) =>
    place === series.length - 1
      ? { label: name, fill: INK.now, edge: INK.now }
      : { label: name, fill: INK.former, edge: INK.formerEdge },
  );
}
