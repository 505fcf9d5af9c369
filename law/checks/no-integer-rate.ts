import { defineCheck, type Hit } from '#text/define-check.ts';

/** No whole number of cases gives this rate. */
export const noIntegerRate = defineCheck({
  id: 'arithmetic.no-integer',
  family: 'arithmetic',
  label: '按这个总数算不出这个比率',
  verdict: 'doubt',
  says: '无论成功几件，按这个总数都算不出这个比率。',
  because: '件数是整数，比率只能取有限的几个值。',
  fix: '请核对总数和比率。',
  basis: null,
  find: ({ figures, chars }) => {
    const hits: Hit[] = [];
    for (const [index, rate] of figures.entries()) {
      if (
        rate.unit !== '%' ||
        typeof rate.value !== 'number' ||
        rate.approx !== '' ||
        rate.value >= 100 ||
        rate.value <= 0
      )
        continue;
      const whole = figures[index - 1];
      if (
        whole === undefined ||
        !/^[起件人名次个宗例条户]$/.test(whole.unit) ||
        whole.approx !== '' ||
        whole.setting.sentenceStart !== rate.setting.sentenceStart ||
        rate.from - whole.to > 30
      )
        continue;
      if (
        !/(?:成功|化解|调解|调处|办结|整改|合格|参考|回复|出庭)率[^,]{0,4}$/.test(
          chars.slice(rate.setting.clauseStart, rate.from),
        )
      )
        continue;
      const before = figures[index - 2];
      if (before?.unit === whole.unit && before.setting.sentenceStart === whole.setting.sentenceStart) continue;
      const n = Number(whole.value);
      if (!Number.isInteger(n) || n < 1 || n > 400) continue;
      const step = 10 ** -(/\.(\d+)/.exec(rate.text)?.[1]?.length ?? 0);
      const k = Math.round((n * rate.value) / 100);
      if ([k - 1, k, k + 1].every((count) => Math.abs((100 * count) / n - Number(rate.value)) >= step))
        hits.push({ from: whole.from, to: rate.to, says: `总数${whole.text}，取任何整数都得不到${rate.text}。` });
    }
    return hits;
  },
  good: ['全年共调处矛盾纠纷406起，调解成功率达到99%。'],
  bad: ['全年调解矛盾纠纷12起，调解成功率达到98%。'],
});
