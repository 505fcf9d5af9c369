import { defineCheck, titleOf } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** Without a reporting year no rule about time can be judged, and that is said. */
export const yearUnknown = defineCheck({
  id: 'period.year-unknown',
  family: 'period',
  label: '读不出报告年度',
  verdict: 'unassessable',
  says: '没有读出报告年度，涉及年度、期限和文件效力的规则没有判断。',
  because: '这些规则都以报告年度为准。',
  fix: '请在标题或者开头写明年份，或者在审读时选定年度。',
  basis: null,
  onlyReports: true,
  find: (context) => (context.year === null ? [titleOf(context)] : []),
  good: [sampleReport()],
  bad: ['双河镇法治政府建设工作报告\n一、主要工作\n开展普法宣传12场。\n二、存在不足\n学法不够，原因是抓得不紧。'],
});
