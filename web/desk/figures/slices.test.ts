import { expect, test } from 'vitest';
import type { Breakdown, Figure } from '../../api/schema.d.ts';
import { courseNames, courseOf, optionSlices, pointOf, unitSlices } from './slices.ts';

const figure = (from: string, to: string, more: Partial<Figure> = {}): Figure => ({
  indicator: 'disputes.handled',
  label: '受理调解矛盾纠纷',
  value: 3,
  state: 'known',
  unit: '起',
  period: { from, to },
  of: '990101100',
  parts: [],
  postings: 3,
  blanks: 0,
  summaryShare: 0,
  because: null,
  asOf: '2023-02-15',
  ...more,
});
const month = (year: number, number: number, more: Partial<Figure> = {}) => {
  const text = String(number).padStart(2, '0');
  return { periodText: `${year}年${number}月`, figure: figure(`${year}-${text}-01`, `${year}-${text}-28`, more) };
};
const BLANK = { value: null, state: 'blank', because: '未填报', postings: 0 } as const;
const AT = { unit: '990101100', period: '2023' };
const breakdown = (more: Partial<Breakdown>): Breakdown => ({
  figure: figure('2023-01-01', '2023-12-31'),
  months: [month(2023, 1), month(2023, 2, { value: 0, postings: 0 }), month(2023, 3)],
  former: [month(2022, 1, BLANK), month(2022, 2), month(2022, 3)],
  units: [],
  own: null,
  options: [],
  ...more,
});

test('按月：本年与上年各月对应，点开各自的月份；上年未填的月份照写未填', () => {
  const course = courseOf(breakdown({}), AT);
  expect(courseNames(course)).toEqual({ now: '2023年', former: '2022年' });
  expect(course.now.map(({ label }) => label)).toEqual(['1月', '2月', '3月']);
  expect(course.former?.[1]?.at).toEqual({ unit: '990101100', period: '2022-02' });
  expect(course.former?.map(pointOf).map(({ state }) => state)).toEqual(['blank', 'known', 'known']);
});

test('上年全年未填报的，不画上年', () => {
  const course = courseOf(
    breakdown({ former: [month(2022, 1, BLANK), month(2022, 2, BLANK), month(2022, 3, BLANK)] }),
    AT,
  );
  expect(course.former).toBeNull();
});

test('上年有汇总登记的，没有分月的数，不按月比', () => {
  expect(courseOf(breakdown({}), AT).isComparable).toBe(true);
  const former = [month(2022, 1, BLANK), month(2022, 2, BLANK), month(2022, 3, { value: 367, summaryShare: 1 })];
  expect(courseOf(breakdown({ former }), AT)).toMatchObject({ isComparable: false });
});

test('0、未填、不适用、未到是四种，写法各不相同', () => {
  const { now } = courseOf(
    breakdown({
      months: [
        month(2023, 1, { value: 0, postings: 0 }),
        month(2023, 1, BLANK),
        month(2023, 1, { value: null, state: 'not-applicable', because: '本期无到期任务' }),
        month(2023, 3),
      ],
    }),
    AT,
  );
  expect(now.map(pointOf).map(({ state, text }) => `${state} ${text}`)).toEqual([
    'known 0起',
    'blank 未填',
    'not-applicable 不适用（本期无到期任务）',
    'ahead 未到',
  ]);
});

test('按单位：照编码的顺序，不照数的大小；本级排在最后，只开本级自己的记录', () => {
  const unit = (of: string, unitName: string, value: number) => ({
    unitName,
    figure: figure('2023-01-01', '2023-12-31', { of, value }),
  });
  const slices = unitSlices(
    breakdown({
      units: [unit('990101100001', '甲村', 1), unit('990101100002', '乙村', 9)],
      own: figure('2023-01-01', '2023-12-31', { value: 2 }),
    }),
    AT,
    () => '东镇',
  );
  expect(slices.map(({ label, at }) => `${label} ${at.unit} ${at.alone === true}`)).toEqual([
    '甲村 990101100001 false',
    '乙村 990101100002 false',
    '东镇本级 990101100 true',
  ]);
});

test('按类型：照声明的顺序，开出该类型的记录', () => {
  const option = (key: string, label: string) => ({
    option: key,
    label,
    figure: figure('2023-01-01', '2023-12-31', { indicator: `disputes.handled@${key}` }),
  });
  const slices = optionSlices(breakdown({ options: [option('land', '土地'), option('debt', '债务')] }), AT);
  expect(slices.map(({ label, indicator }) => `${label} ${indicator}`)).toEqual([
    '土地 disputes.handled@land',
    '债务 disputes.handled@debt',
  ]);
});
