import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openProduct } from '../test/browser/open-product.ts';

/**
 * Makes the pictures of docs/guide anew, from the real product on the demonstration county: `node scripts/guide-pictures.ts`.
 * Takes about two minutes. Run it after a page that the guide shows has changed, and look at the pictures.
 */
const FOLDER = resolve(import.meta.dirname, '..', 'docs', 'guide', 'pictures');
const TOWN = '990101100';
const WIDTH = 1280;
const MOST_BYTES = 120_000;

/** A short report with what reviewing finds: a figure that differs from the registers, a sum that is wrong, a law misnamed. */
const REPORT = `演示·澄溪镇人民政府
关于2023年度法治政府建设情况的报告

演示·云溪县人民政府：
2023年，我镇深入学习贯彻习近平法治思想，根据《法治政府建设与责任落实督察工作规定》，现将有关情况报告如下。
一、2023年主要工作举措及成效
（一）依法化解矛盾纠纷。全年排查调处矛盾纠纷416起，其中婚姻家庭120起、邻里180起、其他110起，合计416起，调解成功率100.5%。
（二）推进政务公开。依据《政府信息公开条例》第六十条，受理依申请公开3件。
二、存在的不足和原因
行政执法人员力量不足，业务能力有待提高。
三、2024年工作打算
持续加强法治政府建设。

演示·澄溪镇人民政府
2024年1月12日`;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const product = await openProduct();
const failed: unknown[] = [];
try {
  const clerk = await product.signIn('c-jingban', WIDTH);
  const reviewer = await product.signIn('c-shenhe', WIDTH);
  const security = await product.signIn('xian-anquan', WIDTH);
  // One picture that cannot be made does not keep the others from being made; all that failed are thrown at the end.
  for (const show of [home, registerList, recordForm, importFaults, figure, matters, report, review, offline]) {
    await show(clerk).catch((error: unknown) => failed.push(error));
  }
  await settings(reviewer, security).catch((error: unknown) => failed.push(error));
} finally {
  await product.close();
}
if (failed.length > 0) throw new AggregateError(failed);

async function home(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByText('未填报的台账').first().waitFor();
  await page.getByText('2023 年度报告').first().waitFor();
  await keep(page, 'home.png', { x: 0, y: 0, width: WIDTH, height: 700 });
}

async function registerList(page: Page): Promise<void> {
  await page.goto('/registers/disputes?from=2023-01-01&to=2023-12-31');
  await page.getByText(/^共 \d+ 条/).waitFor();
  await keep(page, 'list.png', { x: 168, y: 80, width: WIDTH - 168, height: 560 });
}

async function recordForm(page: Page): Promise<void> {
  await page.goto('/registers/disputes/new');
  await page.getByRole('button', { name: '保存并登记下一条' }).waitFor();
  await keep(page, 'form.png', { x: 168, y: 80, width: WIDTH - 168, height: 600 });
  await page.goto('/registers/disputes?from=2023-01-01&to=2023-12-31');
  await page.locator('a[href*="/records/"]').first().click();
  await page.getByRole('button', { name: '更正' }).waitFor();
  await keep(page, 'record.png', { x: 168, y: 80, width: WIDTH - 168, height: 540 });
}

async function importFaults(page: Page): Promise<void> {
  await page.goto('/registers/disputes/import');
  const rows = [
    '编号,村（社区）,纠纷类型,受理日期,纠纷概况,调解方式,调解结果,办结日期',
    '导-001,龙眼村,邻里,2023-02-30,相邻排水争议,人民调解,调解成功,2023-03-10',
    '导-002,茶坡村,邻里纠葛,2023-03-06,相邻通行争议,人民调解,调解成功,2023-03-10',
  ];
  await page.locator('input[type=file]').setInputFiles({
    name: '纠纷台账.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${rows.join('\r\n')}`),
  });
  await page.getByText('二、检查').first().waitFor();
  await page.getByText('下载标注了问题的工作簿').first().waitFor();
  await keepElement(page, 'import.png', page.locator('.ant-card').filter({ hasText: '二、检查' }));
}

async function figure(page: Page): Promise<void> {
  await page.goto(`/figures/disputes.handled?unit=${TOWN}&period=2023`);
  await page.getByText('所据记录').first().waitFor();
  await page.getByText('口径').first().waitFor();
  await page.waitForTimeout(1500);
  await keep(page, 'figure.png', { x: 168, y: 80, width: WIDTH - 168, height: 640 });
}

async function matters(page: Page): Promise<void> {
  await page.goto('/matters');
  await page.getByText('我的待办').first().waitFor();
  await page.waitForTimeout(1500);
  await keep(page, 'todo.png', { x: 168, y: 80, width: WIDTH - 168, height: 560 });
  await page.goto('/matters?view=all');
  await page.locator('a[href*="/matters/"]').first().click();
  await page.getByText('办理记录').first().waitFor();
  await page.waitForTimeout(800);
  await keep(page, 'matter.jpg', { x: 168, y: 80, width: WIDTH - 168, height: 640 });
}

async function report(page: Page): Promise<void> {
  await page.goto(`/reports/${TOWN}/2023`);
  const dispute = page.getByRole('button', { name: /406起/ }).first();
  await dispute.waitFor();
  await dispute.evaluate((button) => button.scrollIntoView({ block: 'center' }));
  await dispute.click();
  await page.getByRole('dialog').getByText('所据记录').first().waitFor();
  await page.waitForTimeout(800);
  await keep(page, 'report.jpg', { x: 250, y: 20, width: WIDTH - 250, height: 520 });
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page
    .getByRole('button', { name: /编辑这一段/ })
    .nth(8)
    .click();
  const editor = page.getByRole('region', { name: '编辑这一段' });
  const text = editor.getByRole('textbox').first();
  await text.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('#调解');
  await page.locator('.figure-list').waitFor();
  await page.waitForTimeout(500);
  const box = await boxOf(editor);
  await page.mouse.wheel(0, box.y - 160);
  await page.waitForTimeout(500);
  const now = await boxOf(editor);
  await keep(page, 'editor.png', { x: now.x - 12, y: now.y - 12, width: now.width + 24, height: 440 });
  await page.keyboard.press('Escape');
  await editor.getByRole('button', { name: /取\s*消/ }).click();
  await page.getByRole('button', { name: /放\s*弃/ }).click();
  await remarks(page);
  await versions(page);
}

async function remarks(page: Page): Promise<void> {
  const block = page.locator('.report-block', { hasText: '一是健全领导机制' }).first();
  await block.hover();
  await block.getByRole('button', { name: '批注这一段' }).click();
  await page.getByRole('textbox', { name: '对这一段的批注' }).fill('请核对组长名单');
  await page
    .locator('.notes-panel')
    .getByRole('button', { name: /^批\s*注$/ })
    .click();
  await page.locator('.thread').getByText('请核对组长名单').waitFor();
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(800);
  const { y, height } = await boxOf(block);
  await keep(page, 'remarks.png', { x: 250, y: y - 20, width: WIDTH - 250 - 340, height: height + 40 });
  await page
    .locator('.notes-panel')
    .getByRole('button', { name: /收\s*起/ })
    .click();
}

async function versions(page: Page): Promise<void> {
  const block = page.locator('.report-block', { hasText: '二是坚持会议统筹' }).first();
  await block.hover();
  await block.getByRole('button', { name: /编辑这一段/ }).click();
  const editor = page.getByRole('region', { name: '编辑这一段' });
  await editor.getByRole('textbox').press('Control+End');
  await page.keyboard.type('会议纪要均已归档。');
  await editor.getByRole('button', { name: /保\s*存/ }).click();
  await editor.waitFor({ state: 'detached' });
  await page.goto(`/reports/${TOWN}/2023/versions`);
  await page.locator('.compare-block').first().waitFor();
  await page.waitForTimeout(500);
  await keep(page, 'versions.png', { x: 168, y: 80, width: WIDTH - 168, height: 420 });
}

async function review(page: Page): Promise<void> {
  await page.goto('/reviews');
  await page.getByRole('button', { name: '粘贴文字' }).click();
  await page.getByLabel('报告的文字').fill(REPORT);
  await page.getByRole('button', { name: /^审\s*读$/ }).click();
  await page
    .getByText(/^问题 \d+/)
    .first()
    .waitFor();
  await page.waitForTimeout(1000);
  await page.locator('.finding-head').first().click();
  await page.waitForTimeout(500);
  await keep(page, 'review.jpg', { x: 168, y: 80, width: WIDTH - 168, height: 620 });
}

async function settings(reviewer: Page, security: Page): Promise<void> {
  await reviewer.goto('/settings/practice');
  await reviewer.getByText('历次变更').or(reviewer.getByText('系统默认')).first().waitFor();
  await keep(reviewer, 'practice.png', { x: 168, y: 80, width: WIDTH - 168, height: 520 });
  await security.goto('/settings/people');
  await security.getByText('移交').first().waitFor();
  await keep(security, 'people.png', { x: 168, y: 80, width: WIDTH - 168, height: 460 });
}

async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('what the picture is to show is not on the page');
  return box;
}

/** A village's phone without network, and what the township changed meanwhile. */
async function offline(clerk: Page): Promise<void> {
  const phone = await product.signIn('c-cun', 390);
  const isReady = `navigator.serviceWorker.controller !== null && localStorage.getItem('fadu.kept') !== null`;
  while (!(await phone.evaluate(isReady))) await phone.waitForTimeout(500);
  const answer = await phone.request.get('/api/registers/disputes/records?limit=1&to=2023-12-31');
  const [{ unit, id }] = (await answer.json()).records;
  await phone.context().setOffline(true);
  await phone.goto(`/records/${unit}/${id}`);
  await phone.getByRole('button', { name: '更正' }).click();
  await phone.getByLabel('纠纷概况').fill('四组居民栽苗工钱漏记，已当场补记');
  await phone.getByRole('button', { name: '保存', exact: true }).click();
  await phone.getByText('更正还没有送达').waitFor();
  await clerk.goto(`/records/${unit}/${id}`);
  await clerk.getByRole('button', { name: '更正' }).click();
  await clerk.getByLabel('纠纷概况').fill('四组居民栽苗工钱漏记，约定月底结清');
  await clerk.getByRole('button', { name: '保存', exact: true }).click();
  await clerk.getByText('已保存为第 2 版').waitFor();
  await phone.context().setOffline(false);
  await phone.getByText('1 条有冲突').click();
  await phone.getByRole('radio', { name: '我填的' }).click();
  await phone.evaluate('scrollTo(0, 0)');
  await keep(phone, 'offline.png', { x: 0, y: 0, width: 390, height: 790 });
}

async function keepElement(page: Page, name: string, element: Locator): Promise<void> {
  const { x, y, width, height } = await boxOf(element.first());
  await keep(page, name, { x, y, width, height: Math.min(height, 520) });
}

/** Crops the page as it stands into the file the guide names. Throws when the picture would be over the limit. */
async function keep(page: Page, name: string, clip: Box): Promise<void> {
  await page.mouse.move(2, 2);
  const path = join(FOLDER, name);
  const form = name.endsWith('.jpg') ? ({ type: 'jpeg', quality: 80 } as const) : ({ type: 'png' } as const);
  await page.screenshot({ path, clip, ...form, animations: 'disabled', caret: 'hide' });
  const { size } = statSync(path);
  console.log(name, size);
  if (size > MOST_BYTES) throw new Error(`${name} is over ${MOST_BYTES} bytes: show less, or name it .jpg`);
}
