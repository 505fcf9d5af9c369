import { defineCheck, titleOf } from '#text/define-check.ts';
import { sampleReport } from './sample-report.ts';

/** Says that the statutory rules were not applied, so that silence is not read as praise. */
export const otherGenre = defineCheck({
  id: 'form.other-genre',
  family: 'form',
  label: '不是法治政府建设报告',
  verdict: 'unassessable',
  says: '这不是法治政府建设报告，没有核对法定内容、主送机关和期限。',
  because: '法定内容等要求只适用于法治政府建设年度报告。',
  fix: '如确为年度报告，请在标题中写明；否则只看文字和数字方面的提示。',
  basis: null,
  find: (context) => (context.isReport || context.chars.length < 60 ? [] : [titleOf(context)]),
  good: [sampleReport()],
  bad: [
    '政府工作报告\n各位代表：\n一、2023年工作回顾\n全年财政收入2.3亿元，增长5%，粮食产量稳定，项目建设加快推进，民生持续改善，乡村面貌焕然一新。\n二、2024年工作安排\n继续努力。',
  ],
});
