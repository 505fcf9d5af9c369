import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays } from './counting.ts';

/** Judicial and procuratorial advice, never merged. The reply to general procuratorial advice is recalled, not read. */
export const adviceLimits = {
  judicial: defineLimit({
    id: 'advice.judicial',
    label: '综合治理类司法建议答复',
    days: 2,
    count: 'month',
    direction: 'at-most',
    from: '收到司法建议书之日',
    cite: cite('L24'),
    counting: calendarDays,
  }),
  publicInterest: defineLimit({
    id: 'advice.public-interest',
    label: '公益诉讼检察建议回复',
    days: 2,
    count: 'month',
    direction: 'at-most',
    from: '收到检察建议书之日',
    cite: cite('L25'),
    counting: calendarDays,
  }),
  publicInterestUrgent: defineLimit({
    id: 'advice.public-interest-urgent',
    label: '公益诉讼检察建议回复（紧急情形）',
    days: 15,
    count: 'calendar',
    direction: 'at-most',
    from: '收到检察建议书之日',
    cite: cite('L26'),
    counting: calendarDays,
  }),
  procuratorial: defineLimit({
    id: 'advice.procuratorial',
    label: '一般检察建议回复',
    days: 2,
    count: 'month',
    direction: 'at-most',
    from: '收到检察建议书之日',
    cite: cite('L27'),
    counting: calendarDays,
  }),
};
