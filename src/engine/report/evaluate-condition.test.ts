import { expect, test } from 'vitest';
import { localDate } from '#kernel/local-date.ts';
import { paragraph, section } from '../outline.ts';
import { clubFacts, clubLaw, clubOutline, RULE } from './chess-club.fixture.ts';
import * as c from './condition.ts';
import { isMet } from './evaluate-condition.ts';
import { rowsOf, selectRows } from './row-query.ts';
import type { StatedFacts } from './stated-facts.fixture.ts';
import { sentence, words } from './wording.ts';

const queries = [rowsOf({ id: 'lessons', register: 'lessons', fields: ['title'], orderBy: 'heldOn', means: '讲棋' })];

function holds(condition: c.Condition, stated: StatedFacts): boolean {
  const content = { id: 'm', content: 'measures', heading: '棋', cite: [RULE] } as const;
  const parts = [paragraph('p', sentence(words('成立', { when: condition })))];
  const outline = clubOutline({ queries, sections: [section({ ...content, parts })] });
  const law = clubLaw(outline);
  return isMet(condition, { law, outline, facts: clubFacts(law, outline, stated), words: {} });
}

const P = 'games.played';
const full = Array.from({ length: 12 }, () => 1);

test.each([
  ['已知', c.known(P), [true, true, false, false]],
  ['大于零', c.positive(P), [true, false, false, false]],
  ['为零', c.zero(P), [false, true, false, false]],
  ['未填', c.blank(P), [false, false, true, false]],
  ['不少于 3', c.atLeast(P, 3), [true, false, false, false]],
  ['少于 3', c.below(P, 3), [false, true, false, false]],
  ['不少于分社数', c.atLeast(P, 'villages'), [true, false, false, false]],
  ['不为零', c.not(c.zero(P)), [true, false, true, true]],
  ['两个都要', c.all(c.known(P), c.positive(P)), [true, false, false, false]],
  ['有一个即可', c.any(c.zero(P), c.positive(P)), [true, true, false, false]],
] as const)('%s：5、零、未填、不适用', (_, condition, expected) => {
  const states = [5, 0, 'blank', 'not-applicable'] as const;
  expect(states.map((value) => holds(condition, { figures: { [P]: value } }))).toEqual(expected);
});

test('与另一个指标比，那个未填就不成立', () => {
  expect(holds(c.below('games.won', P), { figures: { [P]: 5, 'games.won': 3 } })).toBe(true);
  expect(holds(c.below('games.won', P), { figures: { 'games.won': 3 } })).toBe(false);
});

test('升降按百分比；上年未填或为零，不比', () => {
  const stated = (now: number, before: number | 'blank') => ({ figures: { [P]: now }, previous: { [P]: before } });
  expect(holds(c.fell(P, 10), stated(90, 100))).toBe(true);
  expect(holds(c.fell(P, 10), stated(91, 100))).toBe(false);
  expect(holds(c.rose(P, 10), stated(110, 100))).toBe(true);
  expect(holds(c.rose(P, 10), stated(110, 'blank'))).toBe(false);
  expect(holds(c.rose(P, 10), stated(110, 0))).toBe(false);
});

test('缺月：全年数为零的不算缺月；没过完的年份只看过完的月份', () => {
  const monthly = { [P]: full.with(10, 0) };
  expect(holds(c.monthsMissing(P), { figures: { [P]: 11 }, monthly })).toBe(true);
  expect(holds(c.everyMonth(P), { figures: { [P]: 11 }, monthly })).toBe(false);
  expect(holds(c.monthsMissing(P), { figures: { [P]: 0 }, monthly: { [P]: full.map(() => 0) } })).toBe(false);
  const asOf = (day: string) => ({ figures: { [P]: 11 }, monthly, more: { asOf: localDate(day) } });
  expect(holds(c.everyMonth(P), asOf('2023-11-20'))).toBe(true);
  expect(holds(c.everyMonth(P), asOf('2023-12-31'))).toBe(false);
});

test('有行、无行', () => {
  const rows = { lessons: [{ unit: '990101001', number: '1', title: '讲' }] };
  expect(holds(c.someRows('lessons'), { rows })).toBe(true);
  expect(holds(c.noRows('lessons'), { rows })).toBe(false);
  expect(holds(c.noRows('lessons'), {})).toBe(true);
});

test('取行：先筛、再排、只留要的字段', () => {
  const query = rowsOf({
    ...{ id: 'q', register: 'lessons', fields: ['title'], orderBy: 'heldOn', means: '讲棋' },
    where: (row, { year }) => String(row.heldOn).startsWith(`${year}`),
  });
  const row = (number: string, heldOn: string) => ({ unit: '990101001', number, title: `讲${number}`, heldOn, fee: 1 });
  const rows = selectRows(query, [row('1', '2023-09-01'), row('2', '2022-01-01'), row('3', '2023-02-01')], {
    year: 2023,
    asOf: localDate('2023-12-31'),
  });
  expect(rows).toEqual([
    { unit: '990101001', number: '3', title: '讲3' },
    { unit: '990101001', number: '1', title: '讲1' },
  ]);
});
