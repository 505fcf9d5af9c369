import { findNumeral, isArabic, isHanNumeral, STARTS_NUMERAL } from './numeral.ts';
import { findPhrase, phraseBook } from './phrase-book.ts';
import { type Surface, sourceEnd, surfaceOf } from './surface.ts';

/** A number anywhere in a text, counted thing or not. `start` and `end` are indices of the text; a percentage is its hundredfold. */
export type NumberSpan = { readonly start: number; readonly end: number; readonly value: number };

type Reach = { readonly end: number; readonly value: number };

/** Words in which a numeral's letter is no numeral. */
const WORDS = phraseBook(
  '一切 壹切 一看 一定 一般 一致 一直 四川 陆地 陆空 大陆 登陆 肆意 肆无忌惮 放肆 肆虐 伍时 入伍 退伍 队伍 伍仁 收拾 拾取 拾起 拾到 拾金 夕拾 十足 十分 两两 九九 三七 美刀'.split(
    ' ',
  ),
);
/** A lone capital numeral that is usually another word. */
const SHY = '陆肆伍拾俩';
const MONEY = phraseBook(['美元', '美刀', '欧元', '日元', '折']);
const POWERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12 };

/** Every number of a text in whatever form: Arabic, Han, mixed, fractions, powers. */
export function findNumbers(text: string): readonly NumberSpan[] {
  const surface = surfaceOf(text);
  const { chars, codes } = surface;
  const spans: NumberSpan[] = [];
  for (let at = 0; at < chars.length; ) {
    const word = findPhrase(WORDS, chars, at);
    const start = signStart(chars, at);
    const reach = word === undefined ? numberAt(surface, start.at) : undefined;
    if (reach === undefined) {
      at = start.at === at ? at + (word?.length ?? 1) : start.at;
      continue;
    }
    if (!isLoneWord(chars, at, reach.end) && chars[reach.end] !== '%')
      spans.push(span(surface, at, reach.end, start.sign * reach.value));
    at = Math.max(reach.end, at + 1);
    if (isArabic(codes[at - 1] ?? 0)) at = skipDigits(codes, at);
  }
  return spans;
}

/** Every percentage: 17%, 百分之十七, 12个百分点, 三成五, 七五折. */
export function findPercents(text: string): readonly NumberSpan[] {
  const surface = surfaceOf(text);
  const { chars } = surface;
  const spans: NumberSpan[] = [];
  for (let at = 0; at < chars.length; ) {
    if (chars.startsWith('http', at)) {
      at = chars.length;
      break;
    }
    const reach = percentAt(surface, at);
    if (reach === undefined) {
      const plain = STARTS_NUMERAL[surface.codes[at] ?? 0] === 1 ? findNumeral(surface.codes, at) : undefined;
      at = Math.max(plain?.end ?? 0, at + 1);
      continue;
    }
    spans.push(span(surface, reach.start, reach.end, reach.value));
    at = reach.end;
  }
  return spans;
}

function percentAt(surface: Surface, at: number): (Reach & { start: number }) | undefined {
  const { chars, codes } = surface;
  const whole = /^([百佰千仟万]{1,3})分之/.exec(chars.slice(at, at + 5));
  if (whole !== null) {
    if (isHanNumeral(codes[at - 1] ?? 0)) return undefined;
    const of = [...(whole[1] ?? '')].reduce(
      (product, letter) => product * ('百佰'.includes(letter) ? 100 : '千仟'.includes(letter) ? 1e3 : 1e4),
      1,
    );
    const part = numberAt(surface, at + whole[0].length, true);
    if (part === undefined) return undefined;
    return { start: at, end: part.end, value: clean((part.value * 100) / of) };
  }
  if (/^打对折/.test(chars.slice(at, at + 3))) return { start: at + 1, end: at + 3, value: 50 };
  if (/^半[成折]/.test(chars.slice(at, at + 2)))
    return { start: at, end: at + 2, value: chars[at + 1] === '成' ? 5 : 50 };
  const start = signStart(chars, at);
  const spaced = /^\d \d折/.test(chars.slice(at, at + 4))
    ? { end: at + 3, value: Number(chars[at]) + Number(chars[at + 2]) / 10 }
    : undefined;
  const amount = spaced ?? numberAt(surface, start.at, true);
  if (amount === undefined) return undefined;
  const { end } = amount;
  const value = start.sign * amount.value;
  if (chars[end] === '%') return { start: at, end: end + 1, value };
  if (chars.startsWith('个百分点', end)) return { start: at, end: end + 4, value };
  const twoDigits = amount.value >= 10 && amount.value < 100 && Number.isInteger(amount.value);
  if (chars[end] === '折') {
    const isPair = /^(?:\d\d|[一二三四五六七八九]{2})$/.test(chars.slice(at, end));
    if (amount.value >= 10 && !isPair) return undefined;
    return { start: at, end: end + 1, value: clean(isPair && twoDigits ? amount.value : amount.value * 10) };
  }
  if (chars[end] === '成' && amount.value <= 10) {
    const half = chars[end + 1] === '半';
    const more = half ? undefined : findNumeral(codes, end + 1);
    const tail = half ? 5 : more !== undefined && more.value < 10 ? more.value : 0;
    return { start: at, end: tail === 0 ? end + 1 : (more?.end ?? end + 2), value: clean(amount.value * 10 + tail) };
  }
  return undefined;
}

/** One number at `at`, with what belongs to it: a power, a magnitude letter, a fraction. `plain` leaves fractions alone. */
function numberAt(surface: Surface, at: number, plain = false): Reach | undefined {
  const { chars, codes } = surface;
  if (chars.startsWith('半百', at)) return { end: at + 2, value: 50 };
  if (chars[at] === '.' && isArabic(codes[at + 1] ?? 0) && chars[at - 1] !== '.' && !isArabic(codes[at - 1] ?? 0)) {
    const digits = /^\d+/.exec(chars.slice(at + 1, at + 40))?.[0] ?? '0';
    return { end: at + 1 + digits.length, value: Number(`0.${digits}`) };
  }
  if (STARTS_NUMERAL[codes[at] ?? 0] !== 1) return undefined;
  const numeral = findNumeral(codes, at);
  if (
    numeral === undefined ||
    (numeral.bare && !plain && !(chars.startsWith('分之', numeral.end) && chars[at] !== '百'))
  )
    return undefined;
  if (numeral.low !== numeral.value)
    return plain && chars[numeral.end] === '折'
      ? { end: numeral.end, value: numeral.low * 10 + numeral.value }
      : plain
        ? undefined
        : { end: numeral.end, value: numeral.value };
  const { end, value } = numeral;
  if (numeral.form === 'arabic') {
    const run = /^\d+(?:\.\d+){2,}/.exec(chars.slice(at, at + 60))?.[0];
    if (run !== undefined) return { end: at + run.indexOf('.'), value: Number(run.slice(0, run.indexOf('.'))) };
    const isTail = chars[at - 1] === '.' && isArabic(codes[at - 2] ?? 0);
    if (isTail && !Number.isInteger(value)) return { end: chars.indexOf('.', at), value: Math.trunc(value) };
    const latin = latinTail(chars, end, value);
    if (latin !== undefined) return latin;
  }
  if (plain) return { end, value };
  if (chars[end] === '打') return { end: end + 1, value: value * 12 };
  return fractionAfter(surface, end, value) ?? { end, value };
}

/** 2^5, 2e5, 40k, 2.5 M. */
function latinTail(chars: string, end: number, value: number): Reach | undefined {
  const power = /^\^([+-]*)(\d+)/.exec(chars.slice(end, end + 12));
  if (power !== null) {
    const negative = (power[1] ?? '').length === 1 && power[1] === '-';
    return { end: end + power[0].length, value: value ** (negative ? -Number(power[2]) : Number(power[2])) };
  }
  const scientific = /^[eE]([+-]?)(\d+)/.exec(chars.slice(end, end + 12));
  if (scientific !== null)
    return { end: end + scientific[0].length, value: clean(value * 10 ** Number(`${scientific[1]}${scientific[2]}`)) };
  const letter = /^ ?([kKmMgGtT])(?![A-Za-z])/.exec(chars.slice(end, end + 3));
  if (letter !== null)
    return { end: end + letter[0].length, value: clean(value * (POWERS[(letter[1] ?? '').toLowerCase()] ?? 1)) };
  return undefined;
}

/** 五分之一, 三百五又三分之一, 3/5, 1 4/3. */
function fractionAfter(surface: Surface, end: number, value: number): Reach | undefined {
  const { chars, codes } = surface;
  if (chars.startsWith('分之', end)) {
    const sign = chars[end + 2] === '负' ? -1 : 1;
    const part = findNumeral(codes, end + (sign === 1 ? 2 : 3));
    return part === undefined ? undefined : { end: part.end, value: clean((sign * part.value) / value) };
  }
  if (chars[end] === '又') {
    const of = findNumeral(codes, end + 1);
    const part = of !== undefined && chars.startsWith('分之', of.end) ? findNumeral(codes, of.end + 2) : undefined;
    return of === undefined || part === undefined
      ? undefined
      : { end: part.end, value: clean(value + part.value / of.value) };
  }
  const slash = /^(?: (\d+))?\/(\d+)/.exec(chars.slice(end, end + 16));
  if (slash === null) return undefined;
  const top = slash[1] === undefined ? value : Number(slash[1]);
  const whole = slash[1] === undefined ? 0 : value;
  return { end: end + slash[0].length, value: clean(whole + top / Number(slash[2])) };
}

function signStart(chars: string, at: number): { at: number; sign: number } {
  const isMinus =
    chars[at] === '负' ||
    (chars[at] === '-' && chars[at - 1] !== '-' && chars[at + 1] !== '-' && !isArabic(chars.charCodeAt(at - 1)));
  return isMinus ? { at: at + 1, sign: -1 } : { at, sign: 1 };
}

/** One numeral letter that is part of a word, or is left to money and discounts. */
function isLoneWord(chars: string, start: number, end: number): boolean {
  if (end - start > 1) return false;
  const letter = chars[start] ?? '';
  if (isArabic(letter.charCodeAt(0))) return false;
  return SHY.includes(letter) || findPhrase(MONEY, chars, end) !== undefined;
}

function skipDigits(codes: Uint16Array, at: number): number {
  return codes[at] === 0x2e && isArabic(codes[at + 1] ?? 0) ? at + 1 : at;
}

function span(surface: Surface, start: number, end: number, value: number): NumberSpan {
  return { start: surface.at[start] ?? 0, end: sourceEnd(surface, end), value };
}

function clean(value: number): number {
  return Number(value.toPrecision(15));
}
