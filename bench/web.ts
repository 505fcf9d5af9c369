import { loadavg } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { openProduct, type Product } from '../test/browser/open-product.ts';
import { type BenchOptions, type Measure, median, quantile } from './measure.ts';

const RUNS = 3;
const CPU_TIMES_SLOWER = 4;
/** A slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = { latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0 };
const ACCOUNT = 'c-jingban';
const PASSWORD = 'yanshi-2023';
const GRID_ROWS = 200;
const KEYS = 40;
const GRID = `表格登记 ${GRID_ROWS} 行`;

/** The built product in Chromium: scripts sent, waiting on a slow line and device, and typing in a long table. */
export async function benchWeb({ say }: BenchOptions): Promise<Measure[]> {
  const product = await openProduct();
  try {
    const visits: Visit[] = [];
    for (let run = 0; run < RUNS; run += 1) visits.push(await visit(product, true));
    const quick = await visit(product, false);
    const of = (part: keyof Visit) => median(visits.map((one) => one[part]));
    const slow = await typeInGrid(product, CPU_TIMES_SLOWER);
    const plain = await typeInGrid(product, 1);
    say(`　机器负载 ${loadavg().map(Math.round).join(' ')}`);
    const where = '慢速 4G、处理器慢 4 倍';
    return [
      { name: '首页（登录前）的脚本，压缩后', value: quick.firstKb, unit: 'KB', target: '≤ 250' },
      { name: '登录后工作首页的全部脚本，压缩后', value: quick.deskKb, unit: 'KB', target: '≤ 600' },
      { name: `登录页可以输入（${where}）`, value: of('firstMs') / 1000, unit: '秒', target: '≤ 2' },
      { name: `点登录到工作首页列出待办（${where}）`, value: of('deskMs') / 1000, unit: '秒', target: '' },
      { name: `再次打开工作首页到列出待办（${where}）`, value: of('againMs') / 1000, unit: '秒', target: '≤ 2' },
      ...[slow, plain].map(({ rate, pictureMs }) => ({
        name: `${GRID}，按键到显示，p95${rate === 1 ? '' : `（处理器慢 ${rate} 倍）`}`,
        value: pictureMs,
        unit: 'ms',
        target: '≤ 50',
      })),
      // What a busy machine does not change: the page's own work for a key, as long as it takes on the slow device.
      {
        name: `${GRID}，一键的处理器时间 × ${CPU_TIMES_SLOWER}，p95`,
        value: plain.cpuMs * CPU_TIMES_SLOWER,
        unit: 'ms',
        target: '≤ 50',
      },
      { name: '登录页可以输入，处理器时间 × 4', value: quick.firstCpuMs * CPU_TIMES_SLOWER, unit: 'ms', target: '' },
      { name: '再次打开工作首页，处理器时间 × 4', value: quick.againCpuMs * CPU_TIMES_SLOWER, unit: 'ms', target: '' },
    ];
  } finally {
    await product.close();
  }
}

type Visit = {
  readonly firstKb: number;
  readonly firstMs: number;
  readonly deskKb: number;
  readonly deskMs: number;
  readonly againMs: number;
  readonly firstCpuMs: number;
  readonly againCpuMs: number;
};

/** One person's first visit on a device: the first page, signing in, and the desk opened once more. */
async function visit(product: Product, isSlow: boolean): Promise<Visit> {
  const page = await product.newPage(1440);
  try {
    const devtools = await page.context().newCDPSession(page);
    const sent = await countScripts(devtools);
    const cpuMs = await watchCpu(devtools);
    if (isSlow) await slowDown(devtools, CPU_TIMES_SLOWER, SLOW_4G);
    let firstKb = 0;
    const firstMs = await timeTo(page, async () => {
      await page.goto('/', { waitUntil: 'commit' });
      await page.getByLabel('账号').waitFor();
      // The first key has the desk fetched as well.
      firstKb = sent.kb();
      await page.getByLabel('账号').press('c');
      await page.waitForFunction(`document.querySelector('input')?.value === 'c'`);
    });
    const firstCpuMs = await cpuMs();
    await page.getByLabel('账号').fill(ACCOUNT);
    await page.getByLabel('密码').pressSequentially(PASSWORD, { delay: 100 });
    const deskMs = await timeTo(page, async () => {
      await page.getByRole('button', { name: '登录' }).click();
      await deskIsListed(page);
    });
    await page.waitForLoadState('networkidle');
    const deskKb = sent.kb();
    const againMs = await timeTo(page, async () => {
      await page.goto('/', { waitUntil: 'commit' });
      await deskIsListed(page);
    });
    // Counted anew for each document.
    const againCpuMs = await cpuMs();
    return { firstKb, firstMs, deskKb, deskMs, againMs, firstCpuMs, againCpuMs };
  } finally {
    await page.context().close();
  }
}

async function timeTo(page: Page, work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  await page.evaluate('new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))');
  return performance.now() - start;
}

async function deskIsListed(page: Page): Promise<void> {
  await page.locator('#main .ant-card a[href^="/matters/"]').first().waitFor();
}

/** Bytes of scripts as they came over the line, in thousands. */
async function countScripts(devtools: CDPSession): Promise<{ kb(): number }> {
  const scripts = new Set<string>();
  let bytes = 0;
  devtools.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || /[.]js($|[?])/.test(response.url)) scripts.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await devtools.send('Network.enable');
  return { kb: () => bytes / 1000 };
}

/** Processor time of the page's main thread so far, which others on the machine do not lengthen. */
async function watchCpu(devtools: CDPSession): Promise<() => Promise<number>> {
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

async function slowDown(devtools: CDPSession, rate: number, line: typeof SLOW_4G | null): Promise<void> {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  if (line !== null) await devtools.send('Network.emulateNetworkConditions', { offline: false, ...line });
}

type Typing = { readonly rate: number; readonly pictureMs: number; readonly cpuMs: number };

/** Types in the middle of a long table that has been pasted and is being checked: the p95 of key to picture, and of the work for a key. */
async function typeInGrid(product: Product, rate: number): Promise<Typing> {
  const page = await product.signIn(ACCOUNT, 1440);
  try {
    await page.goto('/registers/disputes/table');
    const cell = page.locator('input.grid-cell[data-row="0"]').nth(2);
    await cell.waitFor();
    await cell.focus();
    await page.evaluate(pasteOf(Array(GRID_ROWS).fill('测算用的一行\t文字').join('\n')));
    const typed = page.locator(`input.grid-cell[data-row="${GRID_ROWS / 2}"]`).nth(2);
    await typed.waitFor();
    await typed.click();
    await page.evaluate(WATCH);
    const devtools = await page.context().newCDPSession(page);
    await slowDown(devtools, rate, null);
    const cpuMs = await watchCpu(devtools);
    const works: number[] = [];
    for (let key = 0; key < KEYS; key += 1) {
      const before = await cpuMs();
      await page.keyboard.press('abcdefgh'[key % 8] ?? 'a');
      // Slower than the table's check begins, now and then, so that its answer comes while somebody types.
      await page.waitForTimeout(key % 8 === 7 ? 900 : 60);
      works.push((await cpuMs()) - before);
    }
    await page.waitForTimeout(500);
    const times = await page.evaluate<readonly number[]>('window.keyTimes');
    if (times.length !== KEYS) throw new Error(`${times.length} of ${KEYS} keys were seen`);
    return { rate, pictureMs: quantile(times, 0.95), cpuMs: quantile(works, 0.95) };
  } finally {
    await page.context().close();
  }
}

/** What pastes a text where the cursor is. */
function pasteOf(text: string): string {
  return `(() => {
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  })()`;
}

/** From the key, as the browser stamped it, to after the next picture. */
const WATCH = `(() => {
  window.keyTimes = [];
  addEventListener('keydown', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  }, true);
})()`;
