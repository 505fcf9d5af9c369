import { defineCheck, type Hit } from '#text/define-check.ts';

const RATE = /(?:成功|化解|调解|调处|办结|整改|合格|参考|回复|出庭|完成|通过|占比|答复)率?[^,]{0,4}$/;
const PART = /成功|化解|调处|办结|合格|整改|参考|参加|回复|出庭|完成|通过|答复|已/;
const WHOLE = /排查|受理|接到|收到|应|共|发现|办理|立案|调解|反馈|存在/;

/** A rate of those done in time has a smaller numerator than the number done, and does not state it. */
const NARROWER = /按期|按时|及时|限期|期限内|当场|一次性/;

/** A rate that the counts beside it do not give. */
export const rateAgainstCounts = defineCheck({
  id: 'arithmetic.rate-counts',
  family: 'arithmetic',
  label: '比率与数字不符',
  verdict: 'fail',
  says: '比率与前面的数字算出来不一致。',
  because: '比率应当由同一句中的数字算得出。',
  fix: '请按实际数字重新计算。',
  basis: null,
  find: ({ figures, chars }) => {
    const hits: Hit[] = [];
    for (const [index, rate] of figures.entries()) {
      if (rate.unit !== '%' || typeof rate.value !== 'number' || rate.approx !== '') continue;
      if (!RATE.test(chars.slice(rate.setting.clauseStart, rate.from))) continue;
      const [part, whole] = [figures[index - 1], figures[index - 2]];
      if (
        part === undefined ||
        whole === undefined ||
        whole.unit !== part.unit ||
        part.setting.sentenceStart !== rate.setting.sentenceStart ||
        whole.setting.sentenceStart !== rate.setting.sentenceStart
      )
        continue;
      if (
        part.approx !== '' ||
        whole.approx !== '' ||
        !PART.test(chars.slice(part.setting.clauseStart, part.from)) ||
        !WHOLE.test(chars.slice(whole.setting.clauseStart, whole.from)) ||
        rate.from - whole.to > 60
      )
        continue;
      const isNarrower = NARROWER.test(chars.slice(rate.setting.clauseStart, rate.from));
      if (isNarrower && !NARROWER.test(chars.slice(part.setting.clauseStart, part.from))) continue;
      const [k, n] = [Number(part.value), Number(whole.value)];
      if (!(n > 0) || k > n) continue;
      const share = (100 * k) / n;
      const step = 10 ** -(/\.(\d+)/.exec(rate.text)?.[1]?.length ?? 0);
      if (Math.abs(share - rate.value) >= step)
        hits.push({
          from: whole.from,
          to: rate.to,
          says: `${part.text}占${whole.text}的${share.toFixed(1)}%，文中写${rate.text}。`,
        });
    }
    return hits;
  },
  good: [
    '排查矛盾纠纷96起，调解成功93起，成功率96.9%。',
    '排查矛盾纠纷96起，调解成功93起，成功率96%。',
    '收到代表建议8件，答复8件，按期答复率87.5%。',
  ],
  bad: ['排查矛盾纠纷96起，调解成功90起，成功率99%。', '应参考60人，实际参考54人，参考率100%。'],
});
