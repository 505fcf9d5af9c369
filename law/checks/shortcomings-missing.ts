import { defineCheck, titleOf } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The second statutory content: shortcomings. */
export const shortcomingsMissing = defineCheck({
  id: 'contents.no-shortcomings',
  family: 'contents',
  label: '缺存在的不足',
  verdict: 'fail',
  says: '没有写存在的不足。',
  because: '不足及其原因是年度报告的法定内容。',
  fix: '请如实写明不足，并逐项写明原因。',
  basis: cite('R08'),
  onlyReports: true,
  find: (context) => (context.reading.contents.shortcomings ? [] : [titleOf(context)]),
  good: [sampleReport()],
  bad: [sampleReport({ shortcomings: '' })],
});
