import { type ChildProcess, spawn } from 'node:child_process';
import { constants, cpSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { makeTestFolder } from '../store/test-backend.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PASSWORD = 'yanshi-2023';

/** The product as started by its command, on an empty folder, with a browser beside it. */
export type Product = {
  readonly address: string;
  /** A page of a person signed in, at desk (1440), picture (1280) or phone (390) width. */
  signIn(account: string, width: 1440 | 1280 | 390, tour?: 'on'): Promise<Page>;
  /** A page of a device that has never seen the product. */
  newPage(width: 1440 | 1280 | 390): Promise<Page>;
  /** Ends the server and starts it again on the same folder, as after a power cut or an update. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** Runs `fadu start` as a user would, on a folder with the demonstration county, and waits until it answers. */
export async function openProduct(): Promise<Product> {
  const port = await freePort();
  const data = join(makeTestFolder(), 'data');
  const filled = process.env.FADU_DEMO_FOLDER;
  if (filled !== undefined) cpSync(filled, data, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const address = `http://127.0.0.1:${port}`;
  let server = await startServer(data, port, address);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    // Under the C locale Chromium cannot name files in Chinese, neither up nor down.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    address,
    signIn: (account, width, tour) => signIn(browser, address, account, width, tour),
    newPage: (width) => newPage(browser, address, width),
    async restart() {
      await endServer(server);
      server = await startServer(data, port, address);
    },
    async close() {
      await browser.close();
      await endServer(server);
    },
  };
}

async function newPage(browser: Browser, address: string, width: number): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: 'zh-CN',
    baseURL: address,
    acceptDownloads: true,
  });
  return context.newPage();
}

async function startServer(data: string, port: number, address: string): Promise<ChildProcess> {
  const server = spawn(join(ROOT, 'bin', 'fadu'), ['start', '--data', data, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => output.push(String(chunk)));
  await untilAnswers(address, server, output);
  return server;
}

async function endServer(server: ChildProcess): Promise<void> {
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
}

async function signIn(
  browser: Browser,
  address: string,
  account: string,
  width: number,
  tour: 'on' | undefined,
): Promise<Page> {
  const page = await newPage(browser, address, width);
  // The guide of the first sign-in has a test of its own.
  if (tour === undefined) await page.context().addInitScript(() => localStorage.setItem('fadu.tour', 'off'));
  await page.goto('/sign-in');
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: /登\s*录/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
}

async function untilAnswers(address: string, server: ChildProcess, output: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (server.exitCode !== null) throw new Error(`fadu start ended:\n${output.join('')}`);
    const answered = await fetch(`${address}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await sleep(250);
  }
  throw new Error(`fadu start did not answer:\n${output.join('')}`);
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
