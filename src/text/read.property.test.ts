import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checks } from '#law/checks/index.ts';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { check } from './check.ts';
import { read } from './read.ts';

const PIECES = [
  ...'0123456789一二三四五六七八九十百千万亿零两半点几余多近约超第前每',
  ...'，。；：、！？（）《》“”〔〕 \n\t　%％—-~+·.',
  '2023年',
  '3月',
  '15日',
  '人次',
  '个',
  '村',
  '起',
  '件',
  '元',
  '不少于',
  '以上',
  '其中',
  '分别',
  '均',
  '百分之',
  '分之',
  '未发生',
  '一、',
  '（一）',
  '1.',
  '一是',
  '矛盾纠纷',
  '普法',
  '双河镇',
  '人民政府',
  '云岭县',
  'A4',
  'km',
  '\u200b',
  '\ufeff',
  '⼀',
  '萬',
  '[bookmark: x]',
  '😀',
];

test('任何文字：位置都指向原文，按先后排列，互不重叠，读两遍一样', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const reading = read(text, { lexicon: reportLexicon, instruments });
      let last = 0;
      for (const { start, end, text: span, value } of reading.figures) {
        expect(text.slice(start, end)).toBe(span);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        for (const number of [value].flat()) expect(Number.isFinite(number)).toBe(true);
        last = start;
      }
      for (const { start, end, text: span } of reading.headings) expect(text.slice(start, end)).toBe(span);
      for (const { start, end } of reading.citations) expect(text[start] + (text[end - 1] ?? '')).toBe('《》');
      expect(read(text, { lexicon: reportLexicon, instruments })).toEqual(reading);
    }),
    { numRuns: 3_000 },
  );
});

test('任何文字都审得完，问题的位置都在原文之内', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end } of check(text, { lexicon: reportLexicon, instruments, checks }).findings) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('五百万字也在线性时间内读完', () => {
  const seconds = (length: number) => {
    const text =
      '全年开展普法宣传12场次，发放资料2300份，受教育群众1.1万余人次，其中学生800人。《民法典》“八五”普法（一）'.repeat(
        Math.ceil(length / 60),
      );
    const before = process.cpuUsage();
    read(text, { lexicon: reportLexicon, instruments });
    const { user } = process.cpuUsage(before);
    return user / 1e6;
  };
  seconds(200_000);
  const [small, large] = [seconds(500_000), seconds(5_000_000)];
  expect(large / small).toBeLessThan(25);
}, 60_000);
