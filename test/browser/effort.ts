import type { Locator, Page } from 'playwright-core';

/** What a job costs whoever does it: boxes filled, clicks or taps, commands by key, seconds of waiting for the machine. */
export type Cost = { readonly typed: number; readonly clicks: number; readonly keys: number; readonly waitS: number };

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

/** A job as it was counted here, and as it is done with a ledger in Excel, step by step. */
export type Job = {
  readonly name: string;
  readonly here: Cost;
  readonly excel: { readonly typed: number; readonly clicks: number; readonly keys: number; readonly how: string };
};

/** The table of all jobs as a page of the reference. */
export function effortPage(jobs: readonly Job[]): string {
  const rows = jobs.map(
    ({ name, here, excel }) =>
      `| ${name} | ${here.typed} | ${here.clicks} | ${here.keys} | ${excel.typed} | ${excel.clicks} | ${excel.keys} | ${excel.how} |`,
  );
  return [
    '# 办一件事要填几格、点几下',
    '',
    '在真实浏览器中照常人的做法逐项办理、逐项计数（`test/browser/desk.test.ts`），数目变了测试即不通过。“填”为填写的格子，“点”为点击，“键”为回车、Ctrl+S 一类的按键。等待时间随机器而异，不列在表中，测试要求每件事等待合计不超过 10 秒。',
    '',
    'Excel 的做法按一人一本台账、另有一张汇总表计：打开文件 2 次点击，保存 1 次按键；同一件事影响汇总表的，另填一格。这一栏是照步骤数出来的，不是实测。法度的“办结”“改正”从已找到的记录起算，查找另列一行。',
    '',
    '| 事项 | 法度：填 | 点 | 键 | Excel：填 | 点 | 键 | Excel 的步骤 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
