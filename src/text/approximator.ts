import { findPhrase, findPhraseBefore, phraseBook } from './phrase-book.ts';
import { LEADING, NONE_OF, NOT_BEFORE, TRAILING } from './words/approximators.ts';

const TRAILING_BOOK = phraseBook(TRAILING);

/** The approximator that ends just before `at`: 近 in 近100人, 不少于 in 不少于四次. */
export function findApproxBefore(chars: string, at: number): { word: string; start: number } | undefined {
  const skipped = chars[at - 1] === '了' || chars[at - 1] === '过' ? 1 : 0;
  const word =
    findPhraseBefore(LEADING, chars, at) ?? (skipped > 0 ? findPhraseBefore(LEADING, chars, at - skipped) : undefined);
  if (word === undefined) return undefined;
  const start = chars.startsWith(word, at - word.length) ? at - word.length : at - skipped - word.length;
  const before = chars[start - 1] ?? '';
  if (before !== '' && NOT_BEFORE[word]?.includes(before)) return undefined;
  if (word === '约' && chars.startsWith('规民', start - 2)) return undefined;
  return { word, start };
}

/** 未发生, 无 … directly before 一起: the figure is a recorded zero. */
export function findNoneBefore(chars: string, at: number): { start: number } | undefined {
  const word = findPhraseBefore(NONE_OF, chars, at);
  if (word === undefined) return undefined;
  const before = chars[at - word.length - 1] ?? '';
  if (word === '无' && '有并毫绝'.includes(before) && before !== '') return undefined;
  return { start: at - word.length };
}

/** 以上, 左右 … directly behind the measure word. */
export function findTrailing(chars: string, at: number): string | undefined {
  return findPhrase(TRAILING_BOOK, chars, at);
}
