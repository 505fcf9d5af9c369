import { defineCheck, type Hit } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A result of an earlier year does not belong into this year’s results. */
export const otherYearFigure = defineCheck({
  id: 'period.other-year',
  family: 'period',
  label: '写了其他年度的数字',
  verdict: 'doubt',
  says: '这个数字所在的句子写的是其他年度。',
  because: '年度报告只写上一年度的工作；跨年度的数字会被当作本年度的成绩。',
  fix: '请核实并改为本年度的数字；确需对比的，写明“较上年”。',
  basis: cite('R07'),
  find: ({ figures, chars, year }) => {
    if (year === null) return [];
    const hits: Hit[] = [];
    for (const { from, setting, role, section } of figures) {
      if (role !== 'result' || section === 'plan' || section === 'principal') continue;
      const before = chars
        .slice(setting.sentenceStart, from)
        .replace(/《[^》]*》|\([^)]*\)/g, (part) => '＿'.repeat(part.length));
      let last: RegExpExecArray | undefined;
      for (const match of before.matchAll(/(20\d\d)(年)/g)) last = match;
      if (last === undefined || Number(last[1]) >= year || Number(last[1]) < year - 6) continue;
      const lead = before.slice(Math.max(0, last.index - 6), last.index);
      const tail = before.slice(last.index);
      if (
        /[较比与自从于至到-]$|相比|相较|对比|同期|截至|截止|自从|聘|任期|建于|始建/.test(lead) ||
        /相比|以来连续|年至|制定|印发|出台|施行|起施行|发布/.test(tail.slice(0, 14))
      )
        continue;
      const at = setting.sentenceStart + last.index;
      if (hits.some((hit) => hit.from === at)) continue;
      hits.push({ from: at, to: from, says: `本报告写${year}年，这里写的是${last[1]}年的数字。` });
    }
    return hits;
  },
  good: [sampleReport({ measures: '一、主要举措和成效\n全年调解纠纷36起，较2022年减少5起。' })],
  bad: [
    sampleReport({ measures: '一、主要举措和成效\n2022年以来，召开法治专题会议4次。' }),
    sampleReport({ measures: '一、主要举措和成效\n2022年调解纠纷36起。' }),
  ],
});
