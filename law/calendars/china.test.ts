import { describe, expect, test } from 'vitest';
import { addDays, type LocalDate, localDate, weekdayOf } from '#kernel/local-date.ts';
import { china, listDataYears, listNamedDays } from './china.ts';
import { coveredYears } from './covered-years.ts';

/** Writes a notice the way it speaks: stretches off, single days worked. */
function daysOf(year: number, off: readonly string[], worked: readonly string[]) {
  const stretch = (text: string) => {
    const [from = '', to = from] = text.split('~');
    const days: string[] = [];
    for (let day: LocalDate = localDate(`${year}-${from}`); day <= `${year}-${to}`; day = addDays(day, 1))
      days.push(day);
    return days;
  };
  return { off: off.flatMap(stretch), worked: worked.map((day) => `${year}-${day}`) };
}

describe('放假和调休与国务院办公厅通知一致', () => {
  test('2026年', () => {
    const notice = daysOf(
      2026,
      ['01-01~01-03', '02-15~02-23', '04-04~04-06', '05-01~05-05', '06-19~06-21', '09-25~09-27', '10-01~10-07'],
      ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
    );
    expect(notice.off).toHaveLength(33);
    expect(listNamedDays(2026)).toEqual(notice);
  });

  test('2025年', () => {
    const notice = daysOf(
      2025,
      ['01-01', '01-28~02-04', '04-04~04-06', '05-01~05-05', '05-31~06-02', '10-01~10-08'],
      ['01-26', '02-08', '04-27', '09-28', '10-11'],
    );
    expect(listNamedDays(2025)).toEqual(notice);
  });

  test('2024年', () => {
    const notice = daysOf(
      2024,
      ['01-01', '02-10~02-17', '04-04~04-06', '05-01~05-05', '06-10', '09-15~09-17', '10-01~10-07'],
      ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
    );
    expect(listNamedDays(2024)).toEqual(notice);
  });

  test('2017年', () => {
    const notice = daysOf(
      2017,
      ['01-01~01-02', '01-27~02-02', '04-02~04-04', '05-01', '05-28~05-30', '10-01~10-08'],
      ['01-22', '02-04', '04-01', '05-27', '09-30'],
    );
    expect(listNamedDays(2017)).toEqual(notice);
  });
});

test.each([
  ['2018-01-01', false, '元旦'],
  ['2020-01-31', false, '春节'],
  ['2023-01-03', true, '工作日'],
  ['2023-09-29', false, '中秋节'],
  ['2023-10-02', false, '国庆节'],
  ['2023-10-07', true, '调休上班'],
  ['2023-10-14', false, '周末'],
  ['2024-04-05', false, '清明节'],
])('%s 是否工作日：%s，%s', (day, worked, why) => {
  expect([china.isWorkday(localDate(day)), china.why(localDate(day))]).toEqual([worked, why]);
});

test('2027年放假安排尚未载入，不作为已知年份', () => {
  expect(china.covers(2027)).toBe(false);
  expect(china.noticeOf(2027)).toBeUndefined();
});

test('日历数据有新年份时，须先与通知核对并登记', () => {
  expect(listDataYears()).toEqual(Object.keys(coveredYears).map(Number));
});

test('列明上班的日子都是周六、周日，放假的日子不同时列为上班', () => {
  for (const year of listDataYears()) {
    const { off, worked } = listNamedDays(year);
    expect(worked.filter((day) => weekdayOf(localDate(day)) <= 5)).toEqual([]);
    expect(off.filter((day) => worked.includes(day))).toEqual([]);
  }
});

test('每年都引放假通知；只有通知正文核对过的不带“条文未核对”', () => {
  expect(china.noticeOf(2026)).toMatchObject({ evidence: 'article-read' });
  expect(china.noticeOf(2023)).toMatchObject({ evidence: 'secondary' });
  expect(china.noticeOf(2023)?.instrument.title).toBe('国务院办公厅关于2023年部分节假日安排的通知');
});
