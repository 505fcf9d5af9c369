import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '#kernel/local-date.ts';
import { findSerial, findSerialDay, formatSerialTime } from './serial-date.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [44_990, '2023-03-05'],
  [45_351, '2024-02-29'],
  [2_958_465, '9999-12-31'],
])('1900 日期系统：序列号 %i 是 %s', (serial, day) => {
  expect(findSerialDay(serial, '1900')).toBe(day);
  expect(findSerial(localDate(day))).toBe(serial);
});

test.each([
  [0, '1904-01-01'],
  [43_528, '2023-03-05'],
])('1904 日期系统：序列号 %i 是 %s', (serial, day) => {
  expect(findSerialDay(serial, '1904')).toBe(day);
});

test.each([0, -1, 60, 60.5, 2_958_466])('1900 日期系统：序列号 %d 不是日期（60 是并不存在的 1900-02-29）', (serial) => {
  expect(findSerialDay(serial, '1900')).toBeUndefined();
});

test('1900 年以前的日期没有序列号', () => {
  expect(findSerial(localDate('1899-12-31'))).toBeUndefined();
});

test('任何一天写成序列号再读回，还是这一天', () => {
  const anyDay = fc.integer({ min: 0, max: 2_900_000 }).map((days) => addDays(localDate('1900-01-01'), days));
  fc.assert(fc.property(anyDay, (day) => findSerialDay(findSerial(day) ?? 0, '1900') === day));
});

test.each([
  [0.5, false, '12:00'],
  [44_990.604_178_240_7, false, '14:30:01'],
  [1.5, true, '36:00'],
])('序列号 %d 的时刻（累计：%s）是 %s', (serial, elapsed, text) => {
  expect(formatSerialTime(serial, elapsed)).toBe(text);
});
