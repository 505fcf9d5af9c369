import { useQuery } from '@tanstack/react-query';
import type { Figure } from '../../api/schema.d.ts';
import { useSeat } from '../../ui/session.ts';
import type { At } from './figure-queries.ts';
import type { useFrame } from './picture-frame.ts';
import { targetsQuery } from './target-queries.ts';
import { TargetsPlot } from './targets-plot.tsx';

/** The year's tasks that set a target for this very figure; nothing where there are none. */
export function TargetsOfFigure({
  figure,
  frame,
  at,
}: {
  readonly figure: Figure;
  readonly frame: ReturnType<typeof useFrame>;
  readonly at: At;
}) {
  const { may } = useSeat();
  const isYear = /^\d{4}$/.test(at.period) && at.alone !== true;
  const year = Number(at.period.slice(0, 4));
  const { data } = useQuery({ ...targetsQuery(figure, at.unit, year), enabled: isYear && may('read-records') });
  if (data === undefined || data.length === 0) return null;
  return (
    <div className="chart-wide">
      <TargetsPlot title="与目标比" targets={data} year={year} frame={frame('与目标比', [], [])} />
    </div>
  );
}
