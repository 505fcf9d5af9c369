import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** The year in the document number is the year of issue. */
export const numberYear = defineCheck({
  id: 'form.number-year',
  family: 'form',
  label: '文号年份与成文日期不符',
  verdict: 'fail',
  says: '发文字号中的年份与成文日期的年份不同。',
  because: '发文字号的年份是发文当年。',
  fix: '请核对发文字号和成文日期。',
  basis: cite('G13'),
  find: ({ reading: { docNumber, issuedOn }, chars }) => {
    const year = /(20\d\d)/.exec(docNumber ?? '')?.[1];
    if (year === undefined || issuedOn === null || issuedOn.startsWith(year)) return [];
    const at = Math.max(0, chars.indexOf(year));
    return [{ from: at, to: at + 4 }];
  },
  good: [sampleReport()],
  bad: [sampleReport({ number: '双河委文〔2023〕2号' })],
});
