import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { localDate } from '#kernel/local-date.ts';
import { isFormulaLike } from './formula-safety.ts';
import { readTables } from './read-tables.ts';
import { cellText } from './table.ts';
import { streamCsv, writeCsv } from './write-csv.ts';

test('UTF-8 带 BOM，行末 CRLF，该加引号的加引号', () => {
  const rows = [
    ['编号', '日期', '金额', '备注'],
    ['001', localDate('2023-03-05'), 0.1 + 0.2, '甲,"乙"\n丙'],
    [null, '', -5, ' 前有空格'],
  ];
  expect(Buffer.from(writeCsv(rows, { encoding: 'utf-8' })).toString()).toBe(
    '\uFEFF编号,日期,金额,备注\r\n001,2023-03-05,0.3,"甲,""乙""\n丙"\r\n,,-5," 前有空格"\r\n',
  );
});

test('GBK 文件用 GBK 解码即可读', () => {
  const bytes = writeCsv([['矛盾纠纷', '€']], { encoding: 'gbk' });
  expect(iconv.decode(Buffer.from(writeCsv([['矛盾纠纷']], { encoding: 'gbk' })), 'gbk')).toBe('矛盾纠纷\r\n');
  expect(bytes[0]).not.toBe(0xef);
});

test('GBK 没有的字按 GB18030 写，读回不丢', async () => {
  const text = '㑇𠮷😀镕';
  const [table] = await readTables(writeCsv([[text]], { encoding: 'gbk' }), 'a.csv');
  expect(table?.rows[0]?.[0]).toEqual({ kind: 'text', text });
});

test.each([
  ['=1+1', "'=1+1"],
  ['@甲', "'@甲"],
  ['+cmd', "'+cmd"],
  ['-2+3', "'-2+3"],
  ['＝1', "'＝1"],
  ['\t=1', '"\'\t=1"'],
  ["'=1", "''=1"],
  ['-5', '-5'],
  ['+3.2', '+3.2'],
  ['-', '-'],
  ['--', '--'],
  ["'甲'", "'甲'"],
  ['330107199001011234', '330107199001011234'],
])('文字 %j 写成 %s，读回不变', async (text, field) => {
  const bytes = writeCsv([[text, '末']], { encoding: 'utf-8' });
  expect(Buffer.from(bytes).toString()).toBe(`\uFEFF${field},末\r\n`);
  const [table] = await readTables(bytes, 'a.csv');
  expect(table?.rows[0]?.map(cellText)).toEqual([text, '末']);
});

test('负数是数字，不加撇号', () => {
  expect(isFormulaLike('-5')).toBe(false);
  expect(Buffer.from(writeCsv([[-5]], { encoding: 'gbk' })).toString()).toBe('-5\r\n');
});

test('分段写出的内容与一次写出相同', async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [`第${at}号纠纷，土地边界`, at, null]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamCsv(rows, { encoding: 'gbk' })) chunks.push(chunk);
  expect(chunks.length).toBeGreaterThan(1);
  expect(Buffer.concat(chunks).equals(writeCsv(rows, { encoding: 'gbk' }))).toBe(true);
});
