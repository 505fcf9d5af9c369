import { expect, test } from 'vitest';
import { citedRef, indicatorInRef, parseTokens, writeTokens } from './token-text.ts';

test('一段文字拆成文字和数字，再合起来一字不差', () => {
  const text = '全年调处{a/club.games}，其中{a/club.games@blitz}快棋。';
  expect(parseTokens(text)).toEqual([
    { kind: 'text', text: '全年调处' },
    { kind: 'figure', ref: 'a/club.games' },
    { kind: 'text', text: '，其中' },
    { kind: 'figure', ref: 'a/club.games@blitz' },
    { kind: 'text', text: '快棋。' },
  ]);
  expect(writeTokens(parseTokens(text))).toBe(text);
});

test('没有闭合的花括号是普通文字，存时换成括号，不会被当作数字', () => {
  expect(parseTokens('见{附件')).toEqual([{ kind: 'text', text: '见{附件' }]);
  expect(writeTokens([{ kind: 'text', text: '{甲}' }])).toBe('（甲）');
});

test('空文字没有内容，换行保留', () => {
  expect(parseTokens('')).toEqual([]);
  expect(writeTokens(parseTokens('一\n二{x/y}'))).toBe('一\n二{x/y}');
});

test('同一数字第二处的引用写回原来的引用', () => {
  expect(citedRef('a/club.games#2')).toBe('a/club.games');
  expect(citedRef('a/club.games~2')).toBe('a/club.games~2');
});

test('从引用认出指标', () => {
  expect(
    ['m/d/club.games', 'm/d/club.games~2', 'm/d/club.games|amount', 'm/club.games@blitz#3'].map(indicatorInRef),
  ).toEqual(['club.games', 'club.games', 'club.games', 'club.games@blitz']);
});
