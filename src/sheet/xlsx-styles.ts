import { appendItems, countItems, findElements, findOwnAttribute } from './patch-xml.ts';
import type { StyleBase, StyleLists } from './write-styles.ts';

/** The lists of a styles part in the order of the schema. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const OURS: readonly (keyof StyleLists)[] = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'];
const FIRST_OWN_FORMAT = 164;

/** How many items each list of a styles part has, for styles to be added behind them. */
export function readStyleBase(xml: string): StyleBase {
  const formats = findElements(xml, 'numFmt').map(({ at, end }) =>
    Number(findOwnAttribute(xml.slice(at, end), 'numFmtId')),
  );
  return {
    numFmts: Math.max(FIRST_OWN_FORMAT - 1, ...formats) + 1,
    fonts: countItems(xml, 'fonts'),
    fills: countItems(xml, 'fills'),
    borders: countItems(xml, 'borders'),
    cellXfs: countItems(xml, 'cellXfs'),
  };
}

/** Adds styles behind those a styles part has. */
export function addStyles(xml: string, additions: StyleLists): string {
  return OURS.reduce(
    (patched, list) => appendItems(patched, list, additions[list], ORDER.slice(ORDER.indexOf(list) + 1)),
    xml,
  );
}
