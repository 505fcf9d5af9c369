import { expect, test } from 'vitest';
import { cellAddress, cellText, columnName, findCellPlace, plainHeader, textCell } from './table.ts';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('第 %i 列（从 0 数）的列号是 %s', (col, name) => {
  expect(columnName(col)).toBe(name);
  expect(findCellPlace(`${name}7`)).toEqual({ row: 6, col });
});

test('第 6 行第 2 列（从 0 数）显示为 C7', () => {
  expect(cellAddress(6, 2)).toBe('C7');
  expect(findCellPlace('$C$7')).toEqual({ row: 6, col: 2 });
});

test.each(['', 'C', '7', 'C0', 'XFE1', 'A1048577', 'C7:D8', '工1'])('“%s”不是单元格地址', (text) => {
  expect(findCellPlace(text)).toBeUndefined();
});

test.each([
  ['*编号', '编号'],
  ['编号＊', '编号'],
  ['编号（必填）', '编号'],
  [' 受理\n日期 ', '受理日期'],
  ['罚款金额(万元)', '罚款金额(万元)'],
])('表头“%s”去掉必填标记是“%s”', (text, plain) => {
  expect(plainHeader(text)).toBe(plain);
});

test('只有空格（含全角空格）的单元格是未填，不是文字，也不是 0', () => {
  expect(textCell(' \u3000\u00a0')).toEqual({ kind: 'blank' });
  expect(cellText({ kind: 'blank' })).toBe('');
  expect(cellText({ kind: 'number', value: 0, text: '0' })).toBe('0');
});
