import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openProduct, type Product } from './open-product.ts';

/** Rules for accessible pages (WCAG), run in the page itself. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SERIOUS = ['serious', 'critical'];

let product: Product;
beforeAll(async () => {
  product = await openProduct();
}, 300_000);
afterAll(() => product.close());

const PAGES = [
  '/',
  '/matters',
  '/registers',
  '/registers/disputes',
  '/registers/disputes/new',
  '/registers/meetings/new',
  '/registers/disputes/table',
  '/registers/disputes/import',
  '/figures?period=2023',
  '/figures/disputes.settled-rate?period=2023',
  '/reports',
  '/reports/990101100/2023',
  '/reviews',
  '/settings',
  '/tokens',
];

test.each([1440, 390] as const)('宽 %d 时各页没有严重的无障碍问题', async (width) => {
  const page = await product.signIn('c-jingban', width);
  const answer = await page.request.get('/api/registers/disputes/records?limit=1');
  const { records } = await answer.json();
  const found: string[] = [];
  for (const path of [...PAGES, `/records/${records[0].unit}/${records[0].id}`]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    found.push(...(await faultsOn(page)).map((fault) => `${path} ${fault}`));
  }
  expect(found).toEqual([]);
});

/** What a page must not have, each with the element that has it. */
async function faultsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  }>(`axe.run(document, { resultTypes: ['violations'] })`);
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`));
}
