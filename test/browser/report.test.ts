import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOn } from './axe-faults.ts';
import { type Hands, handsOn, holdEffort, type Job } from './effort.ts';
import { openProduct, type Product } from './open-product.ts';

/** 演示·澄溪镇. */
const REPORT = '/reports/990101100/2023';

let product: Product;
let clerk: Page;
beforeAll(async () => {
  product = await openProduct();
  clerk = await openReport('c-jingban');
}, 300_000);
afterAll(() => product.close());

const jobs: Job[] = [];

async function openReport(account: string, width: 1440 | 390 = 1440): Promise<Page> {
  const page = await product.signIn(account, width);
  await page.goto(REPORT);
  await page.getByRole('article', { name: '报告正文' }).waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function reopen(page: Page): Promise<void> {
  await page.goto(REPORT);
  await page.getByRole('article', { name: '报告正文' }).waitFor();
  await page.waitForLoadState('networkidle');
}

const editing = (page: Page) => page.getByRole('region', { name: '编辑这一段' });
const blockWith = (page: Page, words: string) => page.locator('.report-block', { hasText: words }).first();
const text = (page: Page) => editing(page).getByRole('textbox');
const dialog = (page: Page) => page.getByRole('dialog');
const handling = (page: Page) => page.locator('.side-card', { hasText: '送审、签批、报送和公开' });

/** Takes the one step that is open for the seat, on the report's own page. */
async function takeStep(hands: Hands, page: Page, step: string) {
  await hands.click(
    handling(page)
      .locator('.handling-step', { hasText: step })
      .getByRole('button', { name: /办\s*理/ }),
  );
  await hands.click(handling(page).getByRole('button', { name: '登记已办' }));
  await hands.see(page.getByText(`已登记“${step}”`));
}

/** Adds up what several people did for one job. */
function sum(costs: readonly ReturnType<Hands['cost']>[]): Job['here'] {
  const add = (of: (cost: Job['here']) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  return {
    ...{ typed: add(({ typed }) => typed), clicks: add(({ clicks }) => clicks), keys: add(({ keys }) => keys) },
    waitS: Math.round(add(({ waitS }) => waitS) * 10) / 10,
  };
}

test('两人同时改：改不同的段，两处都在；改同一段，后存的看到对方的文字', async () => {
  const other = await openReport('c-shenhe');
  for (const [page, words] of [
    [clerk, '二是坚持会议统筹'],
    [other, '四是完善内部制度'],
  ] as const) {
    await blockWith(page, words).hover();
    await blockWith(page, words)
      .getByRole('button', { name: /编辑这一段/ })
      .click();
    await text(page).press('Control+End');
    await page.keyboard.type(words === '二是坚持会议统筹' ? '会议纪要均已归档。' : '制度均已公布。');
  }
  for (const page of [clerk, other]) {
    await editing(page)
      .getByRole('button', { name: /保\s*存/ })
      .click();
    await editing(page).waitFor({ state: 'detached' });
  }
  await reopen(clerk);
  const paper = clerk.getByRole('article', { name: '报告正文' });
  expect(await paper.textContent()).toMatch(/会议纪要均已归档。[\s\S]*制度均已公布。/);

  for (const page of [clerk, other]) {
    await blockWith(page, '会议纪要均已归档').hover();
    await blockWith(page, '会议纪要均已归档')
      .getByRole('button', { name: /编辑这一段/ })
      .click();
    await text(page).press('Control+End');
    await page.keyboard.type(page === clerk ? '由党政办保管。' : '由司法所保管。');
  }
  await editing(clerk)
    .getByRole('button', { name: /保\s*存/ })
    .click();
  await editing(clerk).waitFor({ state: 'detached' });
  await editing(other)
    .getByRole('button', { name: /保\s*存/ })
    .click();
  await other.getByText(/演示经办人C已改为：.*由党政办保管。/).waitFor();
  expect(await text(other).textContent()).toContain('由司法所保管。');
  await editing(other)
    .getByRole('button', { name: /取\s*消/ })
    .click();
  await other.getByRole('button', { name: /放\s*弃/ }).click();
  await other.context().close();
});

test('边写边提示：词语与数字不符的、手填的、标点不对的，保存以前就列在段下', async () => {
  await reopen(clerk);
  await blockWith(clerk, '三是坚持以考促学').hover();
  await blockWith(clerk, '三是坚持以考促学')
    .getByRole('button', { name: /编辑这一段/ })
    .click();
  await text(clerk).press('Control+End');
  await clerk.keyboard.type('另办3期。。');
  const notes = clerk.getByRole('status', { name: '这一段的提示' });
  await notes.getByText('手工填写的数字（3）').waitFor();
  await notes.getByText('标点重复').first().waitFor();
  await editing(clerk)
    .getByRole('button', { name: /取\s*消/ })
    .click();
  await clerk.getByRole('button', { name: /放\s*弃/ }).click();
});

test('批注：对一段批注、答复、了结；段落删去后批注还在，写明原段落已删；不印入报告', async () => {
  await reopen(clerk);
  await blockWith(clerk, '一是健全领导机制').hover();
  await blockWith(clerk, '一是健全领导机制').getByRole('button', { name: '批注这一段' }).click();
  await clerk.getByRole('textbox', { name: '对这一段的批注' }).fill('请核对组长名单');
  await clerk
    .locator('.notes-panel')
    .getByRole('button', { name: /^批\s*注$/ })
    .click();
  await clerk.locator('.thread').getByText('请核对组长名单').waitFor();
  await clerk.getByRole('navigation', { name: '报告目录' }).getByText('批注 1').waitFor();
  const words = await clerk.request.get(`/api${REPORT}/report.docx`);
  expect(words.status()).toBe(200);
  const { report } = await (await clerk.request.get(`/api${REPORT}`)).json();
  expect(JSON.stringify(report.document)).not.toContain('请核对组长名单');

  await clerk
    .locator('.notes-panel')
    .getByRole('button', { name: /收\s*起/ })
    .click();
  await blockWith(clerk, '一是健全领导机制').hover();
  await blockWith(clerk, '一是健全领导机制')
    .getByRole('button', { name: /编辑这一段/ })
    .click();
  await editing(clerk).getByRole('button', { name: '删去此段' }).click();
  await clerk.getByRole('button', { name: /确\s*定/ }).click();
  const card = clerk.locator('.side-card', { hasText: '未了结 1' });
  await card.getByText('原段落已删').waitFor();
  await card.getByRole('button', { name: /^了\s*结$/ }).click();
  await clerk.getByText('未了结 0').waitFor();

  await clerk.goto(`${REPORT}/versions`);
  await clerk.getByText('删去', { exact: true }).waitFor();
  await clerk.getByRole('button', { name: '恢复这一段' }).click();
  await clerk.getByRole('button', { name: /确\s*定/ }).click();
  await clerk
    .getByText(/恢复第\d+版的文字/)
    .first()
    .waitFor();
  await reopen(clerk);
  await blockWith(clerk, '一是健全领导机制').waitFor();
});

test('起草、修改、送审、审核，两位主要负责人签批', async () => {
  await reopen(clerk);
  const writing = handsOn(clerk);
  // A cause that the registers suggest is rewritten, the others are confirmed; number and date of issue are given.
  const causes = clerk.locator('.report-block-cause');
  const all = await causes.count();
  await causes.first().hover();
  await writing.click(causes.first().getByRole('button', { name: /编辑这一段/ }));
  await writing.see(text(clerk));
  await writing.type(text(clerk), '一是个别任务启动较晚，统筹调度还不够有力。原因是年初任务分解不细，中期督促不及时。');
  await writing.key('Control+s');
  // The next one is opened when the page shows that this one is settled, as a person does.
  for (let left = all - 1; left >= 0; left -= 1) {
    await editing(clerk).waitFor({ state: 'detached' });
    await expect.poll(() => causes.count(), { timeout: 30_000 }).toBe(left);
    if (left === 0) break;
    await causes.first().hover();
    await writing.click(causes.first().getByRole('button', { name: /编辑这一段/ }));
    await writing.click(editing(clerk).getByRole('button', { name: '确认无误' }));
  }
  await writing.type(clerk.getByLabel('发文字号'), '澄党发〔2024〕3号');
  await writing.click(clerk.locator('.side-card', { hasText: '文号和日期' }).getByRole('button', { name: /保\s*存/ }));
  await writing.see(clerk.getByText('文号和日期已保存'));
  await takeStep(writing, clerk, '形成送审稿');

  const reviewer = await openReport('c-shenhe');
  const reviewing = handsOn(reviewer);
  await takeStep(reviewing, reviewer, '审核');

  const secretary = await openReport('c-lingdao');
  const first = handsOn(secretary);
  await first.click(secretary.getByRole('button', { name: /^签\s*批$/ }));
  await first.click(dialog(secretary).getByText('党委书记', { exact: true }));
  await first.click(dialog(secretary).getByRole('button', { name: /^签\s*批$/ }));
  await first.see(secretary.getByText('已签批，待另一位主要负责人签批'));
  // Whoever has signed is not asked to sign again.
  await secretary.getByRole('button', { name: /^签\s*批$/ }).waitFor({ state: 'detached' });

  const head = await openReport('c-xiangzhang');
  const second = handsOn(head);
  await second.click(head.getByRole('button', { name: /^签\s*批$/ }));
  await second.click(dialog(head).getByRole('button', { name: /^签\s*批$/ }));
  await second.see(head.getByText('报告正文和数字已经固定'));
  const signed = head.getByRole('list', { name: '签批' });
  await signed.getByText(/党委书记：演示党委书记C（演示·澄溪镇党政主要负责人）.*签批/).waitFor();
  await signed.getByText(/乡镇长：演示乡镇长C.*签批/).waitFor();

  const { report } = await (await head.request.get(`/api${REPORT}`)).json();
  // The Excel way is reckoned with so many figures.
  expect(report.figures.length).toBeGreaterThan(FIGURES);
  for (const page of [reviewer, secretary, head]) await page.context().close();
  const here = sum([writing, reviewing, first, second].map((hands) => hands.cost()));
  jobs.push({
    name: '起草、修改、审定年度报告',
    here,
    excel: {
      ...{ typed: FIGURES + 7, clicks: 76, keys: 3 },
      how: `打开上年报告另存，逐一打开 32 本台账，改 ${FIGURES} 处数字和 5 段文字，填文号，保存、打印两份；审核人和两位负责人在纸上签（每人填一次意见）`,
    },
  });
});

/** Fewer figures than the demonstration's report has. */
const FIGURES = 150;

test('报送、县级退回：意见显示在报告页，报告可以修改，签批的一版可以对照', async () => {
  await reopen(clerk);
  await takeStep(handsOn(clerk), clerk, '报送县委、县政府');
  const officer = await openReport('xian-jingban');
  const hands = handsOn(officer);
  await handling(officer)
    .getByRole('button', { name: /办\s*理/ })
    .first()
    .click();
  await handling(officer).getByLabel('结果').click();
  await officer.getByTitle(/退回修改/).click();
  await handling(officer).getByLabel('县级提出的意见').fill('请补充不足产生的原因');
  await hands.click(handling(officer).getByRole('button', { name: '登记已办' }));
  await officer.getByText('已登记“县级接收或者退回”').waitFor();
  await officer.context().close();
  await reopen(clerk);
  await clerk.getByText('意见：请补充不足产生的原因').waitFor();
  await clerk.getByText('乡镇长：待签批').waitFor();
  await blockWith(clerk, '任务启动较晚').hover();
  await blockWith(clerk, '任务启动较晚')
    .getByRole('button', { name: /编辑这一段/ })
    .click();
  await text(clerk).fill('一是个别任务启动较晚，督促不够经常。原因是年初任务分解不细，责任没有到岗到人。');
  await clerk.keyboard.press('Control+s');
  await editing(clerk).waitFor({ state: 'detached' });
  await clerk.goto(`${REPORT}/versions`);
  await clerk.getByText('县级退回（请补充不足产生的原因）').first().waitFor();
  await clerk.getByText('已固定').first().waitFor();
  await clerk.getByRole('button', { name: /签批完毕/ }).click();
  await clerk.locator('.compare-block').first().waitFor({ state: 'detached' });
});

test.each([1440, 390] as const)(
  '宽 %d 时报告页、修改记录页不横向溢出，没有脚本错误和严重的无障碍问题',
  async (width) => {
    const page = await openReport('c-jingban', width);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const path of [REPORT, `${REPORT}/versions`]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
      expect(overflow, `${path} 横向溢出`).toBeLessThanOrEqual(0);
      if (path === REPORT) {
        await blockWith(page, '四是完善内部制度').hover();
        await blockWith(page, '四是完善内部制度').locator('.notes-button').click();
        await page.locator('.notes-panel').waitFor();
      } else {
        await page.locator('.compare-key').waitFor();
      }
      expect(await faultsOn(page), path).toEqual([]);
    }
    expect(errors).toEqual([]);
  },
);

test('这件事用了几格、几下', () => holdEffort(jobs));
