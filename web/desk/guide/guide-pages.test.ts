import { marked } from 'marked';
import { expect, test } from 'vitest';
import { GUIDE_PAGES, pictureAddress } from './guide-pages.ts';

test('各篇按目录的次序都能打开，都有标题和正文', () => {
  expect(GUIDE_PAGES.map(({ title }) => title)).toEqual([
    '开始使用',
    '登记和更正',
    '没有网络时',
    '导入导出',
    '查找和列表',
    '数字和出处',
    '办理程序和待办',
    '年度任务',
    '年度报告',
    '审读报告',
    '设置和人员',
    '常见问题',
  ]);
  for (const { tokens, parts } of GUIDE_PAGES) {
    expect(tokens.length).toBeGreaterThan(5);
    expect(new Set(parts).size).toBe(parts.length);
  }
});

test('各篇的图片都随产品带上，没有网页代码', () => {
  const pictures: string[] = [];
  const code: string[] = [];
  for (const { tokens } of GUIDE_PAGES) {
    marked.walkTokens([...tokens], (token) => {
      if (token.type === 'image') pictures.push(pictureAddress(token.href));
      if (token.type === 'html') code.push(token.raw);
    });
  }
  expect(pictures.length).toBeGreaterThan(5);
  expect(code).toEqual([]);
  expect(() => pictureAddress('pictures/none.png')).toThrow('none.png');
});
