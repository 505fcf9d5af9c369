import { expect, test } from 'vitest';
import { barOptions, chartHeightPx, describeBars, shortNumber, tipOf } from './bar-options.ts';

const bars = [
  { key: 'a', label: '石桥社区', value: 0, text: '0起' },
  { key: 'b', label: '龙眼村', value: null, text: '未填' },
];

test('图的文字说明逐项说出数字，0 和未填说法不同', () => {
  expect(describeBars('按单位', bars)).toBe('按单位：石桥社区 0起，龙眼村 未填');
});

test('大数以万、亿缩写，小数照写', () => {
  expect([61770, 1290500, 200000000, 47, 99.5].map(shortNumber)).toEqual(['6.2万', '129.1万', '2亿', '47', '99.5']);
});

test('没有数的一项不画柱，不当作 0', () => {
  expect(barOptions(bars, '起', 'rows')).toMatchObject({ series: [{ data: [0, null] }] });
});

test('提示中的名称按文字写出，不当作标记', () => {
  expect(tipOf({ key: 'x', label: '<b>甲</b>', value: 1, text: '1件' })).not.toContain('<b>');
});

test('横条图的高度随项数增加', () => {
  expect(chartHeightPx(20, 'rows')).toBeGreaterThan(chartHeightPx(5, 'rows'));
});
