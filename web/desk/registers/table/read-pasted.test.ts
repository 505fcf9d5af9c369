import { describe, expect, it } from 'vitest';
import { readPasted, readTabbed } from './read-pasted.ts';

describe('粘贴的表格', () => {
  it('从 Excel 复制的：制表符分格，换行分行，末尾的换行不算一行', () => {
    expect(readPasted('邻里\t2023-3-5\r\n土地\t2023-3-6\r\n', '')).toEqual([
      ['邻里', '2023-3-5'],
      ['土地', '2023-3-6'],
    ]);
  });

  it('单元格里有换行和引号的', () => {
    expect(readTabbed('甲\t"第一行\n第二行说""好"""\n乙\t丙')).toEqual([
      ['甲', '第一行\n第二行说"好"'],
      ['乙', '丙'],
    ]);
  });

  it('只是以引号开头的文字，照原样', () => {
    expect(readTabbed('"法律明白人"培训\t12')).toEqual([['"法律明白人"培训', '12']]);
  });

  it('空格子保留位置，看不见的字符去掉', () => {
    expect(readTabbed('甲\t\t\u200b乙\u00a0')).toEqual([['甲', '', '乙']]);
  });

  it('一段文字不是表格', () => {
    expect(readPasted('屋檐滴水', '')).toBeNull();
    expect(readPasted('第一条\n第二条', '')).toEqual([['第一条'], ['第二条']]);
  });

  it('一万行也很快', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `第${at}行\t2023-01-01\t"引号`).join('\n');
    const start = performance.now();
    expect(readTabbed(text)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
