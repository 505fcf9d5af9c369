import { queryOptions } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { ListedTask } from '../../api/schema.d.ts';

/** The tasks given out in a year, of a unit and all below it. */
export function tasksQuery(unit: string, year: number) {
  return queryOptions({
    queryKey: ['tasks', unit, year],
    queryFn: () => need(api.GET('/api/tasks', { params: { query: { unit, year } } })),
  });
}

/** What is linked with a record: tasks, and records that show a task's progress. */
export function linkedQuery(unit: string, id: string) {
  return queryOptions({
    queryKey: ['linked', unit, id],
    queryFn: () => need(api.GET('/api/records/{unit}/{id}/links', { params: { path: { unit, id } } })),
  });
}

/** A task with those of its parts that are in the list. */
export type TaskNode = ListedTask & { readonly children?: TaskNode[] };

/** Tasks below the ones they are parts of, in the order of the list. */
export function treeOf(tasks: readonly ListedTask[], isShown: (task: ListedTask) => boolean): TaskNode[] {
  const known = new Set(tasks.map(({ id }) => id));
  const parts = Map.groupBy(tasks, ({ partOf }) => (partOf !== null && known.has(partOf) ? partOf : ''));
  const nodesOf = (id: string): TaskNode[] =>
    (parts.get(id) ?? []).flatMap((task) => {
      const children = nodesOf(task.id);
      if (!isShown(task) && children.length === 0) return [];
      return [children.length === 0 ? task : { ...task, children }];
    });
  return nodesOf('');
}

type Status = ListedTask['status'];

/** What a task's state is called, and in which colour. */
export const TASK_STATUS: Readonly<Record<Status, { readonly label: string; readonly color: string }>> = {
  overdue: { label: '已逾期', color: 'error' },
  near: { label: '临近到期', color: 'warning' },
  open: { label: '在办', color: 'processing' },
  done: { label: '已完成', color: 'success' },
  recalled: { label: '已撤回', color: 'default' },
};

/** 达成：法律明白人 36名（目标不低于33名） */
export function sayTarget({
  label,
  unit,
  isAtMost,
  threshold,
  value,
  state,
}: NonNullable<ListedTask['target']>): string {
  const measure = unit ?? '';
  const reached = value === null ? '未填' : `${value}${measure}`;
  return `${TARGET_STATE[state].label}：${label}现为${reached}（目标${isAtMost ? '不高于' : '不低于'}${threshold}${measure}）`;
}

export const TARGET_STATE = {
  met: { label: '达成', color: 'success' },
  missed: { label: '未达成', color: 'error' },
  blank: { label: '未填', color: 'default' },
} as const;
