import { describe, expect, it } from 'vitest';
import { chessGames } from '../fixture-register.ts';
import { allColumns } from '../list-columns.ts';
import { makeGrid } from './grid.ts';

const columns = allColumns(chessGames, true);
const dated = columns.find(({ field }) => field?.kind === 'date')?.id ?? '';
const titled = columns.find(({ field }) => field?.kind === 'text')?.id ?? '';

describe('网页表格', () => {
  it('一格改了，所有看着它的都知道，别的格不动', () => {
    const grid = makeGrid(columns, []);
    const heard: string[] = [];
    grid.listen(0, titled, () => heard.push('甲'));
    const end = grid.listen(0, titled, () => heard.push('乙'));
    grid.listen(1, titled, () => heard.push('别格'));
    grid.set(0, titled, '开局');
    expect(heard).toEqual(['甲', '乙']);
    end();
    grid.set(0, titled, '中局');
    expect(heard).toEqual(['甲', '乙', '甲']);
    expect(grid.textAt(0, titled)).toBe('中局');
  });

  it('粘贴超出末行的自动加行；空行不算', () => {
    const grid = makeGrid(columns, []);
    grid.paste(10, [titled], [['一'], ['二'], [''], ['四']]);
    expect(grid.rowCount()).toBe(14);
    expect(grid.filled().map(({ at }) => at)).toEqual([10, 11, 13]);
  });

  it('别处留下的行接在已填的后面，哪一行也不盖掉', () => {
    const grid = makeGrid(columns, []);
    grid.paste(0, [titled], [['一'], [''], ['三']]);
    grid.append([{ [titled]: '四' }, { [titled]: '五' }]);
    expect(grid.filled().map(({ at, cells }) => [at, cells[titled]])).toEqual([
      [0, '一'],
      [2, '三'],
      [3, '四'],
      [4, '五'],
    ]);
    expect(grid.rowCount()).toBe(12);
  });

  it('日期明显写错的当场标出，改对即消', () => {
    const grid = makeGrid(columns, []);
    grid.set(0, dated, '三月五日');
    expect(grid.faultAt(0, dated)).toContain('应为年月日');
    grid.set(0, dated, '2023年3月5日');
    expect(grid.faultAt(0, dated)).toBeUndefined();
  });
});
