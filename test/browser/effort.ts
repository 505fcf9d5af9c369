import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Counted, EFFORT_FOLDER, JOBS } from './effort-page.ts';

/** What a job costs whoever does it: boxes filled, clicks or taps, commands by key, seconds of waiting for the machine. */
export type Cost = Counted['here'] & { readonly waitS: number };

/** A person at a page, each of whose doings is counted. */
export type Hands = {
  readonly page: Page;
  /** Fills a box. */
  type(box: Locator, text: string): Promise<void>;
  /** Fills a box that offers a choice, and takes the first that fits. */
  choose(box: Locator, text: string): Promise<void>;
  click(at: Locator): Promise<void>;
  key(name: string): Promise<void>;
  /** Waits for what shows that a step is done; only this time counts as waiting. */
  see(sign: Locator): Promise<void>;
  cost(): Cost;
};

export function handsOn(page: Page): Hands {
  let [typed, clicks, keys, waitMs] = [0, 0, 0, 0];
  return {
    page,
    async type(box, text) {
      typed += 1;
      await box.fill(text);
    },
    async choose(box, text) {
      typed += 1;
      await box.click();
      await box.fill(text);
      await page.keyboard.press('Enter');
    },
    async click(at) {
      clicks += 1;
      await at.click();
    },
    async key(name) {
      keys += 1;
      await page.keyboard.press(name);
    },
    async see(sign) {
      const start = performance.now();
      await sign.first().waitFor();
      waitMs += performance.now() - start;
    },
    cost: () => ({ typed, clicks, keys, waitS: Math.round(waitMs / 100) / 10 }),
  };
}

/** A job as it was counted here, and as it is done with a ledger in Excel, step by step. Its name is one of `JOBS`. */
export type Job = { readonly name: string; readonly here: Cost; readonly excel: Counted['excel'] };

const MOST_WAIT_S = 10;

/**
 * Holds the rows of these jobs, whichever test file counted the others: each must cost exactly what is written in
 * test/browser/effort/, no more than in Excel, and wait no longer than ten seconds. UPDATE_EFFORT=1 writes it; then
 * `node scripts/docs.ts` makes docs/reference/effort.md anew.
 */
export function holdEffort(jobs: readonly Job[]): void {
  for (const { name, here, excel } of jobs) {
    expect(here.waitS, `${name}：等待`).toBeLessThan(MOST_WAIT_S);
    expect(here.typed + here.clicks, `${name}：不多于 Excel`).toBeLessThanOrEqual(excel.typed + excel.clicks);
    const id = Object.keys(JOBS).find((job) => JOBS[job] === name);
    if (id === undefined) throw new Error(`“${name}” is not in the list of jobs, test/browser/effort-page.ts`);
    const { typed, clicks, keys } = here;
    const counted = `${JSON.stringify({ here: { typed, clicks, keys }, excel }, null, 2)}\n`;
    const file = join(EFFORT_FOLDER, `${id}.json`);
    if (process.env.UPDATE_EFFORT === '1') writeFileSync(file, counted);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '', name).toBe(counted);
  }
}
