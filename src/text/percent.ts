import { findNumeral, type Numeral } from './numeral.ts';

/** A share: 17% · 百分之十七 · 千分之三 · 2.4个百分点 · 三分之二. */
export type Share = {
  readonly end: number;
  readonly value: number;
  /** %, 个百分点, ‰, or empty for a plain fraction. */
  readonly unit: '%' | '‰' | '个百分点' | '';
};

const HUNDREDS: Readonly<Record<string, number>> = {
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  万万: 1e8,
  百万万: 1e10,
};

/** A share whose numeral was already read; undefined where what follows makes no share of it. */
export function findShareAfter(numeral: Numeral, codes: Uint16Array, chars: string): Share | undefined {
  const { end, value } = numeral;
  const next = chars[end];
  if (next === '%') return { end: end + 1, value, unit: '%' };
  if (next === '‰') return { end: end + 1, value, unit: '‰' };
  if (chars.startsWith('个百分点', end)) return { end: end + 4, value, unit: '个百分点' };
  if (chars.startsWith('百分点', end)) return { end: end + 3, value, unit: '个百分点' };
  if (chars.startsWith('分之', end)) {
    const part = findNumeral(codes, end + 2);
    if (part === undefined || value === 0) return undefined;
    return { end: part.end, value: part.value / value, unit: '' };
  }
  return undefined;
}

/** 百分之…, 千分之…, 万分之… beginning at `from`: as a percentage. */
export function findHundredth(codes: Uint16Array, chars: string, from: number): Share | undefined {
  const first = chars[from];
  if (first === undefined || !'百佰千仟万'.includes(first)) return undefined;
  const mark = chars.startsWith('分之', from + 1)
    ? 1
    : chars.startsWith('分之', from + 2)
      ? 2
      : chars.startsWith('分之', from + 3)
        ? 3
        : 0;
  if (mark === 0) return undefined;
  const whole = HUNDREDS[chars.slice(from, from + mark)];
  if (whole === undefined) return undefined;
  const part = findNumeral(codes, from + mark + 2);
  if (part === undefined || part.low !== part.value) return undefined;
  return { end: part.end, value: Number(((part.value * 100) / whole).toPrecision(12)), unit: '%' };
}
