import { describe, expect, test } from 'vitest';
import { localDate } from '#kernel/local-date.ts';
import { findInstruments, getInstrument, instruments, isInForce } from './index.ts';

describe('按名称查找', () => {
  test.each([
    ['《行政处罚法》', ['administrative-penalty-law-2017', 'administrative-penalty-law-2021']],
    ['中华人民共和国行政处罚法', ['administrative-penalty-law-2017', 'administrative-penalty-law-2021']],
    ['重庆市行政规范性文件管理办法', ['chongqing-documents-2015', 'chongqing-documents-2019']],
    ['“八五”普法规划', ['publicity-plan-8']],
    ['关于开展法治宣传教育的第八个五年规划(2021-2025年)', ['publicity-plan-8']],
    ['国务院令第713号', ['major-decision-procedure-2019']],
    ['没有这部法', []],
  ])('%s', (name, ids) => {
    expect(findInstruments(name).map(({ id }) => id)).toEqual(ids);
  });
});

describe('版本', () => {
  test.each([
    ['administrative-penalty-law-2017', '2021-07-14', undefined],
    ['administrative-penalty-law-2017', '2021-07-15', false],
    ['administrative-penalty-law-2021', '2021-07-14', false],
    ['administrative-penalty-law-2021', '2021-07-15', true],
    ['chongqing-documents-2015', '2019-10-31', true],
    ['chongqing-documents-2015', '2019-11-01', false],
    ['outline-2004', '2023-06-01', false],
    ['publicity-plan-8', '2025-12-31', true],
    ['publicity-plan-8', '2026-01-01', false],
    ['county-indicators', '2025-06-13', undefined],
  ] as const)('%s 在 %s 是否有效：%s', (id, on, expected) => {
    expect(isInForce(getInstrument(id), localDate(on))).toBe(expected);
  });

  test('接替的规范都有登记，前后不重叠', () => {
    const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
    for (const { id, effectiveTo, replacedBy } of instruments) {
      if (replacedBy === undefined) continue;
      const next = byId.get(replacedBy.id);
      expect([id, next?.id]).toEqual([id, replacedBy.id]);
      expect([id, effectiveTo !== null && effectiveTo < replacedBy.on]).toEqual([id, true]);
      if (next?.effectiveFrom !== null) expect([id, next?.effectiveFrom]).toEqual([id, replacedBy.on]);
    }
  });
});

test('题名不带书名号，同一题名的各版本能分清', () => {
  expect(instruments.filter(({ title }) => /^《|^\s|\s$/.test(title))).toEqual([]);
  const seen = instruments.map(
    ({ title, edition, number, effectiveFrom }) => `${title}|${edition}|${number}|${effectiveFrom}`,
  );
  expect(new Set(seen).size).toBe(seen.length);
});

test('没有登记的规范，报程序错误', () => {
  // @ts-expect-error 没有这个编号，编译时也不通过
  expect(() => getInstrument('nothing')).toThrow('nothing');
});
