import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { reconsideration } from './counting.ts';

/** 行政复议法. 3, 5, 7 and 10 days are working days (art. 88); last days move by the civil procedure law. */
export const reconsiderationLimits = {
  answer: defineLimit({
    id: 'reconsideration.answer',
    label: '行政复议答复（普通程序）',
    days: 10,
    count: 'working',
    direction: 'at-most',
    from: '收到申请书副本之日',
    cite: cite('L03'),
    counting: reconsideration,
  }),
  answerSimple: defineLimit({
    id: 'reconsideration.answer-simple',
    label: '行政复议答复（简易程序）',
    days: 5,
    count: 'working',
    direction: 'at-most',
    from: '收到申请书副本之日',
    cite: cite('L04'),
    counting: reconsideration,
  }),
  apply: defineLimit({
    id: 'reconsideration.apply',
    label: '申请行政复议',
    days: 60,
    count: 'calendar',
    direction: 'at-most',
    from: '知道行政行为之日',
    cite: cite('L01'),
    counting: reconsideration,
  }),
  decide: defineLimit({
    id: 'reconsideration.decide',
    label: '行政复议审理（普通程序）',
    days: 60,
    count: 'calendar',
    direction: 'at-most',
    from: '受理之日',
    cite: cite('L06'),
    counting: reconsideration,
    extension: { days: 30, needs: '经行政复议机构负责人批准', cite: cite('L06') },
  }),
  decideSimple: defineLimit({
    id: 'reconsideration.decide-simple',
    label: '行政复议审理（简易程序）',
    days: 30,
    count: 'calendar',
    direction: 'at-most',
    from: '受理之日',
    cite: cite('L07'),
    counting: reconsideration,
  }),
  opinion: defineLimit({
    id: 'reconsideration.opinion',
    label: '行政复议意见书反馈',
    days: 60,
    count: 'calendar',
    direction: 'at-most',
    from: '收到行政复议意见书之日',
    cite: cite('L09'),
    counting: reconsideration,
  }),
};
