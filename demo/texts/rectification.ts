import type { rectification } from '#law/registers/rectification.ts';

type Source = NonNullable<(typeof rectification)['row']>['source'];

export const PROBLEMS: readonly {
  readonly source: Source;
  readonly problem: string;
  readonly responsible: string;
  readonly cause: string;
  readonly measures: string;
}[] = [
  {
    source: 'county',
    problem: '部分行政执法案卷未按一案一卷归档',
    responsible: '分管执法负责人',
    cause: '办案人员变动，交接不清',
    measures: '补齐案卷目录，明确办结后一个月内归档',
  },
  {
    source: 'county',
    problem: '合法性审查意见没有编号留存',
    responsible: '司法所所长',
    cause: '没有统一的登记簿',
    measures: '启用审查登记簿，逐件编号存档',
  },
  {
    source: 'municipal',
    problem: '执法记录仪使用不规范，个别现场没有音像记录',
    responsible: '综合行政执法大队负责人',
    cause: '设备不足，保管责任不明',
    measures: '增配执法记录仪，实行领用登记',
  },
  {
    source: 'evaluation',
    problem: '领导干部学法计划落实不均衡',
    responsible: '党建工作办公室负责人',
    cause: '学习时间常被临时任务挤占',
    measures: '按季度列出学习日程，缺课补学',
  },
  {
    source: 'own',
    problem: '两个村的公共法律服务工作室未按时开放',
    responsible: '平安法治办公室负责人',
    cause: '值班人员兼职多',
    measures: '公布值班表，由村法律明白人轮值',
  },
  {
    source: 'own',
    problem: '调解卷宗缺少回访记录',
    responsible: '司法所所长',
    cause: '重调解、轻回访',
    measures: '办结后一个月内回访，回访单入卷',
  },
  {
    source: 'audit',
    problem: '个别支出事项会议记录不完整',
    responsible: '财政办公室负责人',
    cause: '会后补记，要素不全',
    measures: '当场记录、当场核对，附支出清单',
  },
  {
    source: 'county',
    problem: '行政处罚决定公示不及时',
    responsible: '综合行政执法大队负责人',
    cause: '公示账号只有一人掌握',
    measures: '明确双岗，决定作出次日报送公示',
  },
  {
    source: 'review',
    problem: '作出决定前听取陈述申辩记录不完整',
    responsible: '分管执法负责人',
    cause: '文书模板过旧',
    measures: '更新文书模板，开展案卷自评',
  },
  {
    source: 'provincial',
    problem: '规范性文件清理台账与公开目录不一致',
    responsible: '党政办公室负责人',
    cause: '清理结果没有同步更新',
    measures: '核对目录，失效文件标注并撤下',
  },
  {
    source: 'county',
    problem: '村（社区）法律顾问到岗服务次数偏少',
    responsible: '司法所所长',
    cause: '一名律师服务村数较多',
    measures: '与律所商定固定服务日并公示',
  },
];
