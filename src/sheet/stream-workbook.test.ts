import { expect, test } from 'vitest';
import { readTables } from './read-tables.ts';
import { streamWorkbook } from './stream-workbook.ts';
import type { SheetValue } from './workbook-plan.ts';

const COLUMNS = [
  { header: '编号', format: '@', isRequired: true },
  { header: '日期', format: 'yyyy-mm-dd' },
  { header: '数' },
];
const PLAN = { name: '台账', columns: COLUMNS };

function* numbered(count: number): Generator<readonly SheetValue[]> {
  for (let at = 0; at < count; at += 1) yield [`00${at}`, '2023-03-05', at % 2 === 0 ? at : null];
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

test('边取边写，读回与原数据一致', async () => {
  const [table] = await readTables(await collect(streamWorkbook(PLAN, numbered(1_500))), 'a.xlsx');
  expect(table?.name).toBe('台账');
  expect(table?.rows).toHaveLength(1_501);
  expect(table?.rows[1_500]).toEqual([
    { kind: 'text', text: '001499' },
    { kind: 'date', on: '2023-03-05', text: '2023-03-05' },
  ]);
  expect(table?.rows[1]?.[2]).toEqual({ kind: 'number', value: 0, text: '0' });
});

test.each([
  [4, ['台账']],
  [5, ['台账', '台账（2）']],
  [9, ['台账', '台账（2）', '台账（3）']],
])('每张工作表最多 5 行（含表头）时，%i 行数据分到 %j，每张都有表头', async (count, names) => {
  const tables = await readTables(await collect(streamWorkbook(PLAN, numbered(count), 5)), 'a.xlsx');
  expect(tables.map(({ name }) => name)).toEqual(names);
  expect(tables.every(({ rows }) => rows[0]?.length === 3)).toBe(true);
  expect(tables.reduce((sum, { rows }) => sum + rows.length - 1, 0)).toBe(count);
});

test('没有数据也是一个有表头的工作簿', async () => {
  const [table] = await readTables(await collect(streamWorkbook(PLAN, [])), 'a.xlsx');
  expect(table?.rows).toHaveLength(1);
});

test('读者中途离开，数据来源随即关闭；来源出错，写出随即出错', async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<readonly SheetValue[]> {
    try {
      for (;;) yield ['甲'.repeat(2_000), '2023-03-05', Math.random()];
    } finally {
      isClosed = true;
    }
  }
  for await (const chunk of streamWorkbook(PLAN, endless())) if (chunk.length > 1_000) break;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isClosed).toBe(true);

  async function* failing(): AsyncGenerator<readonly SheetValue[]> {
    yield* numbered(300);
    throw new Error('数据库断开');
  }
  await expect(collect(streamWorkbook(PLAN, failing()))).rejects.toThrow('数据库断开');
});
