import { defineProcedure } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { adviceLimits } from '../limits/advice.ts';
import { advice } from '../registers/advice.ts';

/** 司法建议 from a court; never merged with what the procuratorate sends (L28). */
export const judicialAdvice = defineProcedure(advice, {
  id: 'judicial-advice',
  label: '司法建议办理程序',
  about:
    '人民法院发来的司法建议。综合治理类建议2个月内书面答复；个案等其他建议按建议书载明的期限答复。与检察建议分别登记、分别办理。',
  cite: [cite('L24'), cite('L28')],
  when: { field: 'kind', is: ['judicial'] },
  steps: {
    receive: {
      label: '收到并登记',
      cite: [cite('L28')],
      binds: 'reference',
      says: '登记发出法院、文号、建议类型；建议书载明期限的，填写最迟回复日期。',
      who: ['clerk', 'reviewer'],
      after: [],
      on: 'receivedOn',
      papers: [{ id: 'advice', label: '司法建议书' }],
    },
    study: {
      label: '研究办理',
      cite: [],
      binds: 'practice',
      says: '主要负责人批示，明确承办机构，研究整改措施。',
      who: ['reviewer', 'principal'],
      after: ['receive'],
      before: ['reply'],
      optional: true,
    },
    reply: {
      label: '书面答复法院',
      cite: [cite('L24')],
      binds: 'reference',
      says: '书面答复采纳和落实情况；不采纳的说明理由。',
      who: ['reviewer', 'principal'],
      after: ['receive'],
      on: 'repliedOn',
      afterEnd: true,
      ends: '已书面答复',
      papers: [{ id: 'reply', label: '司法建议复函', template: 'judicial-reply' }],
    },
    implement: {
      label: '落实',
      cite: [cite('L24')],
      binds: 'reference',
      says: '建议采纳的，措施落实到位，写明落实情况。',
      who: ['clerk', 'reviewer'],
      after: ['receive'],
      on: 'implementedOn',
      asks: ['result'],
      afterEnd: true,
      papers: [{ id: 'implementation', label: '落实情况材料' }],
    },
  },
  clocks: {
    reply: {
      label: '综合治理类司法建议答复期限',
      limit: [adviceLimits.judicial],
      from: [{ step: 'receive' }],
      until: 'reply',
      when: {
        any: [
          { field: 'form', is: ['governance'] },
          { field: 'form', blank: true },
        ],
      },
      writes: 'dueOn',
    },
    stated: {
      label: '建议书载明的答复期限',
      limit: { dueField: 'dueOn', cite: cite('L28') },
      from: [],
      until: 'reply',
      when: { field: 'form', is: ['individual', 'other'] },
    },
  },
});
