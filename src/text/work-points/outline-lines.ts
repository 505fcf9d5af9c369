import { foldMarks } from './fold-marks.ts';

/** One numbered point of a document, with the unnumbered paragraphs below it. `level` 1 一、 2 （一） 3 1. 4 （1） 5 ①. */
export type Point = {
  readonly level: number;
  /** The text behind the number, paragraph by paragraph. */
  readonly paragraphs: readonly string[];
  readonly children: readonly Point[];
  /** Line of the document, from 1. */
  readonly line: number;
};

const HAN = '[一二三四五六七八九十]{1,3}';
const MARKERS: readonly (readonly [level: number, form: RegExp])[] = [
  [1, new RegExp(`^第${HAN}(?:部分|章|篇)[、: ]*`)],
  [1, new RegExp(`^${HAN}[、.](?!${HAN}[季级产期次类号线])[ ]*`)],
  [2, new RegExp(`^\\(${HAN}\\)[、.]?[ ]*`)],
  [2, new RegExp(`^${HAN}\\)[ ]*`)],
  // 1.6月底前 is point 1, and 3.15宣传 no point at all.
  [3, /^\d{1,3}(?:[、.](?!\d(?!\d?月|\d{3}年))|[.、]?\t)[ ]*/],
  [3, /^第?\d{1,3}[条项][、: ]+/],
  [4, /^\(\d{1,2}\)[、.]?[ ]*/],
  [4, /^\d{1,2}\)[ ]*/],
  [5, /^[①-⑳][ ]*/],
];

/** Unnumbered closing lines: who signs, when. */
const CLOSING = /^(?:20\d\d年\d{1,2}月\d{1,2}日|[^。;:,]{2,30}(?:人民政府|委员会|办公室|办事处|领导小组|局))$/;

/** The number that begins a line; undefined for an ordinary paragraph. */
export function findMarker(line: string): { readonly level: number; readonly text: string } | undefined {
  const plain = foldMarks(line);
  for (const [level, form] of MARKERS) {
    const length = form.exec(plain)?.[0].length;
    if (length !== undefined) return { level, text: line.slice(length).trim() };
  }
  return undefined;
}

/** Cuts a document at its numbers. `before` is what stands above the first. */
export function outlineOf(text: string): { readonly before: readonly string[]; readonly points: readonly Point[] } {
  const before: string[] = [];
  const root: Open = { level: 0, paragraphs: [], children: [], line: 0 };
  const open: Open[] = [root];
  let isAnnex = false;
  for (const [at, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    if (/^附(?:件|表)[:：0-9一二三]?/.test(line)) isAnnex = true;
    if (isAnnex) continue;
    const marker = findMarker(line);
    if (marker === undefined) {
      if (open.length === 1) before.push(line);
      else if (!CLOSING.test(foldMarks(line).replace(/ /g, ''))) open.at(-1)?.paragraphs.push(line);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= marker.level) open.pop();
    const point: Open = { level: marker.level, paragraphs: [marker.text], children: [], line: at + 1 };
    open.at(-1)?.children.push(point);
    open.push(point);
  }
  return { before, points: root.children };
}

type Open = { readonly level: number; readonly paragraphs: string[]; readonly children: Open[]; readonly line: number };
