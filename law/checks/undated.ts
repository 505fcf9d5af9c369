import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A document has a date. */
export const undated = defineCheck({
  id: 'form.undated',
  family: 'form',
  label: '没有成文日期',
  verdict: 'doubt',
  says: '没有成文日期。',
  because: '没有日期就无法判断是否按期报送，公文也不完整。',
  fix: '请在署名下写明成文日期。',
  basis: cite('G14'),
  onlyReports: true,
  find: ({ reading, chars }) =>
    reading.issuedOn === null ? [{ from: Math.max(0, chars.length - 20), to: chars.length }] : [],
  good: [sampleReport()],
  bad: [sampleReport({ signature: '云岭县双河镇人民政府' })],
});
