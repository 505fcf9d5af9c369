import { defineTemplate, paragraphs } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { penaltyOrdinary } from '../procedures/penalty-ordinary.ts';
import { letter, sections } from './parts/letter.ts';

/** 法制审核意见书: why the case had to be reviewed, and what was found on each question. */
export const penaltyReview = defineTemplate(penaltyOrdinary, {
  id: 'penalty-review',
  label: '行政处罚决定法制审核意见书',
  step: 'review',
  cite: [cite('E25'), cite('E26')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '行政处罚决定法制审核意见书',
      to: unit.name,
      body: [
        ...paragraphs(
          `“${show('matter')}”一案（案件编号${number}）于${showDate('actedOn')}立案，${showDate('investigatedOn')}调查终结，${showDate('noticedOn')}告知当事人，陈述申辩情况：${show('pleas')}，听证情况：${show('hearing')}。根据《中华人民共和国行政处罚法》第五十八条的规定，现提出审核意见。`,
        ),
        ...sections(
          [
            '应当审核的情形',
            '□涉及重大公共利益　□直接关系当事人或者第三人重大权益，经过听证　□案件情况疑难复杂、涉及多个法律关系　□法律、法规规定应当审核的其他情形：________。',
          ],
          [
            '审核情况',
            '（一）主体和权限：________。',
            '（二）执法人员的人数和资格：________。',
            '（三）事实是否清楚，证据是否确实充分：________。',
            `（四）适用依据${show('basis')}是否准确，裁量是否适当：________。`,
            '（五）程序是否合法：________。',
          ],
          ['审核意见', '________（审核通过／补充调查、补正程序后再审）。'],
        ),
        ...paragraphs('审核人：________（初次从事审核的，应当取得国家统一法律职业资格）。'),
      ],
    }),
});
