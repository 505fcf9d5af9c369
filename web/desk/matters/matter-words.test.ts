import { expect, test } from 'vitest';
import { sayDaysLeft } from './matter-words.ts';

test('距到期的天数说成人话，没有期限的不说', () => {
  expect([3, 0, -2, null].map(sayDaysLeft)).toEqual(['还有 3 天', '今天到期', '已逾期 2 天', '']);
});
