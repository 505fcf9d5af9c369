import { queryOptions } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { Figure, Record as StoredRecord } from '../../api/schema.d.ts';
import type { Bullet } from '../../ui/chart/bullet-rows.tsx';
import { formatCount } from '../../ui/format.ts';

/** The register of the year's tasks, some of which have a target. */
const TASKS = 'tasks';
const MOST = 50;

/** A task's target: the name of an indicator or whatever else is counted, and what was reported by hand. */
export type Target = {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly target: string;
  readonly direction: 'at-least' | 'at-most';
  readonly threshold: number;
  readonly achieved: number | null;
};

/** The targets of a unit's tasks of a year, those with a target only, by the day that they are due. `words` narrows them. */
export function targetsQuery(unit: string, year: number, words?: string) {
  return queryOptions({
    queryKey: ['records', TASKS, 'targets', unit, year, words ?? ''],
    queryFn: async () => {
      const query = {
        unit,
        from: `${year}-01-01`,
        to: `${year}-12-31`,
        kind: 'row',
        // Those without a value come last.
        order: 'threshold',
        limit: MOST,
        ...(words === undefined ? {} : { words }),
      } as const;
      const { records } = await need(
        api.GET('/api/registers/{register}/records', { params: { path: { register: TASKS }, query } }),
      );
      return records.flatMap(targetOf);
    },
  });
}

/** A task's target; nothing of a task without one, or of one that was taken back. */
export function targetOf({ id, unit, title, fields }: StoredRecord): readonly Target[] {
  const { target, direction, threshold, achieved, recalledOn } = fields;
  if (typeof target !== 'string' || typeof threshold !== 'number') return [];
  if (typeof recalledOn === 'string') return [];
  return [
    {
      id,
      unit,
      title,
      target,
      direction: direction === 'at-most' ? 'at-most' : 'at-least',
      threshold,
      achieved: typeof achieved === 'number' ? achieved : null,
    },
  ];
}

/**
 * A target as a bar. What the registers hold goes before what was typed; where the two differ both are said.
 * @param measured the figure of the indicator that the target names; undefined where it names none
 */
export function bulletOf(target: Target, measured: Figure | undefined, href: string): Bullet {
  const { id, title, threshold, achieved, direction } = target;
  const unit = measured?.unit ?? '';
  const value = measured?.value ?? achieved;
  const said =
    measured !== undefined && measured.value !== null && achieved !== null && achieved !== measured.value
      ? `（填报 ${formatCount(achieved)}）`
      : '';
  const now = value === null ? '未填' : `${formatCount(value)}${unit}`;
  const wanted = `${direction === 'at-most' ? '不高于' : '不低于'} ${formatCount(threshold)}${unit}`;
  return {
    key: id,
    label: `${target.target}：${title}`,
    value,
    target: threshold,
    direction,
    text: `${now}${said}，${wanted}`,
    href,
  };
}
