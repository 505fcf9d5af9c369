import type { rules } from '#law/registers/rules.ts';

type Kind = NonNullable<(typeof rules)['row']>['kind'];

export const RULES: readonly { readonly title: string; readonly kind: Kind }[] = [
  { title: '重大行政决策程序实施细则', kind: 'decisions' },
  { title: '领导干部学法用法制度', kind: 'study' },
  { title: '会前学法制度', kind: 'study' },
  { title: '行政执法责任制', kind: 'enforcement' },
  { title: '行政执法全过程记录制度', kind: 'enforcement' },
  { title: '重大执法决定法制审核制度', kind: 'enforcement' },
  { title: '政务公开工作制度', kind: 'disclosure' },
  { title: '政府信息公开保密审查制度', kind: 'disclosure' },
  { title: '矛盾纠纷排查调处制度', kind: 'stability' },
  { title: '领导干部接访下访制度', kind: 'stability' },
  { title: '应急值班值守制度', kind: 'emergency' },
  { title: '合同管理和合法性审查办法', kind: 'office' },
  { title: '公文处理和档案管理办法', kind: 'office' },
  { title: '干部考勤和请销假制度', kind: 'personnel' },
  { title: '法律顾问工作规则', kind: 'decisions' },
  { title: '村级小微权力清单管理办法', kind: 'other' },
];
