import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** Shortcomings without their causes are half of the second statutory content. */
export const causesMissing = defineCheck({
  id: 'contents.no-causes',
  family: 'contents',
  label: '只有不足没有原因',
  verdict: 'fail',
  says: '写了不足，没有写原因。',
  because: '规定要求写不足及其原因，只列现象不能说明如何改进。',
  fix: '请在每项不足后写明原因，如“主要原因是……”。',
  basis: cite('R08'),
  onlyReports: true,
  find: ({ reading, sections, chars }) => {
    if (!reading.contents.shortcomings || reading.contents.causes) return [];
    const section = sections.find(({ kind }) => kind === 'shortcomings');
    const from = section?.from ?? 0;
    const end = chars.indexOf('\n', from);
    return [{ from, to: end === -1 ? chars.length : end }];
  },
  good: [sampleReport()],
  bad: [sampleReport({ shortcomings: '二、存在的不足\n部分干部学法不够深入，执法力量比较薄弱。' })],
});
