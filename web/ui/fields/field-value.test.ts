import { describe, expect, it } from 'vitest';
import { plainText } from './field-value.ts';

describe('从 Word、微信粘贴的文字', () => {
  it('软回车、分页符变成换行，看不见的字符去掉，方向控制符不留', () => {
    expect(plainText('第一行\u000b第二行\u000c第三行\u200b\ufeff', true)).toBe('第一行\n第二行\n第三行');
    expect(plainText('协议\u202egpj', true)).toBe('协议gpj');
    expect(plainText('软\u00ad连\u00a0字', true)).toBe('软连 字');
  });

  it('单行的格子里换行变成空格', () => {
    expect(plainText('标题一\r\n  标题二\u2028标题三', false)).toBe('标题一 标题二 标题三');
  });

  it('表情、生僻字原样', () => {
    for (const text of ['👨‍👩‍👧一家', '镕喆𬭎', '𠮷野家']) expect(plainText(text, false)).toBe(text);
  });
});
