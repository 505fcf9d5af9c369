import { defineCheck, first, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

const STARTS: Readonly<Record<string, number>> = { 六: 2011, 七: 2016, 八: 2021, 九: 2026 };

/** A five-year publicity plan belongs to its five years. */
export const fiveYearPlan = defineCheck({
  id: 'period.five-year-plan',
  family: 'period',
  label: '普法规划期次不对',
  verdict: 'fail',
  says: '报告年度不在这个普法规划的规划期内。',
  because: '“七五”为2016—2020年，“八五”为2021—2025年，“九五”为2026—2030年。',
  fix: '请改为报告年度所在的规划期。',
  basis: cite('P06'),
  find: (context) => {
    const { year } = context;
    return year === null
      ? []
      : first(
          3,
          matches(/[“"]?([六七八九])五[”"]?(?:普法|法[治制]宣传)/g, context, (match) => {
            const start = STARTS[match[1] ?? ''] ?? year;
            const ended = /圆满完成|收官|总结|验收|回顾/.test(context.chars.slice(match.index, match.index + 16));
            return (year < start || year > start + 4) &&
              !ended &&
              !(year === start + 5 && /总结|启动/.test(context.chars.slice(match.index, match.index + 30)))
              ? { says: `“${match[1]}五”普法规划期为${start}—${start + 4}年，与报告年度${year}年不符。` }
              : undefined;
          }),
        );
  },
  good: ['双河镇2023年法治政府建设报告\n落实“八五”普法规划。'],
  bad: ['双河镇2023年法治政府建设报告\n落实“七五”普法规划。', '双河镇2023年法治政府建设报告\n落实“九五”普法规划。'],
});
