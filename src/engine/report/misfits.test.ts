import { describe, expect, test } from 'vitest';
import { localDate } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import type { Figure } from '../figure.ts';
import type { FigurePiece } from './fragment.ts';
import { misfitsIn } from './misfits.ts';

function figure(label: string, value: number, unit: string): Figure {
  return {
    ...{ indicator: label, label, value, unit, state: 'known', of: '990101001', period: yearPeriod(2023) },
    ...{ asOf: localDate('2023-12-31'), parts: [], postings: 1, blanks: 0, summaryShare: 0, because: null },
  };
}

function piece(label: string, value: number, unit: string, last?: number): FigurePiece {
  const now = figure(label, value, unit);
  const size = last === undefined ? value : Math.abs(value - last);
  return {
    ...{ kind: 'figure', name: label, value: size, unit, label, printed: `${size}${unit}`, within: 0 },
    ...{ means: '', period: '2023年' },
    source:
      last === undefined
        ? { kind: 'figure', figure: now }
        : { kind: 'change', figure: now, previous: figure(label, last, unit) },
  };
}

/** Warns of a text with the figures given: `{甲}` is figure 甲, `{甲差}` its difference from last year. */
function warned(text: string, value: number, last: number | null, unit = '局') {
  const pieces = new Map([
    ['甲', piece('甲', value, unit)],
    ['甲差', piece('甲', value, unit, last ?? 0)],
    ['乙', piece('乙', 5, '局')],
    ['率', piece('率', value, '%')],
  ]);
  const sense = { find: (ref: string) => pieces.get(ref), lastYear: (id: string) => (id === '乙' ? 5 : last) };
  return misfitsIn(text, sense).map(({ rule, word, now }) => `${rule} ${word} ${now}`.replace('  ', ' '));
}

describe('与上年相比的词', () => {
  test.each([
    ['较上年增加{甲差}', 3, 5, ['more 增加 现在比上年少']],
    ['较上年增加{甲差}', 7, 5, []],
    ['较上年减少{甲差}', 7, 5, ['fewer 减少 现在比上年多']],
    ['下棋{甲}，比上年多', 3, 5, []],
    ['比上年多下{甲}', 3, 5, ['more 比上年多 现在比上年少']],
    ['同比增长，达到{甲}', 3, 5, []],
    ['同比增长到{甲}', 3, 5, ['more 增长 现在比上年少']],
    ['与上年持平，为{甲}', 3, 5, []],
    ['与上年持平的{甲}', 3, 5, ['same 持平 现在比上年少']],
    ['与上年持平的{甲}', 5, 5, []],
    ['进一步提高水平，下棋{甲}', 3, 5, []],
    ['提高水平的棋局{甲}', 3, 5, []],
    ['较上年没有增加{甲差}', 3, 5, []],
    ['较上年有增加有减少{甲差}', 3, 5, []],
    ['同比增长到{甲}', 3, null, []],
  ] as const)('%s（本年 %d，上年 %s）', (text, value, last, expected) => {
    expect(warned(text, value, last)).toEqual(expected);
  });
});

describe('首次、未发生、零', () => {
  test.each([
    ['首次举办{甲}', 3, 2, ['first 首次 上年已有2局']],
    ['首次举办{甲}', 3, 0, []],
    ['首次举办{甲}', 3, null, []],
    ['未发生申诉{甲}', 3, 1, ['none 未发生 现在是3局']],
    ['未发生申诉（{甲}）', 0, 1, []],
    ['未发生申诉，下棋{甲}', 3, 1, []],
    ['共下棋{甲}', 0, 1, ['zero 现在是0，这句话读来却像是有']],
    ['没有下棋（{甲}）', 0, 1, []],
  ] as const)('%s（本年 %d，上年 %s）', (text, value, last, expected) => {
    expect(warned(text, value, last)).toEqual(expected);
  });
});

describe('均、全部、多数、少数', () => {
  test.each([
    ['全部按时开局，按时率{率}', 98, []],
    ['全部按时开局的占{率}', 98, ['all 全部 现在是98%']],
    ['均按时开局，达{率}', 100, []],
    ['人均{甲}', 3, []],
    ['约局{乙}，全部下完{甲}', 4, ['all 全部 现在是4局，前面说的是5局']],
    ['约局{乙}，全部下完{甲}', 5, []],
    ['约局{乙}。全部下完{甲}', 4, []],
    ['大多数按时，占比{率}的大多数', 30, ['most 大多数 现在是30%']],
    ['个别迟到的占{率}', 60, ['few 个别 现在是60%']],
    ['个别迟到的占{率}', 6, []],
  ] as const)('%s（%d）', (text, value, expected) => {
    expect(warned(text, value, value)).toEqual(expected);
  });
});
