import { describe, expect, test } from 'vitest';
import { paragraph, section } from '../outline.ts';
import { clubFacts, clubLaw, clubOutline, RULE } from './chess-club.fixture.ts';
import { composeReport } from './compose-report.ts';
import { atLeast, everyMonth, positive } from './condition.ts';
import { rowsOf } from './row-query.ts';
import { textOfBlock } from './set-blocks.ts';
import type { Stated, StatedFacts } from './stated-facts.fixture.ts';
import * as w from './wording.ts';

const queries = [
  rowsOf({ id: 'lessons', register: 'lessons', fields: ['title', 'fee', 'heldOn'], orderBy: 'heldOn', means: '讲棋' }),
  rowsOf({ id: 'games', register: 'games', fields: ['kind', 'venue'], orderBy: 'playedOn', means: '棋局' }),
];

/** The one sentence that an outline of these clauses gives; '' where nothing is said. */
function said(sentence: w.Sentence, stated: StatedFacts): string {
  const content = { id: 'm', content: 'measures', heading: '对局', cite: [RULE] } as const;
  const outline = clubOutline({ queries, sections: [section({ ...content, parts: [paragraph('p', sentence)] })] });
  const law = clubLaw(outline);
  const { document } = composeReport(law, outline, clubFacts(law, outline, stated));
  return document.body
    .filter(({ kind }) => kind === 'paragraph')
    .map(textOfBlock)
    .join('');
}

describe('零、未填、不适用是三回事', () => {
  const clause = w.say('games.played', '下棋{n}', {
    ...{ one: '只下棋{n}', none: '没有下棋', notApplicable: '不下棋' },
    with: [w.say('games.won', '胜{n}')],
  });
  const cases: readonly (readonly [Stated, string])[] = [
    [12, '全年下棋12局，胜5局。'],
    [1, '全年只下棋1局，胜5局。'],
    [0, '全年没有下棋。'],
    ['not-applicable', '全年不下棋。'],
    ['blank', ''],
  ];
  test.each(cases)('对局数为 %s 时写：%s', (value, expected) => {
    expect(said(w.opened('全年', clause), { figures: { 'games.played': value, 'games.won': 5 } })).toBe(expected);
  });

  test('没有写零的说法，零就不说', () => {
    expect(said(w.sentence(w.say('games.played', '下棋{n}')), { figures: { 'games.played': 0 } })).toBe('');
  });

  test('比率没有分母时，按声明的说法写', () => {
    const rate = w.say('games.won-rate', '胜率{n}', { notApplicable: '{because}' });
    expect(said(w.sentence(rate), { figures: { 'games.won-rate': 'not-applicable' } })).toBe('本期没有终局。');
    expect(said(w.sentence(rate), { figures: { 'games.won-rate': 99 } })).toBe('胜率99%。');
  });
});

describe('几个分句连成一句', () => {
  const clauses = [
    w.say('games.played', '下棋{n}'),
    w.say('games.won', '[其中]获胜{n}'),
    w.say('lessons.held', '[并]讲棋{n}', { join: '；' }),
  ];
  test('都在', () => {
    const figures = { 'games.played': 9, 'games.won': 4, 'lessons.held': 2 };
    expect(said(w.opened('全年', ...clauses), { figures })).toBe('全年下棋9局，其中获胜4局；并讲棋2次。');
  });
  test('前面的未填，后面的接上句首，承接词不再出现', () => {
    expect(said(w.opened('全年', ...clauses), { figures: { 'lessons.held': 2 } })).toBe('全年讲棋2次。');
  });
  test('一句里引用的别的数字未填，这一分句不写', () => {
    const clause = w.say('games.played', '下棋{n}，胜率{games.won-rate}');
    expect(
      said(w.sentence(clause, w.say('lessons.held', '讲棋{n}')), { figures: { 'games.played': 9, 'lessons.held': 2 } }),
    ).toBe('讲棋2次。');
  });
  test('条件不成立的分句不写；未填的数字不满足任何条件', () => {
    const clause = w.words('人人下满', { when: atLeast('games.played', 10) });
    expect(said(w.sentence(clause), { figures: { 'games.played': 10 } })).toBe('人人下满。');
    expect(said(w.sentence(clause), { figures: { 'games.played': 9 } })).toBe('');
    expect(said(w.sentence(clause), {})).toBe('');
  });
});

describe('分项', () => {
  const clause = w.say('games.played', '下棋{n}', {
    with: [w.breakdown('games.played', { text: '其中{parts}', most: 2 })],
  });
  test('只列最多的几项，从多到少', () => {
    const figures = { 'games.played': 10, 'games.played@go': 3, 'games.played@chess': 5, 'games.played@xiangqi': 2 };
    expect(said(w.sentence(clause), { figures })).toBe('下棋10局，其中国际象棋5局、围棋3局。');
  });
  test('分项加起来不足总数时不列：汇总登记的总数没有分项', () => {
    const figures = { 'games.played': 10, 'games.played@go': 3, 'games.played@chess': 5, 'games.played@xiangqi': 0 };
    expect(said(w.sentence(clause), { figures })).toBe('下棋10局。');
  });
  test('全是一项的不重复说', () => {
    const figures = { 'games.played': 3, 'games.played@go': 3, 'games.played@chess': 0, 'games.played@xiangqi': 0 };
    expect(said(w.sentence(clause), { figures })).toBe('下棋3局。');
  });
});

describe('与上年比较', () => {
  const clause = w.say('games.played', '下棋{n}', { with: [w.compare('games.played')] });
  test.each([
    [394, 406, '下棋406局，较上年增加12局、增长3%。'],
    [406, 394, '下棋394局，较上年减少12局、下降3%。'],
    [5, 8, '下棋8局，较上年增加3局。'],
    [8, 8, '下棋8局，与上年持平。'],
    ['blank', 8, '下棋8局。'],
  ] as const)('上年 %s、本年 %d：%s', (before, now, expected) => {
    expect(said(w.sentence(clause), { figures: { 'games.played': now }, previous: { 'games.played': before } })).toBe(
      expected,
    );
  });
  test('比率只比百分点', () => {
    const rate = w.say('games.won-rate', '胜率{n}', { with: [w.compare('games.won-rate')] });
    const stated = { figures: { 'games.won-rate': 60.5 }, previous: { 'games.won-rate': 58 } };
    expect(said(w.sentence(rate), stated)).toBe('胜率60.5%，较上年提高2.5个百分点。');
  });
});

describe('引用台账的行', () => {
  const lesson = (number: string, title: string, fee: number | null = null) => ({
    unit: '990101001',
    number,
    title,
    fee,
    heldOn: `2023-01-0${number}`,
  });
  const clause = w.list('lessons', {
    pick: { field: 'title', titles: true },
    unit: '部',
    most: 2,
    many: '讲{list}等{count}',
    one: '讲{list}',
    none: '没有开讲',
  });
  test('书名号之间不加顿号，超过几个的用等字收住，重复的只算一次', () => {
    const rows = { lessons: [lesson('1', '讲《甲谱》'), lesson('2', '《乙谱》和《甲谱》'), lesson('3', '《丙谱》')] };
    expect(said(w.sentence(clause), { rows })).toBe('讲《甲谱》《乙谱》等3部。');
  });
  test('同名的两行是两行，同名的两部是一部；列全了不加等', () => {
    const rows = { lessons: [lesson('1', '开局'), lesson('2', '开局'), lesson('3', '残局')] };
    const named = (most: number) =>
      w.sentence(
        w.list('lessons', {
          pick: { field: 'title', wrap: '“”' },
          unit: '讲',
          most,
          many: '讲{list}{etc}，计{count}',
          one: '讲{list}',
        }),
      );
    expect(said(named(2), { rows })).toBe('讲“开局”“残局”，计3讲。');
    expect(said(named(1), { rows })).toBe('讲“开局”等，计3讲。');
  });
  test('引号之内再有引号，换成单引号', () => {
    const rows = { lessons: [lesson('1', '“双飞燕”定式')] };
    const quoted = w.list('lessons', { pick: { field: 'title', wrap: '“”' }, unit: '讲', most: 1, many: '{list}' });
    expect(said(w.sentence(quoted), { rows })).toBe('“‘双飞燕’定式”。');
    expect(said(w.sentence(w.each('lessons', { most: 1, text: '讲“{title}”' })), { rows })).toBe('讲“‘双飞燕’定式”。');
  });
  test('一个的单说', () => {
    expect(said(w.sentence(clause), { rows: { lessons: [lesson('1', '《甲谱》')] } })).toBe('讲《甲谱》。');
  });
  test('没有行：台账记过的说没有，台账没记的不说', () => {
    const both = w.sentence(clause, w.say('lessons.held', '讲棋{n}'));
    expect(said(both, { figures: { 'lessons.held': 0 } })).toBe('没有开讲。');
    expect(said(both, {})).toBe('');
  });
  test('逐行写，缺项的行略去，行中文字去掉句号和花括号', () => {
    const rows = { lessons: [lesson('1', '开局{一}。', 200), lesson('2', '残局')] };
    expect(said(w.sentence(w.each('lessons', { most: 5, text: '讲“{title}”收费{fee}元' })), { rows })).toBe(
      '讲“开局｛一｝”收费200元。',
    );
  });
  test('按选项数行，按声明的次序说', () => {
    const game = (number: string, kind: string) => ({ unit: '990101001001', number, kind, venue: null });
    const rows = { games: [game('1', 'chess'), game('2', 'go'), game('3', 'chess')] };
    const tally = w.tally('games', {
      by: 'kind',
      unit: '局',
      words: { go: '围棋{n}', chess: '国际象棋{n}', xiangqi: '象棋{n}' },
      text: '下了{parts}',
    });
    expect(said(w.sentence(tally), { rows })).toBe('下了围棋1局、国际象棋2局。');
  });
});

describe('分社和月份', () => {
  const perVillage = { 'games.played': { '990101001001': 4, '990101001002': 0 } };
  const clause = w.villages('games.played', {
    most: 3,
    some: '{list}等{count}分社没有下棋',
    none: '{villages}分社都下了棋',
  });
  test('有的分社没有', () => {
    expect(said(w.sentence(clause), { figures: { 'games.played': 4 }, perVillage })).toBe('西社等1个分社没有下棋。');
  });
  test('分社都有', () => {
    const all = { 'games.played': { '990101001001': 4, '990101001002': 1 } };
    expect(said(w.sentence(clause), { figures: { 'games.played': 5 }, perVillage: all })).toBe('2个分社都下了棋。');
  });
  test('总数未填的，不说分社有没有', () => {
    expect(said(w.sentence(clause), { perVillage })).toBe('');
  });
  test('月月都有才说月月', () => {
    const months = w.months('games.played', { every: '月月下棋', gaps: '{list}没有下棋' });
    const figures = { 'games.played': 12 };
    const full = Array.from({ length: 12 }, () => 1);
    expect(said(w.sentence(months), { figures, monthly: { 'games.played': full } })).toBe('月月下棋。');
    expect(said(w.sentence(months), { figures, monthly: { 'games.played': full.with(2, 0).with(6, 0) } })).toBe(
      '3月、7月没有下棋。',
    );
    const when = w.words('从不间断', { when: everyMonth('games.played') });
    expect(said(w.sentence(when), { figures, monthly: { 'games.played': full.with(2, 0) } })).toBe('');
  });
});

test('提纲写错的名字，声明时就拒绝', () => {
  const content = { id: 'm', content: 'measures', heading: '对局', cite: [RULE] } as const;
  const of = (clause: w.Clause) => () =>
    clubOutline({ queries, sections: [section({ ...content, parts: [paragraph('p', w.sentence(clause))] })] });
  expect(of(w.say('games.played', '下棋{m}'))).toThrow('{m} 没有来源');
  expect(of(w.words('大力下棋'))).toThrow('没有以台账为前提');
  expect(of(w.words('下了棋', { when: positive('games.played') }))).not.toThrow();
  expect(of(w.list('players', { pick: { field: 'title' }, unit: '名', most: 1, many: '{list}' }))).toThrow(
    '没有行查询“players”',
  );
  expect(of(w.list('games', { pick: { field: 'title' }, unit: '名', most: 1, many: '{list}' }))).toThrow(
    '没有字段“title”',
  );
});
