import { expect, test } from 'vitest';
import { barLegend, barOptions, chartHeightPx, tipOf } from './bar-options.ts';
import { type ChartPoint, describePoints, shortNumber } from './chart-point.ts';
import { drawSvg } from './echarts.ts';

const point = (label: string, value: number | null, state: ChartPoint['state'], text: string): ChartPoint => ({
  key: label,
  label,
  value,
  state,
  text,
});
const points = [
  point('石桥社区', 0, 'known', '0起'),
  point('龙眼村', null, 'blank', '未填'),
  point('桑园村', null, 'not-applicable', '不适用'),
  point('柳林村', null, 'ahead', '未到'),
];
const series = [{ name: '2023年', points }];

test('图的文字说明逐项说出数字，0 和未填说法不同', () => {
  expect(describePoints('按单位', points.slice(0, 2))).toBe('按单位：石桥社区 0起，龙眼村 未填');
});

test('大数以万、亿缩写，小数照写', () => {
  expect([61770, 1290500, 200000000, 47, 99.5].map(shortNumber)).toEqual(['6.2万', '129.1万', '2亿', '47', '99.5']);
});

test('0 写作 0；未填、不适用只写字、不画柱；未到的什么也不写', () => {
  const options = barOptions(series, '起', 'rows');
  expect(options).toMatchObject({
    series: [
      {
        data: [
          { value: 0, label: { formatter: '0' } },
          { itemStyle: { color: 'transparent' }, label: { formatter: '未填' } },
          { itemStyle: { color: 'transparent' }, label: { formatter: '不适用' } },
          { itemStyle: { color: 'transparent' }, label: { formatter: '' } },
        ],
      },
    ],
  });
});

test('上年画在本年之前，只有 0 和没有数的写字', () => {
  const former = { name: '2022年', points: [point('1月', 3, 'known', '3起'), point('2月', 0, 'known', '0起')] };
  const now = { name: '2023年', points: [point('1月', 5, 'known', '5起'), point('2月', 1, 'known', '1起')] };
  expect(barOptions([former, now], '起', 'columns')).toMatchObject({
    series: [
      {
        name: '2022年',
        data: [
          { value: 3, label: { formatter: '' } },
          { value: 0, label: { formatter: '0' } },
        ],
      },
      { name: '2023年', data: [{ value: 5, label: { formatter: '5' } }, { value: 1 }] },
    ],
  });
  expect(barLegend([former, now]).map(({ label }) => label)).toEqual(['2022年', '2023年']);
  expect(barLegend([now])).toEqual([]);
});

test('提示中的名称按文字写出，不当作标记', () => {
  expect(tipOf([{ name: '', points: [point('<b>甲</b>', 1, 'known', '1件')] }], 0, 0)).not.toContain('<b>');
});

test('横条图的高度随项数增加', () => {
  expect(chartHeightPx(20, 'rows')).toBeGreaterThan(chartHeightPx(5, 'rows'));
});

test('画出来的图里看得见“未填”“不适用”和 0，三样都不同', () => {
  const svg = drawSvg(barOptions(series, '起', 'rows'), 600, 200);
  const texts = [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, look = '', text = '']) => ({ look, text }));
  for (const words of ['0', '未填', '不适用']) {
    const drawn = texts.find(({ text }) => text === words);
    expect(drawn?.look ?? 'absent').not.toMatch(/opacity[^0-9]*0\b|absent|transparent/);
  }
});
