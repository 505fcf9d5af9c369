import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Figure } from '../../api/schema.d.ts';
import { type Bullet, BulletRows } from '../../ui/chart/bullet-rows.tsx';
import { ChartCard, drawingIn } from '../../ui/chart/chart-card.tsx';
import type { PictureFrame } from '../../ui/chart/picture.ts';
import { bulletOf, type Target } from './target-queries.ts';

/** Targets as bars, each opening its task; the table behind also opens the figure. */
export function TargetsPlot({
  title,
  targets,
  frame,
}: {
  readonly title: string;
  readonly targets: readonly (Target & { readonly measured: Figure | undefined })[];
  readonly frame: PictureFrame;
}) {
  const box = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  const router = useRouter();
  const to = ({ unit, id }: Target) => ({ to: '/records/$unit/$id', params: { unit, id } }) as const;
  const bullets = targets.map((target) => bulletOf(target, target.measured, router.buildLocation(to(target)).href));
  const open = (key: string) => {
    const target = targets.find(({ id }) => id === key);
    if (target !== undefined) void navigate(to(target));
  };
  const notes = ['竖线为目标值；实际值由台账算出，指标名称与“数字”中的名称不同的，用任务中填报的实际值。'];
  return (
    <ChartCard
      title={title}
      frame={{ ...frame, notes: [...notes, ...frame.notes] }}
      sheet={{
        head: ['任务', '目标指标', '目标方向', '目标值', '现在', '填报的实际值'],
        rows: targets.map(({ title: task, target, direction, threshold, achieved, measured }) => [
          task,
          target,
          directionWords(direction),
          String(threshold),
          measured?.value === null || measured === undefined ? '' : String(measured.value),
          achieved === null ? '未填' : String(achieved),
        ]),
      }}
      draw={async () => drawingIn(box.current)}
      legend={[]}
      notes={notes}
      chart={<BulletRows title={title} bullets={bullets} box={box} onOpen={open} />}
      table={<TargetsTable targets={targets} bullets={bullets} />}
    />
  );
}

function TargetsTable({
  targets,
  bullets,
}: {
  readonly targets: readonly (Target & { readonly measured: Figure | undefined })[];
  readonly bullets: readonly Bullet[];
}) {
  return (
    <table className="breakdown-table">
      <thead>
        <tr>
          <th scope="col">任务</th>
          <th scope="col">目标</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {targets.map(({ id, unit, title, target, direction, threshold, measured }, place) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/records/$unit/$id" params={{ unit, id }}>
                {title}
              </Link>
            </th>
            <td>{`${target} ${directionWords(direction)} ${threshold}`}</td>
            <td>
              {measured === undefined ? (
                (bullets[place]?.value ?? '未填')
              ) : (
                <Link
                  to="/figures/$indicator"
                  params={{ indicator: measured.indicator }}
                  search={{ unit: measured.of, period: measured.period.from.slice(0, 4) }}
                  hash="trace"
                >
                  {bullets[place]?.value ?? '未填'}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function directionWords(direction: Target['direction']): string {
  return direction === 'at-most' ? '不高于' : '不低于';
}
