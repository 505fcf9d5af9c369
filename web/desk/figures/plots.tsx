import type { Breakdown } from '../../api/schema.d.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { type BarDirection, type BarSeries, barLegend, barOptions, chartHeightPx } from '../../ui/chart/bar-options.ts';
import { ChartCard } from '../../ui/chart/chart-card.tsx';
import type { Drawing } from '../../ui/chart/picture.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { BreakdownTable, sheetOf } from './breakdown-table.tsx';
import { type At, type Declared, indicatorOf, measureOf } from './figure-queries.ts';
import { useOpenSlice } from './open-slice.ts';
import { useFrame } from './picture-frame.ts';
import type { Slice } from './slice.ts';
import { type Course, courseNames, courseOf, optionSlices, pointOf, unitSlices } from './slices.ts';
import { TargetsOfFigure } from './targets-of-figure.tsx';
import { UnitsPlot } from './units-plot.tsx';

type Props = { readonly breakdown: Breakdown; readonly declared: Declared; readonly at: At };

const PICTURE_WIDTH_PX = 720;

/** A figure drawn: by month beside the year before, by unit on their map, by kind, against its targets. Each point opens its records. */
export function Plots({ breakdown, declared, at }: Props) {
  const { figure } = breakdown;
  const nameOf = useUnitName();
  const frame = useFrame(figure, declared, at);
  const says = notesOf(breakdown, declared);
  const course = courseOf(breakdown, at);
  const units = at.alone === true ? [] : unitSlices(breakdown, at, nameOf);
  const options = optionSlices(breakdown, at);
  const hasPlots = course.now.length > 1 || units.length > 0 || options.length > 0;
  const names = courseNames(course);
  return (
    <section aria-label="图示" className={hasPlots ? 'chart-grid' : undefined}>
      {course.now.length > 1 ? (
        <div className="chart-wide">
          <BarPlot
            title={course.isComparable ? '按月，与上年同期比' : '按月'}
            head="月份"
            direction="columns"
            frame={frame}
            unit={figure.unit}
            slices={course.now}
            name={names.now}
            former={course.former === null ? null : { name: names.former, slices: course.former }}
            isFormerDrawn={course.isComparable}
            notes={[...says.months, ...formerNotes(breakdown, course)]}
          />
        </div>
      ) : null}
      {units.length > 0 ? (
        <div className={options.length > 0 ? undefined : 'chart-wide'}>
          <UnitsPlot slices={units} frame={frame} at={at} indicatorUnit={figure.unit} notes={says.units} />
        </div>
      ) : null}
      {options.length > 0 ? (
        <div className={units.length > 0 ? undefined : 'chart-wide'}>
          <BarPlot
            title="按类型"
            head="类型"
            direction="rows"
            frame={frame}
            unit={figure.unit}
            slices={options}
            name=""
            former={null}
            notes={says.options}
          />
        </div>
      ) : null}
      <TargetsOfFigure figure={figure} frame={frame} at={at} />
    </section>
  );
}

function BarPlot({
  title,
  head,
  direction,
  frame,
  unit,
  slices,
  name,
  former,
  isFormerDrawn = true,
  notes,
}: {
  readonly title: string;
  readonly head: string;
  readonly direction: BarDirection;
  readonly frame: ReturnType<typeof useFrame>;
  readonly unit: string;
  readonly slices: readonly Slice[];
  readonly name: string;
  readonly former: { readonly name: string; readonly slices: readonly Slice[] } | null;
  readonly isFormerDrawn?: boolean;
  readonly notes: readonly string[];
}) {
  // The two years' points must not share keys.
  const all = [...(former?.slices ?? []), ...slices];
  const { open } = useOpenSlice(all);
  const series: readonly BarSeries[] = [
    ...(former === null || !isFormerDrawn ? [] : [{ name: former.name, points: former.slices.map(pointOf) }]),
    { name, points: slices.map(pointOf) },
  ];
  const legend = barLegend(series);
  const heightPx = chartHeightPx(slices.length, direction);
  const draw = async (): Promise<Drawing> => {
    const { drawSvg } = await import('../../ui/chart/echarts.ts');
    const svg = drawSvg(barOptions(series, unit, direction), PICTURE_WIDTH_PX, heightPx);
    return { svg, widthPx: PICTURE_WIDTH_PX, heightPx };
  };
  return (
    <ChartCard
      title={title}
      frame={frame(title, legend, notes)}
      sheet={sheetOf(head, name, slices, former)}
      draw={draw}
      legend={legend}
      notes={notes}
      chart={<BarChart title={title} unit={unit} series={series} direction={direction} onOpen={open} />}
      table={<BreakdownTable head={head} name={name} slices={slices} former={former} />}
    />
  );
}

/** Why there is no year before to see. */
function formerNotes({ former }: Breakdown, course: Course): readonly string[] {
  if (former.length === 0 || course.isComparable) return [];
  if (course.former === null) return ['上年同期未填报，没有可比的数。'];
  return ['上年同期有汇总登记，没有分月的数，不画在图中；数字见表。'];
}

/** What must be known to read each chart rightly. */
function notesOf({ figure }: Breakdown, declared: Declared) {
  const indicator = indicatorOf(declared, figure.indicator);
  const kinds = (indicator?.measures ?? []).map((id) => measureOf(declared, id)?.kind);
  const isStock = kinds.some((kind) => kind === 'stock' || kind === 'distinct-stock');
  const isDistinct = kinds.some((kind) => kind === 'distinct' || kind === 'distinct-stock');
  const isRate = indicator?.kind === 'rate';
  const repeated =
    isDistinct && !isRate ? ['同一对象在多处出现的，各处都计，合计只计一次，所以各项之和可能大于合计。'] : [];
  const rate = isRate ? ['比率各自计算，不能相加。'] : [];
  const hasSummary = figure.summaryShare > 0;
  return {
    months: [
      ...(isStock ? ['各月为月末数。'] : isRate ? rate : repeated),
      ...(hasSummary && !isStock ? ['汇总登记的数，计入所汇总期间的最后一个月。'] : []),
    ],
    units: [...rate, ...repeated],
    options: hasSummary ? ['汇总登记的数没有分类型，不在各类型之内。'] : [],
  };
}
