export const CONGRESS = ['审议政府工作报告和预算执行情况', '听取专项工作报告和代表建议办理情况'] as const;

export const PRESIDIUM = [
  '研究年度监督工作安排',
  '听取农村饮水安全情况',
  '研究代表建议督办',
  '筹备下次人大会议',
] as const;

export const INSPECTIONS = [
  '视察农村人居环境整治',
  '调研高标准农田建设和管护',
  '视察场镇交通秩序治理',
  '调研农村养老服务',
  '视察民生实事项目进展',
] as const;

export const SUGGESTIONS = [
  '尽快修复水毁村道涵洞',
  '增设老人过街警示标志',
  '改善村卫生室冬季供暖',
  '加快老旧提灌站改造',
  '加强流浪犬管理',
  '增加通村客车班次',
  '整治集镇夜间占道停车',
  '完善饮用水源地围栏',
] as const;

export const CONSULTATIONS = ['协商集镇农贸市场改造方案', '视察乡村旅游安全管理', '协商村级公墓规划选址'] as const;

export const INTEGRITY = [
  '警示教育大会通报典型案例',
  '节前廉政提醒谈话',
  '参观廉政教育基地',
  '新任职干部任前廉政谈话',
  '观看警示教育片并讨论',
] as const;

export const AUDITS = ['乡镇财政财务收支审计', '衔接资金专项审计', '村级财务收支审计'] as const;
