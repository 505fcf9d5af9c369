import { expect, test } from 'vitest';
import type { Figure, Indicator, Register } from '../../api/schema.d.ts';
import type { Declared } from './figure-queries.ts';
import { groupFigures } from './group-figures.ts';

function figure(indicator: string, label: string, given: Partial<Figure> = {}): Figure {
  return {
    ...{ indicator, label, value: 3, state: 'known', unit: '局', of: '99', parts: [], postings: 3, blanks: 0 },
    ...{ summaryShare: 0, because: null, asOf: '2023-12-31', period: { from: '2023-01-01', to: '2023-12-31' } },
    ...given,
  };
}

function indicator(id: string, register: string, means: string): Indicator {
  return {
    ...{ id, label: id, unit: '局', decimals: 0, register, means, measures: [id], kind: 'measure' },
    ...{ whenNone: null, better: null, options: [] },
  };
}

function register(id: string, label: string): Register {
  return {
    ...{ id, label, order: 1, oneRow: '', about: '', cites: [], fields: [], datedBy: '', listed: [], titledBy: '' },
    ...{
      numberedBy: null,
      unitLabel: null,
      unique: [],
      rules: [],
      links: [],
      takes: [],
      gifts: [],
      summaries: true,
      nature: 'flow',
      isTasks: false,
      measures: [],
    },
  };
}

const declared: Declared = {
  registers: [register('games', '对局台账'), register('members', '会员台账')],
  indicators: new Map(
    [indicator('games.played', 'games', '按对局日期计'), indicator('members.joined', 'members', '按入会日期计')].map(
      (one) => [one.id, one],
    ),
  ),
  measures: new Map(),
};
const blank = { value: null, state: 'blank', postings: 0 } as const;
const figures = [figure('members.joined', '入会', blank), figure('games.played', '对局')];

test('按台账的次序分组；整本未填的台账另作说明', () => {
  const groups = groupFigures(declared, figures, { words: '' });
  expect(groups.map(({ register: { id }, isBlank }) => [id, isBlank])).toEqual([
    ['games', false],
    ['members', true],
  ]);
});

test('查找名称、口径或台账名，几个词须都有；找到的未填指标照列', () => {
  const found = (words: string) =>
    groupFigures(declared, figures, { words }).map(({ rows, isBlank }) => [rows[0]?.figure.label, isBlank]);
  expect(found('入会')).toEqual([['入会', false]]);
  expect(found('按 日期')).toHaveLength(2);
  expect(found('会员 对局')).toEqual([]);
});

test('只看一本台账', () => {
  expect(groupFigures(declared, figures, { words: '', register: 'members' })).toHaveLength(1);
});

test('有 0 的台账不算未填', () => {
  const [group] = groupFigures(declared, [figure('games.played', '对局', { value: 0, postings: 0 })], { words: '' });
  expect(group?.isBlank).toBe(false);
});
