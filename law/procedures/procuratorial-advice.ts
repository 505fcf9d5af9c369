import { defineProcedure } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { adviceLimits } from '../limits/advice.ts';
import { advice } from '../registers/advice.ts';

/** 检察建议 from a procuratorate; pre-litigation advice in the public interest has its own time, and a short one when urgent. */
export const procuratorialAdvice = defineProcedure(advice, {
  id: 'procuratorial-advice',
  label: '检察建议办理程序',
  about:
    '人民检察院发来的检察建议。公益诉讼诉前建议2个月内依法履职并书面回复，紧急情形15日；其他建议2个月内书面回复。与司法建议分别登记、分别办理。',
  cite: [cite('L25'), cite('L26'), cite('L27'), cite('L28')],
  when: { field: 'kind', is: ['procuratorial'] },
  steps: {
    receive: {
      label: '收到并登记',
      cite: [cite('L25'), cite('L28')],
      binds: 'direct',
      says: '登记发出检察院、文号、建议类型；公益诉讼诉前建议注明是否紧急。',
      who: ['clerk', 'reviewer'],
      after: [],
      on: 'receivedOn',
      papers: [{ id: 'advice', label: '检察建议书' }],
    },
    study: {
      label: '研究办理',
      cite: [],
      binds: 'practice',
      says: '主要负责人批示，明确承办机构，研究履职措施。',
      who: ['reviewer', 'principal'],
      after: ['receive'],
      before: ['reply'],
      optional: true,
    },
    reply: {
      label: '书面回复检察院',
      cite: [cite('L25'), cite('L26'), cite('L27')],
      binds: 'direct',
      says: '书面回复依法履职和整改落实的情况，附证明材料。',
      who: ['reviewer', 'principal'],
      after: ['receive'],
      on: 'repliedOn',
      afterEnd: true,
      ends: '已书面回复',
      papers: [{ id: 'reply', label: '检察建议回复函', template: 'procuratorial-reply' }],
    },
    implement: {
      label: '落实',
      cite: [cite('L25')],
      binds: 'direct',
      says: '依法履行职责，受损的公共利益得到恢复；其他建议落实整改措施。',
      who: ['clerk', 'reviewer'],
      after: ['receive'],
      on: 'implementedOn',
      asks: ['result'],
      afterEnd: true,
      papers: [{ id: 'implementation', label: '落实情况材料' }],
    },
  },
  clocks: {
    interest: {
      label: '公益诉讼检察建议回复期限',
      limit: [adviceLimits.publicInterest],
      from: [{ step: 'receive' }],
      until: 'reply',
      when: {
        all: [
          { field: 'form', is: ['interest'] },
          {
            any: [
              { field: 'urgent', is: [false] },
              { field: 'urgent', blank: true },
            ],
          },
        ],
      },
      writes: 'dueOn',
    },
    urgent: {
      label: '公益诉讼检察建议回复期限（紧急情形）',
      limit: [adviceLimits.publicInterestUrgent],
      from: [{ step: 'receive' }],
      until: 'reply',
      when: {
        all: [
          { field: 'form', is: ['interest'] },
          { field: 'urgent', is: [true] },
        ],
      },
      writes: 'dueOn',
    },
    general: {
      label: '一般检察建议回复期限',
      limit: [adviceLimits.procuratorial],
      from: [{ step: 'receive' }],
      until: 'reply',
      when: {
        any: [
          { field: 'form', is: ['governance', 'individual', 'other'] },
          { field: 'form', blank: true },
        ],
      },
      binds: 'reference',
      writes: 'dueOn',
    },
  },
});
