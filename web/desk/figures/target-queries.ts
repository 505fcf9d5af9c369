import { queryOptions } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { Figure, ListedTask, Record as StoredRecord } from '../../api/schema.d.ts';
import type { Bullet } from '../../ui/chart/bullet-rows.tsx';
import { formatCount } from '../../ui/format.ts';

/** The register of the year's tasks, some of which have a target. */
const TASKS = 'tasks';
const MOST = 50;

/** A task's target beside what was reached, as it is drawn. */
export type Target = {
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  /** The name of an indicator, or whatever else is counted. */
  readonly label: string;
  readonly isAtMost: boolean;
  readonly threshold: number;
  /** null: blank (未填). */
  readonly value: number | null;
  /** What it is counted in; empty where nobody has said. */
  readonly measure: string;
  /** The indicator that it was measured by; null where it was reported by hand. */
  readonly indicator: string | null;
};

/** The targets among a year's tasks, in the order of the tasks, without those taken back. */
export function targetsIn(tasks: readonly ListedTask[]): readonly Target[] {
  return tasks.flatMap(({ id, unit, title, status, target }) => {
    if (target === null || status === 'recalled') return [];
    const { label, isAtMost, threshold, value, indicator } = target;
    return [{ id, unit, title, label, isAtMost, threshold, value, measure: target.unit ?? '', indicator }];
  });
}

/** A unit's tasks of a year that set a target for one figure. */
export function targetsQuery(figure: Figure, unit: string, year: number) {
  return queryOptions({
    queryKey: ['records', TASKS, 'targets', unit, year, figure.label],
    queryFn: async () => {
      const from = `${year}-01-01`;
      const query = { unit, from, to: `${year}-12-31`, kind: 'row', words: figure.label, limit: MOST } as const;
      const { records } = await need(
        api.GET('/api/registers/{register}/records', { params: { path: { register: TASKS }, query } }),
      );
      return records.filter((record) => record.unit === unit).flatMap((record) => targetOf(record, figure));
    },
  });
}

/** The target that a task sets for a figure; nothing of a task with another or none, or of one that was taken back. */
export function targetOf({ id, unit, title, fields }: StoredRecord, figure: Figure): readonly Target[] {
  const { target, direction, threshold, recalledOn } = fields;
  if (target !== figure.label || typeof threshold !== 'number' || typeof recalledOn === 'string') return [];
  return [
    {
      ...{ id, unit, title, threshold },
      label: figure.label,
      isAtMost: direction === 'at-most',
      value: figure.value,
      measure: figure.unit,
      indicator: figure.indicator,
    },
  ];
}

/** A target as a bar. */
export function bulletOf(target: Target, href: string): Bullet {
  const { id, title, label, threshold, value, measure } = target;
  const now = value === null ? '未填' : `${formatCount(value)}${measure}`;
  return {
    key: id,
    label: `${label}：${title}`,
    value,
    target: threshold,
    text: `${now}，${directionWords(target)} ${formatCount(threshold)}${measure}`,
    href,
  };
}

/** Whether more or less is asked for. */
export function directionWords({ isAtMost }: Pick<Target, 'isAtMost'>): string {
  return isAtMost ? '不高于' : '不低于';
}
