import { cellsOf } from './cells.ts';
import { NEVER_FIRST, NEVER_LAST } from './kinsoku.ts';

/** No rule of setting, but no title is broken before it. */
const NEVER_FIRST_IN_TITLE = /^的/;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Breaks one line of a title into as few lines of at most `limit` cells as it needs, of nearly equal length and between
 * words (GB/T 9704: 词意完整、排列对称、长短适宜). A line that fits stays one.
 */
export function fitTitle(line: string, limit: number): readonly string[] {
  const total = cellsOf(line);
  if (total <= limit) return [line];
  const atoms = atomsOf(line, limit);
  for (let count = Math.ceil(total / limit); count <= atoms.length; count++) {
    const lines = balance(atoms, count, limit, total / count);
    if (lines !== undefined) return lines;
  }
  return atoms;
}

/** Pieces that are not broken: words with the marks that may not stand apart from them. */
function atomsOf(line: string, limit: number): readonly string[] {
  const atoms: string[] = [];
  for (const { segment } of words.segment(line)) {
    const last = atoms.at(-1);
    const forbidden = NEVER_FIRST.test(segment) || NEVER_FIRST_IN_TITLE.test(segment) || NEVER_LAST.test(last ?? '');
    if (last !== undefined && forbidden && cellsOf(last + segment) <= limit) atoms[atoms.length - 1] = last + segment;
    else atoms.push(...(cellsOf(segment) <= limit ? [segment] : slice(segment, limit)));
  }
  return atoms;
}

/** A single word wider than a line can only be cut. */
function slice(word: string, limit: number): readonly string[] {
  const pieces: string[] = [''];
  for (const char of word) {
    const last = pieces.at(-1) ?? '';
    if (cellsOf(last + char) <= limit) pieces[pieces.length - 1] = last + char;
    else pieces.push(char);
  }
  return pieces;
}

/** The split into `count` lines with the least sum of squared distances from the mean; undefined where none fits. */
function balance(atoms: readonly string[], count: number, limit: number, mean: number): readonly string[] | undefined {
  type Best = { readonly cost: number; readonly lines: readonly string[] };
  let ends: (Best | undefined)[] = [{ cost: 0, lines: [] }];
  for (let row = 0; row < count; row++) {
    const next: (Best | undefined)[] = [];
    for (const [start, best] of ends.entries()) {
      if (best === undefined) continue;
      let text = '';
      for (let end = start; end < atoms.length; end++) {
        text += atoms[end];
        const cells = cellsOf(text);
        if (cells > limit) break;
        const cost = best.cost + (cells - mean) ** 2;
        if (cost < (next[end + 1]?.cost ?? Infinity)) next[end + 1] = { cost, lines: [...best.lines, text] };
      }
    }
    ends = next;
  }
  return ends[atoms.length]?.lines;
}
