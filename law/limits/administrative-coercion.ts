import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays, coercion } from './counting.ts';

/** 行政强制法. Periods of up to ten days are working days (art. 69). */
export const coercionLimits = {
  seizure: defineLimit({
    id: 'coercion.seizure',
    label: '查封、扣押期限',
    days: 30,
    count: 'calendar',
    direction: 'at-most',
    from: '查封、扣押之日',
    cite: cite('E34'),
    counting: calendarDays,
    extension: { days: 30, needs: '经行政机关负责人批准', cite: cite('E34') },
    pauses: [{ while: '检测、检验、检疫或者技术鉴定', cite: cite('E60') }],
  }),
  lateApproval: defineLimit({
    id: 'coercion.late-approval',
    label: '当场实施后报告和补办批准',
    days: 24,
    count: 'hour',
    direction: 'at-most',
    from: '当场实施的时刻',
    cite: cite('E33'),
    counting: {},
  }),
  demand: defineLimit({
    id: 'coercion.demand',
    label: '催告后申请法院强制执行',
    days: 10,
    count: 'working',
    direction: 'at-least',
    from: '催告书送达之日',
    cite: cite('E35'),
    counting: coercion,
  }),
  court: defineLimit({
    id: 'coercion.court',
    label: '申请法院强制执行',
    days: 3,
    count: 'month',
    direction: 'at-most',
    from: '复议、诉讼期限届满之日',
    cite: cite('E36'),
    counting: calendarDays,
  }),
  substitute: defineLimit({
    id: 'coercion.substitute',
    label: '代履行催告',
    days: 3,
    count: 'working',
    direction: 'ahead',
    from: '代履行之日',
    cite: cite('E37'),
    counting: coercion,
  }),
};
