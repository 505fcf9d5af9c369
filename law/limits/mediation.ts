import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays, litigation } from './counting.ts';

/** 人民调解法, 民事诉讼法 and the court's rules on confirming agreements. */
export const mediationLimits = {
  conclude: defineLimit({
    id: 'mediation.conclude',
    label: '人民调解期限',
    days: 1,
    count: 'month',
    direction: 'at-most',
    from: '受理之日',
    cite: cite('M17'),
    counting: calendarDays,
    departure: '条文为“一般”，超过的应当记明原因',
  }),
  judicialConfirmation: defineLimit({
    id: 'mediation.judicial-confirmation',
    label: '申请司法确认',
    days: 30,
    count: 'calendar',
    direction: 'at-most',
    from: '调解协议生效之日',
    cite: cite('M09'),
    counting: litigation,
  }),
  judicialConfirmationBefore2024: defineLimit({
    id: 'mediation.judicial-confirmation',
    label: '申请司法确认',
    days: 30,
    count: 'calendar',
    direction: 'at-most',
    from: '调解协议生效之日',
    cite: cite('M08'),
    counting: calendarDays,
    until: '2023-12-31',
  }),
  courtAcceptance: defineLimit({
    id: 'mediation.court-acceptance',
    label: '法院决定是否受理司法确认',
    days: 3,
    count: 'calendar',
    direction: 'at-most',
    from: '法院收到申请之日',
    cite: cite('M10'),
    counting: calendarDays,
  }),
  courtDecision: defineLimit({
    id: 'mediation.court-decision',
    label: '法院作出司法确认决定',
    days: 15,
    count: 'calendar',
    direction: 'at-most',
    from: '法院受理之日',
    cite: cite('M11'),
    counting: calendarDays,
    extension: { days: 10, needs: '经法院院长批准', cite: cite('M11') },
  }),
};
