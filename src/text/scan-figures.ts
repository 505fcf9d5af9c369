import { findApproxBefore, findNoneBefore, findTrailing } from './approximator.ts';
import { isCounted } from './counted.ts';
import { findMeasure } from './measure.ts';
import { findNumeral, isArabic, isHanNumeral, type Numeral, STARTS_NUMERAL } from './numeral.ts';
import { findHundredth, findShareAfter } from './percent.ts';
import { findPhrase, type PhraseBook, phraseBook } from './phrase-book.ts';
import { skipQuoted, skipTitle } from './quoted.ts';
import type { Surface } from './surface.ts';
import { INNER } from './words/approximators.ts';
import { AFTER_NUMBER, DAYS } from './words/not-counted.ts';
import { ZERO_OF } from './words/zero.ts';

/** A figure as found, in indices of the surface, before anything is known about what it counts. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly value: number | readonly [number, number];
  readonly unit: string;
  readonly approx: string;
};

/** The digits of a quoted formula still to be met, and whether its expansion has begun. */
type Formula = { readonly digits: string; readonly end: number; readonly open: boolean };

type Scan = { readonly tokens: Token[]; readonly chars: string; readonly codes: Uint16Array };

const AFTER_BOOK = phraseBook(AFTER_NUMBER);
const ZERO_BOOK = phraseBook(ZERO_OF);
const TITLE = 0x300a;
const QUOTE = 0x201c;
const STRAIGHT = 0x22;
const TEN_THOUSAND = '万'.charCodeAt(0);
const BOUNDARY = /^[,。;、:)\]\n!?”]/;

/** Every figure of a text, in order. `slogans` are the fixed phrases whose numbers count nothing. */
export function scanFigures({ chars, codes }: Surface, slogans: PhraseBook): readonly Token[] {
  const scan: Scan = { tokens: [], chars, codes };
  let formula: Formula | undefined;
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0;
    if (code === TITLE) {
      at = skipTitle(chars, at);
    } else if (code === QUOTE || code === STRAIGHT) {
      const end = skipQuoted(chars, at);
      const digits = end > at ? chars.slice(at, end).replace(/\D/g, '') : '';
      if (digits.length > 1) formula = { digits, end, open: false };
      at = Math.max(end, at + 1);
    } else if (STARTS_NUMERAL[code] === 1 || code === TEN_THOUSAND) {
      const slogan = findPhrase(slogans, chars, at);
      const count = scan.tokens.length;
      at = slogan === undefined ? scanAt(scan, at) : at + slogan.length;
      if (formula !== undefined && scan.tokens.length > count) formula = dropExpansion(scan, formula);
    } else at += 1;
  }
  return scan.tokens;
}

/** Reads the number at `at`, keeps it when it is a figure, and returns where to go on. */
function scanAt({ tokens, chars, codes }: Scan, at: number): number {
  const code = codes[at] ?? 0;
  const arabic = isArabic(code);
  if (arabic && at > 0 && isLatin(codes[at - 1] ?? 0)) return skipLatinRun(codes, at);
  const hundredth = findHundredth(codes, chars, at);
  if (hundredth !== undefined && !isHanNumeral(codes[at - 1] ?? 0)) {
    return keep(tokens, chars, at, hundredth.end, hundredth.value, hundredth.unit, '');
  }
  const numeral = code === TEN_THOUSAND ? bareTenThousand(codes, chars, at) : findNumeral(codes, at);
  if (numeral === undefined) return at + 1;
  const tail = codes[numeral.end] ?? 0;
  if (arabic) {
    if (isLatin(tail) && !chars.startsWith('km', numeral.end)) return skipLatinRun(codes, numeral.end);
    const run = skipFormula(codes, chars, numeral.end);
    if (run > numeral.end) return run;
  }
  if (chars[at - 1] === '第' || (chars[at - 1] === '-' && isArabic(codes[at - 2] ?? 0))) return numeral.end;
  // 数十次 has no number; (大写:贰仟元整) repeats the one before it.
  if (chars[at - 1] === '数' && '十百千万'.includes(chars[at] ?? '-') && numeral.end === at + 1) return numeral.end;
  if (chars.startsWith('大写', at - 3) || chars.startsWith('大写', at - 2)) return numeral.end;
  if (numeral.value === 0 && !arabic) return scanZero(tokens, chars, at, numeral);

  const range = readRange(codes, chars, numeral);
  if (range === undefined && arabic && tail === 0x2d && isArabic(codes[numeral.end + 1] ?? 0)) {
    return skipFormula(codes, chars, numeral.end + 1);
  }
  const last = range?.last ?? numeral;
  const value =
    range?.value ?? (numeral.low === numeral.value ? numeral.value : ([numeral.low, numeral.value] as const));

  const share = findShareAfter(last, codes, chars);
  if (share !== undefined) {
    const shown = range === undefined ? share.value : value;
    return keep(tokens, chars, at, share.end, shown, share.unit, numeral.inner);
  }
  let end = last.end;
  let inner = last.inner;
  const blur = chars[end] ?? '';
  if (blur !== '' && (INNER.includes(blur) || (blur === '+' && last.value >= 100))) {
    const measured = findMeasure(chars, end + 1, arabic) !== undefined;
    if (measured || (blur !== '来' && blur !== '几')) {
      inner = blur;
      end += 1;
    }
  }
  const lead = findApproxBefore(chars, at);
  const after = findPhrase(AFTER_BOOK, chars, end);
  if (after !== undefined && findMeasure(chars, end, false)?.unit.startsWith(after) !== true) {
    const isLimit = lead !== undefined && /不|至/.test(lead.word) && DAYS.includes(after);
    if (!isLimit) return end + after.length;
    return keep(tokens, chars, at, end + after.length, value, after, inner);
  }
  if (numeral.bare && inner === '' && lead === undefined) return end;
  const measure = findMeasure(chars, end, arabic);
  if (measure === undefined) {
    return isUnmeasuredFigure(chars, at, end, last, inner) ? keep(tokens, chars, at, end, value, '', inner) : end;
  }
  const none = numeral.value === 1 ? findNoneBefore(chars, at) : undefined;
  if (none !== undefined && !measure.isNoun) {
    tokens.push({ start: none.start, end: measure.end, value: 0, unit: measure.unit, approx: '' });
    return measure.end;
  }
  if (lead === undefined && inner === '' && !isCounted(last, chars, at, measure.unit, measure.end))
    return Math.max(end, at + 1);
  return keep(tokens, chars, at, measure.end, value, measure.unit, inner);
}

/** Adds the approximators outside the number and stores the figure. */
function keep(
  tokens: Token[],
  chars: string,
  start: number,
  end: number,
  value: Token['value'],
  unit: string,
  inner: string,
): number {
  const lead = findApproxBefore(chars, start);
  const isBare = !'一二三四五六七八九十两'.includes(chars[start] ?? '') && !isArabic(chars.charCodeAt(start));
  const leads = lead !== undefined && (lead.word !== '上' || isBare) ? lead : undefined;
  const trailing = findTrailing(chars, end);
  const approx = leads?.word ?? (inner === '' ? (trailing ?? '') : inner);
  tokens.push({ start: leads?.start ?? start, end: end + (trailing?.length ?? 0), value, unit, approx });
  return end;
}

/** 3-5次, 3至5万元, 3次到5次: both ends; undefined where the dash or 至 joins something else. */
function readRange(
  codes: Uint16Array,
  chars: string,
  first: Numeral,
): { last: Numeral; value: readonly [number, number] } | undefined {
  let joint = first.end;
  const unit = findMeasure(chars, joint, false);
  if (unit !== undefined && '至到-~'.includes(chars[unit.end] ?? '?')) joint = unit.end;
  else if (chars[joint] === '%' && '至到-~'.includes(chars[joint + 1] ?? '?')) joint += 1;
  if (!'至到-~'.includes(chars[joint] ?? '?')) return undefined;
  const last = findNumeral(codes, joint + 1);
  if (last === undefined || last.bare || last.value <= 0) return undefined;
  if (unit !== undefined && joint === unit.end && findMeasure(chars, last.end, false)?.unit !== unit.unit)
    return undefined;
  const factor =
    last.value >= 1e4 && first.value < 1e4 && '万亿'.includes(chars[last.end - 1] ?? '?')
      ? scaleOf(chars, last.end - 1)
      : 1;
  const low = first.value * factor;
  if (low >= last.value) return undefined;
  return { last, value: [low, last.value] };
}

function scaleOf(chars: string, at: number): number {
  return chars[at] === '亿' ? 1e8 : 1e4;
}

/** 近万人, 万余份: 万 alone is a number only between a blur and what it counts. */
function bareTenThousand(codes: Uint16Array, chars: string, at: number): Numeral | undefined {
  if (isHanNumeral(codes[at - 1] ?? 0) || isArabic(codes[at - 1] ?? 0)) return undefined;
  if (!INNER.includes(chars[at + 1] ?? '?') && findApproxBefore(chars, at) === undefined) return undefined;
  return { end: at + 1, value: 1e4, low: 1e4, form: 'han', inner: '', bare: true, positional: false, digits: 0 };
}

/** 零上访, 为零, 零投诉: a recorded zero; anything else with 零 counts nothing. */
function scanZero(tokens: Token[], chars: string, at: number, { end }: Numeral): number {
  const measure = findMeasure(chars, end, false);
  const before = chars[at - 1] ?? '';
  const isState = (before === '为' || before === '是') && BOUNDARY.test(chars.slice(end, end + 1));
  if (measure !== undefined || isState || findPhrase(ZERO_BOOK, chars, end) !== undefined) {
    tokens.push({ start: at, end: measure?.end ?? end, value: 0, unit: measure?.unit ?? '', approx: '' });
  }
  return measure?.end ?? end;
}

/** A number without measure word is a figure when it is blurred (1000余) or stated of something (得分为98, 参会人数共45). */
function isUnmeasuredFigure(
  chars: string,
  at: number,
  end: number,
  { value, form, digits }: Numeral,
  inner: string,
): boolean {
  if (inner !== '' && inner !== '+') return true;
  if (form !== 'arabic' || digits > 8 || (digits === 4 && value >= 1900 && value <= 2100)) return false;
  if (!BOUNDARY.test(chars.slice(end, end + 1))) return false;
  return /(?:[数量分值额率]|[数量分值额率](?:为|达|达到|共|是)|共计|合计|总计)$/.test(
    chars.slice(Math.max(0, at - 4), at),
  );
}

/** Dates, ratios, versions and formulas: 2023.12.4, 12·4, 1:3, 1+3+N, 2024/1/11. Returns `at` where none follows. */
function skipFormula(codes: Uint16Array, chars: string, at: number): number {
  const mark = chars[at] ?? '';
  const next = codes[at + 1] ?? 0;
  const joins = mark !== '' && '.:/·×*+'.includes(mark) && (isArabic(next) || isLatin(next));
  const isDate = (mark === '-' || mark === '.') && /^[-.]\d{1,4}[-.]\d/.test(chars.slice(at, at + 8));
  if (!joins && !isDate) return at;
  let end = at;
  while (
    end < codes.length &&
    (isArabic(codes[end] ?? 0) || isLatin(codes[end] ?? 0) || '.:/·×*+-'.includes(chars[end] ?? '?'))
  )
    end += 1;
  return end;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
}

function skipLatinRun(codes: Uint16Array, at: number): number {
  let end = at;
  while (end < codes.length && (isLatin(codes[end] ?? 0) || isArabic(codes[end] ?? 0) || codes[end] === 0x2e)) end += 1;
  return Math.max(end, at + 1);
}

/** “1234”工作法，即1个中心、2支队伍、3项机制…: the parts of a formula are the formula again, no figures. */
function dropExpansion(scan: Scan, formula: Formula): Formula | undefined {
  const token = scan.tokens.at(-1);
  if (token === undefined) return formula;
  const gap = scan.chars.slice(formula.end, token.start);
  const begins = formula.open || /即|:|\(|是指|也就是|--/.test(gap);
  if (gap.length > 40 || /[。\n]/.test(gap) || !begins || String(token.value) !== formula.digits[0]) return undefined;
  scan.tokens.pop();
  const rest = formula.digits.slice(1);
  return rest === '' ? undefined : { digits: rest, end: token.end, open: true };
}
