import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillField } from './fill-field.ts';
import { openProduct, type Product } from './open-product.ts';

const TOWN = '990101100';
let product: Product;

beforeAll(async () => {
  product = await openProduct();
}, 240_000);
afterAll(() => product?.close());

test.each([1440, 390] as const)(
  '宽 %i：一件信息公开申请从收到、延期、答复到归档，期限写明怎样算，卷宗可以取走',
  async (width) => {
    const clerk = await product.signIn('c-jingban', width);
    const id = await register(clerk, `演示申请${width}`);
    const address = `/matters/${TOWN}/${id}`;
    await clerk.goto(address);
    await clerk.getByText('收到并登记').first().waitFor();
    await clerk.getByText('已逾期', { exact: false }).first().waitFor();
    await clerk.getByText('怎样算的').first().click();
    await clerk.getByText('为收到申请之日，当日不计入', { exact: false }).first().waitFor();

    const reviewer = await product.signIn('c-shenhe', width);
    await reviewer.goto(address);
    await take(reviewer, '延长答复期限', '2023-12-20');
    await take(reviewer, '公开审查', '2023-12-22');

    await clerk.goto(address);
    // The limit is 20 working days from 1 December and 20 more, New Year left out.
    await clerk.getByText('至 2024年1月29日', { exact: false }).first().waitFor();
    await take(clerk, '答复', '2024-01-26', '予以公开');
    await clerk.getByText('按期办理').first().waitFor();
    await take(clerk, '归档', '2024-02-01');
    await clerk.getByText('已答复并归档').first().waitFor();

    const file = clerk.waitForEvent('download');
    await clerk.getByRole('button', { name: '卷宗' }).click();
    await clerk.getByText('一个 PDF', { exact: false }).click();
    expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
    expect(await clerk.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  },
);

test('决策没有经过合法性审查，集体讨论这一环节办不了，并说出差什么', async () => {
  const page = await product.signIn('c-shenhe', 1440);
  await page.goto('/matters?view=all&procedure=major-decision');
  await page.locator('a.matter-title').first().click();
  const decide = stepOf(page, '集体讨论决定');
  await decide.getByText('须先办理“合法性审查”').waitFor();
  expect(await decide.getByRole('button', { name: '办理' }).count()).toBe(0);
});

test.each([1440, 390] as const)('宽 %i：为什么标红：点开是哪一条规则、哪几个日期、缺什么材料', async (width) => {
  const page = await product.signIn('c-jingban', width);
  const answer = await page.request.post('/api/registers/litigation/records', {
    headers: { origin: new URL(page.url()).origin },
    data: {
      unit: TOWN,
      fields: { kind: 'first', receivedOn: '2023-03-01', answeredOn: '2023-04-10', cause: `不服处罚决定${width}` },
    },
  });
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`/matters/${TOWN}/${id}`);
  const late = page.locator('.matter-reason').filter({ hasText: '举证答辩期限' });
  await late.getByText('“举证答辩期限”至2023年3月16日，2023年4月10日办理，逾期25天。').waitFor();
  await late.getByText('依据：《中华人民共和国行政诉讼法》第六十七条').waitFor();
  for (const paper of ['行政答辩状', '证据、依据和清单']) {
    const missing = page.locator('.matter-reason').filter({ hasText: `没有上传“${paper}”` });
    await missing.getByText('依据：《中华人民共和国行政诉讼法》第六十七条').waitFor();
  }
  const limits = page.getByRole('complementary', { name: '期限和办理记录' });
  await limits.getByText('怎样算的').first().click();
  await limits.getByText('2023年3月1日为收到起诉状副本之日，当日不计入', { exact: false }).waitFor();
  await limits.getByText('第15日为2023年3月16日，是期限的最后一日', { exact: false }).waitFor();
  // What is missing is put right where it is named.
  const answered = stepOf(page, '提交答辩状和证据、依据');
  await answered.getByRole('button', { name: '附材料' }).waitFor();

  await page.goto('/matters');
  await page
    .locator('.matter-filter')
    .getByText(/^已逾期 \d/)
    .click();
  const todo = page
    .locator('.ant-card')
    .filter({ has: page.locator('a.matter-title') })
    .first();
  await todo.getByText(/^已逾期 \d+ 天$/).waitFor();
  await todo.getByText('怎样算的').click();
  await todo.locator('details[open] li').first().waitFor();
});

/** Registers a request received on 1 December 2023 as a script would, in the page's session. */
async function register(page: Page, matter: string): Promise<string> {
  const answer = await page.request.post('/api/registers/disclosure-requests/records', {
    headers: { origin: new URL(page.url()).origin },
    data: { unit: TOWN, fields: { receivedOn: '2023-12-01', matter } },
  });
  const body: unknown = await answer.json();
  if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') return body.id;
  throw new Error(JSON.stringify(body));
}

async function take(page: Page, step: string, on: string, outcome?: string): Promise<void> {
  const row = stepOf(page, step);
  await row.getByRole('button', { name: '办理' }).click();
  await fillField(row, '办理日期', on);
  if (outcome !== undefined) await fillField(row, '结果', outcome);
  await row.getByRole('button', { name: '登记已办' }).click();
  await page.getByText(`已登记“${step}”`, { exact: false }).first().waitFor();
}

function stepOf(page: Page, step: string) {
  return page
    .locator('.matter-step')
    .filter({ has: page.getByText(step, { exact: true }) })
    .first();
}
