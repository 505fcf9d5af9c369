import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '#sheet/workbook-plan.ts';
import { writeWorkbook } from '#sheet/write-workbook.ts';
import { makeTestFolder } from '../store/test-backend.ts';
import { openProduct, type Product } from './open-product.ts';

/** 演示·澄溪镇: 406 disputes in 2023, 99 % settled. */
const TOWN = '990101100';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 300_000);
afterAll(() => product.close());

test('从报告中的406起，一直打开到一起纠纷的记录', async () => {
  const page = await product.signIn('c-jingban', 1440);
  await page.goto(`/reports/${TOWN}/2023`);
  await page.getByRole('button', { name: /406起/ }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('排查调处矛盾纠纷').first().waitFor();
  await drawer.getByRole('link', { name: /全部记录/ }).click();
  await page.waitForURL(/\/figures\/disputes\.handled/);
  await page.getByText('所据记录').first().waitFor();
  await page.locator('a[href*="/records/"]').first().click();
  await page.waitForURL(/\/records\//);
  await page.getByText('受理日期').first().waitFor();
  await page.getByText('纠纷类型').first().waitFor();
});

test('导入一个有一处错误的工作簿：全部不收；改正后导入，各处数字同时更新', async () => {
  const page = await product.signIn('c-jingban', 1440);
  const chosen = page.locator('input[type=file]');
  await page.goto('/registers/disputes/import');
  await chosen.setInputFiles(await workbook('2023-02-30'));
  await page.getByText('2023-02-30').first().waitFor();
  await page.getByText('没有导入任何一行').first().waitFor();
  const marked = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /标注/ })
    .or(page.getByRole('link', { name: /标注/ }))
    .first()
    .click();
  expect((await marked).suggestedFilename()).toMatch(/\.xlsx$/);
  expect(await figureOf(page)).toBe(406);

  await page.goto('/registers/disputes/import');
  await chosen.setInputFiles(await workbook('2023-02-28'));
  await page.getByRole('button', { name: /确认导入|导入这/ }).click();
  await page.getByText('已完成').first().waitFor();
  expect(await figureOf(page)).toBe(408);
  await page.goto(`/reports/${TOWN}/2023`);
  await page.getByRole('button', { name: /408起/ }).first().waitFor();
  // The new two are not concluded yet: 调解终结 stays as it was.
  expect(await page.getByRole('article', { name: '报告正文' }).textContent()).toMatch(
    /排查调处矛盾纠纷408起[\s\S]*调解终结矛盾纠纷406起/,
  );
});

test('报告下载为 Word 文档和 PDF', async () => {
  const page = await product.signIn('c-shenhe', 1440);
  await page.goto(`/reports/${TOWN}/2023`);
  for (const [name, ending] of [
    ['Word 文档', '.docx'],
    ['PDF', '.pdf'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    expect((await download).suggestedFilename().endsWith(ending)).toBe(true);
  }
});

const PAGES = [
  '/',
  '/registers',
  '/registers/disputes',
  '/registers/disputes/new',
  '/guide/record',
  '/registers/meetings/new',
  '/registers/disputes/import',
  '/figures?period=2023',
  '/figures/disputes.settled-rate?period=2023',
  '/reports',
  `/reports/${TOWN}/2023`,
  '/tokens',
];
const LEFTOVERS = /undefined|\bnull\b|NaN|Invalid|No data|Loading|\bError\b|\[object|Required|Select /;

test.each([1440, 390] as const)('宽 %d 时各页不横向溢出，没有英文残留，没有脚本错误', async (width) => {
  const page = await product.signIn('c-jingban', width);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const path of PAGES) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow, `${path} 横向溢出`).toBeLessThanOrEqual(0);
    expect((await page.locator('body').allInnerTexts()).join('').match(LEFTOVERS)?.[0], path).toBeUndefined();
    expect(await page.title(), path).toMatch(/法度$/);
  }
  expect(errors).toEqual([]);
});

test('审计员看日志，看不到台账和数字', async () => {
  const page = await product.signIn('xian-shenji', 1440);
  const answer = await page.request.get(`/api/figures?period=2023`);
  expect(answer.status()).toBe(403);
  await page.goto('/log');
  await page.getByRole('heading', { level: 1, name: '日志' }).waitFor();
});

async function workbook(secondDay: string): Promise<string> {
  const columns = ['村（社区）', '纠纷类型', '受理日期', '纠纷概况'].map((header) => ({
    header,
    format: FORMATS.text,
  }));
  const rows = [
    ['龙眼村', '邻里', '2023.2.8', '屋檐滴水引起的争议'],
    ['茶坡村', '山林土地', secondDay, '茶园边界争议'],
  ];
  const file = join(makeTestFolder(), '矛盾纠纷.xlsx');
  writeFileSync(file, await writeWorkbook({ sheets: [{ name: '台账', columns, rows }] }));
  return file;
}

async function figureOf(page: Page): Promise<number> {
  const answer = await page.request.get('/api/figures/disputes.handled?period=2023');
  return (await answer.json()).value;
}
