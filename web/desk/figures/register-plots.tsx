import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Card, Skeleton, Typography } from 'antd';
import type { IndicatorCourse, Register } from '../../api/schema.d.ts';
import { BarChart } from '../../ui/chart/bar-chart.tsx';
import { type BarSeries, barLegend } from '../../ui/chart/bar-options.ts';
import type { ChartPoint } from '../../ui/chart/chart-point.ts';
import { Legend } from '../../ui/chart/legend.tsx';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { type At, registerFiguresQuery } from './figure-queries.ts';
import { FigureValue, figureText } from './figure-value.tsx';
import { periodAddress } from './period-choice.ts';

/** All figures of one register as small charts, month by month beside the year before; each opens its figure. */
export function RegisterPlots({ register, at }: { readonly register: Register; readonly at: At }) {
  const { data, error, refetch } = useQuery(registerFiguresQuery(register.id, at));
  if (data === undefined) {
    return error === null ? <Skeleton active /> : <FaultAlert error={error} onRetry={() => void refetch()} />;
  }
  const drawn = data.indicators.filter(({ figure }) => figure.state !== 'blank');
  const left = data.indicators.length - drawn.length;
  return (
    <>
      {drawn.length === 0 ? (
        <Card size="small">
          《{register.label}》在这一期间没有填报。
          <Link to="/registers/$register" params={{ register: register.id }}>
            打开台账
          </Link>
        </Card>
      ) : null}
      <div className="chart-grid">
        {drawn.map((course) => (
          <SmallPlot key={course.figure.indicator} course={course} at={at} />
        ))}
      </div>
      {drawn.length > 0 && left > 0 ? (
        <Typography.Text type="secondary">另有 {left} 个指标在这一期间没有填报，未画。</Typography.Text>
      ) : null}
    </>
  );
}

function SmallPlot({ course: { figure, months, former }, at }: { readonly course: IndicatorCourse; readonly at: At }) {
  const navigate = useNavigate();
  const points = (list: IndicatorCourse['months']) =>
    list.map((month): ChartPoint => {
      const key = periodAddress(month.period);
      const label = month.periodText.replace(/^\d+年/, '');
      if (month.period.from > figure.asOf) return { key, label, value: null, state: 'ahead', text: '未到' };
      return { key, label, value: month.value, state: month.state, text: figureText({ ...month, unit: figure.unit }) };
    });
  const yearOf = (list: IndicatorCourse['months']) => `${list[0]?.period.from.slice(0, 4) ?? ''}年`;
  // Summed up for several months at once, it has no months to compare.
  const isCompared =
    former.length === months.length &&
    former.some(({ state }) => state === 'known') &&
    former.every(({ summaryShare }) => summaryShare === 0);
  const series: readonly BarSeries[] = [
    ...(isCompared ? [{ name: yearOf(former), points: points(former) }] : []),
    { name: yearOf(months), points: points(months) },
  ];
  return (
    <Card
      size="small"
      title={
        <Link to="/figures/$indicator" params={{ indicator: figure.indicator }} search={at}>
          {figure.label}
        </Link>
      }
      extra={<FigureValue figure={figure} />}
    >
      {months.length < 2 ? null : (
        <>
          <Legend items={barLegend(series)} />
          <BarChart
            title={figure.label}
            unit={figure.unit}
            series={series}
            direction="columns"
            onOpen={(period) =>
              void navigate({
                to: '/figures/$indicator',
                params: { indicator: figure.indicator },
                search: { ...at, period },
                hash: 'trace',
              })
            }
          />
        </>
      )}
    </Card>
  );
}
