import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { booksOf, changesOf } from './books-of.ts';
import { openProduct, type Product } from './open-product.ts';
import { type RunMatter, runMatter } from './run-matter.ts';
import { SIX_MATTERS } from './six-matters.ts';

const TOWN = '990101100';

let product: Product;
let watcher: Page;
beforeAll(async () => {
  product = await openProduct();
  watcher = await product.signIn('c-shenhe', 1440);
}, 300_000);
afterAll(() => product?.close());

test.each(SIX_MATTERS.map((matter) => [matter.name, matter] as const))(
  '%s：从登记到办结，卷宗齐全，数字和报告只因这一件变化',
  async (_name, matter) => {
    const before = await booksOf(watcher);
    const run = await runMatter(product, matter);
    const { figures, sentences } = changesOf(before, await booksOf(watcher));
    expect(figures).toEqual(matter.figures);
    for (const words of matter.said) expect(sentences.join('')).toContain(words);

    const { text, pages } = await boundDossier(run);
    for (const [at, { paper }] of inOrder(run).entries()) {
      expect(text[0] ?? '', `${paper}在目录中`).toMatch(lineOf(at + 1, paper));
      expect(
        pages.some((page) => page.startsWith(`${at + 1}${plain(paper)}`)),
        `${paper}在卷内`,
      ).toBe(true);
    }
    const names = Object.keys(await folder(run));
    expect(names[0]).toBe('00 卷内目录和办理记录.pdf');
    expect(names.slice(1).map((name) => name.replace(/^\d\d /, '').replace(/\.\w+$/, ''))).toEqual(
      inOrder(run).map(({ paper }) => paper),
    );

    await watcher.goto(`/reports/${TOWN}/2023`);
    const report = watcher.getByRole('article', { name: '报告正文' });
    await report.waitFor();
    expect(plain((await report.textContent()) ?? '')).toContain(plain(matter.said[0] ?? ''));
  },
  180_000,
);

/** The papers that were given, in the order of the procedure. */
function inOrder({ given, steps }: RunMatter) {
  return [...given].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}

/** Its line in the contents: place, name, day, person. */
function lineOf(place: number, paper: string): RegExp {
  const name = plain(paper).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${place}${name}.*?\\d{4}\\.\\d{2}\\.\\d{2}演示`);
}

/** The dossier as one PDF: the text of its first pages as one, and the text of each page, without spaces. */
async function boundDossier({ page }: RunMatter): Promise<{ text: readonly string[]; pages: readonly string[] }> {
  const bytes = await downloaded(page, '一个 PDF');
  const opened = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(opened, { mergePages: false });
  const pages = text.map(plain);
  return { text: [pages.slice(0, 4).join('')], pages };
}

async function folder({ page }: RunMatter): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(new Uint8Array(await downloaded(page, '文件夹')));
}

async function downloaded(page: Page, choice: string): Promise<Buffer> {
  await page.getByRole('button', { name: '卷宗' }).click();
  const entry = page.locator('.ant-dropdown:not(.ant-dropdown-hidden)').last().getByText(choice, { exact: false });
  const [download] = await Promise.all([page.waitForEvent('download'), entry.click()]);
  return readFileSync(await download.path());
}

function plain(text: string): string {
  return text.replace(/\s/g, '');
}
