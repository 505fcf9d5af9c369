import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays, workingDays } from './counting.ts';

/** 重大行政决策程序暂行条例. */
export const majorDecisionLimits = {
  comment: defineLimit({
    id: 'decisions.comment',
    label: '决策草案公开征求意见期限',
    days: 30,
    count: 'calendar',
    direction: 'at-least',
    from: '公布决策草案之日',
    cite: cite('J04'),
    counting: calendarDays,
    departure: '因情况紧急等需要缩短的，应当予以说明',
  }),
  hearingPapers: defineLimit({
    id: 'decisions.hearing-papers',
    label: '听证会材料送达',
    days: 7,
    count: 'calendar',
    direction: 'ahead',
    from: '听证会召开之日',
    cite: cite('J05'),
    counting: calendarDays,
  }),
  legalityReview: defineLimit({
    id: 'decisions.legality-review',
    label: '合法性审查时间',
    days: 7,
    count: 'working',
    direction: 'at-least',
    from: '送请合法性审查之日',
    cite: cite('J10'),
    counting: workingDays,
    departure: '条文为“一般”，少于的应当留存理由',
  }),
};
