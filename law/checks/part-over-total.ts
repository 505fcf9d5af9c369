import { defineCheck, type Hit } from '#text/define-check.ts';

/** Who contains, who is contained. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/排查|摸排/, /化解|调处|调解成功|成功/],
  [/受理|收到|接到/, /办结|答复|回复|办理/],
  [/应参考|应考|参考|参加考试/, /实际参考|合格|通过/],
  [/发现|反馈|查摆/, /整改/],
  [/立案/, /结案/],
];

/** More settled than found, more passed than sat. */
export const partOverTotal = defineCheck({
  id: 'arithmetic.part-over-total',
  family: 'arithmetic',
  label: '部分大于总数',
  verdict: 'fail',
  says: '成功、办结等的数字大于排查、受理的数字。',
  because: '办结数不会大于受理数。',
  fix: '请核对数字；含上年结转的，请写明。',
  basis: null,
  find: ({ figures, chars }) => {
    const hits: Hit[] = [];
    for (const [index, part] of figures.entries()) {
      const whole = figures[index - 1];
      if (
        whole === undefined ||
        // The last of several parts is not the total.
        whole.partOf !== null ||
        whole.unit !== part.unit ||
        whole.unit === '%' ||
        part.setting.sentenceStart !== whole.setting.sentenceStart ||
        typeof part.value !== 'number' ||
        typeof whole.value !== 'number'
      )
        continue;
      if (part.value <= whole.value || part.from - whole.to > 24 || whole.approx !== '') continue;
      const one = chars.slice(whole.setting.clauseStart, whole.from);
      const two = chars.slice(Math.max(whole.to, part.setting.clauseStart), part.from);
      if (PAIRS.some(([all, some]) => all.test(one) && some.test(two)) && !/结转|上年|往年|累计/.test(one + two))
        hits.push({ from: whole.from, to: part.to, says: `${part.text}大于${whole.text}。` });
    }
    return hits;
  },
  good: [
    '发现问题6个，其中自查2个、上级反馈1个；完成整改4个。',
    '排查矛盾纠纷96起，调解成功93起。',
    '受理案件12件，含上年结转办结15件。',
  ],
  bad: ['排查矛盾纠纷93起，调解成功96起。', '应参考60人，合格65人。', '发现问题12个，已整改15个。'],
});
