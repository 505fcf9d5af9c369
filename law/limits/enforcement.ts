import { defineLimit, defineYearlyLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays, workingDays } from './counting.ts';

/** 国办发〔2018〕118号, 国务院令第310号 and the rules of Chongqing. */
export const enforcementLimits = {
  publish: defineLimit({
    id: 'enforcement.publish',
    label: '执法决定信息公开',
    days: 20,
    count: 'working',
    direction: 'at-most',
    from: '作出执法决定之日',
    cite: cite('E01'),
    counting: workingDays,
  }),
  publishPenalty: defineLimit({
    id: 'enforcement.publish-penalty',
    label: '行政许可、行政处罚决定信息公开',
    days: 7,
    count: 'working',
    direction: 'at-most',
    from: '作出决定之日',
    cite: cite('E02'),
    counting: workingDays,
  }),
  transfer: defineLimit({
    id: 'transfer.decide',
    label: '涉嫌犯罪案件移送审批',
    days: 3,
    count: 'calendar',
    direction: 'at-most',
    from: '负责人接到移送报告之日',
    cite: cite('E41'),
    counting: calendarDays,
  }),
  handOver: defineLimit({
    id: 'transfer.hand-over',
    label: '批准后移送公安机关',
    days: 24,
    count: 'hour',
    direction: 'at-most',
    from: '批准移送的时刻',
    cite: cite('E42'),
    counting: {},
  }),
  chongqingComplaint: defineLimit({
    id: 'chongqing.enforcement-complaint',
    label: '重庆：执法举报、控告答复',
    days: 15,
    count: 'working',
    direction: 'at-most',
    from: '收到举报、控告之日',
    cite: cite('E47'),
    counting: workingDays,
  }),
  // 1月31日前 names the last day of a month and is read as including it; the fact gives no more.
  statistics: defineYearlyLimit({
    id: 'enforcement.statistics',
    label: '上年度行政执法数据公开和报送',
    monthDay: '01-31',
    inclusive: true,
    cite: cite('E03'),
  }),
  chongqingReport: defineYearlyLimit({
    id: 'chongqing.enforcement-report',
    label: '重庆：行政执法责任制年度报告',
    monthDay: '12-31',
    inclusive: true,
    cite: cite('E46'),
  }),
};
