import { describe, expect, it } from 'vitest';
import type { Figure, Indicator, Measure } from '../../api/schema.d.ts';
import { chessGames } from '../registers/fixture-register.ts';
import { fillingsOf, isKept } from './filling.ts';

const measure = (id: string, kind: Measure['kind']): Measure => ({
  id,
  kind,
  label: id,
  unit: '盘',
  per: 1,
  counts: '',
  by: null,
  canSummarise: true,
});
const indicator = (id: string): Indicator => ({
  id,
  label: id,
  unit: '盘',
  decimals: 0,
  register: chessGames.id,
  means: '',
  measures: [id],
  kind: 'measure',
  whenNone: null,
  better: null,
  options: [],
});
const figure = (id: string, state: Figure['state'], value: number | null, postings: number): Figure => ({
  indicator: id,
  label: id,
  value,
  state,
  unit: '盘',
  period: { from: '2023-01-01', to: '2023-12-31' },
  of: '9901',
  parts: [],
  postings,
  blanks: 0,
  summaryShare: 0,
  because: null,
  asOf: '2023-12-31',
});

const register = { ...chessGames, measures: [measure('games', 'count'), measure('ever', 'stock')] };
const indicators = [indicator('games'), indicator('ever')];
const stateWith = (...figures: Figure[]) => fillingsOf([register], indicators, figures)[0]?.state;

describe('一年的台账填了没有', () => {
  it('有记录的，是已填报', () => {
    expect(stateWith(figure('games', 'known', 3, 3))).toBe('filled');
  });

  it('零报告是填了的，不是未填报', () => {
    expect(stateWith(figure('games', 'known', 0, 0))).toBe('none');
  });

  it('不适用单列', () => {
    expect(stateWith(figure('games', 'not-applicable', null, 0))).toBe('not-applicable');
  });

  it('往年累计不能算作今年已填报', () => {
    const fillings = fillingsOf([register], indicators, [
      figure('games', 'blank', null, 0),
      figure('ever', 'known', 9, 9),
    ]);
    expect(fillings[0]?.state).toBe('blank');
    expect(isKept(fillings)).toBe(false);
    expect(isKept(fillingsOf([register], indicators, [figure('games', 'known', 3, 3)]))).toBe(true);
  });

  it('在册的人和物，往年登记、今年仍在的算已填报', () => {
    const stock = { ...register, nature: 'stock' as const };
    const [filling] = fillingsOf([stock], indicators, [
      figure('games', 'blank', null, 0),
      figure('ever', 'known', 9, 9),
    ]);
    expect(filling?.state).toBe('filled');
  });
});
