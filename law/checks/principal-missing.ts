import { defineCheck, titleOf } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The third statutory content: the principals as first responsible persons. */
export const principalMissing = defineCheck({
  id: 'contents.no-principal',
  family: 'contents',
  label: '缺第一责任人履职',
  verdict: 'fail',
  says: '没有单独写党政主要负责人履行推进法治建设第一责任人职责的情况。',
  because: '这是年度报告法定内容的第三项，应当单独成段。',
  fix: '请单设一部分，写明书记和乡镇长各做了哪些部署、过问、协调、督办。',
  basis: cite('R09'),
  onlyReports: true,
  find: (context) => (context.reading.contents.principal ? [] : [titleOf(context)]),
  good: [sampleReport()],
  bad: [sampleReport({ principal: '' })],
});
