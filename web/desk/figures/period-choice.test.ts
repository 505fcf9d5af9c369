import { expect, test } from 'vitest';
import { findPeriodChoice, periodAddress, periodWords } from './period-choice.ts';

test.each([
  ['2023', 'year'],
  ['2023-Q2', 'Q2'],
  ['2023-03', '03'],
  ['2023-01-01..2023-06-30', 'H1'],
  ['2023-07-01..2023-12-31', 'H2'],
  ['2023-02-10..2023-05-20', 'free'],
  ['2022-07-01..2023-06-30', 'free'],
])('%s 选中“%s”', (text, part) => {
  expect(findPeriodChoice(text)?.part).toBe(part);
});

test.each(['', '23', '2023-13', '2023-Q5', '2023-05-20..2023-02-10', '2023-02-30..2023-03-01'])(
  '“%s”不是期间',
  (text) => {
    expect(findPeriodChoice(text)).toBeUndefined();
  },
);

test('起止日期恰为一月、一季、一年的，地址写成最短的形式', () => {
  expect(periodAddress({ from: '2024-02-01', to: '2024-02-29' })).toBe('2024-02');
  expect(periodAddress({ from: '2023-04-01', to: '2023-06-30' })).toBe('2023-Q2');
  expect(periodAddress({ from: '2023-01-01', to: '2023-12-31' })).toBe('2023');
  expect(periodAddress({ from: '2023-01-01', to: '2023-12-30' })).toBe('2023-01-01..2023-12-30');
});

test('期间的说法', () => {
  expect(['2023', '2023-Q1', '2023-11', '2023-01-01..2023-06-30', '2023-01-01..2023-02-03'].map(periodWords)).toEqual([
    '2023年',
    '2023年第1季度',
    '2023年11月',
    '2023年上半年',
    '2023年1月1日至2023年2月3日',
  ]);
});
