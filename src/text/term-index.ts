import { skipTitle } from './quoted.ts';
import type { RegisterWords } from './reading.ts';

const TITLE = 0x300a;

/** One register word found in a text. */
export type TermHit = { readonly start: number; readonly end: number; readonly term: Term };
export type Term = {
  readonly word: string;
  readonly weights: readonly { readonly register: number; readonly weight: number }[];
};

/** Words by their first two letters, longest first: one look-up a letter, whatever the number of words. */
export type TermIndex = {
  readonly registers: readonly string[];
  readonly byHead: ReadonlyMap<number, readonly Term[]>;
  readonly heads: Uint8Array;
};

export function termIndex(registers: readonly RegisterWords[]): TermIndex {
  const terms = new Map<string, { register: number; weight: number }[]>();
  for (const [register, { words }] of registers.entries()) {
    for (const [weight, list] of Object.entries(words)) {
      for (const word of list.split(' ')) {
        if (word.length < 2) continue;
        const entry = terms.get(word) ?? [];
        if (!entry.some((other) => other.register === register)) entry.push({ register, weight: Number(weight) });
        terms.set(word, entry);
      }
    }
  }
  const byHead = new Map<number, Term[]>();
  const heads = new Uint8Array(65_536);
  for (const [word, weights] of terms) {
    const head = headOf(word.charCodeAt(0), word.charCodeAt(1));
    heads[word.charCodeAt(0)] = 1;
    const list = byHead.get(head);
    if (list === undefined) byHead.set(head, [{ word, weights }]);
    else list.push({ word, weights });
  }
  for (const list of byHead.values()) list.sort((left, right) => right.word.length - left.word.length);
  return { registers: registers.map(({ register }) => register), byHead, heads };
}

/** Words in `chars` from `from` to `to`, left to right, the longest at each place, none inside another. */
export function findTerms({ byHead, heads }: TermIndex, chars: string, from: number, to: number): TermHit[] {
  const hits: TermHit[] = [];
  for (let at = from; at < to - 1; at += 1) {
    const code = chars.charCodeAt(at);
    if (code === TITLE) {
      // A document's name says what the document is about, not what is counted.
      at = Math.min(skipTitle(chars, at), to) - 1;
      continue;
    }
    if (heads[code] === 0) continue;
    const term = termAt(byHead, chars, at);
    if (term === undefined || isCutting(byHead, heads, chars, at, term)) continue;
    hits.push({ start: at, end: at + term.word.length, term });
    at += term.word.length - 1;
  }
  return hits;
}

function termAt(byHead: TermIndex['byHead'], chars: string, at: number): Term | undefined {
  const list = byHead.get(headOf(chars.charCodeAt(at), chars.charCodeAt(at + 1)));
  return list?.find(({ word }) => chars.startsWith(word, at));
}

/** 小学法治文化广场: 学法 cuts through a longer word, and is none itself. */
function isCutting(byHead: TermIndex['byHead'], heads: Uint8Array, chars: string, at: number, { word }: Term): boolean {
  for (let inside = at + 1; inside < at + word.length; inside += 1) {
    if (heads[chars.charCodeAt(inside)] === 0) continue;
    const other = termAt(byHead, chars, inside);
    if (other !== undefined && other.word.length > word.length && inside + other.word.length > at + word.length)
      return true;
  }
  return false;
}

function headOf(first: number, second: number): number {
  return first * 65_536 + second;
}
