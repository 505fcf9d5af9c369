import { expect, test } from 'vitest';
import { fixtureXlsx, sheetData } from './fixture-xlsx.ts';
import { packArchive } from './pack-archive.ts';
import { readWorkbook } from './read-workbook.ts';
import { runInWorker } from './run-in-worker.ts';
import { cellAt } from './table.ts';

const row = '<c t="inlineStr"><is><t>演示镇第一村</t></is></c><c><v>1</v></c><c><v>0</v></c><c/>';

test('在单独线程里读取，行多时分批送回，次序不乱', async () => {
  const rows = Array.from({ length: 1_201 }, (_, at) => `<c><v>${at}</v></c>${row}`);
  const [table] = await readWorkbook(
    await fixtureXlsx({ sheets: [{ name: '台账', xml: sheetData(...rows) }] }),
    'a.xlsx',
  );
  expect(table?.rows).toHaveLength(1_201);
  for (const at of [0, 499, 500, 1_200]) {
    expect(table === undefined ? undefined : cellAt(table, at, 0)).toEqual({
      kind: 'number',
      value: at,
      text: String(at),
    });
  }
});

test('线程里发现的问题原样带回：代码、说明、处理办法', async () => {
  const bytes = await packArchive([{ name: '../x', content: '' }]);
  await expect(readWorkbook(bytes, 'a.xlsx')).rejects.toMatchObject({
    name: 'Fault',
    code: 'ARCHIVE_PATH_UNSAFE',
    status: 400,
    message: expect.stringContaining('../x'),
    remedy: expect.stringContaining('来历不明'),
  });
});

test('超过时限就停止并说明，之后仍可读取别的文件', async () => {
  const rows = Array.from({ length: 20_000 }, () => row.repeat(3));
  const bytes = await fixtureXlsx({ sheets: [{ name: '台账', xml: sheetData(...rows) }] });
  const job = { kind: 'read', bytes, file: '大.xlsx' } as const;
  await expect(runInWorker(job, { timeoutMs: 20, heapMb: 512 })).rejects.toMatchObject({ code: 'SHEET_TOO_SLOW' });
  expect((await readWorkbook(bytes, '大.xlsx'))[0]?.rows).toHaveLength(20_000);
});

test('许多文件同时上传，排队后全部读完', async () => {
  const bytes = await fixtureXlsx({ sheets: [{ name: '台账', xml: sheetData(row) }] });
  const all = await Promise.all(Array.from({ length: 6 }, () => readWorkbook(bytes, 'a.xlsx')));
  expect(all.map((tables) => tables[0]?.rows.length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('所需内存超过上限，只停掉该线程并报清楚', async () => {
  const rows = Array.from({ length: 20_000 }, () => row.repeat(3));
  const bytes = await fixtureXlsx({ sheets: [{ name: '台账', xml: sheetData(...rows) }] });
  const job = { kind: 'read', bytes, file: '大.xlsx' } as const;
  await expect(runInWorker(job, { timeoutMs: 20_000, heapMb: 16 })).rejects.toMatchObject({
    code: 'SHEET_TOO_COMPLEX',
    message: expect.stringContaining('16 MB'),
  });
});
