import { isArabic, isHanNumeral } from './numeral.ts';
import { surfaceOf } from './surface.ts';

/** One clause of a text without names and numbers: what stays the same when someone copies and changes only those. */
export type CopyClause = {
  readonly hash: number;
  readonly letters: number;
  readonly from: number;
  readonly to: number;
};

/** What a text is recognised by, small enough to keep for every report of a country: about 1.5 kB. */
export type CopyPrint = {
  /** Hashes of the clauses and how many letters each has. */
  readonly clauses: Uint32Array;
  readonly letters: Uint16Array;
  /** One-permutation MinHash of five-letter shingles. */
  readonly minhash: Uint32Array;
  /** All letters of all clauses. */
  readonly total: number;
};

/** Shorter clauses are joined to the next: 同时, 一是 are in every report. */
const SHORTEST = 8;
const SHINGLE = 5;
export const BINS = 128;
const EMPTY = 0xffffffff;

const SKIP = new Uint8Array(65_536);
const PLACE = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code += 1) if (isArabic(code) || isHanNumeral(code)) SKIP[code] = 1;
for (const letter of '余多近约几个.%·-~()[]“”"\'《》、 ') SKIP[letter.charCodeAt(0)] = 1;
for (const letter of '镇乡县区市旗街道村') PLACE[letter.charCodeAt(0)] = 1;
const HASH_SIGN = 0x23;

/**
 * The clauses of a text, in order, with their places in its surface. `names` are the names of the unit and its county, which a copyist
 * changes; numbers are left out, and kinds of places are all one.
 */
export function copyClauses(chars: string, names: readonly string[]): readonly CopyClause[] {
  const masked = maskNames(chars, names);
  const clauses: CopyClause[] = [];
  let hash = 0x811c9dc5;
  let letters = 0;
  let from = -1;
  let to = 0;
  let before = 0;
  for (let at = 0; at <= masked.length; at += 1) {
    const code = at < masked.length ? masked.charCodeAt(at) : 0x0a;
    if (code === 0x2c || code === 0x3002 || code === 0x3b || code === 0x3a || code === 0x0a || code === 0x21) {
      if (letters >= SHORTEST || (code === 0x0a && letters > 4)) clauses.push({ hash: hash >>> 0, letters, from, to });
      else if (code !== 0x0a) continue;
      hash = 0x811c9dc5;
      letters = 0;
      from = -1;
      before = 0;
      continue;
    }
    if (SKIP[code] === 1) continue;
    const plain = PLACE[code] === 1 ? HASH_SIGN : code;
    if (plain === HASH_SIGN && before === HASH_SIGN) continue;
    before = plain;
    if (from < 0) from = at;
    to = at + 1;
    hash = Math.imul(hash ^ plain, 0x01000193);
    hash ^= hash >>> 15;
    letters += 1;
  }
  return clauses;
}

/** The print of a text. Linear; keeps nothing of the text itself. */
export function copyPrint(text: string, names: readonly string[] = []): CopyPrint {
  const { chars } = surfaceOf(text);
  const clauses = copyClauses(chars, names);
  return {
    clauses: Uint32Array.from(clauses, ({ hash }) => hash),
    letters: Uint16Array.from(clauses, ({ letters }) => letters),
    minhash: minhashOf(maskNames(chars, names)),
    total: clauses.reduce((sum, { letters }) => sum + letters, 0),
  };
}

/** Names give way to as many marks that count for nothing, so that places stay where they were. */
function maskNames(chars: string, names: readonly string[]): string {
  let masked = chars;
  for (const name of names) {
    const stem = name.replace(/(?:民族乡|街道|镇|乡|县|区|市|旗|苏木)$/, '');
    if (stem.length > 1) masked = masked.replaceAll(stem, ' '.repeat(stem.length));
  }
  return masked;
}

/** One permutation, split into bins; an empty bin borrows from the next full one (optimal in expectation for short texts). */
function minhashOf(chars: string): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  const window = new Uint32Array(SHINGLE);
  let filled = 0;
  for (let at = 0; at < chars.length; at += 1) {
    const code = chars.charCodeAt(at);
    if (SKIP[code] === 1 || code < 0x4e00) continue;
    window.copyWithin(0, 1);
    window[SHINGLE - 1] = PLACE[code] === 1 ? HASH_SIGN : code;
    filled += 1;
    if (filled < SHINGLE) continue;
    let hash = 0x9747b28c;
    for (let index = 0; index < SHINGLE; index += 1)
      hash = Math.imul(hash ^ (window[index] ?? 0), 0x85ebca6b) ^ (hash >>> 13);
    hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35) >>> 0;
    const bin = hash % BINS;
    if (hash < (bins[bin] ?? EMPTY)) bins[bin] = hash;
  }
  for (let bin = 0; bin < BINS; bin += 1) {
    for (let step = 1; bins[bin] === EMPTY && step < BINS; step += 1) {
      const other = bins[(bin + step) % BINS] ?? EMPTY;
      if (other !== EMPTY) bins[bin] = (other + step) >>> 0;
    }
  }
  return bins;
}
