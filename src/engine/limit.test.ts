import { describe, expect, test } from 'vitest';
import type { Citation, Evidence } from '#kernel/citation.ts';
import { localDate } from '#kernel/local-date.ts';
import {
  defineLimit,
  defineYearlyLimit,
  findStale,
  findVersion,
  formatLimit,
  type LimitDeclaration,
  withDays,
  withMonthDay,
} from './limit.ts';

function rule(evidence: Evidence = 'article-read', checkedOn = '2026-01-01'): Citation {
  return {
    id: 'club',
    instrument: {
      id: 'club',
      title: '棋社章程',
      number: null,
      effectiveFrom: localDate('2020-01-01'),
      effectiveTo: localDate('2029-12-31'),
    },
    article: '第九条',
    says: '虚构的规则',
    evidence,
    checkedOn: localDate(checkedOn),
  };
}

function limit(changes: Partial<LimitDeclaration> = {}) {
  return defineLimit({
    id: 'club.reply',
    label: '答复棋友',
    days: 20,
    count: 'calendar',
    direction: 'at-most',
    from: '收到来信之日',
    cite: rule(),
    counting: { dayZero: rule() },
    ...changes,
  });
}

describe('声明期限', () => {
  test('起止和核对日取自所引条文', () => {
    expect(limit()).toMatchObject({
      since: '2020-01-01',
      until: '2029-12-31',
      checkedOn: '2026-01-01',
      settable: false,
    });
    expect(limit({ since: '2023-01-01', checkedOn: '2026-02-01' })).toMatchObject({
      since: '2023-01-01',
      checkedOn: '2026-02-01',
    });
  });

  test.each([
    ['天数不是正整数', { days: 0 }],
    ['按工作日而无工作日的依据', { count: 'working' }],
    ['按月而无对应日的依据', { count: 'month' }],
    ['提前期不能延长', { direction: 'ahead', extension: { days: 1, needs: '同意', cite: rule() } }],
    ['提前期不能中止', { direction: 'ahead', pauses: [{ while: '等候', cite: rule() }] }],
  ] as const)('拒绝：%s', (_, changes) => {
    expect(() => limit(changes)).toThrow('声明有误');
  });

  test('每年日期拒绝不是每年都有的日子', () => {
    const yearly = (monthDay: string) =>
      defineYearlyLimit({ id: 'club.report', label: '年报', monthDay, inclusive: true, cite: rule() });
    expect(() => yearly('02-29')).toThrow('声明有误');
    expect(() => yearly('13-01')).toThrow('声明有误');
    expect(yearly('01-31').monthDay).toBe('01-31');
  });

  test('写成一句话', () => {
    expect(formatLimit(limit())).toBe('自收到来信之日起20日内');
    expect(formatLimit(limit({ direction: 'at-least', from: '公布之日' }))).toBe('自公布之日起不少于20日');
    expect(formatLimit(limit({ direction: 'ahead', from: '比赛之日', days: 3 }))).toBe('比赛之日3日前');
  });
});

describe('县级自行设定', () => {
  test('条文未核对的可以设定', () => {
    expect(withDays(limit({ cite: rule('memory') }), 15).days).toBe(15);
    expect(() => withDays(limit({ cite: rule('memory') }), 0)).toThrow('不是正整数');
  });

  test('每年日期同样：可设的设为县级要求的日期，当日仍算按时', () => {
    const yearly = (evidence: Evidence) =>
      defineYearlyLimit({
        id: 'club.report',
        label: '年报',
        monthDay: '03-01',
        inclusive: false,
        cite: rule(evidence),
      });
    expect(withMonthDay(yearly('memory'), '02-20')).toMatchObject({ monthDay: '02-20', inclusive: true });
    expect(() => withMonthDay(yearly('memory'), '2月20日')).toThrow('不是每年都有的日期');
    expect(() => withMonthDay(yearly('article-read'), '02-20')).toThrow('不能另行设定');
  });

  test('条文核对过的不能改', () => {
    expect(() => withDays(limit(), 15)).toThrow('“答复棋友”由《棋社章程》第九条规定为 20，不能另行设定。');
  });
});

describe('版本和核对', () => {
  const old = limit({ since: '2020-01-01', until: '2023-12-31', days: 30 });
  const now = limit({ since: '2024-01-01', until: undefined });

  test('事项适用其发生当日有效的版本', () => {
    expect(findVersion([old, now], localDate('2023-12-31'))?.days).toBe(30);
    expect(findVersion([old, now], localDate('2024-01-01'))?.days).toBe(20);
    expect(findVersion([old, now], localDate('2019-12-31'))).toBeUndefined();
  });

  test('核对超过一年的列为过期，正好一年的不列', () => {
    const checked = limit({ checkedOn: '2026-01-01' });
    expect(findStale([checked], localDate('2027-01-01'))).toEqual([]);
    expect(findStale([checked], localDate('2027-01-02'))).toEqual([checked]);
  });
});
