import type { EChartsCoreOption } from 'echarts/core';
import { theme } from '../theme.ts';

/** One bar. `value` null: there is no number, and `text` says why. */
export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
};

/** `columns` stand, for months; `rows` lie, for names of any length. */
export type BarDirection = 'columns' | 'rows';

const INK = 'rgba(0, 0, 0, 0.72)';
const LINE = '#d9dfe6';
const FONT = theme.token?.fontFamily ?? 'sans-serif';

/** What ECharts needs to draw the bars. One colour: bars are not judged. */
export function barOptions(bars: readonly Bar[], unit: string, direction: BarDirection): EChartsCoreOption {
  const names = {
    type: 'category',
    data: bars.map(({ label }) => label),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: LINE } },
    axisLabel: { color: INK, fontSize: 13, interval: 0, hideOverlap: direction === 'columns' },
    triggerEvent: true,
  };
  const numbers = {
    type: 'value',
    name: direction === 'columns' ? unit : '',
    nameTextStyle: { color: INK, align: 'right' },
    minInterval: unit === '%' ? 0 : 1,
    ...(unit === '%' && bars.every(({ value }) => (value ?? 0) <= 100) ? { max: 100, interval: 25 } : {}),
    axisLabel: { color: INK, fontSize: 12, formatter: shortNumber, hideOverlap: true },
    splitLine: { lineStyle: { color: '#e8ecf0' } },
    splitNumber: 4,
  };
  return {
    animation: false,
    // A name that the browser can measure: with `inherit` labels are cut.
    textStyle: { fontFamily: FONT },
    grid: { left: 8, right: direction === 'rows' ? 56 : 12, top: direction === 'rows' ? 8 : 36, bottom: 8 },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: ({ dataIndex }: { dataIndex: number }) => tipOf(bars[dataIndex]),
    },
    xAxis: direction === 'columns' ? names : numbers,
    yAxis: direction === 'columns' ? numbers : { ...names, inverse: true },
    series: [
      {
        type: 'bar',
        data: bars.map(({ value }) => value),
        barMaxWidth: direction === 'columns' ? 36 : 18,
        itemStyle: { color: '#1f4e79' },
        emphasis: { itemStyle: { color: '#2f6ea8' } },
        cursor: 'pointer',
        labelLayout: { hideOverlap: true },
        label: {
          show: true,
          position: direction === 'columns' ? 'top' : 'right',
          color: INK,
          fontSize: 12,
          formatter: ({ value }: { value: number | null }) => (value === null ? '' : shortNumber(value)),
        },
      },
    ],
  };
}

/** Height in pixels that the bars need. */
export function chartHeightPx(count: number, direction: BarDirection): number {
  return direction === 'columns' ? 260 : Math.max(96, count * 28 + 40);
}

/** What a screen reader says in place of the drawing. */
export function describeBars(title: string, bars: readonly Bar[]): string {
  return `${title}：${bars.map(({ label, text }) => `${label} ${text}`).join('，')}`;
}

/** 173600 → 17.4万; small numbers as they are. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${Number((value / 1e8).toFixed(1))}亿`;
  if (size >= 1e4) return `${Number((value / 1e4).toFixed(1))}万`;
  return String(Number(value.toFixed(2)));
}

/** What the tooltip of a bar says. Names are data of the office: they are written as text, never as markup. */
export function tipOf(bar: Bar | undefined): string {
  if (bar === undefined) return '';
  return `${bar.label}　${bar.text}`.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
