import { defineCheck } from '#text/define-check.ts';

/** “Over” goes with round numbers. */
export const oddApproximation = defineCheck({
  id: 'arithmetic.odd-approximation',
  family: 'arithmetic',
  label: '约数用法不当',
  verdict: 'doubt',
  says: '不是整数，不应加“余”“多”。',
  because: '“余”表示超过整十、整百、整千的零头；有准确数字的应当写准确数字。',
  fix: '请写准确数字。',
  basis: null,
  find: ({ figures }) =>
    figures.flatMap(({ value, approx, unit, from, to, text }) => {
      if (typeof value !== 'number' || (approx !== '余' && approx !== '多' && approx !== '几') || unit === '%')
        return [];
      const shown = /(\d+(?:\.\d+)?)万/.exec(text.replace(/\s/g, ''));
      const round = shown !== null ? true : value >= 10 && value % 10 === 0;
      return round || !Number.isInteger(value)
        ? []
        : [{ from, to, says: `“${text}”：${value}不是整十、整百的数，不应加“${approx}”。` }];
    }),
  good: ['开展宣传60余次，发放资料1250余份，投入3.5万余元。'],
  bad: ['开展集中学习4余次。', '培训33余人。'],
});
