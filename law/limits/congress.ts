import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays } from './counting.ts';

/** 重庆市乡镇人民代表大会工作条例: binds in Chongqing only. */
export const congressLimits = {
  suggestion: defineLimit({
    id: 'chongqing.congress-suggestion',
    label: '重庆：代表建议办理答复',
    days: 2,
    count: 'month',
    direction: 'at-most',
    from: '收到代表建议之日',
    cite: cite('S04'),
    counting: calendarDays,
    extension: { days: 2, needs: '依条例办理延期手续', cite: cite('S05') },
  }),
  sessionNotice: defineLimit({
    id: 'chongqing.session-notice',
    label: '重庆：乡镇人大会议通知',
    days: 10,
    count: 'calendar',
    direction: 'ahead',
    from: '会议举行之日',
    cite: cite('S06'),
    counting: calendarDays,
  }),
};
