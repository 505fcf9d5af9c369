import { defineLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays } from './counting.ts';

/** How long records of data processing and logs are kept at least. */
export const retentionLimits = {
  impactAssessment: defineLimit({
    id: 'retention.impact-assessment',
    label: '个人信息影响评估报告和记录保存',
    days: 3,
    count: 'year',
    direction: 'at-least',
    from: '评估完成之日',
    cite: cite('X05'),
    counting: calendarDays,
  }),
  entrusting: defineLimit({
    id: 'retention.entrusting',
    label: '委托处理、提供个人信息记录保存',
    days: 3,
    count: 'year',
    direction: 'at-least',
    from: '处理完成之日',
    cite: cite('X12'),
    counting: calendarDays,
  }),
  // Read in the text of 2016, which ended with 2025; the amended law was not read, so nothing is said of later logs.
  networkLog: defineLimit({
    id: 'retention.network-log',
    label: '网络日志保存',
    days: 6,
    count: 'month',
    direction: 'at-least',
    from: '日志形成之日',
    cite: cite('X10'),
    counting: calendarDays,
  }),
};
