/** A value as printed, and how far rounding may have moved it (in the unit; 0: not at all). */
export type Print = { readonly text: string; readonly within: number };

/**
 * The one place where a value becomes words.
 * 61770元 → 6.177万元 · 99.0 % → 99% · 1250人次 → 1250人次 · 120000人次 → 12万人次 · 38.5分以下的尾数 stays to the fen below 10万元.
 * Plain digits without separators, as official Chinese texts have them; no superfluous zeros.
 * @param unit yuan for money, percent for rates, else a measure word
 */
export function printFigure(value: number, unit: string): Print {
  if (unit === '元') return printYuan(value);
  if (unit === '%') return rounded(value, 2, '%', 1);
  const size = Math.abs(value);
  if (size >= 100_000 && size % 1000 === 0) return rounded(value / TEN_THOUSAND, 1, `万${unit}`, TEN_THOUSAND);
  return rounded(value, 2, unit, 1);
}

/** Reads back what `printFigure` printed; undefined for anything else. */
export function parsePrinted(text: string): { readonly value: number; readonly unit: string } | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(亿|万)?([^\d.]+)$/.exec(text);
  if (match === null) return undefined;
  const times = match[2] === '亿' ? HUNDRED_MILLION : match[2] === '万' ? TEN_THOUSAND : 1;
  return { value: Number((Number(match[1]) * times).toFixed(2)), unit: match[3] ?? '' };
}

const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;

/** Whole yuan are exact in 万元; with fen the sum is written out below 100,000 yuan and rounded to 100 yuan above. */
function printYuan(value: number): Print {
  const size = Math.abs(value);
  const whole = Number.isInteger(value);
  if (size < TEN_THOUSAND || (!whole && size < 10 * TEN_THOUSAND)) return rounded(value, 2, '元', 1);
  if (size >= HUNDRED_MILLION && value % TEN_THOUSAND === 0)
    return rounded(value / HUNDRED_MILLION, 4, '亿元', HUNDRED_MILLION);
  return rounded(value / TEN_THOUSAND, whole ? 4 : 2, '万元', TEN_THOUSAND);
}

function rounded(value: number, decimals: number, unit: string, times: number): Print {
  const fixed = value.toFixed(decimals);
  const digits = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  const exact = Math.abs(Number(digits) - value) * times < 1e-6;
  return { text: `${digits === '-0' ? '0' : digits}${unit}`, within: exact ? 0 : (times * 0.5) / 10 ** decimals };
}
