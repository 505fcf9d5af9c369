import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * Takes a picture of every page of a running demonstration server, as four people see it, at desk and phone width.
 * Usage: node scripts/screenshots.ts http://127.0.0.1:8080 FOLDER [ACCOUNT …]
 */
const [address = '', folder = '', ...wanted] = process.argv.slice(2);
const PASSWORD = 'yanshi-2023';
const ACCOUNTS = wanted.length > 0 ? wanted : ['c-jingban', 'c-cun', 'c-lingdao', 'xian-jingban'];
const WIDTHS = [1440, 390];
const PAGES = {
  home: '/',
  matters: '/matters',
  registers: '/registers',
  disputes: '/registers/disputes',
  'new-dispute': '/registers/disputes/new',
  'new-training': '/registers/legal-training/new',
  'new-meeting': '/registers/meetings/new',
  table: '/registers/publicity/table',
  import: '/registers/disputes/import',
  tasks: '/tasks',
  figures: '/figures?period=2023',
  figure: '/figures/disputes.settled-rate?period=2023',
  reports: '/reports',
  report: '/reports/990101100/2023',
  reviews: '/reviews',
  settings: '/settings',
  password: '/password',
  tokens: '/tokens',
  guide: '/guide',
  'guide-record': '/guide/record',
  seat: '/seat',
  record: 'record:disputes',
  decision: 'record:decisions',
  empty: '/registers/litigation?words=没有这样的字',
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync(folder, { recursive: true });
for (const account of ACCOUNTS) for (const width of WIDTHS) await takeAll(browser, account, width);
await browser.close();

async function takeAll(browser: Browser, account: string, width: number): Promise<void> {
  const viewport = { width, height: width === 390 ? 844 : 900 };
  const context = await browser.newContext({ viewport, locale: 'zh-CN', baseURL: address });
  await context.addInitScript(() => localStorage.setItem('fadu.tour', 'off'));
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  for (const [name, path] of Object.entries(PAGES)) {
    let to = path;
    if (path.startsWith('record:')) {
      const answer = await page.request.get(`/api/registers/${path.slice('record:'.length)}/records?limit=1&kind=row`);
      const { records = [] } = await answer.json();
      if (records[0] === undefined) continue;
      to = `/records/${records[0].unit}/${records[0].id}`;
    }
    await page.goto(to);
    await page
      .getByRole('heading', { level: 1 })
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(() => undefined);
    await page.waitForLoadState('networkidle');
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
    if (wide > 0) process.stdout.write(`${account} ${width} ${name}: ${wide} px too wide\n`);
    await page.screenshot({ path: join(folder, `${account}-${width}-${name}.png`), fullPage: true });
  }
  await context.close();
}
