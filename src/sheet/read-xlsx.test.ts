import { describe, expect, test } from 'vitest';
import { fixtureXlsx, sheetData } from './fixture-xlsx.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Table } from './table.ts';

type Fixture = Parameters<typeof fixtureXlsx>[0];

async function readOne(xml: string, more: Omit<Fixture, 'sheets'> = {}): Promise<Table> {
  const [table] = await readXlsx(await fixtureXlsx({ sheets: [{ name: '台账', xml }], ...more }), '台账.xlsx');
  if (table === undefined) throw new Error('no table');
  return table;
}

test('文字、数字、是否、错误、未填各是各的', async () => {
  const table = await readOne(
    sheetData(
      '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>0</v></c><c r="C1"/><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>' +
        '<c r="F1" t="inlineStr"><is><t>330107</t></is></c><c r="G1" t="str"><v>=1+1</v></c>',
    ),
    { strings: ['<t>编号</t>'] },
  );
  expect(table.rows).toEqual([
    [
      { kind: 'text', text: '编号' },
      { kind: 'number', value: 0, text: '0' },
      { kind: 'blank' },
      { kind: 'boolean', value: true },
      { kind: 'error', text: '#N/A' },
      { kind: 'text', text: '330107' },
      { kind: 'text', text: '=1+1' },
    ],
  ]);
});

test('共享文字：分段格式连起来，拼音不要，转义还原，前后空格保留', async () => {
  const table = await readOne(
    sheetData('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>'),
    {
      strings: [
        '<r><t>矛盾</t></r><r><rPr><b/></rPr><t>纠纷</t></r><rPh sb="0" eb="1"><t>máo</t></rPh>',
        '<t>第一行_x000D_\n第二行</t>',
        '<t xml:space="preserve"> 甲 _x005F_x0041_</t>',
      ],
    },
  );
  expect(table.rows[0]).toEqual([
    { kind: 'text', text: '矛盾纠纷' },
    { kind: 'text', text: '第一行\n第二行' },
    { kind: 'text', text: ' 甲 _x0041_' },
  ]);
});

test('公式是数据：原文与保存时的结果都给出，不计算', async () => {
  const table = await readOne(
    sheetData(
      '<c r="A1"><f>SUM(B1:C1)</f><v>95</v></c><c r="B1" t="str"><f>HYPERLINK("http://a.invalid","点")</f><v>点</v></c>' +
        '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1"><f>B9</f></c><c r="E1" s="1"><f t="shared" si="0"/><v>44990</v></c>',
    ),
    { formats: [14] },
  );
  expect(table.rows[0]).toEqual([
    { kind: 'formula', formula: 'SUM(B1:C1)', result: { kind: 'number', value: 95, text: '95' } },
    { kind: 'formula', formula: 'HYPERLINK("http://a.invalid","点")', result: { kind: 'text', text: '点' } },
    { kind: 'formula', formula: '1/0', result: { kind: 'error', text: '#DIV/0!' } },
    { kind: 'formula', formula: 'B9', result: { kind: 'error', text: '#未计算' } },
    { kind: 'formula', formula: '', result: { kind: 'date', on: '2023-03-05', text: '2023-03-05' } },
  ]);
});

describe('日期', () => {
  const cell = '<c r="A1" s="1"><v>43528</v></c>';

  test('1900 系统', async () => {
    expect((await readOne(sheetData(cell), { formats: ['yyyy-mm-dd'] })).rows[0]?.[0]).toMatchObject({
      on: '2019-03-04',
    });
  });

  test('1904 系统（旧苹果电脑）差 1462 天', async () => {
    const table = await readOne(sheetData(cell), { formats: ['yyyy-mm-dd'], workbookPr: 'date1904="1"' });
    expect(table.rows[0]?.[0]).toMatchObject({ on: '2023-03-05' });
  });

  test('严格格式的 ISO 日期', async () => {
    const table = await readOne(
      sheetData('<c r="A1" t="d"><v>2023-03-05T00:00:00</v></c><c r="B1" t="d"><v>2023-03-05T14:30:00</v></c>'),
    );
    expect(table.rows[0]).toEqual([
      { kind: 'date', on: '2023-03-05', text: '2023-03-05' },
      { kind: 'date', on: '2023-03-05', text: '2023-03-05 14:30' },
    ]);
  });

  test('同一个数没有日期格式就是数字', async () => {
    expect((await readOne(sheetData('<c r="A1"><v>43528</v></c>'))).rows[0]?.[0]).toMatchObject({ kind: 'number' });
  });
});

test('表末 5000 个只有格式的空行、公式结果为空的行都不算内容', async () => {
  const blank = Array.from({ length: 5_000 }, (_, at) => `<c r="A${at + 3}" s="0"/>`);
  const formulas = Array.from({ length: 100 }, (_, at) => {
    return `<c r="A${at + 5_003}" t="str"><f>IF(B${at}="","",B${at})</f><v></v></c>`;
  });
  const table = await readOne(
    sheetData(
      '<c r="A1"><v>1</v></c>',
      '<c r="C2"><v>2</v></c><c r="D2" t="inlineStr"><is><t> </t></is></c>',
      ...blank,
      ...formulas,
    ),
  );
  expect(table.rows.map((row) => row.length)).toEqual([1, 3]);
});

test('合并的单元格报告位置与大小，值只在左上角', async () => {
  const xml = `${sheetData('<c r="B1" t="str"><v>合计</v></c>')}<mergeCells><mergeCell ref="B1:D3"/></mergeCells>`;
  expect((await readOne(xml)).merged).toEqual([{ row: 0, col: 1, rowSpan: 3, colSpan: 3 }]);
});

test('中间的空行保留行号；没有行号、列号的写法按次序数', async () => {
  const table = await readOne(
    '<sheetData><row r="2"><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>',
  );
  expect(table.rows.map((row) => row.map((cell) => (cell.kind === 'number' ? cell.value : null)))).toEqual([
    [],
    [1, 2],
    [],
    [null, null, 3],
    [4],
  ]);
});

test('隐藏的工作表读出并注明', async () => {
  const xml = sheetData('<c r="A1"><v>1</v></c>');
  const bytes = await fixtureXlsx({
    sheets: [
      { name: '甲', xml },
      { name: '乙', xml, state: 'hidden' },
      { name: '丙', xml, state: 'veryHidden' },
    ],
  });
  expect((await readXlsx(bytes, 'a.xlsx')).map(({ name, hidden }) => [name, hidden])).toEqual([
    ['甲', false],
    ['乙', true],
    ['丙', true],
  ]);
});

test('带命名空间前缀的写法（x:row、x:c）也能读', async () => {
  const xml = '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData>';
  expect((await readOne(xml)).rows[0]).toEqual([{ kind: 'number', value: 7, text: '7' }]);
});

test.each([
  ['A100001', 'SHEET_TOO_MANY_ROWS', '第 100001 行（A100001）'],
  ['SH1', 'SHEET_TOO_MANY_COLUMNS', '第 502 列（SH1）'],
])('内容远到 %s 报 %s 并说明位置', async (address, code, says) => {
  const row = /\d+/.exec(address)?.[0];
  const promise = readOne(`<sheetData><row r="${row}"><c r="${address}"><v>1</v></c></row></sheetData>`);
  await expect(promise).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
});

test('整行整列只有格式、没有内容，不算超限', async () => {
  const table = await readOne(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row></sheetData>',
  );
  expect(table.rows).toHaveLength(1);
});

test('缺少工作表部件、部件内容不完整都报损坏', async () => {
  await expect(
    readOne('<sheetData><row r="1"><c r="A1"><v>1</v>', {
      more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData' },
    }),
  ).rejects.toMatchObject({ code: 'ARCHIVE_BROKEN' });
  await expect(readOne('<sheetData><row r="1"><c r="A1"><v>1</v></c>')).rejects.toMatchObject({ code: 'SHEET_BROKEN' });
  const missing = { 'xl/_rels/workbook.xml.rels': '<Relationships/>' };
  await expect(readOne('', { more: missing })).rejects.toMatchObject({ code: 'SHEET_BROKEN' });
});
