import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Record as RecordView } from '../../api/schema.d.ts';
import { chessGames } from './fixture-register.ts';
import { differencesOf, mergedValues, valuesAt } from './merge-changes.ts';
import { valuesOf } from './record-values.ts';

const entry = (version: number, action: string, change: HistoryEntry['change']): HistoryEntry => ({
  version,
  action,
  actionLabel: action,
  person: '某人',
  at: '2023-03-05T08:00:00Z',
  change,
  hash: '',
});

const HISTORY = [
  entry(1, 'create', {
    unit: '9901',
    number: '2023-001',
    opening: '中炮',
    playedOn: '2023-03-05',
    moves: 40,
    player: '甲**',
  }),
  entry(2, 'change', { moves: 42, stake: 5000 }),
];

const newest: RecordView = {
  id: '00000000-0000-4000-8000-000000000000',
  register: 'chess-games',
  unit: '9901',
  unitName: '棋社',
  number: '2023-001',
  title: '中炮',
  kind: 'row',
  state: 'recorded',
  listedOn: '2023-03-05',
  version: 2,
  fields: { opening: '中炮', playedOn: '2023-03-05', moves: 42, stake: 5000, player: '甲**', remarks: null },
  summary: null,
  changedAt: '2023-03-05T08:00:00Z',
};

const base = valuesAt(HISTORY, 1);
const opened = valuesOf(chessGames, { unit: '9901', number: '2023-001', fields: base });

describe('两人同时更正一条记录', () => {
  it('由历史拼出打开时的样子', () => {
    expect(base).toMatchObject({ moves: 40, opening: '中炮' });
    expect(base).not.toHaveProperty('stake');
    expect(valuesAt(HISTORY, 2)).toMatchObject({ moves: 42, stake: 5000 });
  });

  it('各改各的栏目，两边都保留', () => {
    const mine = { ...opened, fields: { ...opened.fields, remarks: '精彩' } };
    const differences = differencesOf(chessGames, base, newest, mine);
    expect(differences.map(({ field, by }) => [field, by])).toEqual([
      ['moves', 'theirs'],
      ['stake', 'theirs'],
      ['remarks', 'mine'],
    ]);
    const merged = mergedValues(chessGames, valuesOf(chessGames, newest), mine, differences, new Map());
    expect(merged.fields).toMatchObject({ moves: 42, stake: 5000, remarks: '精彩' });
  });

  it('改了同一栏的，由经办人选定', () => {
    const mine = { ...opened, fields: { ...opened.fields, moves: 41 } };
    const differences = differencesOf(chessGames, base, newest, mine);
    expect(differences.find(({ field }) => field === 'moves')).toMatchObject({
      base: 40,
      theirs: 42,
      mine: 41,
      by: 'both',
    });
    const merge = (choice: 'mine' | 'theirs') =>
      mergedValues(chessGames, valuesOf(chessGames, newest), mine, differences, new Map([['moves', choice]])).fields
        .moves;
    expect(merge('mine')).toBe(41);
    expect(merge('theirs')).toBe(42);
  });

  it('两人改成一样的，不算冲突；没有动过的个人信息原样保留', () => {
    const mine = { ...opened, fields: { ...opened.fields, moves: 42, stake: 5000 } };
    const differences = differencesOf(chessGames, base, newest, mine);
    expect(differences).toEqual([]);
    const merged = mergedValues(chessGames, valuesOf(chessGames, newest), mine, differences, new Map());
    expect(merged.fields.player).toEqual({ kept: true, masked: '甲**' });
  });

  it('把有数改成未填，也是改动；未填与 0 不同', () => {
    const mine = { ...opened, fields: { ...opened.fields, opening: '' } };
    expect(differencesOf(chessGames, base, newest, mine).map(({ field }) => field)).toContain('opening');
    const zero = { ...opened, fields: { ...opened.fields, stake: 0 } };
    expect(differencesOf(chessGames, base, newest, zero).find(({ field }) => field === 'stake')?.by).toBe('both');
  });
});
