import { expect, test } from 'vitest';
import type { Run } from '#kernel/document.ts';
import { layTable } from './table-layout.ts';

const text = (content: string): Run => ({ kind: 'text', text: content });
const columns = [
  { label: '序号', share: 1, align: 'center' },
  { label: '数值', share: 1, align: 'right' },
  { label: '计算方法', share: 18, align: 'left' },
] as const;

test('窄栏也放得下一行的“386.42万元”，各栏合计为整个表宽', () => {
  const { columns: laid } = layTable({ kind: 'table', columns, rows: [['1', '386.42万元', '协议金额合计'].map(text)] });
  expect((laid[1]?.width ?? 0) * 42).toBeGreaterThan(6);
  expect(laid.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
});

test('一页放不下的行可以跨页，其他行不跨页', () => {
  const rows = [
    ['1', '2', '很长'.repeat(600)],
    ['2', '3', '短'],
  ].map((row) => row.map(text));
  expect(layTable({ kind: 'table', columns, rows }).rows.map(({ splits }) => splits)).toEqual([true, false]);
});

test('比栏还宽的网址可以在任何地方断开，汉字不受影响', () => {
  const url = `https://example.test/${'a'.repeat(80)}`;
  const [row] = layTable({ kind: 'table', columns, rows: [['1', url, '见网址'].map(text)] }).rows;
  expect(row?.cells[1]?.text).toContain('\u200B');
  expect(row?.cells[1]?.text.replaceAll('\u200B', '')).toBe(url);
  expect(row?.cells[2]?.text).toBe('见网址');
});
