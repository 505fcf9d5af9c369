import { defineCheck, first, matches } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** A report on last year, written this year, does not say “this year”. */
export const thisYear = defineCheck({
  id: 'period.this-year',
  family: 'period',
  label: '“今年”所指不明',
  verdict: 'doubt',
  says: '报告写上一年度，“今年”会被理解为成文当年。',
  because: '年度报告在次年成文，“今年”“目前为止”所指不明。',
  fix: '请改为具体年份。',
  basis: null,
  onlyReports: true,
  find: (context) => {
    const { issuedOn } = context.reading;
    return context.year === null || (issuedOn !== null && issuedOn <= `${context.year}-12-31`)
      ? []
      : first(1, matches(/今年(?:以来|来|组织|共|开展|召开|我[镇乡]|全)/g, context));
  },
  good: [sampleReport()],
  bad: [sampleReport({ measures: '一、主要举措和成效\n今年以来，开展普法宣传12场。' })],
});
