import { defineCheck, type Hit } from '#text/define-check.ts';

/** Classes that leave no third. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['简易程序', '普通程序'],
  ['简易程序', '一般程序'],
  ['线上', '线下'],
  ['男', '女'],
];

/** 普通程序 and 简易程序 make up all penalties; the like of it. */
export const sumOfClasses = defineCheck({
  id: 'arithmetic.sum',
  family: 'arithmetic',
  label: '分类合计不等于总数',
  verdict: 'doubt',
  says: '各类合计不等于总数。',
  because: '分类完整时，各类之和应当等于总数。',
  fix: '请核对总数和各类数字；另有他类的，请写明。',
  basis: null,
  find: ({ figures, chars }) => {
    const hits: Hit[] = [];
    for (const [index, whole] of figures.entries()) {
      if (typeof whole.value !== 'number' || whole.approx !== '') continue;
      const rest = figures
        .slice(index + 1, index + 8)
        .filter(
          (figure) =>
            figure.setting.sentenceStart === whole.setting.sentenceStart &&
            figure.unit === whole.unit &&
            figure.approx === '',
        );
      for (const pair of PAIRS) {
        const two = pair.map((word) =>
          rest.find(
            (figure) =>
              chars.slice(figure.setting.clauseStart, figure.from).slice(-12).includes(word) ||
              chars.slice(Math.max(whole.to, figure.from - 10), figure.from).includes(word),
          ),
        );
        const [one, other] = two;
        if (
          one === undefined ||
          other === undefined ||
          one === other ||
          !/共|合计|总计|办理|作出|受理/.test(chars.slice(Math.max(0, whole.from - 14), whole.from))
        )
          continue;
        const sum = Number(one.value) + Number(other.value);
        if (sum !== whole.value)
          hits.push({
            from: whole.from,
            to: Math.max(one.to, other.to),
            says: `${pair.join('、')}合计${sum}${whole.unit}，总数写${whole.text}。`,
          });
      }
    }
    return hits;
  },
  good: ['共办理行政处罚案件20件，其中简易程序12件，普通程序8件。'],
  bad: ['共办理行政处罚案件20件，其中简易程序12件，普通程序6件。'],
});
