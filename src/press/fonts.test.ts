import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCoverage } from './fonts.ts';

const FOLDER = new URL('fonts/', import.meta.url);

test('字库收齐GBK的汉字', async () => {
  const covers = await loadCoverage();
  const decoder = new TextDecoder('gbk');
  const missing: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Unified_Ideograph}$/u.test(char) && !covers(char)) missing.push(char);
    }
  }
  expect(missing).toEqual([]);
});

test('人名用字：GBK 有的镕、喆和 GBK 没有的𬭎、䶮、㑇都印得出', async () => {
  const covers = await loadCoverage();
  expect([...'镕喆䶮𬭎㑇'].filter((char) => !covers(char))).toEqual([]);
});

test('公文常用的标点和单位符号都在字库中，没有的照实说没有', async () => {
  const covers = await loadCoverage();
  for (const char of '“”‘’—…·《》〔〕（）【】、，。；：！？％‰℃㎡①⑩ⅠⅫ№→×÷±≥≤') expect(covers(char), char).toBe(true);
  for (const char of '😀\u{30000}\uE000') expect(covers(char)).toBe(false);
});

test('字库文件合计不超过15兆字节', () => {
  const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(new URL(name, FOLDER)).size, 0);
  expect(bytes).toBeLessThan(15_000_000);
});
