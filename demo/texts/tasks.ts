import type { Office } from '../place.ts';

/** A task of the year's work points: what, whose post, by when. */
export type TaskText = {
  readonly title: string;
  readonly post: string;
  readonly office: Office;
  readonly dueOn: string;
  /** The first day it can have been done: set where other registers show that it was done, so it is never overdue. */
  readonly notBefore?: string;
};

/** Given by the county to the township as a whole. */
export const COUNTY_TASKS: readonly TaskText[] = [
  { title: '制定年度法治政府建设工作计划', post: '乡镇主要负责人', office: 'pafz', dueOn: '03-31' },
  { title: '落实领导干部会前学法制度', post: '党委副书记', office: 'dzb', dueOn: '12-20', notBefore: '12-11' },
  { title: '开展行政执法案卷自查', post: '分管副职', office: 'zfd', dueOn: '06-30' },
  { title: '组织行政执法资格考试', post: '分管副职', office: 'zfd', dueOn: '09-30', notBefore: '09-20' },
  { title: '开展规范性文件清理', post: '党政办主任', office: 'dzb', dueOn: '10-31' },
  { title: '推进村（社区）法律顾问服务', post: '司法所负责人', office: 'sfs', dueOn: '11-30', notBefore: '11-20' },
  { title: '培育法律明白人', post: '司法所负责人', office: 'sfs', dueOn: '11-30', notBefore: '11-15' },
  { title: '健全村级人民调解组织', post: '司法所负责人', office: 'sfs', dueOn: '10-31', notBefore: '10-16' },
  { title: '组织宪法宣传周活动', post: '党委委员', office: 'sfs', dueOn: '12-10', notBefore: '12-07' },
  { title: '完成法治督察反馈问题整改', post: '乡镇主要负责人', office: 'pafz', dueOn: '11-15', notBefore: '11-06' },
  { title: '按季度更新政府信息公开目录', post: '党政办主任', office: 'dzb', dueOn: '12-25', notBefore: '12-18' },
  { title: '组织干部法律知识考试', post: '党委副书记', office: 'djb', dueOn: '11-20', notBefore: '11-17' },
];

/** Set by the township itself, or split from a county task. */
export const TOWNSHIP_TASKS: readonly TaskText[] = [
  { title: '编制重大行政决策事项目录', post: '党政办主任', office: 'dzb', dueOn: '04-15' },
  { title: '修订普法责任清单', post: '司法所负责人', office: 'sfs', dueOn: '04-30' },
  { title: '公示行政执法人员和执法依据', post: '执法大队负责人', office: 'zfd', dueOn: '05-31' },
  { title: '开展防汛应急演练', post: '应急办主任', office: 'yjb', dueOn: '05-31', notBefore: '05-22' },
  { title: '排查农村土地承包纠纷', post: '农业服务中心主任', office: 'nyz', dueOn: '06-20' },
  { title: '开展农民工工资支付检查', post: '分管副职', office: 'mzb', dueOn: '12-15' },
  { title: '清理审批服务证明事项', post: '便民服务中心主任', office: 'bmz', dueOn: '07-31' },
  { title: '检查集镇经营户消防安全', post: '应急办主任', office: 'yjb', dueOn: '08-31' },
  { title: '开展合同履行情况检查', post: '财政办主任', office: 'czb', dueOn: '09-15' },
  { title: '巡查村庄规划区违法建设', post: '村建环保办主任', office: 'cjb', dueOn: '10-20' },
  { title: '组织企业经营人员学法', post: '经济发展办主任', office: 'jjfz', dueOn: '10-31' },
  { title: '整理矛盾纠纷调解卷宗', post: '平安法治办主任', office: 'pafz', dueOn: '11-30' },
  { title: '汇总各单位履职报告材料', post: '党建办主任', office: 'djb', dueOn: '12-20', notBefore: '12-12' },
  { title: '起草年度法治政府建设情况报告', post: '平安法治办主任', office: 'pafz', dueOn: '12-29', notBefore: '12-25' },
];

export const PROGRESS_DONE = [
  '已按要求完成，材料已归档',
  '已完成，形成工作台账',
  '已完成并在工作例会上通报',
  '已办结，成果已印发各村',
] as const;

export const PROGRESS_OPEN = ['人手不足，推进缓慢', '部分村尚未报送材料', '因经费未到位暂缓实施'] as const;
