const LABELS: Readonly<Record<string, string>> = {
  redate: '重新推算期限',
  dossier: '导出卷宗',
  draft: '起草文书',
  create: '登记',
  change: '更正',
  settle: '选定不同之处',
  void: '作废',
  reveal: '查看个人信息',
  import: '导入',
  'split-task': '分解下达任务',
  'recall-task': '撤回任务',
  'move-task': '改派任务',
  'note-progress': '登记任务进展',
  'link-record': '关联记录',
  'unlink-record': '取消关联',
  'hand-over-sheet': '导出移交清单',
  summarise: '登记汇总行',
  attach: '添加佐证材料',
  'replace-file': '换新版佐证材料',
  edit: '修改报告',
  'restore-report': '恢复报告旧版',
  sign: '签批报告',
  approve: '签批报告并固化',
  withdraw: '撤回报告签批',
  return: '退回报告',
  lapse: '签批、审核失效',
  comment: '批注报告',
  answer: '答复批注',
  resolve: '了结批注',
  reopen: '重开批注',
  receive: '送审读',
  place: '更正单位、年度',
  judge: '判断审读问题',
  remove: '删除审读',
  'add-account': '新建账号',
  'rename-account': '变更姓名或所属单位',
  'lock-account': '停用账号',
  'unlock-account': '启用账号',
  'reset-password': '重设密码',
  'change-password': '修改本人密码',
  'give-seat': '授予席位',
  'change-seat': '变更席位期限',
  'hand-over-seat': '移交席位',
  'add-unit': '设立单位',
  'rename-unit': '单位更名',
  'end-unit': '撤销单位',
  'place-units': '设置图上位置',
  'change-setting': '更改设置',
  'add-field': '增加自定字段',
  'change-field': '变更自定字段',
};

/**
 * What an entry of the log is called. Acts in a matter are `step:ID`.
 * @param stepLabel names of steps, where they are at hand
 */
export function entryLabel(action: string, stepLabel: (step: string) => string | undefined = () => undefined): string {
  if (!action.startsWith('step:')) return LABELS[action] ?? action;
  const label = stepLabel(action.slice('step:'.length));
  return label === undefined ? '办理程序环节' : `办理“${label}”`;
}
