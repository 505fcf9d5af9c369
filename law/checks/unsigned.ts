import { defineCheck } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A document is signed by who issues it. */
export const unsigned = defineCheck({
  id: 'form.unsigned',
  family: 'form',
  label: '没有署名',
  verdict: 'doubt',
  says: '文末没有发文机关署名。',
  because: '年度报告由党委和政府报送，应当署名。',
  fix: '请在正文后署党委、政府全称。',
  basis: cite('G15'),
  onlyReports: true,
  find: ({ chars, reading, headings }) => {
    const foot = chars.slice(headings.at(-1)?.to ?? Math.max(0, chars.length - 400));
    const signed = /(?:政府|委员会|办事处|局|办公室)(?:\n|$|\(|20\d\d年|二[零〇])/.test(foot);
    return signed || reading.org === null ? [] : [{ from: Math.max(0, chars.length - 20), to: chars.length }];
  },
  good: [sampleReport()],
  bad: [sampleReport({ signature: '特此报告。' })],
});
