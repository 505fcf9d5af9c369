import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOn } from './axe-faults.ts';
import { openProduct, type Product } from './open-product.ts';

const FIGURE = '/figures/disputes.handled?period=2023';

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 300_000);
afterAll(() => product.close());

describe.each([1440, 390] as const)('宽 %d', (width) => {
  test('点方格、点表中的数，打开的记录条数与所示的数一致', async () => {
    const page = await product.signIn('c-jingban', width);
    await page.goto(FIGURE);
    const tile = page.getByRole('region', { name: '按单位' }).getByRole('link').first();
    const name = (await tile.getAttribute('aria-label')) ?? '';
    await tile.click();
    await page.waitForURL(/unit=990101100\d{3}/);
    expect(await tracedSum(page)).toBe(numberIn(name));
    await page.goto(FIGURE);
    const months = cardOf(page, '按月');
    await months.getByText('表', { exact: true }).click();
    const march = months.getByRole('link', { name: /^3月/ }).first();
    const shown = numberIn((await march.getAttribute('aria-label'))?.replace(/^3月(2023年)?/, '') ?? '');
    await march.press('Enter');
    await page.waitForURL(/period=2023-03/);
    expect(await tracedSum(page)).toBe(shown);
  });

  test('点柱打开那个月的记录', async () => {
    const page = await product.signIn('c-jingban', width);
    await page.goto(FIGURE);
    const bars = cardOf(page, '按月').locator('path[fill="#1f4e79"]');
    await bars.nth(2).click();
    await page.waitForURL(/period=2023-03/);
    expect(await tracedSum(page)).toBeGreaterThan(0);
  });

  test('复制为图片：剪贴板里是一张有内容的 PNG，白底', async () => {
    const page = await product.signIn('c-jingban', width);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: product.address });
    await page.goto(FIGURE);
    await page.getByRole('region', { name: '按单位' }).getByRole('link').first().waitFor();
    const buttons = page.getByRole('button', { name: '复制为图片' });
    for (let at = 0; at < (await buttons.count()); at += 1) {
      await page.evaluate('navigator.clipboard.writeText("")');
      await buttons.nth(at).click();
      const look = await copiedPicture(page);
      expect(look.width).toBeGreaterThan(1000);
      expect(look.corner).toEqual([255, 255, 255, 255]);
      // A frame alone, with title and notes, is a few in a hundred.
      expect(look.inkShare).toBeGreaterThan(0.02);
      expect(look.inkShare).toBeLessThan(0.7);
    }
  });

  test('首页、图示没有严重的无障碍问题，也不横向溢出', async () => {
    for (const account of ['c-jingban', 'c-lingdao', 'c-cun', 'xian-jingban']) {
      const page = await product.signIn(account, width);
      for (const path of ['/', FIGURE]) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.waitForLoadState('networkidle');
        expect({ account, path, faults: await faultsOn(page) }).toEqual({ account, path, faults: [] });
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
        expect({ account, path, over }).toEqual({ account, path, over: 0 });
      }
      await page.context().close();
    }
  });
});

test('键盘：从方格用 Tab、回车打开一个单位的记录', async () => {
  const page = await product.signIn('c-jingban', 1440);
  await page.goto(FIGURE);
  const tiles = page.getByRole('region', { name: '按单位' }).getByRole('link');
  await tiles.first().focus();
  await page.keyboard.press('Tab');
  const name = await page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
  expect(name).toBe(await tiles.nth(1).getAttribute('aria-label'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/unit=990101100\d{3}/);
  expect(await tracedSum(page)).toBe(numberIn(name));
});

test('图上位置：设一次，方格照此排列', async () => {
  const page = await product.signIn('c-shenhe', 1440);
  await page.goto(FIGURE);
  await page.getByRole('button', { name: '图上位置' }).click();
  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('spinbutton', { name: /第几行/ });
  const columns = dialog.getByRole('spinbutton', { name: /第几列/ });
  await rows.first().fill('2');
  await columns.first().fill('3');
  await rows.nth(1).fill('1');
  await columns.nth(1).fill('1');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  const tiles = page.getByRole('region', { name: '按单位' }).locator('a');
  const [first, second] = await Promise.all([placeOf(tiles.nth(0)), placeOf(tiles.nth(1))]);
  expect(first.x).toBeGreaterThan(second.x);
  expect(first.y).toBeGreaterThan(second.y);
});

test('主要负责人的首页：先是签批，再是履职；履职的数打开那些记录', async () => {
  const page = await product.signIn('c-lingdao', 390);
  await page.goto('/');
  await page.getByText(/^请您签批/).waitFor();
  const cell = page
    .getByRole('row', { name: /^督办重要任务/ })
    .getByRole('link')
    .first();
  const shown = numberIn((await cell.textContent()) ?? '');
  await cell.click();
  await page.waitForURL(/principal-duty/);
  expect(await tracedSum(page)).toBe(shown);
});

function cardOf(page: Page, title: string) {
  return page.locator('.chart-card').filter({ hasText: title }).first();
}

/** The sum that the page says of the records it lists, all of them loaded. */
async function tracedSum(page: Page): Promise<number> {
  await page.getByText('所据记录').waitFor();
  const all = page.getByRole('button', { name: '全部加载' });
  const sum = page.getByText(/以上 [\d,]+ 笔合计/);
  await all.or(sum).first().waitFor();
  if (await all.isVisible()) await all.click();
  await sum.waitFor();
  const text = (await sum.textContent()) ?? '';
  expect(text).toContain('与数字一致');
  return numberIn(text.replace(/^.*合计/, ''));
}

function numberIn(text: string): number {
  return Number(/[\d,.]+/.exec(text)?.[0].replaceAll(',', '') ?? 'NaN');
}

async function placeOf(at: ReturnType<Page['locator']>): Promise<{ readonly x: number; readonly y: number }> {
  const box = await at.boundingBox();
  if (box === null) throw new Error('not on the page');
  return box;
}

type Look = { readonly width: number; readonly corner: readonly number[]; readonly inkShare: number };

/** Waits for a picture on the clipboard and looks at its points. */
function copiedPicture(page: Page): Promise<Look> {
  return page.evaluate<Look>(`(async () => {
    const taken = async () => (await navigator.clipboard.read()).find(({ types }) => types.includes('image/png'));
    let item;
    for (let tries = 0; tries < 60 && item === undefined; tries += 1) {
      item = await taken();
      if (item === undefined) await new Promise((done) => setTimeout(done, 250));
    }
    const image = await createImageBitmap(await item.getType('image/png'));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let ink = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 740) ink += 1;
    return { width: image.width, corner: [...data.slice(0, 4)], inkShare: ink / (data.length / 4) };
  })()`);
}
