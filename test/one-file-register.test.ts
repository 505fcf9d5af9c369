import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFigure } from '#app/figures.ts';
import { importRegister } from '#app/import/import-register.ts';
import { listRegister } from '#app/list-register.ts';
import { makeTemplate } from '#app/make-template.ts';
import { makeServer } from '#http/server.ts';
import { yearPeriod } from '#kernel/period.ts';
import { readWorkbook } from '#sheet/read-workbook.ts';
import { cellText } from '#sheet/table.ts';
import { FORMATS } from '#sheet/workbook-plan.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';
import { LAW_DIR, loadLaw } from '../src/load-law.ts';
import { actorAt, openTestDesk, type TestDesk, TOWN } from './app/test-desk.ts';
import { faultOf } from './store/fault-of.ts';
import { makeTestFolder } from './store/test-backend.ts';

/** The worked example of CONTRIBUTING.md: one file, and nothing else, is added. */
const BEES = (root: string) => `
import { code, count, date, defineMeasure, defineRegister, text } from '${root}/src/engine/declare.ts';
import { cite } from '${root}/law/facts/index.ts';

export const beehives = defineRegister({
  id: 'beehives', order: 99, label: '蜂箱台账', oneRow: '一次摇蜜', about: '虚构的台账，只用于测试。',
  cite: [cite('R01')],
  fields: {
    kind: code('蜜种', { acacia: '洋槐', rape: '油菜' }),
    takenOn: date('摇蜜日期'),
    place: text('蜂场'),
    jars: count('瓶数', { blank: '未装瓶' }),
  },
  datedBy: 'takenOn', listed: ['kind', 'place', 'takenOn'], titledBy: 'place',
});
export const harvests = defineMeasure(beehives, { id: 'beehives.harvests', label: '摇蜜', kind: 'count', on: 'takenOn', unit: '次', counts: '按摇蜜日期计' });
export const jars = defineMeasure(beehives, { id: 'beehives.jars', label: '蜂蜜', kind: 'sum', on: 'takenOn', amount: (row) => row.jars, unit: '瓶', counts: '按摇蜜日期计' });
`;

function folderWith(source: string): string {
  const folder = makeTestFolder();
  mkdirSync(join(folder, 'registers'));
  writeFileSync(join(folder, 'registers', 'beehives.ts'), source);
  return folder;
}

const ROOT = resolve(import.meta.dirname, '..');
let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadLaw(LAW_DIR, folderWith(BEES(ROOT))));
});
afterAll(() => desk.close());
const clerk = actorAt(TOWN);

test('只加一个声明文件，就有模板、导入、列表、数字和表单', async () => {
  const [template] = await readWorkbook(
    await makeTemplate(desk, clerk, { register: 'beehives', unit: TOWN }),
    '模板.xlsx',
  );
  expect(template?.rows[0]?.map((cell) => cellText(cell).replace(/^\*\s*/, ''))).toEqual([
    '编号',
    '蜜种',
    '摇蜜日期',
    '蜂场',
    '瓶数',
  ]);

  const columns = ['蜜种', '摇蜜日期', '蜂场', '瓶数'].map((header) => ({ header, format: FORMATS.text }));
  const rows = [
    ['洋槐', '2023.5.1', '南坡', '12'],
    ['油菜', '2023年3月2日', '北坡', ''],
  ];
  const bytes = await writeWorkbook({ sheets: [{ name: '蜂箱', columns, rows }] });
  const request = { register: 'beehives', unit: TOWN, fileName: '蜂箱.xlsx', bytes, dryRun: false, update: false };
  expect(await importRegister(desk, clerk, request)).toMatchObject({ created: 2 });

  const page = await listRegister(desk, clerk, { register: 'beehives', unit: TOWN, limit: 10 });
  expect(page.records.map(({ fields }) => fields.place)).toEqual(['南坡', '北坡']);
  const at = { unit: TOWN, period: yearPeriod(2023) };
  expect((await readFigure(desk, clerk, 'beehives.harvests', at)).value).toBe(2);
  expect(await readFigure(desk, clerk, 'beehives.jars', at)).toMatchObject({ value: 12, blanks: 1 });
});

test('新台账的表单说明也从接口给出', async () => {
  const server = await makeServer(desk, { webDir: null });
  expect((await server.inject('/api/registers')).statusCode).toBe(401);
  await server.close();
  expect(desk.law.registers.get('beehives')?.fields.kind?.options).toEqual({ acacia: '洋槐', rape: '油菜' });
});

test('声明有误：拒绝启动，指明文件和字段', async () => {
  const wrong = BEES(ROOT).replace("datedBy: 'takenOn'", "datedBy: 'takenAt'");
  const fault = await faultOf(loadLaw(LAW_DIR, folderWith(wrong)));
  expect(fault.code).toBe('DECLARATION_UNREADABLE');
  expect(fault.message).toContain('registers/beehives.ts');
  expect(fault.message).toContain('datedBy：没有字段“takenAt”');
});

test('必填字段多于六个：拒绝启动', async () => {
  const many = Array.from({ length: 6 }, (_, n) => `f${n}: text('字段${n}'),`).join('\n');
  const fault = await faultOf(loadLaw(LAW_DIR, folderWith(BEES(ROOT).replace('fields: {', `fields: {\n${many}`))));
  expect(fault.message).toContain('超过 6 个');
});

test('同一个标识声明两次：拒绝启动', async () => {
  const fault = await faultOf(loadLaw(LAW_DIR, folderWith(BEES(ROOT)), folderWith(BEES(ROOT))));
  expect(fault.message).toContain('重复声明');
});
