import { defineCheck, titleOf } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The fourth statutory content: arrangements for next year. */
export const planMissing = defineCheck({
  id: 'contents.no-plan',
  family: 'contents',
  label: '缺下一年度安排',
  verdict: 'fail',
  says: '没有写下一年度的主要安排。',
  because: '这是年度报告法定内容的第四项。',
  fix: '请补写下一年度的主要安排。',
  basis: cite('R10'),
  onlyReports: true,
  find: (context) => (context.reading.contents.plan ? [] : [titleOf(context)]),
  good: [sampleReport()],
  bad: [sampleReport({ plan: '' })],
});
