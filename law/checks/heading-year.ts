import { defineCheck, type Hit } from '#text/define-check.ts';
import { kindOf } from '#text/sections.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The year in a heading is the reporting year, in the plan the next. */
export const headingYear = defineCheck({
  id: 'period.heading-year',
  family: 'period',
  label: '标题中的年份不对',
  verdict: 'fail',
  says: '标题中的年份与报告年度不符。',
  because: '多为沿用上年报告时漏改。',
  fix: '请改为正确的年份。',
  basis: cite('R07'),
  find: ({ headings, year }) => {
    if (year === null) return [];
    const hits: Hit[] = [];
    for (const { text, from, to } of headings) {
      const title = text.replace(/\s+/g, '').replace(/《[^》]*》/g, '');
      const stated = /^(20\d\d)年/.exec(title)?.[1];
      if (stated === undefined || /20\d\d年?[-—至]/.test(title)) continue;
      const wanted = kindOf(title, null) === 'plan' ? year + 1 : year;
      if (Number(stated) !== wanted) hits.push({ from, to, says: `标题写${stated}年，按报告年度应为${wanted}年。` });
    }
    return hits;
  },
  good: [sampleReport()],
  bad: [
    sampleReport({ plan: '四、2023年工作安排\n继续抓好学习。' }),
    sampleReport({ shortcomings: '二、2022年存在的不足和原因\n主要原因是力量不足。' }),
  ],
});
