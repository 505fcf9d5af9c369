import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Card, Skeleton, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Figure, IndicatorCourse } from '../../api/schema.d.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { type BarSeries, barLegend, barOptions, chartHeightPx } from '../../ui/chart/bar-options.ts';
import { ChartCard } from '../../ui/chart/chart-card.tsx';
import type { PictureFrame } from '../../ui/chart/picture.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatDay } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { registerFiguresQuery } from '../figures/figure-queries.ts';
import { FigureValue, figureText } from '../figures/figure-value.tsx';
import { targetsIn } from '../figures/target-queries.ts';
import { TargetsPlot } from '../figures/targets-plot.tsx';
import { TasksNews } from '../tasks/tasks-news.tsx';
import { tasksQuery } from '../tasks/tasks-query.ts';
import { DRAWN, dueCourse, type MonthLink, taskFacts } from './task-course.ts';
import './year-card.css';

const PICTURE_WIDTH_PX = 720;

/** Fewer tasks than this are said, not drawn. */
const FEWEST = 4;

/** How a unit's year stands against its tasks, month by month as they fall due, and against its targets. Counts, no marks given. */
export function YearCard({
  unit,
  unitName,
  year,
  figures,
  listsTasks,
}: {
  readonly unit: string;
  readonly unitName: string;
  readonly year: number;
  /** All figures of the year. */
  readonly figures: readonly Figure[];
  /** Whether the tasks themselves are read, with their targets; above the townships they are too many for a first page. */
  readonly listsTasks: boolean;
}) {
  const { may, today } = useSeat();
  const at = { unit, period: String(year) };
  const facts = taskFacts(figures);
  const due = facts.find(({ figure }) => figure.indicator === 'tasks.due')?.figure.value ?? 0;
  const isDrawn = due >= FEWEST;
  const tasks = useQuery({
    ...registerFiguresQuery('tasks', at, { only: [...DRAWN], by: 'months' }),
    enabled: isDrawn,
  });
  const listed = useQuery({ ...tasksQuery(unit, year), enabled: listsTasks && may('read-records') });
  const frame = useYearFrame(unitName, year);
  const title = `${year} 年任务与目标`;
  if (facts.every(({ figure }) => figure.state === 'blank')) {
    return (
      <Card size="small" title={title}>
        <Typography.Text type="secondary">这一年还没有登记年度任务。</Typography.Text>{' '}
        <Link to="/tasks" search={{ unit, year }}>
          打开年度任务
        </Link>
      </Card>
    );
  }
  const rows = listed.data?.tasks ?? [];
  const targets = targetsIn(rows);
  const above = (
    <>
      <Facts facts={facts} at={at} />
      <TasksNews tasks={rows} unit={unit} year={year} today={today} />
    </>
  );
  const toTasks = (
    <Link to="/tasks" search={{ unit, year }}>
      打开任务
    </Link>
  );
  return (
    <>
      {tasks.data === undefined ? (
        <Card size="small" title={title} extra={toTasks}>
          {above}
          <FaultAlert error={tasks.error} onRetry={() => void tasks.refetch()} />
          {isDrawn && tasks.error === null ? <Skeleton active title={false} paragraph={{ rows: 6 }} /> : null}
        </Card>
      ) : (
        <TasksPlot
          title={title}
          frame={frame}
          indicators={tasks.data.indicators}
          facts={facts}
          at={at}
          above={above}
          extra={toTasks}
        />
      )}
      <FaultAlert error={listed.error} onRetry={() => void listed.refetch()} />
      {targets.length === 0 ? null : (
        <TargetsPlot title={`${year} 年量化目标`} targets={targets} year={year} frame={frame(`${year} 年量化目标`)} />
      )}
    </>
  );
}

function TasksPlot({
  title,
  frame,
  indicators,
  facts,
  at,
  above,
  extra,
}: {
  readonly above: ReactNode;
  readonly extra: ReactNode;
  readonly title: string;
  readonly frame: (title: string) => PictureFrame;
  readonly indicators: readonly IndicatorCourse[];
  readonly facts: ReturnType<typeof taskFacts>;
  readonly at: { readonly unit: string; readonly period: string };
}) {
  const navigate = useNavigate();
  const { series, links } = dueCourse(indicators, at);
  const legend = barLegend(series);
  const heightPx = chartHeightPx(12, 'columns');
  const chartTitle = '到期任务和按期完成的任务，按完成期限所在的月份';
  const whole = frame(title);
  return (
    <ChartCard
      title={title}
      frame={{
        ...whole,
        subtitle: `${whole.subtitle}　计量单位：项`,
        legend,
        notes: [facts.map(({ label, figure }) => `${label} ${figureText(figure)}`).join('，'), ...whole.notes],
      }}
      sheet={{
        head: ['月份', ...series.map(({ name }) => `${name}（项）`)],
        rows: links.map((month, place) => [
          month.label,
          ...series.map(({ points }) => String(points[place]?.value ?? points[place]?.text ?? '')),
        ]),
      }}
      draw={async () => {
        const { drawSvg } = await import('../../ui/chart/echarts.ts');
        const svg = drawSvg(barOptions(series, '项', 'columns'), PICTURE_WIDTH_PX, heightPx);
        return { svg, widthPx: PICTURE_WIDTH_PX, heightPx };
      }}
      legend={legend}
      chart={
        <BarChart
          waitsUntilSeen
          title={chartTitle}
          unit="项"
          series={series}
          direction="columns"
          onOpen={(key) => {
            const link = links.flatMap(({ open }) => open).find((one) => one.key === key);
            if (link !== undefined) void navigate(toFigure(link));
          }}
        />
      }
      table={<MonthsTable series={series} links={links} />}
      above={above}
      extra={extra}
      notes={['“到期”是完成期限在当月的任务，其中按期完成的为深色。点一根柱打开那些任务。']}
    />
  );
}

function Facts({
  facts,
  at,
}: {
  readonly facts: ReturnType<typeof taskFacts>;
  readonly at: { readonly unit: string; readonly period: string };
}) {
  return (
    <dl className="year-facts">
      {facts.map(({ label, figure }) => (
        <div key={figure.indicator}>
          <dt>{label}</dt>
          <dd>
            <Link to="/figures/$indicator" params={{ indicator: figure.indicator }} search={at} hash="trace">
              <FigureValue figure={figure} />
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function MonthsTable({
  series,
  links,
}: {
  readonly series: readonly BarSeries[];
  readonly links: readonly MonthLink[];
}) {
  return (
    <table className="breakdown-table">
      <thead>
        <tr>
          <th scope="col">月份</th>
          {series.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {links.map(({ label, open }, place) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {open.map((link, column) => (
              <td key={link.key}>
                <Link {...toFigure(link)} aria-label={`${label}${series[column]?.name ?? ''}`}>
                  {series[column]?.points[place]?.text}
                </Link>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toFigure({ indicator, at }: MonthLink['open'][number]) {
  return { to: '/figures/$indicator', params: { indicator }, search: at, hash: 'trace' } as const;
}

function useYearFrame(unitName: string, year: number): (title: string) => PictureFrame {
  const { today, isDemo } = useSeat();
  return (title) => ({
    title,
    subtitle: `${unitName}　${year}年`,
    legend: [],
    notes: [`来源：《年度任务与目标台账》，法度按记录汇总；${formatDay(today)}生成`],
    mark: isDemo ? '演示数据' : null,
  });
}
