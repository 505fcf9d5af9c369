import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { fitTitle } from './title-lines.ts';

test('放得下的标题不回行', () => {
  expect(fitTitle('关于2023年度法治政府建设情况的报告', 20)).toEqual(['关于2023年度法治政府建设情况的报告']);
});

test('放不下的标题分成长短相近的行，不拆词，不以“的”开头', () => {
  const lines = fitTitle('演示县演示镇人民政府关于2023年度推进法治政府建设工作情况和2024年度工作安排的报告', 20);
  expect(lines).toEqual(['演示县演示镇人民政府关于2023年度推进法治', '政府建设工作情况和2024年度工作安排的报告']);
  expect(fitTitle('关于演示镇2023年度法治政府建设工作情况的报告', 20)).toEqual([
    '关于演示镇2023年度法治',
    '政府建设工作情况的报告',
  ]);
});

test('书名号和年份不被拆开', () => {
  for (const line of fitTitle(
    '关于印发《演示镇矛盾纠纷多元化解工作办法（试行）》和《演示镇法律顾问管理办法》的通知',
    20,
  )) {
    expect(line).not.toMatch(/^[》）的、]|[《（]$/);
    expect(cellsOf(line)).toBeLessThanOrEqual(20);
  }
});

test('极长的标题一字不少', () => {
  const title = '推进法治政府建设'.repeat(40) + 'x'.repeat(200);
  const lines = fitTitle(title, 20);
  expect(lines.join('')).toBe(title);
  expect(Math.max(...lines.map(cellsOf))).toBeLessThanOrEqual(20);
});
