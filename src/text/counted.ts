import type { Numeral } from './numeral.ts';
import { findPhrase, phraseBook } from './phrase-book.ts';
import { COUNTS_AFTER_ONE, VAGUE_AFTER_HAN } from './words/measures.ts';
import { BEFORE_NUMBER, BEFORE_ONE, CONCRETE_NOUNS, FIXED_WORDS, SLOGAN_NOUNS } from './words/not-counted.ts';

const SLOGAN_BOOK = phraseBook(SLOGAN_NOUNS);
const CONCRETE_BOOK = phraseBook(CONCRETE_NOUNS);
const FIXED_BOOK = phraseBook(FIXED_WORDS);
const SLOGAN_VERBS = [
  '做到',
  '坚持',
  '增强',
  '坚定',
  '牢记',
  '践行',
  '突出',
  '聚焦',
  '围绕',
  '抓好',
  '把握',
  '强化',
  '从',
  '以',
  '抓住',
  '处理好',
  '实现',
];

/** 24小时值守: round the clock, not a length of time. */
const ROUND_THE_CLOCK =
  /^(?:值|在线|在岗|畅通|服务|自助|待命|不|全|轮|开放|巡|监|受理|响应|领导|政务|法律|“|[,。;、]|$)/;

/** Where a measured Han numeral is a slogan, an ordinal or the article "a", it is no figure. */
export function isCounted(numeral: Numeral, chars: string, from: number, unit: string, unitEnd: number): boolean {
  const before = chars[from - 1] ?? '';
  if (before !== '' && BEFORE_NUMBER.includes(before)) return false;
  const { form, value } = numeral;
  // 一村一顾问, 1人1档: each has one, as a slogan.
  const paired = chars[from - 2] === '一' || chars[from - 2] === '1';
  if (paired && value === 1 && !/[,。;、:\n]/.test(before)) return false;
  if (
    value === 1 &&
    (chars[unitEnd] === '一' || (form === 'arabic' && chars[unitEnd] === '1' && !isNumberRun(chars, unitEnd)))
  )
    return false;
  if (unit === '个' && chars[unitEnd] === '一' && '个,、。;)”'.includes(chars[unitEnd + 1] ?? ',')) return false;
  if (before === '前' && '名位强'.includes(unit)) return false;
  if (unit === '小时' && value === 24 && ROUND_THE_CLOCK.test(chars.slice(unitEnd, unitEnd + 4))) return false;
  if (unit === '分' && (before === '时' || before === '点')) return false;
  if (unit === '版' && chars.slice(from, unitEnd).includes('.')) return false;
  if (form === 'arabic') return true;

  const each = chars[from - 2] === '每';
  if (before === '星' || before === '期' || (before === '周' && !(each && unit === '次'))) return false;
  if (findPhrase(FIXED_BOOK, chars, from) !== undefined && !isZeroContext(chars, from)) return false;
  if (numeral.positional) return false;
  if (unit === '分' && value <= 10) return false;
  if (value === 1) return (before === '' || each || !BEFORE_ONE.includes(before)) && COUNTS_AFTER_ONE.has(unit);
  if (value > 20) return true;
  if (VAGUE_AFTER_HAN.has(unit)) return false;
  if (unit === '个' || unit === '项' || unit === '张' || unit === '条' || unit === '件')
    return !isSlogan(chars, from, unit, unitEnd);
  return true;
}

/** 三个到位, 围绕三项: an abstract noun behind, or a slogan's verb before without anything one can count behind. */
function isSlogan(chars: string, from: number, unit: string, unitEnd: number): boolean {
  const noun = findPhrase(SLOGAN_BOOK, chars, unitEnd);
  if (noun !== undefined) return findPhrase(CONCRETE_BOOK, chars, unitEnd + noun.length) === undefined;
  if (findPhrase(CONCRETE_BOOK, chars, unitEnd) !== undefined) return false;
  if (unit !== '个' && unit !== '项') return false;
  return SLOGAN_VERBS.some((verb) => chars.startsWith(verb, from - verb.length));
}

/** 一起 is "together", unless something was not done once: 未发生一起. */
function isZeroContext(chars: string, from: number): boolean {
  return chars.startsWith('一起', from) && '生现无有到理案'.includes(chars[from - 1] ?? '-');
}

function isNumberRun(chars: string, at: number): boolean {
  const next = chars.charCodeAt(at + 1);
  return next >= 0x30 && next <= 0x39;
}
