import { defineCheck, findTitle, titleOf } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A report has a title. */
export const untitled = defineCheck({
  id: 'form.untitled',
  family: 'form',
  label: '没有标题',
  verdict: 'doubt',
  says: '没有报告标题。',
  because: '标题应当写明发文机关、年份和事由。',
  fix: '请补写标题，如“××镇人民政府关于2023年法治政府建设情况的报告”。',
  basis: cite('G01'),
  onlyReports: true,
  find: (context) => (findTitle(context) === undefined ? [titleOf(context)] : []),
  good: [sampleReport()],
  bad: [sampleReport({ title: '' })],
});
