import { defineLimit, defineYearlyLimit } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';
import { calendarDays, workingDays } from './counting.ts';

/** 生产安全事故应急条例, 突发事件应急预案管理办法 and the rules of Chongqing. */
export const emergencyLimits = {
  workSafetyDrill: defineLimit({
    id: 'emergency.work-safety-drill',
    label: '生产安全事故应急预案演练',
    days: 2,
    count: 'year',
    direction: 'at-most',
    from: '上一次演练之日',
    cite: cite('T07'),
    counting: calendarDays,
  }),
  chongqingPlanRevision: defineLimit({
    id: 'chongqing.plan-revision',
    label: '重庆：应急预案修订',
    days: 3,
    count: 'year',
    direction: 'at-most',
    from: '预案印发或者上一次修订之日',
    cite: cite('T09'),
    counting: calendarDays,
  }),
  planEvaluation: defineLimit({
    id: 'emergency.plan-evaluation',
    label: '县级以上应急预案评估',
    days: 3,
    count: 'year',
    direction: 'at-most',
    from: '预案印发或者上一次评估之日',
    cite: cite('T11'),
    counting: calendarDays,
  }),
  planFiling: defineLimit({
    id: 'emergency.plan-filing',
    label: '应急预案备案办理',
    days: 5,
    count: 'working',
    direction: 'at-most',
    from: '收到齐全的备案材料之日',
    cite: cite('T13'),
    counting: workingDays,
  }),
  specialPlanDrill: defineLimit({
    id: 'emergency.special-plan-drill',
    label: '专项和部门应急预案演练',
    days: 3,
    count: 'year',
    direction: 'at-most',
    from: '上一次演练之日',
    cite: cite('T15'),
    counting: calendarDays,
  }),
  specialPlanDrillBefore2024: defineLimit({
    id: 'emergency.special-plan-drill',
    label: '专项和部门应急预案演练',
    days: 3,
    count: 'year',
    direction: 'at-most',
    from: '上一次演练之日',
    cite: cite('T14'),
    counting: calendarDays,
  }),
  chongqingDrill: defineYearlyLimit({
    id: 'chongqing.drill-yearly',
    label: '重庆：年度应急演练',
    monthDay: '12-31',
    inclusive: true,
    cite: cite('T10'),
  }),
};
