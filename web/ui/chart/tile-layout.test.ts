import { expect, test } from 'vitest';
import { layTiles, nameLines, shadeOf, shadeWords, type Tile } from './tile-layout.ts';

const tile = (label: string, more: Partial<Tile> = {}): Tile => ({
  key: label,
  label,
  value: 1,
  state: 'known',
  text: '1起',
  href: '',
  place: null,
  sort: 'division',
  ...more,
});
const spots = (tiles: readonly Tile[], fitting: number) =>
  layTiles(tiles, fitting).tiles.map(({ label, row, column }) => `${label} ${row},${column}`);

test('没有设过位置的按编码顺序排，机构另起一行；数大数小都不挪动', () => {
  const tiles = [
    tile('甲', { value: 1 }),
    tile('乙', { value: 99 }),
    tile('丙'),
    tile('办', { sort: 'office' }),
    tile('本级', { sort: 'own' }),
  ];
  expect(spots(tiles, 2)).toEqual(['甲 0,0', '乙 0,1', '丙 1,0', '办 2,0', '本级 3,0']);
  expect(spots(tiles, 8)).toEqual(['甲 0,0', '乙 0,1', '丙 0,2', '办 1,0', '本级 2,0']);
  const eleven = Array.from({ length: 11 }, (_, at) => tile(`村${at}`));
  expect(layTiles(eleven, 10)).toMatchObject({ columns: 6, rows: 2 });
});

test('设过位置的照所设位置，没有设的排在其后；两个占同一格的，后一个另排', () => {
  const tiles = [
    tile('甲', { place: { row: 2, column: 3 } }),
    tile('乙'),
    tile('丙', { place: { row: 1, column: 1 } }),
    tile('丁', { place: { row: 1, column: 1 } }),
  ];
  expect(spots(tiles, 2)).toEqual(['甲 1,2', '丙 0,0', '乙 2,0', '丁 2,1']);
  expect(layTiles(tiles, 2)).toMatchObject({ columns: 3, rows: 3 });
});

test('深浅分五级，0 不着色', () => {
  expect([0, 1, 20, 21, 100].map((value) => shadeOf(value, 100))).toEqual([0, 1, 1, 2, 5]);
  expect(shadeOf(0, 0)).toBe(0);
});

test('图例写出每级的范围，没有整数落入的级不写', () => {
  expect(shadeWords(47, true).map(({ says }) => says)).toEqual(['1–9', '10–18', '19–28', '29–37', '38–47']);
  expect(shadeWords(2, true).map(({ shade, says }) => `${shade} ${says}`)).toEqual(['3 1', '5 2']);
  expect(shadeWords(100, false)[0]?.says).toBe('0–20');
  expect(shadeWords(0, true)).toEqual([]);
});

test('长名称分两行，再长的以省略号结束', () => {
  expect(nameLines('澄溪社区', 5)).toEqual(['澄溪社区']);
  expect(nameLines('平安法治办公室', 5)).toEqual(['平安法治办', '公室']);
  expect(nameLines('综合行政执法大队办公室甲', 5)).toEqual(['综合行政执', '法大队办…']);
});
