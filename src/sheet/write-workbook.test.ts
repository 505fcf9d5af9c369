import { describe, expect, test } from 'vitest';
import { localDate } from '#kernel/local-date.ts';
import { unpackArchive } from './guard-archive.ts';
import { findElements } from './patch-xml.ts';
import { readTables } from './read-tables.ts';
import { FORMATS, type WorkbookPlan } from './workbook-plan.ts';
import { writeWorkbook } from './write-workbook.ts';

const VILLAGES = Array.from({ length: 60 }, (_, at) => `演示镇第${at + 1}村`);
const PLAN: WorkbookPlan = {
  sheets: [
    {
      name: '矛盾纠纷台账',
      columns: [
        { header: '编号', format: FORMATS.text, isRequired: true, note: '如 2023-001' },
        { header: '受理日期', format: FORMATS.date },
        { header: '类型', format: FORMATS.text, options: ['邻里', '土地'] },
        { header: '村', format: FORMATS.text, options: VILLAGES, isOpen: true },
        { header: '金额', format: FORMATS.amount },
        { header: '备注' },
      ],
      rows: [
        ['001', localDate('2023-03-05'), '邻里', '演示镇第1村', 0, '第一行\n第二行'],
        ['007', '2023-13-05', null, null, -5.5, null],
      ],
      marks: [{ row: 1, column: 1, says: '“2023-13-05”不是有效的日期。' }],
    },
  ],
  instructions: ['一、一行一件。', '二、没有内容的留空，不要填 0。'],
};

async function parts(plan: WorkbookPlan): Promise<(path: string) => string> {
  const all = await unpackArchive(await writeWorkbook(plan));
  return (path) => Buffer.from(all.get(path) ?? []).toString();
}

function plain(value: string | number | null, format?: string): WorkbookPlan {
  return { sheets: [{ name: '甲', columns: [{ header: '列', format }], rows: [[value]] }] };
}

/** The `<xf>` of a styles part by the number that cells use. */
function cellStyles(styles: string): readonly string[] {
  const [list] = findElements(styles, 'cellXfs');
  const inner = styles.slice(list?.at, list?.end);
  return findElements(inner, 'xf').map(({ at, end }) => inner.slice(at, end));
}

test('写出再读回：文字、真日期、数字、0、未填都不变', async () => {
  const [ledger, instructions, options] = await readTables(await writeWorkbook(PLAN), 'a.xlsx');
  expect(ledger?.name).toBe('矛盾纠纷台账');
  expect(ledger?.rows).toEqual([
    ['*编号', '受理日期', '类型', '村', '金额', '备注'].map((text) => ({ kind: 'text', text })),
    [
      { kind: 'text', text: '001' },
      { kind: 'date', on: '2023-03-05', text: '2023-03-05' },
      { kind: 'text', text: '邻里' },
      { kind: 'text', text: '演示镇第1村' },
      { kind: 'number', value: 0, text: '0' },
      { kind: 'text', text: '第一行\n第二行' },
    ],
    [
      { kind: 'text', text: '007' },
      { kind: 'text', text: '2023-13-05' },
      { kind: 'blank' },
      { kind: 'blank' },
      { kind: 'number', value: -5.5, text: '-5.5' },
    ],
  ]);
  expect(instructions).toMatchObject({ name: '填写说明', hidden: false });
  expect(instructions?.rows.map((row) => row[0])).toContainEqual({ kind: 'text', text: '一、一行一件。' });
  expect(options).toMatchObject({ name: '选项', hidden: true });
});

test('冻结表头、筛选、每页打印表头、整列的格式、下拉列表都在', async () => {
  const part = await parts(PLAN);
  const sheet = part('xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet).toContain('<autoFilter ref="A1:F3"/>');
  expect(sheet).toContain('errorStyle="stop" allowBlank="1"');
  expect(sheet).toContain('sqref="C2:C1048576"><formula1>&quot;邻里,土地&quot;</formula1>');
  expect(part('xl/workbook.xml')).toContain("'矛盾纠纷台账'!$1:$1");
  const dateStyle = /<col min="2" max="2" width="12" style="(\d+)"/.exec(sheet)?.[1];
  const styles = part('xl/styles.xml');
  const formatId = /numFmtId="(\d+)" formatCode="yyyy-mm-dd"/.exec(styles)?.[1];
  expect(formatId).toBeDefined();
  expect(cellStyles(styles)[Number(dateStyle)]).toContain(`numFmtId="${formatId}"`);
});

test('超过 255 字的下拉列表放在隐藏的工作表里，选项完整', async () => {
  const part = await parts(PLAN);
  expect(part('xl/worksheets/sheet1.xml')).toContain(
    'errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="不在列表内" error="所填内容不在下拉列表中，是否继续？" sqref="D2:D1048576"><formula1>\'选项\'!$A$1:$A$60</formula1>',
  );
  expect(part('xl/workbook.xml')).toContain('name="选项" sheetId="3" state="veryHidden"');
  const [, , options] = await readTables(await writeWorkbook(PLAN), 'a.xlsx');
  expect(options?.rows.map((row) => row[0])).toEqual(VILLAGES.map((text) => ({ kind: 'text', text })));
});

test('含逗号的选项不会被拆成两个：也放进隐藏的工作表', async () => {
  const plan = {
    sheets: [{ name: '甲', columns: [{ header: '类型', options: ['责令停产,停业', '警告'] }], rows: [] }],
  };
  expect((await parts(plan))('xl/worksheets/sheet1.xml')).toContain("'选项'!$A$1:$A$2");
});

test('表头批注与标错的批注都在，标错的格是红色', async () => {
  const part = await parts(PLAN);
  const notes = part('xl/comments1.xml');
  expect(notes).toContain('ref="A1"');
  expect(notes).toContain('必填。如 2023-001');
  expect(notes).toContain('ref="B3"');
  expect(notes).toContain('“2023-13-05”不是有效的日期。');
  const shapes = part('xl/drawings/vmlDrawing1.vml');
  expect(shapes.match(/visibility:hidden/g)).toHaveLength(2);
  const style = /<c r="B3" s="(\d+)"/.exec(part('xl/worksheets/sheet1.xml'))?.[1];
  expect(cellStyles(part('xl/styles.xml'))[Number(style)]).toContain('fillId="4"');
  expect(part('xl/styles.xml')).toMatch(/<fills.*FFFFC7CE/);
});

describe('以 = + - @ 开头的文字写成文字，不成为公式', () => {
  test.each(['=1+1', '+86 123', '-甲', '@甲', '＝1', '\t=1', "=cmd|'/c calc'!A0"])('%j', async (text) => {
    const plan = plain(text);
    const part = await parts(plan);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="A2" s="\d+" t="s">/);
    expect(part('xl/styles.xml')).toContain('quotePrefix="1"');
    const [table] = await readTables(await writeWorkbook(plan), 'a.xlsx');
    expect(table?.rows[1]?.[0]).toEqual({ kind: 'text', text });
  });
});

describe('日期', () => {
  test('没有格式的列里 2023-03-05 写成真日期', async () => {
    const [table] = await readTables(await writeWorkbook(plain('2023-03-05')), 'a.xlsx');
    expect(table?.rows[1]?.[0]).toEqual({ kind: 'date', on: '2023-03-05', text: '2023-03-05' });
  });

  test('文字列里 2023-03-05 仍是文字', async () => {
    const [table] = await readTables(await writeWorkbook(plain('2023-03-05', FORMATS.text)), 'a.xlsx');
    expect(table?.rows[1]?.[0]).toEqual({ kind: 'text', text: '2023-03-05' });
  });

  test('1900 年以前的日期 Excel 存不下，写成文字', async () => {
    const [table] = await readTables(await writeWorkbook(plain('1899-12-31', FORMATS.date)), 'a.xlsx');
    expect(table?.rows[1]?.[0]).toEqual({ kind: 'text', text: '1899-12-31' });
  });
});

test.each(['<甲&"乙">', ' 前后有空格 ', '_x0041_', '控制符\u0001\u000b', '😀𠮷'])(
  '特殊文字 %j 原样往返',
  async (text) => {
    const [table] = await readTables(await writeWorkbook(plain(text)), 'a.xlsx');
    expect(table?.rows[1]?.[0]).toEqual({ kind: 'text', text });
  },
);

test('超过单元格上限的文字截断并写明，不悄悄丢失', async () => {
  const [table] = await readTables(await writeWorkbook(plain('甲'.repeat(40_000))), 'a.xlsx');
  const cell = table?.rows[1]?.[0];
  const text = cell?.kind === 'text' ? cell.text : '';
  expect(text).toHaveLength(32_767);
  expect(text).toContain('全文 40000 字');
});

test('同样的内容写两次，字节完全相同', async () => {
  expect(Buffer.from(await writeWorkbook(PLAN)).equals(await writeWorkbook(PLAN))).toBe(true);
});

test('工作表名去掉 Excel 不许的字符，重名加序号', async () => {
  const names = ['2023/2024年:台账*', '台账', '台账', '', '填写说明'];
  const plan = {
    sheets: names.map((name) => ({ name, columns: [{ header: '甲' }], rows: [] })),
    instructions: ['说明'],
  };
  expect((await readTables(await writeWorkbook(plan), 'a.xlsx')).map(({ name }) => name)).toEqual([
    '2023_2024年_台账_',
    '台账',
    '台账（2）',
    '工作表',
    '填写说明',
    '填写说明（2）',
  ]);
});

test('不是有限数的数字是程序错误，不写成空格', async () => {
  await expect(writeWorkbook(plain(Number.NaN))).rejects.toThrow(RangeError);
});

test('上万行在单独线程里写', async () => {
  const rows = Array.from({ length: 10_001 }, (_, at) => [`${at}`, at, null]);
  const columns = ['甲', '乙', '丙'].map((header) => ({ header }));
  const [table] = await readTables(await writeWorkbook({ sheets: [{ name: '台账', columns, rows }] }), 'a.xlsx');
  expect(table?.rows).toHaveLength(10_002);
  expect(table?.rows[10_001]).toEqual([
    { kind: 'text', text: '10000' },
    { kind: 'number', value: 10_000, text: '10000' },
  ]);
});
