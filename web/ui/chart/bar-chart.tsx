import type { ECharts } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { type Bar, type BarDirection, barOptions, chartHeightPx, describeBars } from './bar-options.ts';
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
  bars,
  direction,
  onOpen,
}: {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly direction: BarDirection;
  readonly onOpen: (key: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ bars, onOpen });
  const [chart, setChart] = useState<ECharts | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    latest.current = { bars, onOpen };
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
    import('./echarts.ts').then(
      ({ init }) => {
        if (isGone) return;
        made = init(element, null, { renderer: 'svg' });
        made.on('click', ({ dataIndex, name, componentType, value }) => {
          const { bars: shown, onOpen: open } = latest.current;
          const bar =
            componentType === 'series' ? shown[dataIndex] : shown.find(({ label }) => label === (value ?? name));
          if (bar !== undefined) open(bar.key);
        });
        watch.observe(element);
        window.addEventListener('beforeprint', print);
        window.addEventListener('afterprint', fit);
        setChart(made);
      },
      () => setFailed(true),
    );
    return () => {
      isGone = true;
      watch.disconnect();
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', fit);
      made?.dispose();
      setChart(null);
    };
  }, []);
  useEffect(() => {
    chart?.setOption(barOptions(bars, unit, direction), { notMerge: true });
    chart?.resize();
  }, [chart, bars, unit, direction]);
  if (isFailed) return <p>图没有取得，数字见表格。刷新页面可再试。</p>;
  return (
    <div
      ref={box}
      className="bar-chart"
      role="img"
      aria-label={describeBars(title, bars)}
      style={{ height: chartHeightPx(bars.length, direction) }}
    />
  );
}
