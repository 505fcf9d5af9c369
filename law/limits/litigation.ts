import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { litigation } from './counting.ts';

/** 行政诉讼法 and the rules on the head's appearance. Last days move by the civil procedure law. */
export const litigationLimits = {
  answer: defineLimit({
    id: 'litigation.answer',
    label: '行政诉讼举证答辩',
    days: 15,
    count: 'calendar',
    direction: 'at-most',
    from: '收到起诉状副本之日',
    cite: cite('L12'),
    counting: litigation,
  }),
  sue: defineLimit({
    id: 'litigation.sue',
    label: '直接提起行政诉讼',
    days: 6,
    count: 'month',
    direction: 'at-most',
    from: '知道或者应当知道行政行为之日',
    cite: cite('L14'),
    counting: litigation,
  }),
  sueAfterReconsideration: defineLimit({
    id: 'litigation.sue-after-reconsideration',
    label: '复议后提起行政诉讼',
    days: 15,
    count: 'calendar',
    direction: 'at-most',
    from: '收到复议决定书之日',
    cite: cite('L15'),
    counting: litigation,
  }),
  appeal: defineLimit({
    id: 'litigation.appeal',
    label: '不服一审判决上诉',
    days: 15,
    count: 'calendar',
    direction: 'at-most',
    from: '判决书送达之日',
    cite: cite('L29'),
    counting: litigation,
  }),
  appealRuling: defineLimit({
    id: 'litigation.appeal-ruling',
    label: '不服一审裁定上诉',
    days: 10,
    count: 'calendar',
    direction: 'at-most',
    from: '裁定书送达之日',
    cite: cite('L31'),
    counting: litigation,
  }),
  appearanceNotice: defineLimit({
    id: 'litigation.appearance-notice',
    label: '负责人出庭通知书送达',
    days: 3,
    count: 'calendar',
    direction: 'ahead',
    from: '开庭之日',
    cite: cite('L22'),
    counting: litigation,
  }),
};
