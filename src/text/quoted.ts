import { isArabic } from './numeral.ts';

const TITLE_LIMIT = 160;
const QUOTE_LIMIT = 36;

/** Index behind 》 for a title that opens at `at`; `at + 1` where it is never closed within reason. */
export function skipTitle(chars: string, at: number): number {
  let depth = 0;
  for (let index = at; index < chars.length && index - at < TITLE_LIMIT; index += 1) {
    const letter = chars[index];
    if (letter === '《') depth += 1;
    else if (letter === '》') {
      depth -= 1;
      if (depth === 0) return index + 1;
    } else if (letter === '\n') break;
  }
  const close = chars.slice(at, at + TITLE_LIMIT).search(/[》\n]/);
  return close !== -1 && chars[at + close] === '》' ? at + close + 1 : at + 1;
}

/**
 * Index behind a short quotation that opens at `at`; `at` itself where what is quoted is a sentence with figures of its own.
 * What is quoted in a report is a slogan, a platform or a nickname: “三到位”, “12·4”, “1+3+N”.
 */
export function skipQuoted(chars: string, at: number): number {
  const open = chars[at];
  let sentence = false;
  let arabic = false;
  for (let index = at + 1; index < chars.length && index - at <= QUOTE_LIMIT; index += 1) {
    const letter = chars[index] ?? '';
    if (letter === '\n' || letter === '。' || (open === '“' && letter === '“')) return at;
    if (letter === '”' || (open === '"' && letter === '"')) return sentence && arabic ? at : index + 1;
    if (letter === ',' || letter === ';') sentence = true;
    if (isArabic(letter.charCodeAt(0))) arabic = true;
  }
  return at;
}
