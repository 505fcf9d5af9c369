import type { Citation } from '#kernel/citation.ts';
import { localDate } from '#kernel/local-date.ts';
import { code, count, date, defineIndicator, defineMeasure, defineRegister, person, text, unit } from '../declare.ts';
import { assembleLaw, type Law } from '../law.ts';
import { defineOutline, type Outline } from '../outline.ts';
import type { Unit } from '../unit.ts';
import type { ReportFacts } from './facts.ts';
import { type StatedFacts, statedFacts } from './stated-facts.fixture.ts';

/** A chess club that keeps two registers: fictional, so that engine tests know no law. */
export const RULE: Citation = {
  id: 'C01',
  instrument: {
    id: 'club-rules',
    title: '棋社章程',
    number: null,
    effectiveFrom: localDate('2000-01-01'),
    effectiveTo: null,
  },
  article: '第三条',
  says: '棋社每年报告棋局',
  evidence: 'practice',
  checkedOn: localDate('2026-01-01'),
};

export const games = defineRegister({
  id: 'games',
  order: 1,
  label: '棋局台账',
  oneRow: '一局棋',
  about: '每下一局登记一行。',
  cite: [RULE],
  unitLabel: '分社',
  fields: {
    kind: code('棋种', { go: '围棋', chess: '国际象棋', xiangqi: '象棋' }),
    playedOn: date('对局日期'),
    title: text('局名'),
    player: person('棋手', { blank: '不登记' }),
    venue: unit('借用分社', { blank: '在本社' }),
    moves: count('手数', { blank: '未记谱' }),
    result: code('结果', { won: '胜', drawn: '和' }, { blank: '未终局' }),
  },
  datedBy: 'playedOn',
  listed: ['title'],
  titledBy: 'title',
});

export const lessons = defineRegister({
  id: 'lessons',
  order: 2,
  label: '讲棋台账',
  oneRow: '一次讲棋',
  about: '每讲一次登记一行。',
  cite: [RULE],
  fields: { title: text('讲题'), heldOn: date('日期'), fee: count('收费', { blank: '不收费' }) },
  datedBy: 'heldOn',
  listed: ['title'],
  titledBy: 'title',
});

export const played = defineMeasure(games, {
  ...{
    id: 'games.played',
    label: '对局',
    kind: 'count',
    on: 'playedOn',
    unit: '局',
    by: 'kind',
    counts: '按对局日期计',
  },
});
const decided = defineMeasure(games, {
  ...{ id: 'games.decided', label: '终局', kind: 'count', on: 'playedOn', unit: '局', counts: '有结果的对局' },
  where: (row) => row.result !== null,
});
const won = defineMeasure(games, {
  ...{ id: 'games.won', label: '胜局', kind: 'count', on: 'playedOn', unit: '局', counts: '结果为胜的对局' },
  where: (row) => row.result === 'won',
});
const held = defineMeasure(lessons, {
  ...{ id: 'lessons.held', label: '讲棋', kind: 'count', on: 'heldOn', unit: '次', counts: '按日期计' },
});
const fees = defineMeasure(lessons, {
  ...{ id: 'lessons.fees', label: '讲棋收费', kind: 'sum', on: 'heldOn', unit: '元', per: 100, counts: '各次收费之和' },
  amount: (row) => row.fee,
});
const wonRate = defineIndicator({
  ...{ id: 'games.won-rate', label: '胜率', unit: '%', of: { rate: [won, decided] }, means: '胜局占终局的比例' },
  whenNone: '本期没有终局',
});

const LAW = { registers: [games, lessons], measures: [played, decided, won, held, fees], indicators: [wonRate] };

/** An outline from its parts, with what every outline needs. */
export function clubOutline(plan: Partial<Parameters<typeof defineOutline>[0]>): Outline {
  return defineOutline({
    id: 'club-annual',
    label: '棋社年报',
    cite: [RULE],
    title: ['{unit}', '关于{year}年棋事的报告'],
    addressee: '总社',
    copyTo: '',
    signedBy: ['{unit}'],
    note: '',
    sections: [],
    ...plan,
  });
}

export function clubLaw(outline: Outline): Law {
  return assembleLaw({ ...LAW, outlines: [outline] });
}

export const unitOf = (code: string, name: string, kind: Unit['kind']): Unit => ({
  ...{ code, name, short: name, kind, successor: null, to: null },
  from: localDate('2000-01-01'),
});

const CLUB = unitOf('990101001', '松风棋社', 'township');
export const BRANCHES = [unitOf('990101001001', '东社', 'village'), unitOf('990101001002', '西社', 'village')];

/** What is stated of the club in 2023. */
export function clubFacts(law: Law, outline: Outline, stated: StatedFacts): ReportFacts {
  return statedFacts(law, outline, { unit: CLUB, villages: BRANCHES }, stated);
}
