import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';

/** What was changed stands in brackets. */
function shown(one: string, other: string): readonly string[] {
  return compareTexts(one, other).map((parts) =>
    parts.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join(''),
  );
}

test('只改了地名和数字的，标出改动的字', () => {
  expect(shown('青禾乡调解纠纷120件，成功率98%。', '麦垄乡调解纠纷135件，成功率98%。')).toEqual([
    '[青禾]乡调解纠纷1[20]件，成功率98%。',
    '[麦垄]乡调解纠纷1[35]件，成功率98%。',
  ]);
});

test('一方多写的一句只在这一方标出', () => {
  expect(shown('开展宣传。效果良好。', '开展宣传。群众满意。效果良好。')).toEqual([
    '开展宣传。效果良好。',
    '开展宣传。[群众满意。]效果良好。',
  ]);
});

test('完全相同的没有标记，一方为空的全部标记', () => {
  expect(shown('依法行政', '依法行政')).toEqual(['依法行政', '依法行政']);
  expect(shown('', '依法行政')).toEqual(['', '[依法行政]']);
});

test('各段连起来就是原文', () => {
  const texts = ['一是健全机制，二是压实责任。', '一要压实责任，二要健全机制。'] as const;
  const [left, right] = compareTexts(...texts);
  expect(left.map(({ text }) => text).join('')).toBe(texts[0]);
  expect(right.map(({ text }) => text).join('')).toBe(texts[1]);
});

test('两万字的一段也不拖慢页面', () => {
  const long = '甲乙丙丁戊'.repeat(4000);
  const begun = performance.now();
  compareTexts(`一${long}二`, `三${long}四`);
  compareTexts(`一${long}二`, `三${[...long].reverse().join('')}四`);
  expect(performance.now() - begun).toBeLessThan(1000);
});
