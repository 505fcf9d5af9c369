import { expect, test } from 'vitest';
import { numberCell, plainDecimal } from './number-cell.ts';
import { readNumberFormat } from './number-format.ts';

function read(value: number, format: string | number) {
  const known = typeof format === 'number' ? readNumberFormat(format, undefined) : readNumberFormat(200, format);
  return numberCell(value, known, '1900');
}

test.each([
  ['yyyy-mm-dd', '2023-03-05'],
  ['yyyy"年"m"月"d"日";@', '2023-03-05'],
  ['[$-804]yyyy"年"m"月"d"日"', '2023-03-05'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '2023-03-05'],
  ['yyyy/m/d h:mm', '2023-03-05 14:30'],
  ['dddd', '2023-03-05'],
  [14, '2023-03-05'],
  [22, '2023-03-05 14:30'],
  [31, '2023-03-05'],
])('格式 %s 的 44990.604 是日期，显示为 %s', (format, text) => {
  expect(read(44_990.604_166_666_7, format)).toEqual({ kind: 'date', on: '2023-03-05', text });
});

test.each([
  ['yyyy"年"m"月"', '2023-03'],
  ['mmm-yy', '2023-03'],
  ['m"月"d"日"', '3月5日'],
  ['yyyy', '2023'],
  [57, '2023-03'],
  [58, '3月5日'],
])('格式 %s 不显示日或年，文字只写显示出来的部分 %s，不替经办人补全', (format, text) => {
  expect(read(44_990, format)).toEqual({ kind: 'date', on: '2023-03-05', text });
});

test.each([
  ['General', 44_990, '44990'],
  ['#,##0.00;[Red]-#,##0.00', -1_234.5, '-1234.5'],
  ['0.00E+00', 12_345, '12345'],
  ['[>=100]0"天";0"日"', 7, '7'],
  ['0.0"h"', 7.5, '7.5'],
  ['"d"0', 7, '7'],
  ['G/通用格式', 3, '3'],
  [49, 330_107, '330107'],
])('格式 %s 的 %d 是数字，不是日期', (format, value, text) => {
  expect(read(value, format)).toEqual({ kind: 'number', value, text });
});

test('格式 000000 的 330 显示为 000330，前导零不丢', () => {
  expect(read(330, '000000')).toEqual({ kind: 'number', value: 330, text: '000330' });
});

test('百分比的数值是 0.855，文字是 85.5%', () => {
  expect(read(0.855, '0.0%')).toEqual({ kind: 'number', value: 0.855, text: '85.5%' });
});

test('只有时刻的单元格是文字，不是 1899 年或 1900 年的日期', () => {
  expect(read(0.354_166_666_666_667, 'h:mm')).toEqual({ kind: 'text', text: '08:30' });
  expect(read(1.083_333_333_333_33, '[h]:mm')).toEqual({ kind: 'text', text: '26:00' });
  expect(read(0.5, 'yyyy-mm-dd hh:mm')).toEqual({ kind: 'text', text: '12:00' });
});

test('日期格式的 0 是数字 0；不存在的 1900-02-29 是文字', () => {
  expect(read(0, 'yyyy-mm-dd')).toEqual({ kind: 'number', value: 0, text: '0' });
  expect(read(60, 'yyyy-mm-dd')).toEqual({ kind: 'text', text: '1900-02-29' });
});

test('公式算出的 44989.9999999999 就是 2023-03-05', () => {
  expect(read(44_989.999_999_999_9, 'yyyy-mm-dd')).toMatchObject({ on: '2023-03-05' });
});

test.each([
  [0.1 + 0.2, '0.3'],
  [1e21, '1000000000000000000000'],
  [330_107_199_001_011_000, '330107199001011000'],
  [0.000_000_15, '0.00000015'],
  [-5, '-5'],
  [0, '0'],
])('%d 写成 %s，不用科学记数法', (value, text) => {
  expect(plainDecimal(value)).toBe(text);
});
