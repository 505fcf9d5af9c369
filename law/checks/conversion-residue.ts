import { defineCheck, type Hit } from '#text/define-check.ts';
import { surfaceIndex } from '#text/surface.ts';

/** What converters leave behind. */
export const conversionResidue = defineCheck({
  id: 'leftover.conversion',
  family: 'leftover',
  label: '有转换残留',
  verdict: 'fail',
  says: '有文件转换留下的代码。',
  because: '公开后会影响阅读和形象。',
  fix: '请删去。',
  basis: null,
  find: ({ text, surface }) => {
    const hits: Hit[] = [];
    for (const match of text.matchAll(
      /\[bookmark: ?[^\]\n]{1,60}\]|HYPERLINK ?"?[^\s"]{0,80}"?|_Toc\d{6,}|PAGEREF|MERGEFORMAT|错误!(?:未找到|未定义)[^。\n]{0,12}|错误！(?:未找到|未定义)[^。\n]{0,12}|Error! (?:Bookmark|Reference)[^\n]{0,40}|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash);|<\/?(?:p|span|div|br|font|strong|td|tr)\b[^>\n]{0,80}>/g,
    )) {
      hits.push({
        from: surfaceIndex(surface, match.index),
        to: surfaceIndex(surface, match.index + match[0].length),
        source: { start: match.index, end: match.index + match[0].length },
        says: `有转换残留“${match[0].slice(0, 24)}”。`,
      });
    }
    return hits;
  },
  good: ['开展宣传5次。'],
  bad: ['[bookmark: _GoBack]2023年，开展宣传5次。', '开展宣传&nbsp;5次。', '见错误！未找到引用源。'],
});
