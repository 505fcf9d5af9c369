import type { Figure } from '#text/reading.ts';

/** Measure words that count the same things. */
const ALIKE: readonly (readonly string[])[] = [
  ['次', '场', '场次', '期', '轮', '回', '批次', '批'],
  ['件', '起', '宗', '例', '件次', '案', '桩'],
  ['人', '名', '位', '人次'],
  ['份', '本', '册', '张', '条'],
  ['个', '处', '项', '家', '所', '件', '条'],
  ['项', '件', '部', '个', '条'],
];

/** Whether two measure words may count the same. A percentage is only a percentage, money only money. */
export function isSameUnit(one: string, other: string): boolean {
  return one === other || ALIKE.some((words) => words.includes(one) && words.includes(other));
}

const AT_LEAST = /余|多|以上|超|不少于|不低于|逾|至少|突破|达到?$/;
const AT_MOST = /近|不足|以下|不超过|不到|至多|将近/;
const ABOUT = /约|左右|大约|上下|几/;

/** Whether what the report states can be what the registers have, as far as its rounding and its 余, 近, 约 allow. */
export function isAgreed(
  { value, approx, text, unit }: Pick<Figure, 'value' | 'approx' | 'text' | 'unit'>,
  ours: number,
): boolean {
  if (typeof value !== 'number') return ours >= value[0] && ours <= value[1];
  const rounding = roundingOf(text, unit) + 1e-6;
  if (ABOUT.test(approx)) return Math.abs(ours - value) <= Math.max(rounding, value * 0.1);
  if (AT_LEAST.test(approx)) return ours >= value - rounding && ours <= value * 1.15 + rounding + 10;
  if (AT_MOST.test(approx)) return ours <= value + rounding && ours >= value * 0.85 - rounding - 10;
  return Math.abs(ours - value) <= rounding;
}

/** Half of the last digit written: 129.05万元 is exact to 50 yuan, 99% to half a percent point, 406起 is exact. */
function roundingOf(text: string, unit: string): number {
  const match = /(\d+)(?:[.．](\d+))?\s*(万|亿)?/.exec(
    text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)),
  );
  if (match === null) return 0;
  const times = match[3] === '亿' ? 100_000_000 : match[3] === '万' ? 10_000 : 1;
  if (times === 1 && unit !== '%' && unit !== '元' && match[2] === undefined) return 0;
  return (times * 0.5) / 10 ** (match[2]?.length ?? 0);
}
