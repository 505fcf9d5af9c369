import { expect, test } from 'vitest';
import type { TraceLine } from '../../api/schema.d.ts';
import { traceCsv } from './trace-csv.ts';

function line(title: string, amount: number, basis: TraceLine['basis'] = 'row'): TraceLine {
  const record = {
    ...{ id: 'r', register: 'club', unit: '99', unitName: '棋社', number: '2023-0001', title, kind: 'row' as const },
    ...{ state: 'recorded' as const, listedOn: '2023-01-01', version: 1, fields: {}, summary: null, changedAt: '' },
  };
  return { on: '2023-03-05', amount, key: null, basis, record };
}

const rowsOf = (lines: TraceLine[]) => traceCsv({ measureUnit: '起', lines }).split('\r\n').slice(1, -1);

test('一行一笔，开头有 BOM，供电子表格软件识别', () => {
  expect(traceCsv({ measureUnit: '起', lines: [] }).startsWith('\uFEFF计入日期,')).toBe(true);
  expect(rowsOf([line('田埂界址', 1)])).toEqual(['2023-03-05,2023-0001,棋社,田埂界址,1,起,记录']);
});

test('文字像公式的不会被当作公式，负数仍是数', () => {
  expect(rowsOf([line('=1+1', -1)])).toEqual(["2023-03-05,2023-0001,棋社,'=1+1,-1,起,记录"]);
});

test('数量未填的留空，不写 0', () => {
  expect(rowsOf([line('赛事', 0, 'blank')])).toEqual(['2023-03-05,2023-0001,棋社,赛事,,起,数量未填']);
});

test('含逗号和引号的文字原样取回', () => {
  expect(rowsOf([line('甲,“乙”"丙"', 1)])).toEqual(['2023-03-05,2023-0001,棋社,"甲,“乙”""丙""",1,起,记录']);
});
