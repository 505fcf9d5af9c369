const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese, for 一、 （十二） 二是. @throws {RangeError} for anything else */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError(`not 1 to 99: ${number}`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
