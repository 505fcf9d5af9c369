import { defineCheck } from '#text/define-check.ts';

/** Everything at a hundred per cent. */
export const allHundred = defineCheck({
  id: 'plausibility.all-100',
  family: 'plausibility',
  label: '比率全是100%',
  verdict: 'doubt',
  says: '全文比率都是100%。',
  because: '多个比率全部为100%，可信度低，也看不出差距。',
  fix: '请逐项核对原始记录。',
  basis: null,
  find: ({ figures }) => {
    const rates = figures.filter(({ unit, role }) => unit === '%' && role === 'result');
    const [one] = rates;
    return one !== undefined && rates.length >= 4 && rates.every(({ value }) => value === 100)
      ? [{ from: one.from, to: one.to, says: `全文${rates.length}个比率都是100%。` }]
      : [];
  },
  good: ['参考率100%，合格率98%，办结率100%，整改率100%。'],
  bad: ['参考率100%，合格率100%，办结率100%，整改率100%。'],
});
