import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProduct, type Product } from './open-product.ts';

/** The machine may be slow; what never comes still fails. */
const until = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 300_000);
afterAll(() => product.close());

test.each(['c-jingban', 'c-cun'])('%s：筛选叠加、排序、选列，导出的正是看到的，保存的视图原样打开', async (account) => {
  const page = await product.signIn(account, 1440);
  await page.goto('/registers/disputes');
  await page.getByText(/共 \d+ 条/).waitFor();
  const all = await totalOf(page);
  await choose(page, '纠纷类型', '邻里');
  await until(() => totalOf(page)).toBeLessThan(all);
  const neighbours = await totalOf(page);
  await page.getByLabel('日期从').fill('2023-03-01');
  await page.keyboard.press('Enter');
  await page.getByLabel('日期至').fill('2023-08-31');
  await page.keyboard.press('Enter');
  await until(() => totalOf(page)).toBeLessThan(neighbours);
  await page.getByRole('columnheader', { name: '受理日期' }).click();
  await page.waitForURL(/order=/);
  await page.getByRole('button', { name: /列$/ }).click();
  await page.getByRole('checkbox', { name: '涉及人数' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: '涉及人数' }).waitFor();
  await until(() => settled(page)).toBe(true);
  const total = await totalOf(page);
  const shown = await rowsOf(page);
  const headings = (await page.locator('.ant-table-thead th').allInnerTexts())
    .map((text) => text.trim())
    .filter((text) => text !== '');
  expect(shown).toHaveLength(Math.min(total, 50));
  const days = shown.map((cells) => cells[headings.indexOf('受理日期')] ?? '');
  expect(days).toEqual([...days].sort());
  expect(days.every((day) => day >= '2023-03-01' && day <= '2023-08-31')).toBe(true);
  expect(shown.every((cells) => cells[headings.indexOf('纠纷类型')] === '邻里')).toBe(true);

  // A village reporter prints, and exports nothing.
  if (account !== 'c-cun') await expectExported(page, { headings, numbers: shown.map(([number]) => number), total });

  await page.getByRole('button', { name: '视图' }).click();
  await page.getByLabel('视图名称').fill('上半年邻里');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '上半年邻里', exact: true }).waitFor();
  await page.goto('/registers/disputes');
  await page.getByText(/共 \d+ 条/).waitFor();
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('button', { name: '上半年邻里', exact: true }).click();
  await until(() => totalOf(page)).toBe(total);
  await page.getByRole('columnheader', { name: '涉及人数' }).waitFor();
});

test('一页一页往下，不重不漏；两个字找到；几条一并作废', async () => {
  const page = await product.signIn('c-jingban', 1440);
  await page.goto('/registers/disputes');
  await page.getByText(/共 \d+ 条/).waitFor();
  for (let pages = 1; pages < 4; pages += 1) {
    await page.getByRole('button', { name: '加载更多' }).click();
    await until(async () => (await rowsOf(page)).length).toBe(50 * (pages + 1));
  }
  const numbers = (await rowsOf(page)).map(([number]) => number);
  expect(new Set(numbers).size).toBe(200);

  for (const place of ['甲', '乙']) {
    const unit = '990101100';
    const { units } = await (await page.request.get('/api/units')).json();
    const village = units.find(({ code }: { code: string }) => code.startsWith(unit) && code.length === 12).code;
    const fields = { kind: 'neighbour', acceptedOn: '2023-06-01', matter: `待作废的蟠桃树${place}` };
    const kinds = await (await page.request.get('/api/registers')).json();
    const register = kinds.registers.find(({ id }: { id: string }) => id === 'disputes');
    const kind = register.fields.find(({ id }: { id: string }) => id === 'kind').options[1].key;
    const answer = await page.request.post('/api/registers/disputes/records', {
      data: { unit: village, fields: { ...fields, kind } },
      headers: { origin: product.address },
    });
    expect(answer.status()).toBe(201);
  }
  await page.goto('/registers/disputes?words=%E8%9F%A0%E6%A1%83');
  await page.getByText(/共 2 条/).waitFor();
  await page.getByRole('checkbox', { name: '全选' }).check();
  await page.getByRole('button', { name: /作废所选/ }).click();
  await page.getByLabel('作废理由').fill('试登');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^作\s*废$/ })
    .click();
  await page
    .getByText(/没有符合筛选条件|已作废 2 条/)
    .first()
    .waitFor();
});

test('打印的是全部符合条件的行，不只是已显示的一页', async () => {
  const page = await product.signIn('c-cun', 1440);
  await page.addInitScript(
    'window.print = () => { window.printed = document.querySelectorAll("tbody tr.ant-table-row").length; }',
  );
  await page.goto('/registers/disputes');
  await page.getByText(/共 \d+ 条/).waitFor();
  const total = await totalOf(page);
  await page.getByRole('button', { name: '打印' }).click();
  await until(() => page.evaluate<number>('window.printed ?? -1')).toBe(total);
});

async function expectExported(
  page: Page,
  { headings, numbers, total }: { headings: string[]; numbers: (string | undefined)[]; total: number },
): Promise<void> {
  await page.getByRole('button', { name: /导出/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV（UTF-8）' }).click();
  const [first = '', ...lines] = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(first.replace('\ufeff', '').split(',')).toEqual(headings);
  expect(lines).toHaveLength(total);
  expect(lines.slice(0, numbers.length).map((line) => line.split(',')[0])).toEqual(numbers);
}

async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** Whether the list stands still. */
async function settled(page: Page): Promise<boolean> {
  const before = (await rowsOf(page)).join();
  await page.waitForTimeout(400);
  return before !== '' && before === (await rowsOf(page)).join();
}

async function totalOf(page: Page): Promise<number> {
  const text = await page
    .getByText(/共 \d+ 条/)
    .first()
    .textContent();
  return Number(/共 (\d+) 条/.exec(text ?? '')?.[1]);
}

/** The cells of the list's rows, without the box that chooses one. */
async function rowsOf(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate<string[][]>(
    `[...document.querySelectorAll('tbody tr.ant-table-row')].map((row) => [...row.cells].filter((cell) => !cell.classList.contains('ant-table-selection-column')).map((cell) => cell.innerText.trim()))`,
  );
}
