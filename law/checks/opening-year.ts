import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The opening names the same year as the title. */
export const openingYear = defineCheck({
  id: 'period.opening-year',
  family: 'period',
  label: '正文年份与标题不符',
  verdict: 'fail',
  says: '“现将……报告如下”中的年份与标题年份不同。',
  because: '多为沿用上年报告时漏改。',
  fix: '请改为报告年度。',
  basis: cite('R07'),
  find: (context) =>
    context.year === null
      ? []
      : matches(/现将[^。\n]{0,16}?(20\d\d)年[^。\n]{0,30}?(?:报告|汇报|总结)如下/g, context, (match) =>
          Number(match[1]) === context.year ? undefined : {},
        ),
  good: [sampleReport()],
  bad: [sampleReport({ opening: '现将双河镇2022年度法治政府建设情况报告如下：' })],
});
