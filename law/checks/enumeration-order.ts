import { defineCheck, type Hit } from '#text/define-check.ts';
import { numberOf } from '#text/headings.ts';

/** First, second, third. */
export const enumerationOrder = defineCheck({
  id: 'structure.enumeration-order',
  family: 'structure',
  label: '“一是”“二是”次序有误',
  verdict: 'fail',
  says: '“一是、二是……”跳号或者重号。',
  because: '列举错乱多为增删内容后漏改。',
  fix: '请重新编号。',
  basis: null,
  find: ({ chars }) => {
    const hits: Hit[] = [];
    for (const paragraph of chars.matchAll(/[^\n]+/g)) {
      let before = 0;
      for (const match of paragraph[0].matchAll(
        /(?<=^|[。;:,!”)])([一二三四五六七八九十]{1,2})(?:是|要)(?!否|不是)/g,
      )) {
        const value = numberOf(match[1] ?? '');
        if (value === 1) before = 1;
        else {
          if (before > 0 && value !== before + 1)
            hits.push({
              from: paragraph.index + match.index,
              to: paragraph.index + match.index + match[0].length,
              says: `前一项是第${before}项，这里写“${match[0]}”。`,
            });
          before = value;
        }
      }
    }
    return hits;
  },
  good: ['一是抓学习。二是抓执法。三是抓调解。', '一是抓学习；二是抓执法。\n一是抓调解。'],
  bad: ['一是抓学习。三是抓执法。', '一是抓学习。二是抓执法。二是抓调解。'],
});
