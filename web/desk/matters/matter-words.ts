import type { Clock, Matter, MatterStep, ProcedureStep, Todo } from '../../api/schema.d.ts';

/** How the states of matters, steps and clocks are said and coloured. The only place that does so. */

type Said = { readonly label: string; readonly color: string };

export const MATTER_STATUS: Readonly<Record<Matter['status'], Said>> = {
  ended: { label: '已办结', color: 'default' },
  overdue: { label: '已逾期', color: 'error' },
  near: { label: '临近到期', color: 'warning' },
  running: { label: '办理中', color: 'processing' },
};

export const TODO_STATUS: Readonly<Record<Todo['status'], Said>> = {
  overdue: { label: '已逾期', color: 'error' },
  near: { label: '临近到期', color: 'warning' },
  running: { label: '在期限内', color: 'processing' },
  undated: { label: '没有期限', color: 'default' },
};

export const STEP_STAND: Readonly<Record<MatterStep['stand'], Said>> = {
  done: { label: '已办', color: 'green' },
  skipped: { label: '依法未办', color: 'gray' },
  open: { label: '可以办理', color: 'blue' },
  waiting: { label: '等待', color: 'gray' },
  undecided: { label: '待明确', color: 'orange' },
  'not-applicable': { label: '不适用', color: 'gray' },
  closed: { label: '未办', color: 'gray' },
};

export const CLOCK_STATUS: Readonly<Record<Clock['status'], Said>> = {
  running: { label: '在期限内', color: 'processing' },
  near: { label: '临近到期', color: 'warning' },
  overdue: { label: '已逾期', color: 'error' },
  met: { label: '按期办理', color: 'success' },
  missed: { label: '逾期办理', color: 'error' },
  filling: { label: '最短时间未满', color: 'processing' },
  full: { label: '最短时间已满', color: 'success' },
  unassessable: { label: '不能推算', color: 'default' },
};

export const BINDINGS: Readonly<Record<ProcedureStep['binds'], string>> = {
  direct: '直接适用',
  reference: '参照执行',
  local: '地方规定',
  practice: '工作惯例',
};

/** 还有 3 天 · 今天到期 · 已逾期 2 天 */
export function sayDaysLeft(days: number | null): string {
  if (days === null) return '';
  if (days === 0) return '今天到期';
  return days > 0 ? `还有 ${days} 天` : `已逾期 ${-days} 天`;
}
