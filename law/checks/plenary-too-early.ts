import { defineCheck, matches } from '#text/define-check.ts';

/** Years of the plenary sessions of the 20th Central Committee, from the published communiqués. */
const HELD: Readonly<Record<string, number>> = { 一: 2022, 二: 2023, 三: 2024, 四: 2025 };

/** A plenary session cannot be studied before it was held. */
export const plenaryTooEarly = defineCheck({
  id: 'period.plenary-too-early',
  family: 'period',
  label: '会议尚未召开',
  verdict: 'fail',
  says: '报告年度内这次全会还没有召开。',
  because: '多为用后一年的稿子改成前一年时漏改。',
  fix: '请改为报告年度内已经召开的会议。',
  basis: null,
  find: (context) => {
    const { year } = context;
    return year === null
      ? []
      : matches(/二十届([一二三四])中全会/g, context, (match) => {
          const held = HELD[match[1] ?? ''];
          return held !== undefined && held > year ? {} : undefined;
        });
  },
  good: ['双河镇2024年法治政府建设报告\n学习二十届三中全会精神。'],
  bad: ['双河镇2023年法治政府建设报告\n学习二十届三中全会精神。'],
});
