import { describe, expect, test } from 'vitest';
import { localDate, weekdayOf } from '#kernel/local-date.ts';
import {
  countWorkdays,
  dayRuns,
  formatDays,
  isWorkday,
  kindOfDay,
  WEEKEND,
  type WorkCalendar,
} from './working-days.ts';

// 2023 with one festival on a Thursday, its bridge day, and the Saturday worked for it.
const calendar: WorkCalendar = {
  covers: (year) => year === 2023,
  isWorkday: (date) =>
    date === '2023-06-17' || (date < '2023-06-22' || date > '2023-06-23' ? weekdayOf(date) <= 5 : false),
  why: (date) => {
    if (date === '2023-06-17') return '补班';
    if (date >= '2023-06-22' && date <= '2023-06-24') return '棋王节';
    return weekdayOf(date) > 5 ? WEEKEND : '工作日';
  },
  noticeOf: () => undefined,
};
const on = localDate;

describe('工作日', () => {
  test.each([
    ['2023-06-21', 'workday', true],
    ['2023-06-22', 'holiday', false],
    ['2023-06-24', 'holiday', false],
    ['2023-06-25', 'weekend', false],
    ['2023-06-17', 'worked', true],
    ['2024-06-17', 'unknown', undefined],
  ])('%s 是 %s', (day, kind, worked) => {
    expect(kindOfDay(calendar, on(day))).toBe(kind);
    expect(isWorkday(calendar, on(day))).toBe(worked);
  });

  test('两日之间的工作日不含起日、含止日；跨到未载入年份的不知道', () => {
    expect(countWorkdays(calendar, on('2023-06-16'), on('2023-06-26'))).toBe(5);
    expect(countWorkdays(calendar, on('2023-06-16'), on('2023-06-16'))).toBe(0);
    expect(countWorkdays(calendar, on('2023-12-28'), on('2024-01-02'))).toBeUndefined();
  });

  test('相邻同类日合为一段，节日与周末不混', () => {
    expect(dayRuns(calendar, on('2023-06-21'), on('2023-06-26'))).toEqual([
      { from: '2023-06-21', to: '2023-06-21', kind: 'workday', why: '工作日' },
      { from: '2023-06-22', to: '2023-06-24', kind: 'holiday', why: '棋王节' },
      { from: '2023-06-25', to: '2023-06-25', kind: 'weekend', why: '周末' },
      { from: '2023-06-26', to: '2023-06-26', kind: 'workday', why: '工作日' },
    ]);
  });

  test('日期段的写法：同日、同年、跨年', () => {
    expect(formatDays(on('2023-06-22'), on('2023-06-22'))).toBe('2023年6月22日');
    expect(formatDays(on('2023-06-22'), on('2023-07-01'))).toBe('2023年6月22日至7月1日');
    expect(formatDays(on('2023-12-30'), on('2024-01-01'))).toBe('2023年12月30日至2024年1月1日');
  });
});
