import { defineCheck, titleOf } from '#text/define-check.ts';
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
    const head = context.chars
      .slice(0, Math.min(context.headings[0]?.from ?? 600, 900))
      .split('\n')
      .filter((line) => line.length <= 60 && !/[。;]|:$/.test(line));
    const at = head.findIndex((line) => /(?:报告|总结|汇报)$/.test(line));
    if (at === -1) return [];
    const title = head.slice(Math.max(0, at - 2), at + 1).join('');
    return /(?:19|20)\d\d|二[零〇]/.test(title.replace(/[[(][^\])]*[\])]\d*号/g, '')) ? [] : [titleOf(context)];
  },
  good: [sampleReport()],
  bad: [sampleReport({ title: '双河镇法治政府建设\n工作报告' })],
});
