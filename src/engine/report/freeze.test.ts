import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { localDate } from '#kernel/local-date.ts';
import { paragraph, section } from '../outline.ts';
import { clubFacts, clubLaw, clubOutline, RULE } from './chess-club.fixture.ts';
import { composeReport } from './compose-report.ts';
import {
  canonicalJson,
  canonicalPostings,
  compareFrozen,
  currentFigures,
  figureKey,
  figuresToDigest,
  freeze,
  type PostingLine,
} from './freeze.ts';
import { rowsOf } from './row-query.ts';
import { compare, counted, say, sentence, villages } from './wording.ts';

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const on = localDate('2023-05-01');
const line = (record: string, amount = 1): PostingLine => ({
  ...{ measure: 'games.played', unit: '990101001', record, on, key: null, amount, basis: 'row' },
});

const outline = clubOutline({
  queries: [rowsOf({ id: 'lessons', register: 'lessons', fields: ['title'], orderBy: 'heldOn', means: '讲棋' })],
  sections: [
    section({
      ...{ id: 'm', content: 'measures', heading: '棋', cite: [RULE] },
      parts: [
        paragraph(
          'p',
          sentence(say('games.played', '{n}', { with: [compare('games.played')] }), say('games.won', '胜{n}')),
          sentence(say('games.played', '共{n}'), counted('lessons', { unit: '次', many: '讲棋{n}' })),
          sentence(villages('games.played', { most: 1, some: '{count}分社没有' })),
        ),
      ],
    }),
  ],
});
const law = clubLaw(outline);

function report(games: number, lessons: readonly string[] = ['1', '2']) {
  const rows = lessons.map((number) => ({ unit: '990101001', number, title: '讲' }));
  return composeReport(
    law,
    outline,
    clubFacts(law, outline, {
      figures: { 'games.played': games, 'games.won': 2 },
      previous: { 'games.played': 30 },
      perVillage: { 'games.played': { '990101001001': games, '990101001002': 0 } },
      rows: { lessons: rows },
    }),
  );
}
/** Digests as the app layer makes them: of the postings of each figure. */
const digestsOf = (games: number) => (of: ReturnType<typeof report>) =>
  new Map(figuresToDigest(of).map((figure) => [figureKey(figure), digestOf(`${figureKey(figure)} ${games}`)]));

const frozen = freeze(report(40), digestsOf(40)(report(40)), { law: '1', approvedOn: on, digestOf });

describe('过账的规范文本', () => {
  test('与次序无关，与任何一部分有关', () => {
    const text = canonicalPostings([line('a'), line('b')]);
    expect(canonicalPostings([line('b'), line('a')])).toBe(text);
    for (const other of [
      line('c'),
      line('b', 2),
      { ...line('b'), basis: 'summary' as const },
      { ...line('b'), key: '' + 'k' },
    ])
      expect(canonicalPostings([line('a'), other])).not.toBe(text);
  });
  test('JSON 与键的次序无关', () => {
    expect(canonicalJson({ b: 1, a: [{ d: 2, c: null }] })).toBe('{"a":[{"c":null,"d":2}],"b":1}');
  });
});

test('同一个数字几处说到，固化一次，列明各处怎么说', () => {
  const played = frozen.figures.find(({ label, said }) => label === '对局' && said.length > 1);
  expect(played?.said.map(({ printed }) => printed)).toEqual(['40局', '10局', '33.3%', '40局']);
  expect(frozen.figures.map(({ foundation }) => foundation.kind)).toEqual([
    'figure',
    'figure',
    'figure',
    'rows',
    'coverage',
  ]);
});

test('固化的是纯数据，经 JSON 往返不变', () => {
  expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
});

test('缺少摘要的数字不能固化', () => {
  expect(() => freeze(report(40), new Map(), { law: '1', approvedOn: on, digestOf })).toThrow(
    'no digest of figure games.played',
  );
});

describe('以后再对', () => {
  const current = (games: number, lessons?: readonly string[]) =>
    currentFigures(report(games, lessons), digestsOf(games)(report(games)), digestOf);
  const verdicts = (now: ReturnType<typeof current>) =>
    Object.fromEntries(compareFrozen(frozen, now).map((one) => [one.key.replace(/ 2023-.*| 990.*/, ''), one.verdict]));

  test('台账没变，都相等', () => {
    expect(new Set(Object.values(verdicts(current(40))))).toEqual(new Set(['equal']));
  });
  test('数字变了，写明从多少到多少', () => {
    const drifted = compareFrozen(frozen, current(41)).find(
      ({ label, verdict }) => label === '对局' && verdict === 'drifted',
    );
    expect(drifted).toMatchObject({ from: { state: 'known', value: 40 }, to: { state: 'known', value: 41 } });
  });
  test('总数没变、依据的记录变了，也算变动', () => {
    const key = [...current(40).keys()].find((key) => key.startsWith('figure games.played 2023')) ?? '';
    const swapped = new Map(current(40)).set(key, { state: 'known', value: 40, digest: digestOf('别的记录') });
    expect(compareFrozen(frozen, swapped).find((one) => one.key === key)).toMatchObject({
      verdict: 'drifted',
      from: { value: 40 },
      to: { value: 40 },
    });
  });
  test('所列的行变了', () => {
    expect(verdicts(current(40, ['1', '3']))['rows lessons 讲棋']).toBe('drifted');
    expect(verdicts(current(40, ['2', '1']))['rows lessons 讲棋']).toBe('equal');
  });
  test('现在查不到的，如实说不能核对', () => {
    const [first] = compareFrozen(frozen, new Map());
    expect(first).toMatchObject({ verdict: 'unknown', because: '现行声明或台账中已无此项，无法核对' });
  });
});
