import { defineCheck, type Hit } from '#text/define-check.ts';

/** A first without a second. */
export const loneFirst = defineCheck({
  id: 'structure.lone-first',
  family: 'structure',
  label: '只有“一是”没有“二是”',
  verdict: 'doubt',
  says: '只有“一是”，没有“二是”。',
  because: '列举不全，多为删改时漏掉了后面的内容。',
  fix: '请补全列举，或者删去“一是”。',
  basis: null,
  find: ({ chars }) => {
    const hits: Hit[] = [];
    for (const match of chars.matchAll(/(?<=^|[。;:,\n”!])一是(?!否)/g)) {
      const level = chars.slice(match.index, match.index + 1500);
      const next = /(?<=[。;:,\n”!])(?:二是|其二|第二)/.exec(level);
      const again = /(?<=[。;:,\n”!])一是/.exec(level.slice(2));
      const heading = /\n(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/.exec(level);
      const limit = Math.min(again === null ? 1500 : again.index + 2, heading?.index ?? 1500);
      if (next === null || next.index > limit) hits.push({ from: match.index, to: match.index + 2 });
    }
    return hits;
  },
  good: ['一是抓学习。二是抓执法。', '一是抓学习。\n二是抓执法。'],
  bad: ['确保“三到位”：一是确保责任到位，成立领导小组。\n（二）规范执法\n严格执法。'],
});
