import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePrinted, printFigure } from './print-figure.ts';

test.each([
  [61770, '元', '6.177万元'],
  [10000, '元', '1万元'],
  [9999, '元', '9999元'],
  [9999.5, '元', '9999.5元'],
  [61770.25, '元', '61770.25元'],
  [1234567.89, '元', '123.46万元'],
  [120_000_000, '元', '1.2亿元'],
  [123_456_789, '元', '12345.6789万元'],
  [0, '元', '0元'],
  [99, '%', '99%'],
  [99.5, '%', '99.5%'],
  [100, '%', '100%'],
  [406, '起', '406起'],
  [1250, '人次', '1250人次'],
  [12_345, '人次', '12345人次'],
  [123_000, '人次', '12.3万人次'],
  [123_456, '人次', '123456人次'],
  [1.5, '名', '1.5名'],
  [-3, '件', '-3件'],
])('%d %s 印作 %s', (value, unit, text) => {
  expect(printFigure(value, unit).text).toBe(text);
});

test('只有舍入的数才注明误差，误差不超过末位的一半', () => {
  expect(printFigure(61770, '元').within).toBe(0);
  expect(printFigure(1234567.89, '元').within).toBe(50);
});

test('印出的数读回来，等于原数或在注明的误差以内', () => {
  const fen = fc.integer({ min: 0, max: 10_000_000_000_00 }).map((amount) => amount / 100);
  fc.assert(
    fc.property(
      fc.oneof(fen, fc.integer({ min: 0, max: 2_000_000 })),
      fc.constantFrom('元', '起', '%'),
      (value, unit) => {
        const { text, within } = printFigure(value, unit);
        const read = parsePrinted(text);
        expect(read?.unit).toBe(unit);
        expect(Math.abs((read?.value ?? Number.NaN) - value)).toBeLessThanOrEqual(within + 1e-3);
        if (within === 0) expect(read?.value).toBeCloseTo(value, 2);
      },
    ),
  );
});

test('不是印出的数字，不当数字读', () => {
  expect(parsePrinted('若干起')).toBeUndefined();
  expect(parsePrinted('3.5.1起')).toBeUndefined();
});
