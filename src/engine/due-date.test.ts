import { describe, expect, test } from 'vitest';
import type { Citation } from '#kernel/citation.ts';
import { type LocalDate, localDate, weekdayOf, yearOf } from '#kernel/local-date.ts';
import { type DueOptions, dueDate, formatStep, yearlyDueOn } from './due-date.ts';
import { defineLimit, defineYearlyLimit, type LimitDeclaration } from './limit.ts';
import { WEEKEND, type WorkCalendar } from './working-days.ts';

// A chess club and its year: the engine knows no real law.
const OFF: Readonly<Record<string, string>> = {
  '2023-09-29': '赛季节',
  '2023-09-30': '赛季节',
  '2023-10-01': '赛季节',
  '2023-10-02': '赛季节',
  '2023-10-03': '赛季节',
  '2023-10-04': '赛季节',
  '2023-10-05': '赛季节',
  '2023-10-06': '赛季节',
  '2024-05-01': '棋王节',
};
const WORKED = ['2023-10-07', '2023-10-08'];
const calendar: WorkCalendar = {
  covers: (year) => year === 2023 || year === 2024,
  isWorkday: (date) => WORKED.includes(date) || (OFF[date] === undefined && weekdayOf(date) <= 5),
  why: (date) => (WORKED.includes(date) ? '补班' : (OFF[date] ?? (weekdayOf(date) > 5 ? WEEKEND : '工作日'))),
  noticeOf: (year) => rule(`第${year}号公告`),
};

function rule(article: string): Citation {
  return {
    id: article,
    instrument: {
      id: 'club',
      title: '棋社章程',
      number: null,
      effectiveFrom: localDate('2020-01-01'),
      effectiveTo: null,
    },
    article,
    says: '虚构的规则',
    evidence: 'article-read',
    checkedOn: localDate('2026-01-01'),
  };
}

const PLAIN = { dayZero: rule('第一条'), correspondingDay: rule('第二条'), workingDay: rule('第三条') };

function limit(changes: Partial<LimitDeclaration>) {
  return defineLimit({
    id: 'club.reply',
    label: '答复棋友',
    days: 20,
    count: 'working',
    direction: 'at-most',
    from: '收到来信之日',
    cite: rule('第九条'),
    counting: PLAIN,
    ...changes,
  });
}

function onOf(changes: Partial<LimitDeclaration>, start: string, options: DueOptions = {}): string {
  const due = dueDate(limit(changes), localDate(start), calendar, options);
  return 'on' in due ? due.on : due.unassessable;
}

function stepsOf(changes: Partial<LimitDeclaration>, start: string, options: DueOptions = {}): readonly string[] {
  const due = dueDate(limit(changes), localDate(start), calendar, options);
  return 'on' in due ? due.because.map(formatStep) : [due.unassessable];
}

const days = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

describe('工作日期限', () => {
  test.each([
    ['收到当日不计入，次日起算', 1, '2023-09-20', '2023-09-21'],
    ['周五收到，一个工作日后是周一', 1, '2023-09-22', '2023-09-25'],
    ['跨长假和补班的周末', 20, '2023-09-20', '2023-10-24'],
    ['补班的周六计为工作日', 1, '2023-10-06', '2023-10-07'],
    ['休假当日收到，休假期间不计入', 3, '2023-10-01', '2023-10-09'],
    ['跨年', 5, '2023-12-28', '2024-01-04'],
  ])('%s', (_, amount, start, on) => {
    expect(onOf({ days: amount }, start)).toBe(on);
  });

  test('逐段列明跳过的假期、周末和计入的补班日', () => {
    expect(stepsOf({ days: 8 }, '2023-09-25')).toEqual([
      '2023年9月25日为收到来信之日，当日不计入，依《棋社章程》第一条。',
      '2023年9月29日至10月6日赛季节放假，不计入，依《棋社章程》第2023号公告。',
      '2023年10月7日至10月8日补班，计为工作日，依《棋社章程》第2023号公告。',
      '第8个工作日为2023年10月11日，是期限的最后一日，依《棋社章程》第九条。',
    ]);
  });

  test('没有放假安排的年份不推算，不当作平常周一至周五', () => {
    expect(onOf({ days: 20 }, '2024-12-20')).toBe(
      '2025年的放假和调休安排尚未载入，不能推算工作日。请载入国务院办公厅当年放假通知后再算。',
    );
    expect(onOf({ days: 7 }, '2024-12-20')).toBe('2024-12-31');
  });
});

describe('自然日、月、年期限', () => {
  test.each([
    ['三十日', { days: 30, count: 'calendar' }, '2023-01-31', '2023-03-02'],
    ['闰年二月', { days: 30, count: 'calendar' }, '2024-01-31', '2024-03-01'],
    ['一个月到对应日', { days: 1, count: 'month' }, '2023-03-15', '2023-04-15'],
    ['没有对应日的到月末', { days: 1, count: 'month' }, '2023-01-31', '2023-02-28'],
    ['没有对应日的到闰年月末', { days: 1, count: 'month' }, '2024-01-31', '2024-02-29'],
    ['三个月跨年', { days: 3, count: 'month' }, '2023-11-30', '2024-02-29'],
    ['闰日起两年到二月末日', { days: 2, count: 'year' }, '2024-02-29', '2026-02-28'],
  ] as const)('%s', (_, changes, start, on) => {
    expect(onOf(changes, start)).toBe(on);
  });

  test('没有顺延规定的，末日逢假也不移动，并提示提前办结', () => {
    const steps = stepsOf({ days: 10, count: 'calendar' }, '2023-09-21');
    expect(onOf({ days: 10, count: 'calendar' }, '2023-09-21')).toBe('2023-10-01');
    expect(steps.at(-1)).toBe('最后一日逢赛季节放假，本期限未见可以顺延的规定，宜不迟于2023年9月28日办结。');
  });

  test.each([
    ['末日逢长假，顺延到补班的周六', '2023-09-21', '2023-10-07'],
    ['末日逢周末，顺延到周一', '2023-11-01', '2023-11-13'],
    ['末日是补班的周日，不顺延', '2023-09-28', '2023-10-08'],
    ['末日是平日，不顺延', '2023-11-03', '2023-11-13'],
  ])('有顺延规定：%s', (_, start, on) => {
    expect(onOf({ days: 10, count: 'calendar', counting: { ...PLAIN, roll: rule('第五条') } }, start)).toBe(on);
  });

  test('须看末日是否放假而年份未载入的，不推算', () => {
    const rolled = { days: 30, count: 'calendar', counting: { ...PLAIN, roll: rule('第五条') } } as const;
    expect(onOf(rolled, '2024-12-20')).toMatch(/^2025年的放假和调休安排尚未载入/);
    expect(onOf({ days: 30, count: 'calendar' }, '2024-12-20')).toBe('2025-01-19');
  });
});

describe('延长', () => {
  const extension = { days: 20, needs: '经社长同意', cite: rule('第十条') };

  test('延长接着原期限算，并写明原期限', () => {
    expect(onOf({ extension }, '2023-09-20', { extensionDays: 5 })).toBe('2023-10-31');
    expect(stepsOf({ extension }, '2023-09-20', { extensionDays: 5 })).toContain(
      '原期限至2023年10月24日；延长5个工作日，须经社长同意，依《棋社章程》第十条。',
    );
  });

  test('超过上限的拒绝，说明超过多少和依据', () => {
    expect(() => onOf({ extension }, '2023-09-20', { extensionDays: 25 })).toThrow(
      '“答复棋友”拟延长 25 个工作日，超过上限 20 个工作日（《棋社章程》第十条）。',
    );
    expect(() => onOf({}, '2023-09-20', { extensionDays: 1 })).toThrow('“答复棋友”没有可以延长的规定');
  });
});

describe('中止', () => {
  const pauses = [{ while: '征求棋手意见', cite: rule('第十一条') }];

  test('中止期间的工作日不计入，其中的周末不重复扣除', () => {
    expect(onOf({ days: 5, pauses }, '2023-11-06')).toBe('2023-11-13');
    expect(onOf({ days: 5, pauses }, '2023-11-06', { pauses: [days('2023-11-09', '2023-11-14')] })).toBe('2023-11-17');
    expect(stepsOf({ days: 5, pauses }, '2023-11-06', { pauses: [days('2023-11-09', '2023-11-14')] })).toContain(
      '2023年11月9日至11月14日征求棋手意见，期间中止，不计入，依《棋社章程》第十一条。',
    );
  });

  test('按月计算的，中止几日补几日', () => {
    const monthly = { days: 1, count: 'month', pauses } as const;
    expect(onOf(monthly, '2023-03-15', { pauses: [days('2023-04-01', '2023-04-10')] })).toBe('2023-04-25');
  });

  test('期满以后才中止的，不影响到期日', () => {
    expect(onOf({ days: 5, pauses }, '2023-11-06', { pauses: [days('2023-11-14', '2023-11-20')] })).toBe('2023-11-13');
  });

  test('中止尚未结束的，不推算', () => {
    const open = { pauses: [{ from: localDate('2023-11-09'), to: null }] };
    expect(onOf({ days: 5, pauses }, '2023-11-06', open)).toBe(
      '“答复棋友”自2023年11月9日起中止计算，尚未恢复；恢复后再推算到期日。',
    );
  });

  test('没有中止规定、起止颠倒的拒绝', () => {
    expect(() => onOf({}, '2023-11-06', { pauses: [days('2023-11-09', '2023-11-14')] })).toThrow(
      '没有可以中止计算的规定',
    );
    expect(() => onOf({ pauses }, '2023-11-06', { pauses: [days('2023-11-14', '2023-11-09')] })).toThrow(
      '止日早于起日',
    );
  });
});

describe('最短期限和提前期', () => {
  test('不少于三十日：满三十日之日', () => {
    const publish = { days: 30, count: 'calendar', direction: 'at-least', from: '公布之日' } as const;
    expect(onOf(publish, '2023-09-01')).toBe('2023-10-01');
    expect(stepsOf(publish, '2023-09-01').at(-1)).toBe(
      '第30日为2023年10月1日，在此之前期限未满，依《棋社章程》第九条。',
    );
  });

  test('比赛七日前送达材料：从比赛日倒数', () => {
    const before = { days: 7, count: 'calendar', direction: 'ahead', from: '比赛之日' } as const;
    expect(onOf(before, '2023-11-10')).toBe('2023-11-03');
  });

  test('比赛七个工作日前通知：倒数跳过假期，计入补班日', () => {
    const before = { days: 7, count: 'working', direction: 'ahead', from: '比赛之日' } as const;
    expect(onOf(before, '2023-10-12')).toBe('2023-09-27');
    expect(stepsOf(before, '2023-10-12').filter((step) => step.includes('赛季节'))).toEqual([
      '2023年9月29日至10月6日赛季节放假，不计入，依《棋社章程》第2023号公告。',
    ]);
  });
});

describe('版本', () => {
  test('施行以前的事项不用现行期限推算', () => {
    expect(onOf({}, '2019-12-31')).toBe(
      '“答复棋友”所依据的《棋社章程》第九条自2020年1月1日起施行，2019年12月31日的事项应当适用当时的规定，当时的规定尚未载入。',
    );
    expect(onOf({ until: '2023-08-31' }, '2023-09-01')).toMatch(/施行至2023年8月31日/);
  });
});

describe('每年固定日期', () => {
  const yearly = (inclusive: boolean) =>
    defineYearlyLimit({ id: 'club.report', label: '年报', monthDay: '03-01', inclusive, cite: rule('第八条') });

  test.each([
    ['3月1日前，平年至迟2月28日', false, 2023, '2023-02-28'],
    ['3月1日前，闰年至迟2月29日', false, 2024, '2024-02-29'],
    ['含当日的，至迟3月1日', true, 2024, '2024-03-01'],
  ])('%s', (_, inclusive, year, on) => {
    const due = yearlyDueOn(yearly(inclusive), year);
    expect('on' in due ? due.on : due).toBe(on);
  });

  test('施行以前的年份不推算', () => {
    expect(yearlyDueOn(yearly(true), 2019)).toHaveProperty('unassessable');
  });
});

test('工作日期限的到期日总是工作日，且其间工作日数等于期限', () => {
  for (let start: LocalDate = localDate('2023-01-01'); yearOf(start) === 2023; start = nextDay(start)) {
    const on = localDate(onOf({ days: 20 }, start));
    expect(calendar.isWorkday(on)).toBe(true);
    let worked = 0;
    for (let day = nextDay(start); day <= on; day = nextDay(day)) worked += calendar.isWorkday(day) ? 1 : 0;
    expect(worked).toBe(20);
  }
});

function nextDay(date: LocalDate): LocalDate {
  return localDate(new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
}
