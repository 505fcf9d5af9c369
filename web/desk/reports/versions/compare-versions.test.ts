import { describe, expect, test } from 'vitest';
import { compareVersions } from './compare-versions.ts';
import { compareWords, piecesOf } from './compare-words.ts';

const figures = (printed: string) => ({
  'm/games.played': { label: '对局', printed },
  'other/games.played~2': { label: '对局', printed },
});

/** 【增】 put in, 〖删〗 taken out. */
function laid(before: string, after: string, [was, is] = ['3局', '3局']): string {
  const marks = { same: '', inserted: '【】', deleted: '〖〗' } as const;
  return compareWords(piecesOf(before, figures(was ?? '')), piecesOf(after, figures(is ?? '')))
    .map(({ kind, pieces }) => {
      const [open = '', close = ''] = marks[kind];
      return `${open}${pieces.map(({ text }) => text).join('')}${close}`;
    })
    .join('');
}

describe('两种文字对照', () => {
  test('按词标出增删，不整句标', () => {
    expect(laid('全年下棋较多，观众踊跃。', '全年下棋很多，观众踊跃参加。')).toBe(
      '全年下棋〖较多〗【很多】，观众踊跃【参加】。',
    );
  });

  test('数字按所指的指标和数值比较：挪了位置的同一数字不算改动，数值变了的算', () => {
    expect(laid('下棋{m/games.played}。', '下棋{other/games.played~2}。')).toBe('下棋3局。');
    expect(laid('下棋{m/games.played}。', '下棋{m/games.played#2}。')).toBe('下棋3局。');
    expect(laid('下棋{m/games.played}。', '下棋{m/games.played}。', ['3局', '4局'])).toBe('下棋〖3局〗【4局】。');
  });

  test('手打的数字和台账数字写法一样，也是改动', () => {
    expect(laid('下棋3局。', '下棋{m/games.played}。')).toBe('下棋〖3局〗【3局】。');
  });

  test('生僻字和表情不被拆坏', () => {
    expect(laid('见𬭎喆👍。', '见𬭎喆镕👍。')).toMatch(/^见〖?𬭎喆/);
    expect(laid('甲👍乙', '甲👎乙')).toBe('甲〖👍〗【👎】乙');
  });
});

describe('两版对照', () => {
  const block = (id: string, text: string) => ({
    ...{ id, kind: 'paragraph' as const, number: '', text, composed: text, edited: false },
  });
  const snapshot = (...blocks: readonly (readonly [string, string])[]) => ({
    blocks: blocks.map(([id, text]) => block(id, text)),
    figures: {},
  });

  test('逐段说明：相同、改动、新增、删去；删去的排在原来的位置', () => {
    const before = snapshot(['a', '甲'], ['b', '乙'], ['c', '丙'], ['d', '丁']);
    const after = snapshot(['a', '甲'], ['c', '丙改'], ['d', ''], ['e', '戊']);
    expect(compareVersions(before, after).map(({ id, state }) => [id, state])).toEqual([
      ['a', 'same'],
      ['b', 'removed'],
      ['c', 'changed'],
      ['d', 'removed'],
      ['e', 'added'],
    ]);
  });
});
