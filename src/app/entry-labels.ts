const LABELS: Readonly<Record<string, string>> = {
  create: '登记',
  change: '更正',
  void: '作废',
  reveal: '查看个人信息',
  import: '导入',
  summarise: '登记汇总行',
  attach: '添加佐证材料',
  edit: '修改报告',
  approve: '批准报告',
  withdraw: '撤回批准',
  receive: '送审读',
  judge: '判断审读问题',
  remove: '删除审读',
};

/** What an entry of the log is called. */
export function entryLabel(action: string): string {
  return LABELS[action] ?? action;
}
