import { defineTemplate, paragraphs, TO_FILL } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { contractReview } from '../procedures/contract-review.ts';
import { letter, sections } from './parts/letter.ts';

/** 合同合法性审查意见书, its points left to the reviewer. */
export const contractOpinion = defineTemplate(contractReview, {
  id: 'contract-opinion',
  label: '合同合法性审查意见书',
  step: 'review',
  cite: [cite('C02'), cite('F04')],
  draft: ({ unit, number, show, showDate }) =>
    letter({
      from: unit.name,
      title: '合同合法性审查意见书',
      body: [
        ...paragraphs(
          `你单位${showDate('submittedOn')}送审的《${show('title')}》（台账编号${number}，对方当事人：${show('counterparty')}）及有关材料收悉。经审查，提出如下意见：`,
        ),
        ...sections(
          [
            '审查情况',
            `（一）合同主体是否适格：${TO_FILL}。`,
            `（二）签订合同是否符合法定权限和程序：${TO_FILL}。`,
            `（三）合同内容是否违反法律、行政法规的强制性规定，是否损害国家利益和社会公共利益：${TO_FILL}。`,
            `（四）权利义务、履行期限、价款、违约责任和争议解决条款是否完备：${TO_FILL}。`,
            `（五）其他需要提示的风险：${TO_FILL}。`,
          ],
          ['审查结论', `${show('opinion')}。`],
          ['修改意见', `${show('points')}。`],
        ),
        ...paragraphs('本意见供承办单位签订合同时使用。不采纳的，应当书面说明理由，并随合同材料一并归档。'),
      ],
      signedBy: `${unit.name}合法性审查机构`,
    }),
});
