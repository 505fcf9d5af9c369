import { defineCheck, titleOf } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A report goes to someone. */
export const unaddressed = defineCheck({
  id: 'form.unaddressed',
  family: 'form',
  label: '没有主送机关',
  verdict: 'doubt',
  says: '没有主送机关。',
  because: '乡镇年度报告应当报送县级党委和政府。',
  fix: '请在标题下顶格写主送机关，如“县委、县政府：”。',
  basis: cite('R01'),
  onlyReports: true,
  find: (context) => (context.reading.addressees.length === 0 ? [titleOf(context)] : []),
  good: [sampleReport()],
  bad: [sampleReport({ addressee: '' })],
});
