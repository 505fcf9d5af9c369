import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRegister } from '#app/export-register.ts';
import { readFigure } from '#app/figures.ts';
import { importRegister } from '#app/import/import-register.ts';
import { markFaults } from '#app/import/mark-faults.ts';
import { listRegister } from '#app/list-register.ts';
import { makeTemplate } from '#app/make-template.ts';
import { yearPeriod } from '#kernel/period.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { cellText } from '#sheet/table.ts';
import type { SheetValue } from '#sheet/workbook-plan.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';
import { faultOf } from '../store/fault-of.ts';
import { actorAt, openTestDesk, type TestDesk, TOWN, VILLAGE } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

const clerk = actorAt(TOWN);
const HEADINGS = ['编号', '分社', '棋种', '对局日期', '局名', '终局日期', '棋手', '观众人次', '门票收入', '裁判'];

function book(rows: readonly (readonly SheetValue[])[], headings: readonly string[] = HEADINGS): Promise<Uint8Array> {
  return writeWorkbook({
    sheets: [{ name: '棋局', columns: headings.map((header) => ({ header, format: '@' })), rows }],
  });
}

function load(bytes: Uint8Array, more: { dryRun?: boolean; update?: boolean; fileName?: string } = {}) {
  return importRegister(desk, clerk, {
    register: 'games',
    unit: TOWN,
    fileName: more.fileName ?? '棋局.xlsx',
    bytes,
    dryRun: more.dryRun ?? false,
    update: more.update ?? false,
  });
}

const played = async (year: number) =>
  (await readFigure(desk, clerk, 'games.played', { unit: TOWN, period: yearPeriod(year) })).value;

describe('导入', () => {
  test('日期照人们的写法，村名照人们的叫法，选项照常用的说法', async () => {
    const rows = [
      ['', '甲村', '围棋', '2011.3.5', '一', '2011年3月6日', '张三', '1,200', '1.5万元', ''],
      ['', '甲', '西洋棋', '2011/3/7', '二', '', '', '0', '', ''],
      ['', '', '国际象棋', '２０１１年3月8日', '三', '', '', '', '35元', ''],
      ['', '乙社区', '围棋', '20110309', '四', '', '', '12人次', '', ''],
      ['', '990101100002', '围棋', '40612', '五', '', '', '', '', ''],
    ];
    expect(await load(await book(rows))).toMatchObject({ rows: 5, created: 5, updated: 0, unchanged: 0 });
    expect(await played(2011)).toBe(5);
    const income = await readFigure(desk, clerk, 'games.income', { unit: TOWN, period: yearPeriod(2011) });
    expect(income.value).toBe(15_035);
    const watchers = await readFigure(desk, clerk, 'games.watchers', { unit: TOWN, period: yearPeriod(2011) });
    expect([watchers.value, watchers.blanks]).toEqual([1212, 2]);
    expect((await readFigure(desk, clerk, 'games.played', { unit: VILLAGE, period: yearPeriod(2011) })).value).toBe(2);
  });

  test('同一文件再导入一次，什么也不变', async () => {
    const bytes = await book([
      ['', '', '围棋', '2012-01-01', '甲局', '', '', '', '', ''],
      ['', '', '围棋', '2012-01-02', '乙局', '', '', '', '', ''],
    ]);
    await load(bytes);
    expect(await load(bytes)).toMatchObject({ rows: 2, created: 0, unchanged: 2 });
    expect(await played(2012)).toBe(2);
  });

  test('表头顺序、空格、全角、标题行、自用列都不妨碍', async () => {
    const bytes = await writeWorkbook({
      sheets: [
        {
          name: '台账',
          columns: ['东镇棋局登记表', '', '', '', ''].map((header) => ({ header })),
          rows: [
            ['局　名', '序号', '日期（必填）', '棋 种*', '备忘'],
            ['丙局', '1', '2013-05-01', '围棋', '自用'],
          ],
        },
      ],
    });
    const done = await load(bytes);
    expect(done).toMatchObject({ created: 1, ignored: ['序号', '备忘'] });
  });

  test('缺少必填列：指明缺哪些，列出读到的表头', async () => {
    const fault = await faultOf(load(await book([['围棋']], ['棋类名称'])));
    expect(fault.code).toBe('IMPORT_HEADINGS');
    expect(fault.remedy).toContain('棋类名称');
  });

  test('一行有错全部不导入，逐行逐列说明，并退回标注的工作簿', async () => {
    const bytes = await book([
      ['A1', '', '围棋', '2014-01-01', '好的一行', '', '', '', '', ''],
      ['A2', '无此村', '围棋', '2014-01-01', '村名错', '', '', '', '', ''],
      ['A3', '', '围棋', '2030-01-01', '未来日期', '', '', '', '', ''],
      ['A4', '', '围棋', '2014-02-30', '没有这一天', '', '', '', '', ''],
      ['A5', '', '桥牌', '2014-01-01', '没有这种棋', '', '', '', '', ''],
      ['A1', '', '围棋', '2014-01-02', '编号重复', '', '', '', '', ''],
      ['A7', '', '围棋', '2014-01-03', '终局在前', '2014-01-02', '', '', '', ''],
      ['A8', '', '围棋', '2014-01-03', '无此裁判', '', '', '', '', '证404'],
    ]);
    const fault = await faultOf(load(bytes));
    expect(fault.code).toBe('IMPORT_REFUSED');
    expect(fault.details.map(({ row, column }) => `${row}${column}`)).toEqual([
      '3B',
      '4D',
      '5D',
      '6C',
      '7A',
      '8F',
      '9J',
    ]);
    expect(await played(2014)).toBeNull();
    const marked = await readWorkbook(await markFaults({ bytes, fileName: '棋局.xlsx' }, fault), '问题.xlsx');
    const texts = marked.flatMap(({ rows }) => rows.flat().map(cellText)).join('\n');
    expect(texts).toContain('没有名为“无此村”');
    expect(texts).toContain('好的一行');
  });

  test('已登记的编号内容不同：默认拒绝，选择更新则更正', async () => {
    await load(await book([['B1', '', '围棋', '2015-01-01', '原名', '', '', '', '', '']]));
    const changed = await book([['B1', '', '围棋', '2015-01-01', '新名', '', '', '', '', '']]);
    const fault = await faultOf(load(changed));
    expect(fault.details[0]?.says).toContain('“局名”与本行不同');
    expect(await load(changed, { update: true })).toMatchObject({ created: 0, updated: 1 });
    const { records } = await listRegister(desk, clerk, { register: 'games', unit: TOWN, limit: 5, words: '新名' });
    expect(records[0]?.version).toBe(2);
  });

  test('只检查时不写入', async () => {
    const bytes = await book([['', '', '围棋', '2016-01-01', '试', '', '', '', '', '']]);
    expect(await load(bytes, { dryRun: true })).toMatchObject({ created: 1, dryRun: true });
    expect(await played(2016)).toBeNull();
  });

  test('五千行空行不妨碍，公式是数据、不会执行', async () => {
    const blanks = Array.from({ length: 5000 }, (): readonly SheetValue[] => ['', '', '', '', '', '', '', '', '', '']);
    const bytes = await book([...blanks, ['', '', '围棋', '2017-01-01', '=HYPERLINK("http://x")', '', '', '', '', '']]);
    expect(await load(bytes)).toMatchObject({ rows: 1, created: 1 });
    const out = await exportRegister(desk, clerk, { register: 'games', unit: TOWN, form: 'xlsx', words: 'HYPERLINK' });
    const [table] = await readWorkbook(out.bytes, '导出.xlsx');
    const cells = table?.rows.flat() ?? [];
    expect(cells.some(({ kind }) => kind === 'formula')).toBe(false);
    expect(cells.map(cellText)).toContain('=HYPERLINK("http://x")');
  });

  test('GBK 和 UTF-8 的 CSV 都能导入，导出的能原样再导入', async () => {
    const { bytes, rows } = await exportRegister(desk, clerk, {
      register: 'games',
      unit: TOWN,
      form: 'csv',
      encoding: 'gbk',
      personal: true,
    });
    expect(rows).toBeGreaterThan(5);
    const again = await load(bytes, { fileName: '棋局.csv' });
    expect(again).toMatchObject({ rows, created: 0, updated: 0, unchanged: rows });
  });

  test('没有权限的席位不能导入', async () => {
    const request = {
      register: 'games',
      unit: TOWN,
      fileName: 'x.xlsx',
      bytes: new Uint8Array(),
      dryRun: true,
      update: false,
    };
    expect((await faultOf(importRegister(desk, actorAt(TOWN, 'principal'), request))).code).toBe('NOT_ALLOWED');
  });
});

describe('模板', () => {
  test('原样导入模板，示例行不算', async () => {
    const bytes = await makeTemplate(desk, clerk, { register: 'games', unit: TOWN });
    expect((await faultOf(load(bytes, { fileName: '模板.xlsx' }))).code).toBe('IMPORT_EMPTY');
    const [table] = await readWorkbook(bytes, '模板.xlsx');
    expect(table?.rows[1]?.map(cellText)[0]).toBe('示例');
  });
});

describe('导出', () => {
  test('行数与台账一致，默认不含个人信息', async () => {
    const { total } = await listRegister(desk, clerk, { register: 'games', unit: TOWN, limit: 1 });
    const out = await exportRegister(desk, clerk, { register: 'games', unit: TOWN, form: 'xlsx' });
    expect(out.rows).toBe(total);
    const [table] = await readWorkbook(out.bytes, out.fileName);
    expect(table?.rows.length).toBe(out.rows + 1);
    expect(table?.rows[0]?.map(cellText)).not.toContain('棋手');
  });
});
