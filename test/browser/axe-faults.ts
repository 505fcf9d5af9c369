import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Rules for accessible pages (WCAG), run in the page itself. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SERIOUS = ['serious', 'critical'];
/** What opens moves for a moment, and is half transparent then. */
const SETTLED_MS = 400;

/** Serious faults of accessibility on a page as it stands, each with the element it is about. */
export async function faultsOn(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(SETTLED_MS);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  }>(`axe.run(document, { resultTypes: ['violations'] })`);
  return violations
    .filter(({ impact }) => SERIOUS.includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`));
}
