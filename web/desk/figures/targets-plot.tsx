import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import { BulletRows } from '../../ui/chart/bullet-rows.tsx';
import { ChartCard, drawingIn } from '../../ui/chart/chart-card.tsx';
import type { PictureFrame } from '../../ui/chart/picture.ts';
import { formatCount } from '../../ui/format.ts';
import { bulletOf, directionWords, type Target } from './target-queries.ts';

/** Targets as bars, each opening its task; in the table the number opens its records. */
export function TargetsPlot({
  title,
  targets,
  year,
  frame,
}: {
  readonly title: string;
  readonly targets: readonly Target[];
  readonly year: number;
  readonly frame: PictureFrame;
}) {
  const box = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const router = useRouter();
  const to = ({ unit, id }: Target) => ({ to: '/tasks', search: { unit, year, task: id } }) as const;
  const bullets = targets.map((target) => bulletOf(target, router.buildLocation(to(target)).href));
  const open = (key: string) => {
    const target = targets.find(({ id }) => id === key);
    if (target !== undefined) void navigate(to(target));
  };
  const notes = ['竖线为目标值。目标指标与“数字”中的名称相同的，由台账算出；其他的用任务中填报的实际值。'];
  return (
    <ChartCard
      title={title}
      frame={{ ...frame, notes: [...notes, ...frame.notes] }}
      sheet={{
        head: ['任务', '目标指标', '目标方向', '目标值', '现在', '计量单位'],
        rows: targets.map((target) => [
          target.title,
          target.label,
          directionWords(target),
          String(target.threshold),
          target.value === null ? '未填' : String(target.value),
          target.measure,
        ]),
      }}
      draw={async () => drawingIn(box.current)}
      legend={[]}
      notes={notes}
      chart={<BulletRows title={title} bullets={bullets} box={box} onOpen={open} />}
      table={
        <table className="breakdown-table">
          <thead>
            <tr>
              <th scope="col">任务</th>
              <th scope="col">目标</th>
              <th scope="col">现在</th>
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <tr key={target.id}>
                <th scope="row">
                  <Link {...to(target)}>{target.title}</Link>
                </th>
                <td>{`${target.label}${directionWords(target)} ${formatCount(target.threshold)}${target.measure}`}</td>
                <td>
                  <Now target={target} year={year} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function Now({
  target: { value, measure, indicator, unit },
  year,
}: {
  readonly target: Target;
  readonly year: number;
}) {
  const text = value === null ? '未填' : `${formatCount(value)}${measure}`;
  if (indicator === null) return text;
  return (
    <Link to="/figures/$indicator" params={{ indicator }} search={{ unit, period: String(year) }} hash="trace">
      {text}
    </Link>
  );
}
