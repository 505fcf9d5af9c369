import { defineCheck } from '#text/define-check.ts';

/** A share cannot exceed the whole. */
export const impossibleRate = defineCheck({
  id: 'arithmetic.rate-over-100',
  family: 'arithmetic',
  label: '比率超过100%',
  verdict: 'fail',
  says: '比率超过100%。',
  because: '合格率、办结率等是部分占总数的比率，不会超过100%。',
  fix: '请核对比率。',
  basis: null,
  find: ({ figures, chars }) =>
    figures.flatMap(({ value, unit, from, to, setting }) =>
      unit === '%' &&
      typeof value === 'number' &&
      value > 100 &&
      /(?:合格|参考|参与|覆盖|办结|化解|成功|调处|整改|满意|知晓|持证|回复|出庭|公开|及时|通过|建档|达标|关注|占比|完好)率?[^,。]{0,4}$/.test(
        chars.slice(setting.clauseStart, from),
      )
        ? [{ from, to }]
        : [],
    ),
  good: ['任务完成率120%。', '合格率100%。'],
  bad: ['调解成功率102%。', '考试合格率达110%。'],
});
