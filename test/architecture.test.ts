import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Who may import whom. What is not listed is forbidden. See ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/kernel': [],
  'src/engine': ['src/kernel'],
  'src/text': ['src/kernel'],
  'src/press': ['src/kernel'],
  'src/sheet': ['src/kernel'],
  'src/intake': ['src/kernel', 'src/sheet'],
  law: ['src/kernel', 'src/engine', 'src/text', 'src/press'],
  demo: ['src/kernel', 'src/engine', 'law'],
  'src/store': ['src/kernel', 'src/engine'],
  'src/app': ['src/kernel', 'src/engine', 'src/text', 'src/intake', 'src/press', 'src/sheet', 'src/store'],
  'src/http': ['src/kernel', 'src/engine', 'src/press', 'src/store', 'src/app'],
  'src/cli': [
    'src/kernel',
    'src/engine',
    'src/text',
    'src/intake',
    'src/press',
    'src/store',
    'src/app',
    'src/http',
    'src',
    'demo',
    'law',
  ],
  // Files directly in src/ put the parts together.
  src: ['src/kernel', 'src/engine', 'src/store', 'src/app', 'src/http', 'src/cli', 'demo', 'law'],
  // The rules that a page applies without network are the declarations themselves: docs/decisions, the one on offline work.
  'web/rules': ['src/kernel', 'src/engine', 'law', 'web'],
  // Pure rules that the page applies while something is typed.
  web: ['src/kernel', 'src/engine', 'web/rules'],
};

const MOST_LINES = 400;
const ROOT = resolve(import.meta.dirname, '..');
const ALIASES: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).imports;
const FILES = [...new Set(Object.keys(MAY_IMPORT).flatMap(list))].sort();

test('每一道墙的两边都有文件', () => {
  const empty = Object.keys(MAY_IMPORT).filter((folder) => !FILES.some((file) => folderOf(file) === folder));
  expect(empty).toEqual([]);
});

test.each(FILES)('%s', (file) => {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const home = folderOf(file);
  const strangers = importsOf(file, source).filter((to) => {
    const folder = folderOf(to);
    return folder !== undefined && folder !== home && !(MAY_IMPORT[home ?? ''] ?? []).includes(folder);
  });
  expect(strangers, 'imports across a wall').toEqual([]);
  expect(source.split('\n').length, 'split this file').toBeLessThanOrEqual(MOST_LINES + 1);
});

test('没有两个文件互相引用，隔几个文件绕回来的也没有，只取类型的也算', () => {
  const imports = new Map(FILES.map((file) => [file, importsOf(file, readFileSync(join(ROOT, file), 'utf8'))]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    const from = way.indexOf(file);
    if (from >= 0) circles.push([...way.slice(from), file].join(' → '));
    if (from >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of FILES) visit(file, []);
  expect(circles).toEqual([]);
});

test('没有 utils、helpers、common 之类的抽屉', () => {
  const drawers = FILES.filter((file) => /(^|\/)(utils?|helpers?|common|misc|general|manager|v\d)(\.|\/)/.test(file));
  expect(drawers).toEqual([]);
});

function importsOf(file: string, source: string): readonly string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) =>
    target(file, specifier),
  );
}

function list(folder: string): readonly string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: folder !== 'src', encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}

function folderOf(path: string): string | undefined {
  const found = Object.keys(MAY_IMPORT).filter((folder) => path.startsWith(`${folder}/`));
  return found.sort((a, b) => b.length - a.length)[0];
}

function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), specifier));
  const alias = Object.entries(ALIASES).find(([key]) => specifier.startsWith(key.slice(0, -1)));
  return alias === undefined ? specifier : alias[1].slice(2, -1) + specifier.slice(alias[0].length - 1);
}
