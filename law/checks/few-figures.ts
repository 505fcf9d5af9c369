import { defineCheck, titleOf } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** A report without figures. */
export const fewFigures = defineCheck({
  id: 'plausibility.few-figures',
  family: 'plausibility',
  label: '几乎没有数字',
  verdict: 'doubt',
  says: '举措和成效部分几乎没有数字，看不出做了多少、成效如何。',
  because: '举措和成效应当有事实和数字。',
  fix: '请补充各项工作的数字，并能说明出处。',
  basis: cite('R07'),
  onlyReports: true,
  find: (context) => {
    const parts = context.sections.filter(({ kind }) => kind === 'measures');
    const size = parts.reduce((sum, { from, to }) => sum + to - from, 0);
    const results = context.figures.filter(
      ({ section, role, value }) => section === 'measures' && role === 'result' && value !== 0,
    ).length;
    return size > 1000 && results * 500 < size
      ? [{ ...titleOf(context), says: `举措和成效部分${size}字，数字只有${results}个。` }]
      : [];
  },
  good: [sampleReport()],
  bad: [
    sampleReport({
      measures: `一、主要举措和成效\n${'镇党委高度重视，认真组织学习，不断提高干部依法办事的能力和水平。各办公室分工负责，齐抓共管。'.repeat(30)}`,
    }),
  ],
});
