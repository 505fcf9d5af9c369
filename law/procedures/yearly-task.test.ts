import { expect, test } from 'vitest';
import { refusalOf, runMatter } from '../../test/matter-run.ts';
import { tasks } from '../registers/tasks.ts';
import { yearlyTask } from './yearly-task.ts';

const begin = () =>
  runMatter(yearlyTask, tasks, {
    title: '组织开展宪法宣传周活动',
    source: '年度法治政府建设工作要点',
    post: '分管副镇长',
    issuedOn: '2023-02-20',
    dueOn: '2023-12-15',
  });

test('期限以任务书为准，临近、逾期都看得出来，完成后办结', () => {
  const run = begin();
  expect(run.clock('due', '2023-12-13')).toBe('near 2023-12-15');
  expect(run.clock('due', '2023-12-16')).toBe('overdue 2023-12-15');
  run.take('done', '2023-12-18');
  expect(run.clock('due', '2023-12-19')).toBe('missed 2023-12-15');
  expect(run.matter('2023-12-19').stands.ended?.label).toBe('已完成');
});

test('撤回以后不再计时，也不能再填完成；完成以后不能撤回', () => {
  const recalled = begin();
  recalled.take('recall', '2023-05-08');
  expect(recalled.matter('2023-05-09').stands.ended?.label).toBe('已撤回');
  expect(recalled.clock('due', '2023-12-16')).toBeUndefined();
  expect(refusalOf(() => recalled.take('done', '2023-06-01')).code).toBe('MATTER_ENDED');
  const done = begin();
  done.take('done', '2023-12-04');
  expect(refusalOf(() => done.take('recall', '2023-12-05')).code).toBe('MATTER_ENDED');
});

test('经办人不能撤回别人下达的任务', () => {
  expect(refusalOf(() => begin().take('recall', '2023-05-08', { role: 'clerk' })).code).toBe('STEP_WRONG_SEAT');
});
