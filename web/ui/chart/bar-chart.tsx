import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { type BarDirection, type BarSeries, barOptions, chartHeightPx } from './bar-options.ts';
import { describePoints } from './chart-point.ts';
import './bar-chart.css';

/** Fits an A4 page between its margins. */
const PRINT_WIDTH_PX = 600;

/**
 * Bars that can be opened. The drawing is for the eye only: whoever shows it gives the same numbers as a table beside it,
 * whose links do what a click on a bar does.
 */
export function BarChart({
  title,
  unit,
  series,
  direction,
  onOpen,
  waitsUntilSeen = false,
}: {
  readonly title: string;
  readonly unit: string;
  readonly series: readonly BarSeries[];
  readonly direction: BarDirection;
  readonly onOpen: (key: string) => void;
  /** For a first page, which must be light: nothing is loaded before the chart is in view. Not for pages that are printed. */
  readonly waitsUntilSeen?: boolean;
}) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ series, onOpen });
  const [chart, setChart] = useState<ECharts | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = { series, onOpen };
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let made: ECharts | undefined;
    let isGone = false;
    const fit = () => made?.resize();
    const watch = new ResizeObserver(fit);
    const print = () => {
      made?.resize({ width: PRINT_WIDTH_PX });
      // The page is laid out for print at once and does not wait for the next frame.
      made?.getZr().flush();
    };
    // What a page says in words comes first: the drawing waits until the browser has nothing else to do.
    (waitsUntilSeen ? whenSeen(element) : Promise.resolve())
      .then(whenIdle)
      .then(() => import('./echarts.ts'))
      .then(({ init }) => {
        if (isGone) return;
        made = init(element, null, { renderer: 'svg' });
        made.on('click', ({ dataIndex, seriesIndex, name, componentType, value }) => {
          const { series: shown, onOpen: open } = latest.current;
          const point =
            componentType === 'series'
              ? shown[seriesIndex ?? 0]?.points[dataIndex]
              : shown.at(-1)?.points.find(({ label }) => label === (value ?? name));
          if (point !== undefined) open(point.key);
        });
        watch.observe(element);
        window.addEventListener('beforeprint', print);
        window.addEventListener('afterprint', fit);
        setChart(made);
      })
      .catch(() => setFailed(true));
    return () => {
      isGone = true;
      watch.disconnect();
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', fit);
      made?.dispose();
      setChart(null);
    };
  }, [waitsUntilSeen]);
  useEffect(() => {
    chart?.setOption(barOptions(series, unit, direction), { notMerge: true });
    chart?.resize();
  }, [chart, series, unit, direction]);
  if (isFailed) return <p>图没有取得，数字见表格。刷新页面可再试。</p>;
  const named = series.map(({ name, points }) => describePoints(name === '' ? title : `${title}，${name}`, points));
  return (
    <div
      ref={box}
      className="bar-chart"
      role="img"
      aria-label={named.reverse().join('；')}
      style={{ height: chartHeightPx(series.at(-1)?.points.length ?? 0, direction) }}
    />
  );
}

const IDLE_AFTER_MS = 1500;

function whenIdle(): Promise<void> {
  return new Promise((done) => {
    if (typeof window.requestIdleCallback === 'function')
      window.requestIdleCallback(() => done(), { timeout: IDLE_AFTER_MS });
    else window.setTimeout(() => done(), 0);
  });
}

const SEEN_SHARE = 0.3;

function whenSeen(element: HTMLElement): Promise<void> {
  return new Promise((done) => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        done();
      },
      { threshold: SEEN_SHARE },
    );
    watch.observe(element);
  });
}
