import { defineCheck, findTitle } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** The title says which year. */
export const titleYear = defineCheck({
  id: 'form.title-year',
  family: 'form',
  label: '标题没有年份',
  verdict: 'doubt',
  says: '标题没有写明年份。',
  because: '年度报告的标题应当写明年份，便于归档和公开。',
  fix: '请在标题中写明年份。',
  basis: null,
  onlyReports: true,
  find: (context) => {
    const title = findTitle(context);
    if (title === undefined) return [];
    // A title over several lines has its year in any of them.
    const before = context.chars
      .slice(Math.max(0, title.from - 60), title.from)
      .split('\n')
      .slice(-3, -1)
      .join('');
    const whole = (before + context.chars.slice(title.from, title.to)).replace(/[[(][^\])]*[\])]\d*号/g, '');
    return /(?:19|20)\d\d|二[零〇]/.test(whole) ? [] : [title];
  },
  good: [sampleReport()],
  bad: [sampleReport({ title: '双河镇法治政府建设\n工作报告' })],
});
