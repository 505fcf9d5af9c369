import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { type Centred, signOff } from './sign-off.ts';

const date = '2024年1月15日';
const rightBlank = (item: Centred | null): number => (item ? 28 - item.centre - cellsOf(item.text) / 2 : Number.NaN);

test('一个机关：成文日期右空四字，署名居中于日期之上', () => {
  const { rows, date: printed } = signOff({ bodies: ['演示镇人民政府'], date });
  expect(rightBlank(printed)).toBe(4);
  expect(rows).toEqual([[{ text: '演示镇人民政府', centre: printed?.centre }]]);
});

test('两个机关：左右并排，后一个居中于日期之上', () => {
  const { rows, date: printed } = signOff({ bodies: ['中共演示镇委员会', '演示镇人民政府'], date });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.map(({ text }) => text)).toEqual(['中共演示镇委员会', '演示镇人民政府']);
  expect(rows[0]?.[1]?.centre).toBe(printed?.centre);
  expect(rightBlank(printed)).toBe(4);
});

test('两个名称太长的机关：上下排列，不出版心', () => {
  const bodies = ['演示县演示镇全面推进依法治镇工作领导小组', '演示县演示镇法治政府建设工作领导小组办公室'];
  const { rows, date: printed } = signOff({ bodies, date });
  expect(rows.map((row) => row.length)).toEqual([1, 1]);
  for (const [name] of rows) expect(rightBlank(name ?? null)).toBeGreaterThanOrEqual(0);
  expect(rightBlank(printed)).toBeGreaterThanOrEqual(4);
});

test('三个机关：两个一排，最后一个在日期之上', () => {
  const { rows, date: printed } = signOff({ bodies: ['甲镇人民政府', '乙镇人民政府', '丙镇人民政府'], date });
  expect(rows.map((row) => row.map(({ text }) => text[0]))).toEqual([['甲', '乙'], ['丙']]);
  expect(rows[1]?.[0]?.centre).toBe(printed?.centre);
});

test('草稿没有日期，署名的位置不变', () => {
  const draft = signOff({ bodies: ['演示镇人民政府'], date: null });
  expect(draft.date).toBeNull();
  expect(draft.rows).toEqual(signOff({ bodies: ['演示镇人民政府'], date }).rows);
});
