import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test.each([
  ['换行和制表符变成一个空格', '第一行\r\n\t第二行', '第一行 第二行'],
  ['控制字符和零宽字符去掉', '一\u0000二\u0007三\u200B四\u202E五\uFEFF', '一二三四五'],
  ['半个代理对去掉，完整的扩展区汉字留下', '前\uD800后𬭶', '前后𬭶'],
  ['看上去像标记的文字原样留下', '#let x = 1 $a$ \\n <w:p>&amp;', '#let x = 1 $a$ \\n <w:p>&amp;'],
  ['全角空格是版式，留下', '王\u3000五', '王\u3000五'],
])('%s', (_, text, expected) => {
  expect(cleanText(text)).toBe(expected);
});
