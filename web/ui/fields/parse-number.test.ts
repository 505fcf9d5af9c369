import { describe, expect, it } from 'vitest';
import { formatYuan } from '../format.ts';
import { parseWhole, parseYuan } from './parse-number.ts';

describe('金额按分保存，不走样', () => {
  it.each([
    ['61770', 6_177_000],
    ['1,234.5', 123_450],
    ['0.07', 7],
    ['19.99', 1999],
    ['1234567.89', 123_456_789],
    ['￥88', 8800],
    ['３００元', 30_000],
    ['3.2万元', 3_200_000],
    ['0', 0],
  ])('%s 元是 %i 分', (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  it('空白是未填，不是 0', () => {
    expect(parseYuan('  ')).toBeNull();
    expect(parseWhole('')).toBeNull();
  });

  it.each(['十元', '1.234', '-5', '1e3', '99999999999999999'])('%s 不是金额，不猜', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  it('写出来再读回来是同一个数', () => {
    for (const fen of [0, 1, 10, 99, 100, 101, 12_345, 6_177_050, 900_000_000_001]) {
      expect(parseYuan(formatYuan(fen))).toBe(fen);
    }
  });

  it('人数只收整数', () => {
    expect(parseWhole('1,200')).toBe(1200);
    expect(parseWhole('１２')).toBe(12);
    expect(parseWhole('1.5')).toBeUndefined();
    expect(parseWhole('三')).toBeUndefined();
  });
});
