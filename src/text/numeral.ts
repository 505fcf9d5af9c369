/**
 * Numerals of every form at one place of a text: 1,200 · 6.177万 · 5亿1万4千 · 一百零一万三千 · 四百五 · 二十几万 · 三五 · 二〇二三.
 * The parser only ever moves forward, so its cost is bounded by the numeral's length.
 */
export type Numeral = {
  /** Index behind the numeral. */
  readonly end: number;
  readonly value: number;
  /** The lower end of two neighbouring digits that mean "three to five" (三五); equals `value` otherwise. */
  readonly low: number;
  readonly form: 'arabic' | 'han';
  /** 余, 多, 几 or 来 standing inside: 十余万. */
  readonly inner: string;
  /** True for 百, 千 without a digit before: a numeral only in company (近百, 百余). */
  readonly bare: boolean;
  /** True for digits in a row without units: 二〇二三. */
  readonly positional: boolean;
  /** Number of digits of the leading Arabic token, 0 for a Han numeral. */
  readonly digits: number;
};

const NONE = 255;
const POINT = '点'.charCodeAt(0);
const DIGIT = new Uint8Array(65_536).fill(NONE);
const UNIT = new Map<number, number>();
const BIG = new Map<number, number>();
const APPROX: ReadonlySet<number> = new Set([...'余多几来'].map((letter) => letter.charCodeAt(0)));
/** 千 is no numeral before these: 千米, 千克. */
const AFTER_KILO: ReadonlySet<number> = new Set([...'米克瓦伏卡'].map((letter) => letter.charCodeAt(0)));
for (const [digit, letters] of [
  '零',
  '一壹弌',
  '二贰两俩',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖',
].entries()) {
  for (const letter of letters) DIGIT[letter.charCodeAt(0)] = digit;
}
for (const [letters, value] of [
  ['十拾', 10],
  ['百佰', 100],
  ['千仟', 1000],
] as const) {
  for (const letter of letters) UNIT.set(letter.charCodeAt(0), value);
}
for (const [letter, value] of [
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
] as const)
  BIG.set(letter.charCodeAt(0), value);

/** 1 where a numeral may begin, for a scanner to leap over everything else. */
export const STARTS_NUMERAL = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code += 1) {
  if (isArabic(code) || DIGIT[code] !== NONE || UNIT.has(code)) STARTS_NUMERAL[code] = 1;
}

export function isArabic(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isHanNumeral(code: number): boolean {
  return DIGIT[code] !== NONE || UNIT.has(code) || BIG.has(code);
}

/** What has been read of a numeral: 三万 | 二千 | 五 is `total` 30000, `section` 2000, `pending` 5. */
type Parse = {
  readonly codes: Uint16Array;
  readonly from: number;
  readonly form: 'arabic' | 'han';
  position: number;
  /** Index behind the last letter that surely belongs to the numeral. */
  settled: number;
  /** What stands before the last 万 or 亿, in full. */
  total: number;
  /** What stands since. */
  section: number;
  /** The digit, or run of Arabic digits, that no unit has followed yet; -1 for none. */
  pending: number;
  pendingIsArabic: boolean;
  lastUnit: number;
  lastBig: number;
  afterZero: boolean;
  afterBig: boolean;
  inner: string;
  bare: boolean;
  /** The lower of two neighbouring digits (二十七八); -1 for none. */
  low: number;
  digits: number;
  /** The decimal part behind 点, and whether it ended the numeral. */
  decimal: { readonly end: number; readonly value: number } | undefined;
};

/** The numeral that begins at `from`, or undefined where none does. Reads folded letters, see `surfaceOf`. */
export function findNumeral(codes: Uint16Array, from: number): Numeral | undefined {
  const first = codes[from] ?? 0;
  if (STARTS_NUMERAL[first] === 0) return undefined;
  if (DIGIT[first] !== NONE) {
    const row = digitsInRow(codes, from);
    if (row !== undefined) return row;
  }
  const parse = beginParse(codes, from);
  while (takeLetter(parse));
  return finishParse(parse);
}

function beginParse(codes: Uint16Array, from: number): Parse {
  return {
    codes,
    from,
    form: isArabic(codes[from] ?? 0) ? 'arabic' : 'han',
    position: from,
    settled: from,
    total: 0,
    section: 0,
    pending: -1,
    pendingIsArabic: false,
    lastUnit: 0,
    lastBig: 0,
    afterZero: false,
    afterBig: false,
    inner: '',
    bare: false,
    low: -1,
    digits: 0,
    decimal: undefined,
  };
}

/** Reads the next letter; false where the numeral ends before it. */
function takeLetter(parse: Parse): boolean {
  const code = parse.codes[parse.position] ?? 0;
  if (isArabic(code)) return takeArabic(parse);
  const digit = DIGIT[code] ?? NONE;
  if (digit === 0) return takeZero(parse);
  if (digit !== NONE) return takeDigit(parse, digit);
  const unit = UNIT.get(code);
  if (unit !== undefined) return takeUnit(parse, unit);
  const big = BIG.get(code);
  if (big !== undefined) return takeBig(parse, big);
  if (APPROX.has(code)) return takeApprox(parse, code);
  if (code === POINT) takeDecimal(parse);
  return false;
}

function settle(parse: Parse, end: number): true {
  parse.position = end;
  parse.settled = end;
  return true;
}

function takeArabic(parse: Parse): boolean {
  const { codes, from, position } = parse;
  if (parse.pending >= 0) return false;
  const token = arabicToken(codes, position);
  if (position > from && (token.fraction || token.digits > 4)) return false;
  if (position === from) parse.digits = token.digits;
  parse.pending = token.value;
  parse.pendingIsArabic = true;
  parse.afterBig = false;
  settle(parse, token.end);
  if (!token.fraction) return true;
  // 6.177 goes on with 万 or 余万 only.
  const next = codes[token.end] ?? 0;
  return BIG.has(next) || (APPROX.has(next) && BIG.has(codes[token.end + 1] ?? 0));
}

function takeZero(parse: Parse): boolean {
  if (parse.pending >= 0) return false;
  parse.afterZero = true;
  parse.position += 1;
  if (parse.position - parse.from === 1) parse.settled = parse.position;
  return true;
}

function takeDigit(parse: Parse, digit: number): boolean {
  if (parse.pending >= 0) {
    // 二十七八: two neighbouring digits in the last place.
    const neighbours = !parse.pendingIsArabic && digit === parse.pending + 1 && parse.lastUnit === 10 && parse.low < 0;
    if (!neighbours) return false;
    parse.low = parse.pending;
    parse.pending = digit;
    return settle(parse, parse.position + 1);
  }
  parse.pending = digit;
  parse.pendingIsArabic = false;
  parse.afterBig = false;
  return settle(parse, parse.position + 1);
}

function takeUnit(parse: Parse, unit: number): boolean {
  const { codes, from, position, section, lastUnit, afterZero } = parse;
  if (unit === 1000 && AFTER_KILO.has(codes[position + 1] ?? 0)) return false;
  const beyond = section > 0 && lastUnit > 0 && unit >= lastUnit && lastUnit < 1e4;
  if (beyond || (parse.pendingIsArabic && parse.pending >= 10 && unit === 10)) return false;
  if (parse.pending < 0) {
    if (unit !== 10 && (position > from || afterZero)) return false;
    if (unit === 10 && position > from && !afterZero && section > 0) return false;
    if (unit !== 10) parse.bare = true;
    parse.pending = 1;
  }
  parse.section += parse.pending * unit;
  if (parse.low >= 0) parse.low *= unit;
  closeDigit(parse, unit);
  parse.afterBig = false;
  return settle(parse, position + 1);
}

function takeBig(parse: Parse, big: number): boolean {
  const amount = parse.section + Math.max(parse.pending, 0);
  if (amount === 0) {
    if (!parse.afterBig) return false;
    parse.total *= big;
  } else if (big > parse.lastBig && parse.lastBig > 0) parse.total = (parse.total + amount) * big;
  else parse.total += amount * big;
  parse.section = 0;
  parse.lastBig = big;
  closeDigit(parse, big);
  parse.afterBig = true;
  return settle(parse, parse.position + 1);
}

function closeDigit(parse: Parse, unit: number): void {
  parse.pending = -1;
  parse.pendingIsArabic = false;
  parse.lastUnit = unit;
  parse.afterZero = false;
}

/** 十余万: the blur stands inside; behind the numeral it is the scanner's business. */
function takeApprox(parse: Parse, code: number): boolean {
  if (parse.inner !== '' || (parse.pending < 0 && parse.section === 0 && parse.total === 0)) return false;
  const next = parse.codes[parse.position + 1] ?? 0;
  if (!BIG.has(next) && !(UNIT.has(next) && parse.pending >= 0)) return false;
  parse.inner = String.fromCharCode(code);
  parse.position += 1;
  return true;
}

function takeDecimal(parse: Parse): void {
  if (parse.settled > parse.from && parse.form === 'han') parse.decimal = hanFraction(parse.codes, parse.position + 1);
}

function finishParse(parse: Parse): Numeral | undefined {
  const { codes, from, settled, form, inner, digits, low, decimal } = parse;
  if (settled === from) return undefined;
  const rest = shorthand(parse.pending, parse.pendingIsArabic, parse.lastUnit, parse.afterZero);
  const whole = parse.total + parse.section + rest;
  if (decimal !== undefined) {
    const big = BIG.get(codes[decimal.end] ?? 0);
    const value = (whole + decimal.value) * (big ?? 1);
    const end = decimal.end + (big === undefined ? 0 : 1);
    return { end, value, low: value, form, inner, bare: false, positional: false, digits };
  }
  const value = round(whole);
  return {
    end: settled,
    value,
    low: low < 0 ? value : value - rest + low,
    form,
    inner,
    bare: parse.bare && value < 1e4 && settled - from === 1,
    positional: false,
    digits,
  };
}

/** The number a numeral ends with: 四百五 ends with fifty, 一千零五 with five. */
function shorthand(pending: number, isArabicDigit: boolean, lastUnit: number, afterZero: boolean): number {
  if (pending < 0) return 0;
  if (afterZero || lastUnit <= 10) return pending;
  if (isArabicDigit && pending >= 10) return pending;
  return (pending * lastUnit) / 10;
}

/** Han digits without units: 二〇二三, and 三五 or 七八十 for "three to five", "seventy or eighty". */
function digitsInRow(codes: Uint16Array, from: number): Numeral | undefined {
  let end = from;
  let value = 0;
  while (DIGIT[codes[end] ?? 0] !== NONE && end - from < 16) {
    value = value * 10 + (DIGIT[codes[end] ?? 0] ?? 0);
    end += 1;
  }
  const count = end - from;
  if (count < 2) return undefined;
  const next = codes[end] ?? 0;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const neighbours = count === 2 && tens > 0 && ones > tens && ones - tens <= 2;
  const plain = { form: 'han', inner: '', bare: false, digits: 0 } as const;
  if (UNIT.has(next) || BIG.has(next)) {
    if (!neighbours) return undefined;
    const factor = (UNIT.get(next) ?? 1) * (BIG.get(next) ?? 1);
    const more = factor < 1e4 ? BIG.get(codes[end + 1] ?? 0) : undefined;
    const scale = factor * (more ?? 1);
    return {
      ...plain,
      end: end + (more === undefined ? 1 : 2),
      value: ones * scale,
      low: tens * scale,
      positional: false,
    };
  }
  if ((DIGIT[codes[from] ?? 0] ?? 0) === 0 && count === 2) return undefined;
  if (neighbours) return { ...plain, end, value: ones, low: tens, positional: false };
  return { ...plain, end, value, low: value, positional: true };
}

type ArabicToken = {
  readonly end: number;
  readonly value: number;
  readonly digits: number;
  readonly fraction: boolean;
};

function arabicToken(codes: Uint16Array, from: number): ArabicToken {
  let end = from;
  let value = 0;
  while (isArabic(codes[end] ?? 0)) {
    value = value * 10 + (codes[end] ?? 0) - 0x30;
    end += 1;
  }
  let digits = end - from;
  if (digits <= 3 && codes[from] !== 0x30) {
    while (codes[end] === 0x2c && isThreeDigits(codes, end + 1)) {
      for (let index = end + 1; index < end + 4; index += 1) value = value * 10 + (codes[index] ?? 0) - 0x30;
      end += 4;
      digits += 3;
    }
  }
  const fraction = codes[end] === 0x2e && isArabic(codes[end + 1] ?? 0);
  if (fraction) {
    const begin = end + 1;
    end = begin;
    let part = 0;
    let scale = 1;
    while (isArabic(codes[end] ?? 0)) {
      if (end - begin < 15) {
        part = part * 10 + (codes[end] ?? 0) - 0x30;
        scale *= 10;
      }
      end += 1;
    }
    value = round(value + part / scale);
  }
  return { end, value, digits, fraction };
}

function isThreeDigits(codes: Uint16Array, from: number): boolean {
  for (let index = from; index < from + 3; index += 1) if (!isArabic(codes[index] ?? 0)) return false;
  return !isArabic(codes[from + 3] ?? 0);
}

/** The digits behind 点; undefined where what follows is a time of day (八点三十分). */
function hanFraction(codes: Uint16Array, from: number): { end: number; value: number } | undefined {
  let end = from;
  let text = '0.';
  while (
    DIGIT[codes[end] ?? 0] !== NONE &&
    codes[end] !== undefined &&
    !'两俩'.includes(String.fromCharCode(codes[end] ?? 0))
  ) {
    text += String(DIGIT[codes[end] ?? 0]);
    end += 1;
  }
  if (end === from || UNIT.has(codes[end] ?? 0)) return undefined;
  return { end, value: Number(text) };
}

/** Cuts the noise that binary fractions leave: 6.177 × 10000 is 61770. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
