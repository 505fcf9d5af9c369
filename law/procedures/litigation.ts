import { defineProcedure } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { litigationLimits } from '../limits/litigation.ts';
import { litigation as cases } from '../registers/litigation.ts';

/** Judgments that leave the township something to perform. */
const LOST = ['revoked', 'changed', 'unlawful', 'ordered', 'compensated', 'mediated'];

/** Judgments after which nothing is left to do but to keep the file. */
const WON = ['upheld', 'dismissed', 'withdrawn'];

/** A lawsuit against the township, one instance: answer with evidence, the head in court, judgment, performance, appeal. */
export const litigation = defineProcedure(cases, {
  id: 'litigation',
  label: '行政应诉程序',
  about:
    '收到起诉状副本之日起15日内提交证据、依据和答辩状，逾期视为没有证据；负责人应当出庭，不能出庭的委托工作人员，不得只委托律师；履行生效裁判。一审、二审、再审各为一件。',
  cite: [cite('L12'), cite('L13'), cite('L16'), cite('L30')],
  when: { field: 'kind', is: ['first', 'appeal', 'retrial'] },
  steps: {
    receive: {
      label: '收到应诉通知',
      cite: [cite('L12')],
      binds: 'direct',
      says: '登记收到起诉状副本、应诉通知书的日期和案由，明确承办人。',
      who: ['clerk', 'reviewer'],
      after: [],
      on: 'receivedOn',
      papers: [{ id: 'summons', label: '应诉通知书和起诉状副本' }],
    },
    answer: {
      label: '提交答辩状和证据、依据',
      cite: [cite('L12'), cite('L13')],
      binds: 'direct',
      says: '收到起诉状副本之日起15日内，提交作出行政行为的证据、所依据的规范性文件和答辩状。',
      who: ['clerk', 'reviewer'],
      after: ['receive'],
      before: ['close'],
      on: 'answeredOn',
      papers: [
        { id: 'court-answer', label: '行政答辩状', must: cite('L12'), template: 'court-answer' },
        { id: 'evidence-list', label: '证据、依据和清单', must: cite('L12'), template: 'evidence-list' },
        { id: 'power-of-attorney', label: '法定代表人身份证明、授权委托书' },
      ],
    },
    hear: {
      label: '开庭',
      cite: [cite('L16'), cite('L17'), cite('L18'), cite('L20')],
      binds: 'direct',
      says: '正职、副职或者其他分管负责人出庭；不能出庭的，提交加盖公章或者负责人签字的说明，并委托工作人员出庭。',
      who: ['clerk', 'reviewer'],
      after: ['receive'],
      before: ['close'],
      on: 'heardOn',
      asks: ['absence'],
      outcomeField: 'head',
      optional: true,
      papers: [
        {
          id: 'absence-statement',
          label: '负责人不能出庭情况说明',
          template: 'absence-statement',
          when: { field: 'head', is: ['staff', 'none'] },
        },
        { id: 'hearing-transcript', label: '庭审笔录' },
      ],
    },
    close: {
      label: '收到裁判',
      cite: [cite('L30')],
      binds: 'direct',
      says: '登记收到判决书、裁定书、调解书的日期和结果。',
      who: ['clerk', 'reviewer'],
      after: ['receive'],
      on: 'closedOn',
      outcomeField: 'result',
      outcomes: {
        upheld: { label: '维持或者驳回', ends: '驳回诉讼请求' },
        dismissed: { label: '不予受理或者驳回起诉', ends: '驳回起诉' },
        withdrawn: { label: '撤回申请或者撤诉', ends: '原告撤诉' },
      },
      papers: [{ id: 'judgment', label: '判决书、裁定书或者调解书' }],
    },
    appeal: {
      label: '提起上诉',
      cite: [cite('L29'), cite('L31')],
      binds: 'direct',
      says: '不服一审判决的，自送达之日起15日内上诉，裁定为10日；二审另行登记。',
      who: ['reviewer', 'principal'],
      after: ['close'],
      before: ['perform'],
      when: {
        all: [
          { field: 'kind', is: ['first'] },
          { step: 'close', is: LOST.filter((result) => result !== 'mediated') },
        ],
      },
      optional: true,
      afterEnd: true,
      ends: '已上诉',
      papers: [{ id: 'appeal', label: '行政上诉状' }],
    },
    perform: {
      label: '履行裁判',
      cite: [cite('L30'), cite('L23')],
      binds: 'direct',
      says: '履行生效的判决、裁定、调解书；重新作出行政行为的，不得以同一事实和理由作出基本相同的行为。',
      who: ['clerk', 'reviewer', 'principal'],
      after: ['close'],
      before: ['appeal'],
      when: { step: 'close', is: LOST },
      on: 'performedOn',
      exemptions: { nothing: { label: '裁判没有需要履行的内容', cite: cite('L30') } },
      papers: [{ id: 'performance', label: '履行情况报告和凭证' }],
    },
    archive: {
      label: '归档',
      cite: [],
      binds: 'practice',
      says: '应诉材料、裁判文书和履行情况归档，分析败诉原因。',
      who: ['clerk', 'reviewer'],
      after: ['close', 'perform'],
      before: ['appeal'],
      when: { step: 'close', is: LOST },
      ends: '已履行并归档',
      papers: [{ id: 'review-of-loss', label: '败诉原因分析' }],
    },
    keep: {
      label: '归档',
      cite: [],
      binds: 'practice',
      says: '原告败诉、撤诉的，应诉材料和裁判文书归档。',
      who: ['clerk', 'reviewer'],
      after: ['close'],
      when: { step: 'close', is: WON },
      optional: true,
      afterEnd: true,
    },
  },
  clocks: {
    answer: {
      label: '举证答辩期限',
      limit: [litigationLimits.answer],
      from: [{ step: 'receive' }],
      until: 'answer',
      when: { field: 'kind', is: ['first'] },
      writes: 'answerDueOn',
    },
    appeal: {
      label: '上诉期限',
      limit: [litigationLimits.appeal],
      from: [{ step: 'close' }],
      until: 'appeal',
      others: true,
    },
  },
});
