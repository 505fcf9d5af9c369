import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '..', 'docs', 'guide');
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
const PICTURES = readdirSync(join(FOLDER, 'pictures'));
const MOST_BYTES = 120_000;
const MOST_BYTES_IN_ALL = 1_500_000;

test('目录列出每一篇，各一次', () => {
  const listed = linksOf('README.md').filter((href) => href.endsWith('.md'));
  expect([...listed].sort()).toEqual([...PAGES].sort());
});

test.each(PAGES)('%s：所指的各篇和图片都在，标题与目录一致', (page) => {
  const links = linksOf(page).filter((href) => !/^https?:/.test(href));
  const absent = links.filter((href) => !PAGES.includes(href) && !PICTURES.includes(href.replace(/^pictures\//, '')));
  expect(absent).toEqual([]);
  const [heading = ''] = read(page).split('\n');
  expect(read('README.md')).toContain(`[${heading.replace(/^# /, '')}](${page})`);
});

test('每张图片都有一篇用到，每张至多 120 KB，合计至多 1.5 MB', () => {
  const used = new Set(PAGES.flatMap(linksOf).map((href) => href.replace(/^pictures\//, '')));
  expect(PICTURES.filter((name) => !used.has(name))).toEqual([]);
  const sizes = PICTURES.map((name) => statSync(join(FOLDER, 'pictures', name)).size);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES_IN_ALL);
  expect(PICTURES.length).toBeLessThanOrEqual(20);
});

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function linksOf(name: string): string[] {
  return [...read(name).matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = '']) => href);
}
