import { type PhraseBook, phraseBook } from './phrase-book.ts';
import { MEASURES, NOUN_UNITS } from './words/measures.ts';

/** A measure word in a text: the unit without its bracketed second half, and where it ends. */
export type MeasureHit = { readonly unit: string; readonly end: number; readonly isNoun: boolean };

const BOOK: PhraseBook = phraseBook(MEASURES.map(({ word }) => word));
const NOUNS: PhraseBook = phraseBook(NOUN_UNITS);
const NOT: ReadonlyMap<string, string> = new Map(
  MEASURES.flatMap(({ word, not }) => (not === undefined ? [] : [[word, not] as const])),
);
const NOUN_SET: ReadonlySet<string> = new Set(NOUN_UNITS);

/** The measure word that begins at `at`; with `nouns` also a counted noun (11村). */
export function findMeasure(chars: string, at: number, nouns: boolean): MeasureHit | undefined {
  // 11(场)次: the bracketed half stands first.
  if (chars[at] === '(' && chars[at + 2] === ')' && '场人件户'.includes(chars[at + 1] ?? '-') && chars[at + 3] === '次')
    return { unit: chars.slice(at, at + 4), end: at + 4, isNoun: false };
  const list = BOOK.get(chars.charCodeAt(at));
  for (const word of list ?? []) {
    if (!chars.startsWith(word, at)) continue;
    const end = at + word.length;
    const next = chars[end] ?? '';
    const not = NOT.get(word);
    if (not !== undefined && next !== '' && not.includes(next) && !isExcused(word, chars, end)) continue;
    const paired = chars[end] === '(' && chars[end + 2] === ')' && '次份件人'.includes(chars[end + 1] ?? '-');
    return { unit: paired ? chars.slice(at, end + 3) : word, end: paired ? end + 3 : end, isNoun: false };
  }
  if (!nouns) return undefined;
  for (const word of NOUNS.get(chars.charCodeAt(at)) ?? []) {
    if (
      chars.startsWith(word, at) &&
      NOUN_SET.has(word) &&
      !'委民级规干长容貌风情'.includes(chars[at + word.length] ?? '-')
    ) {
      return { unit: word, end: at + word.length, isNoun: true };
    }
  }
  return undefined;
}

/** 45起诉讼案件, 12项目标任务: the letter that would make another word belongs to the noun behind. */
function isExcused(word: string, chars: string, end: number): boolean {
  if (word === '起')
    return chars.startsWith('诉讼', end) || chars.startsWith('草原', end) || chars.startsWith('到期', end);
  if (word === '条') return chars.startsWith('件', end) === false && chars.startsWith('款项', end);
  if (word === '人') return chars.startsWith('大额', end) || chars.startsWith('民事', end);
  if (word === '处') return chars.startsWith('长期', end) || chars.startsWith('长效', end);
  if (word === '批') return chars.startsWith('示范', end) || chars.startsWith('复议', end);
  if (word === '家') return chars.startsWith('属地', end) || chars.startsWith('园区', end);
  return false;
}
