import { defineProcedure } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { contracts } from '../registers/contracts.ts';

/** A contract from submission to signing; a contract that was signed unreviewed is registered as it happened. */
export const contractReview = defineProcedure(contracts, {
  id: 'contract-review',
  label: '合同（协议）合法性审查程序',
  about:
    '先审查，后签订。有修改意见或者不宜签订意见的，承办单位先说明采纳情况。补充协议、修改后重新送审的，另登记一行。',
  cite: [cite('C02'), cite('F04')],
  steps: {
    submit: {
      label: '送审',
      cite: [cite('F04')],
      binds: 'reference',
      says: '提交合同文本、对方主体资格和资信材料、磋商和采购的有关材料。',
      who: ['clerk', 'reviewer'],
      after: [],
      on: 'submittedOn',
      papers: [
        { id: 'contract', label: '合同送审稿' },
        { id: 'counterparty', label: '对方主体资格材料' },
        { id: 'background', label: '立项、采购、会议等材料' },
      ],
    },
    review: {
      label: '合法性审查',
      cite: [cite('C02'), cite('F04')],
      binds: 'reference',
      says: '审查主体、权限、程序、内容和违约责任等条款，出具书面意见。',
      who: ['clerk', 'reviewer', 'county-officer'],
      after: ['submit'],
      on: 'reviewedOn',
      asks: ['reviewer', 'points'],
      outcomeField: 'opinion',
      papers: [{ id: 'opinion', label: '合法性审查意见书', template: 'contract-opinion' }],
    },
    answer: {
      label: '处理审查意见',
      cite: [cite('C02')],
      binds: 'reference',
      says: '逐条说明采纳情况；不采纳的写明理由，报有权决定的会议或者负责人。',
      who: ['clerk', 'reviewer'],
      after: ['review'],
      when: { step: 'review', is: ['revise', 'reject'] },
      outcomeField: 'adopted',
      papers: [{ id: 'revised', label: '修改稿或者不采纳的说明' }],
    },
    drop: {
      label: '不再签订',
      cite: [],
      binds: 'practice',
      says: '不再签订的，写明原因。',
      who: ['reviewer', 'principal'],
      after: ['submit'],
      before: ['sign'],
      optional: true,
      ends: '不再签订',
    },
    sign: {
      label: '签订',
      cite: [cite('C02')],
      binds: 'reference',
      says: '审查意见处理完毕后签订。',
      who: ['clerk', 'reviewer', 'principal'],
      after: ['review', 'answer'],
      on: 'signedOn',
      ends: '已签订',
      papers: [{ id: 'signed', label: '合同正式文本' }],
    },
    archive: {
      label: '归档',
      cite: [],
      binds: 'practice',
      says: '合同文本和审查、签订的材料整理归档。',
      who: ['clerk', 'reviewer'],
      after: ['sign'],
      optional: true,
      afterEnd: true,
    },
  },
});
