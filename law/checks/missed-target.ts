import { defineCheck, type Hit } from '#text/define-check.ts';

/** A target that was not reached is not exceeded. */
export const missedTarget = defineCheck({
  id: 'arithmetic.missed-target',
  family: 'arithmetic',
  label: '实绩未达目标却称完成',
  verdict: 'fail',
  says: '实绩低于目标，却写“完成”“超额完成”。',
  because: '数字与结论矛盾。',
  fix: '请核对实绩和目标。',
  basis: null,
  find: ({ figures, chars }) => {
    const hits: Hit[] = [];
    for (const [index, target] of figures.entries()) {
      const result = figures[index - 1];
      if (
        target.role !== 'target' ||
        result === undefined ||
        result.role !== 'result' ||
        result.unit !== target.unit ||
        result.setting.sentenceStart !== target.setting.sentenceStart
      )
        continue;
      if (
        typeof target.value !== 'number' ||
        typeof result.value !== 'number' ||
        result.value >= target.value ||
        target.from - result.to > 30
      )
        continue;
      if (/(?:超额)?完成|超过|高于|达到|实现/.test(chars.slice(result.to, target.from)))
        hits.push({ from: result.from, to: target.to, says: `实绩${result.text}低于目标${target.text}。` });
    }
    return hits;
  },
  good: ['关注率达到17%，超额完成县要求的15%的目标任务。'],
  bad: ['关注率达到13%，超额完成县要求的15%的目标任务。'],
});
