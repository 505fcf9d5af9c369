import { expect, test } from 'vitest';
import { paragraph, section } from '../outline.ts';
import { clubFacts, clubLaw, clubOutline, RULE } from './chess-club.fixture.ts';
import { composeReport } from './compose-report.ts';
import type { StatedFacts } from './stated-facts.fixture.ts';
import { breakdown, compare, say, sentence } from './wording.ts';

const outline = clubOutline({
  sections: [
    section({
      ...{ id: 'm', content: 'measures', heading: '棋', cite: [RULE] },
      parts: [
        paragraph(
          'p',
          sentence(
            say('games.played', '下棋{n}', {
              with: [compare('games.played'), breakdown('games.played', { text: '其中{parts}', most: 2 })],
            }),
            say('games.won-rate', '胜率{n}'),
          ),
          sentence(say('lessons.fees', '收费{n}')),
        ),
      ],
    }),
  ],
});
const law = clubLaw(outline);

const STATED: StatedFacts = {
  figures: {
    ...{ 'games.played': 40, 'games.played@go': 30, 'games.played@chess': 8, 'games.played@xiangqi': 2 },
    ...{ 'games.won-rate': 60, 'lessons.fees': 61770 },
  },
  previous: { 'games.played': 32 },
};

function rows(change: (id: string) => object = () => ({})) {
  const facts = clubFacts(law, outline, STATED);
  const figures = new Map([...facts.figures].map(([id, figure]) => [id, { ...figure, ...change(id) }]));
  const [annex] = composeReport(law, outline, { ...facts, figures }).document.annexes;
  const table = annex?.body.find((block) => block.kind === 'table');
  return table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : [];
}

test('一个数字一行：总数、分项、与上年比合在一起', () => {
  expect(rows()[0]).toEqual([
    '1',
    '一：下棋40局',
    '对局（全年）：按对局日期计；分项：围棋30局、国际象棋8局；上年32局，增减8局、25%',
    '40局',
    '40',
  ]);
});

test('比率写明除数和被除数', () => {
  const parts = [
    { measure: 'games.won', label: '胜局', value: 24, unit: '局' },
    { measure: 'games.decided', label: '终局', value: 40, unit: '局' },
  ];
  expect(rows((id) => (id === 'games.won-rate' ? { parts } : {}))[1]?.[2]).toBe(
    '胜率（全年）：胜局占终局的比例（胜局24局，终局40局）',
  );
});

test('正文印万元的，这里写元', () => {
  expect(rows()[2]?.slice(1, 4)).toEqual(['一：收费6.177万元', '讲棋收费（全年）：各次收费之和', '61770元']);
});

test('依据汇总登记的，注明占比；不足百分之一也不隐去', () => {
  const last = (summaryShare: number) =>
    rows((id) => (id === 'lessons.fees' ? { summaryShare, postings: 12 } : {}))[2]?.[4];
  expect(last(0)).toBe('12');
  expect(last(0.834)).toBe('12（83%）');
  expect(last(0.001)).toBe('12（不足1%）');
});
