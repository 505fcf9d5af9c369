import { defineCheck } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** A heading with nothing under it. */
export const emptySection = defineCheck({
  id: 'structure.empty-section',
  family: 'structure',
  label: '标题下没有内容',
  verdict: 'doubt',
  says: '标题下没有内容。',
  because: '多为删去正文后漏删标题。',
  fix: '请补写内容或者删去标题。',
  basis: null,
  find: ({ headings, chars }) =>
    headings.flatMap(({ from, to, level }, index) => {
      const next = headings[index + 1];
      if (next === undefined || next.level > level || to - from > 60) return [];
      return chars.slice(to, next.from).replace(/[。\n\d一二三四五六七八九十()、.]/g, '') === '' && chars[to] !== '。'
        ? [{ from, to }]
        : [];
    }),
  good: [sampleReport()],
  bad: [sampleReport({ shortcomings: '二、存在的不足和原因' })],
});
