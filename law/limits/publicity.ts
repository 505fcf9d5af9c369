import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { workingDays } from './counting.ts';

/** 重庆市宪法宣誓实施办法: binds in Chongqing only. */
export const publicityLimits = {
  oath: defineLimit({
    id: 'chongqing.oath',
    label: '重庆：政府任命人员宪法宣誓',
    days: 15,
    count: 'working',
    direction: 'at-most',
    from: '任命通知发出之日',
    cite: cite('P09'),
    counting: workingDays,
  }),
};
