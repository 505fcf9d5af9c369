import type { Role } from '#kernel/role.ts';

/** What can be done. */
export type Action =
  | 'read-records'
  | 'write-records'
  | 'take-steps'
  | 'assign-tasks'
  | 'recall-tasks'
  | 'reveal-personal'
  | 'open-evidence'
  | 'add-evidence'
  | 'import-records'
  | 'export-records'
  | 'read-figures'
  | 'draft-report'
  | 'approve-report'
  | 'withdraw-report'
  | 'remark-report'
  | 'review-reports'
  | 'read-log'
  | 'change-settings'
  | 'change-fields'
  | 'change-units'
  | 'read-people'
  | 'change-accounts'
  | 'change-seats';

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  reporter: '村（社区）填报员',
  clerk: '乡镇经办人',
  reviewer: '乡镇审核人',
  principal: '党政主要负责人',
  'county-officer': '县级经办人',
  'county-leader': '县级负责人',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  auditor: '审计员',
};

/** Who may do what. An empty list would mean nobody; administrators see no records, the auditor changes nothing (三员分立). */
export const RIGHTS = {
  'read-records': ['reporter', 'clerk', 'reviewer', 'principal', 'county-officer', 'county-leader'],
  'write-records': ['reporter', 'clerk', 'reviewer', 'county-officer'],
  'take-steps': ['reporter', 'clerk', 'reviewer', 'principal', 'county-officer', 'county-leader'],
  // A county gives tasks to townships, a township to offices and villages; who gave one takes it back.
  'assign-tasks': ['clerk', 'reviewer', 'county-officer'],
  'recall-tasks': ['reviewer', 'county-officer'],
  'reveal-personal': ['reporter', 'clerk', 'reviewer'],
  // Scans may hold personal data, which never goes to a higher level.
  'open-evidence': ['reporter', 'clerk', 'reviewer', 'principal'],
  // Whoever takes a step must be able to add the paper that an article demands with it.
  'add-evidence': ['reporter', 'clerk', 'reviewer', 'principal', 'county-officer', 'county-leader'],
  'import-records': ['clerk', 'reviewer', 'county-officer'],
  'export-records': ['clerk', 'reviewer', 'principal', 'county-officer', 'county-leader'],
  'read-figures': ['reporter', 'clerk', 'reviewer', 'principal', 'county-officer', 'county-leader'],
  'draft-report': ['clerk', 'reviewer', 'county-officer'],
  // 党委书记 and 乡镇长 both sign; the reviewer may take a signed report back to be corrected.
  'approve-report': ['principal'],
  'withdraw-report': ['reviewer', 'principal'],
  'remark-report': ['clerk', 'reviewer', 'principal', 'county-officer', 'county-leader'],
  'review-reports': ['clerk', 'reviewer', 'county-officer'],
  'read-log': ['auditor', 'reviewer', 'principal', 'county-leader'],
  'change-settings': ['reviewer', 'county-officer', 'system-admin'],
  'change-fields': ['reviewer', 'county-officer'],
  'change-units': ['county-officer', 'system-admin'],
  // Who has an account and what it may do are decided by two people: neither can let somebody in alone.
  'read-people': ['system-admin', 'security-admin', 'auditor'],
  'change-accounts': ['system-admin'],
  'change-seats': ['security-admin'],
} as const satisfies Readonly<Record<Action, readonly Role[]>>;

export const ACTION_LABELS: Readonly<Record<Action, string>> = {
  'read-records': '查看台账',
  'write-records': '登记、更正或作废记录',
  'take-steps': '办理程序环节',
  'assign-tasks': '分解、改派任务',
  'recall-tasks': '撤回任务',
  'reveal-personal': '查看个人信息',
  'open-evidence': '打开佐证材料',
  'add-evidence': '添加佐证材料',
  'import-records': '导入工作簿',
  'export-records': '导出台账',
  'read-figures': '查看数字',
  'draft-report': '起草报告',
  'approve-report': '签批报告',
  'withdraw-report': '撤回报告的签批',
  'remark-report': '批注报告',
  'review-reports': '审读报告',
  'read-log': '查看日志',
  'change-settings': '更改设置',
  'change-fields': '增加或变更自定字段',
  'change-units': '变更单位',
  'read-people': '查看人员和席位',
  'change-accounts': '管理账号',
  'change-seats': '授予或终止席位',
};
