import { expect, test } from 'vitest';
import type { Figure, IndicatorCourse } from '../../api/schema.d.ts';
import { dutyRows } from './duty-rows.ts';
import { dueCourse, taskFacts } from './task-course.ts';

const figure = (indicator: string, value: number | null, unit = '项'): Figure => ({
  indicator,
  label: indicator,
  value,
  state: value === null ? 'blank' : 'known',
  unit,
  period: { from: '2023-01-01', to: '2023-12-31' },
  of: '990101100',
  parts: [],
  postings: 0,
  blanks: 0,
  summaryShare: 0,
  because: null,
  asOf: '2023-02-10',
});
const month = (number: number, value: number | null) => ({
  period: { from: `2023-0${number}-01`, to: `2023-0${number}-28` },
  periodText: `2023年${number}月`,
  value,
  state: value === null ? ('blank' as const) : ('known' as const),
  because: null,
  summaryShare: 0,
});
const course = (indicator: string, values: readonly (number | null)[]): IndicatorCourse => ({
  figure: figure(indicator, 3),
  months: values.map((value, place) => month(place + 1, value)),
  former: [],
  options: [],
});

test('按完成期限的月份画到期和按期完成；没有到的月份不写 0', () => {
  const { series, links } = dueCourse([course('tasks.done-in-time', [1, 0, 0]), course('tasks.due', [2, 0, 4])], {
    unit: '990101100',
    period: '2023',
  });
  expect(series.map(({ name, points }) => `${name} ${points.map(({ text }) => text).join('、')}`)).toEqual([
    '到期 2项、0项、未到',
    '按期完成 1项、0项、未到',
  ]);
  expect(links[0]?.open.map(({ indicator }) => indicator)).toEqual(['tasks.due', 'tasks.done-in-time']);
});

test('年度任务的几个数按固定的次序列出', () => {
  const facts = taskFacts([figure('tasks.overdue', 1), figure('tasks.due', 3)]);
  expect(facts.map(({ label }) => label)).toEqual(['到期', '逾期未完成']);
});

test('履职：一行一种方式，一列一人', () => {
  const duty = (indicator: string, values: readonly number[]): IndicatorCourse => ({
    ...course(indicator, []),
    options: values.map((value, place) => ({
      indicator: `${indicator}@${place}`,
      label: ['部署重要工作', '过问重大问题'][place] ?? '',
      value,
      state: 'known' as const,
    })),
  });
  const { rows } = dutyRows([duty('principal-duty.head', [1, 0]), duty('principal-duty.secretary', [3, 2])]);
  expect(rows.map(({ label, cells }) => `${label} ${cells.map(({ value }) => value).join(' ')}`)).toEqual([
    '部署重要工作 3 1',
    '过问重大问题 2 0',
  ]);
});
