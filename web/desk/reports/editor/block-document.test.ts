import { expect, test } from 'vitest';
import { documentOf, textOfDocument } from './block-document.ts';

test('一段文字放进编辑器再取出来，文字、数字和分段都不变', () => {
  const text = '全年调处{a/club.games}，其中{=club.blitz}快棋。\n第二段。';
  expect(textOfDocument(documentOf(text))).toBe(text);
});

test('空段和首尾空白不留下', () => {
  expect(textOfDocument(documentOf('一\n\n 二 \n'))).toBe('一\n二');
  expect(textOfDocument(documentOf(''))).toBe('');
});

test('手打的花括号不会被当成数字', () => {
  const typed = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '见{附件}' }] }] };
  expect(textOfDocument(typed)).toBe('见（附件）');
});
