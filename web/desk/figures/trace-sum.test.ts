import { expect, test } from 'vitest';
import type { TraceLine } from '../../api/schema.d.ts';
import { isEqualSum, sumTrace } from './trace-sum.ts';

function line(amount: number, key: string | null = null): TraceLine {
  const record = {
    ...{ id: 'r', register: 'club', unit: '99', unitName: '棋社', number: '1', title: '对局', kind: 'row' as const },
    ...{ state: 'recorded' as const, listedOn: '2023-01-01', version: 1, fields: {}, summary: null, changedAt: '' },
  };
  return { on: '2023-01-01', amount, key, basis: 'row', record };
}

test('计数和金额：逐笔相加，元角分不走样', () => {
  expect(sumTrace([line(1), line(1), line(0)], 'count').sum).toBe(2);
  expect(sumTrace([line(0.1), line(0.2), line(617.7)], 'sum').sum).toBe(618);
});

test('存量：增加记正，减少记负，合计为期末数', () => {
  expect(sumTrace([line(1), line(1), line(-1)], 'stock').sum).toBe(1);
});

test('去重：同一键只计一次，后一笔标为重复', () => {
  const { sum, lines } = sumTrace([line(1, '甲'), line(1, '乙'), line(1, '甲')], 'distinct');
  expect(sum).toBe(2);
  expect(lines.map(({ repeats }) => repeats)).toEqual([false, false, true]);
});

test('去重存量：仍在的键才计', () => {
  expect(sumTrace([line(1, '甲'), line(1, '乙'), line(-1, '甲'), line(1, '乙')], 'distinct-stock').sum).toBe(1);
});

test('合计与数字一致与否；没有数的不算一致', () => {
  expect([isEqualSum(406, 406), isEqualSum(405, 406), isEqualSum(0, null)]).toEqual([true, false, false]);
});
