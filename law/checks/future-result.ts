import { defineCheck, type Hit } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** Nothing can have been done after the year reported on. */
export const futureResult = defineCheck({
  id: 'period.future-result',
  family: 'period',
  label: '写了报告年度之后的成绩',
  verdict: 'doubt',
  says: '在成绩中写了报告年度之后的数字。',
  because: '报告年度之后的工作不属于本报告。',
  fix: '请核对年份。',
  basis: cite('R07'),
  find: ({ figures, chars, year, sections }) => {
    if (year === null) return [];
    const hits: Hit[] = [];
    for (const { from, setting, role, section } of figures) {
      if (role !== 'result' || section !== 'measures' || sections.length === 0) continue;
      const before = chars.slice(setting.clauseStart, from).replace(/《[^》]*》|\([^)]*\)/g, '');
      const stated = /(20\d\d)年/.exec(before)?.[1];
      if (stated === undefined || Number(stated) <= year || /[至到-]20\d\d年|将|计划|力争|底前/.test(before)) continue;
      hits.push({ from: setting.clauseStart, to: from });
    }
    return hits;
  },
  good: [sampleReport()],
  bad: [sampleReport({ measures: '一、主要举措和成效\n2024年开展普法宣传12场。' })],
});
