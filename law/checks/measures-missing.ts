import { defineCheck, titleOf } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The first statutory content: what was done, with what result. */
export const measuresMissing = defineCheck({
  id: 'contents.no-measures',
  family: 'contents',
  label: '缺主要举措和成效',
  verdict: 'doubt',
  says: '没有写上一年度推进法治政府建设的主要举措和成效。',
  because: '这是年度报告法定内容的第一项。',
  fix: '请补写举措和成效，并写明数字。',
  basis: cite('R07'),
  onlyReports: true,
  find: (context) => (context.reading.contents.measures ? [] : [titleOf(context)]),
  good: [sampleReport()],
  bad: [sampleReport({ measures: '', shortcomings: '一、存在的不足\n学法不够。', principal: '', plan: '' })],
});
