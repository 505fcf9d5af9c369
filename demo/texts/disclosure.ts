import type { disclosure } from '#law/registers/disclosure.ts';

type Item = NonNullable<(typeof disclosure)['row']>;

/** `{year}` and `{last}` stand for the year and the one before it, `{village}` for a village. */
export const ITEMS: readonly {
  readonly title: string;
  readonly category: Item['category'];
  readonly channel: Item['channel'];
  readonly months?: readonly number[];
}[] = [
  { title: '{last}年法治政府建设年度报告', category: 'report', channel: 'website', months: [2, 3] },
  { title: '{last}年政府信息公开工作年度报告', category: 'report', channel: 'website', months: [1] },
  { title: '{year}年部门预算公开说明', category: 'budget', channel: 'website', months: [2, 3] },
  { title: '{last}年部门决算公开说明', category: 'budget', channel: 'website', months: [8, 9] },
  { title: '{year}年政府工作报告', category: 'plans', channel: 'website', months: [1, 2, 3] },
  { title: '{year}年耕地地力保护补贴发放公示', category: 'subsidies', channel: 'board', months: [4, 5, 6] },
  { title: '{year}年第一季度农村低保对象公示', category: 'subsidies', channel: 'board', months: [4] },
  { title: '{year}年第二季度农村低保对象公示', category: 'subsidies', channel: 'board', months: [7] },
  { title: '{year}年第三季度农村低保对象公示', category: 'subsidies', channel: 'board', months: [10] },
  { title: '{year}年临时救助对象公示', category: 'subsidies', channel: 'website' },
  { title: '高龄津贴发放名册汇总情况公示', category: 'subsidies', channel: 'board', months: [3, 6, 9, 12] },
  { title: '{village}农村宅基地审批结果公示', category: 'land', channel: 'village' },
  { title: '{village}饮水工程用地补偿登记公示', category: 'land', channel: 'village' },
  { title: '农村公路改建征地补偿标准公告', category: 'land', channel: 'website' },
  { title: '{year}年农村土地经营权流转情况公示', category: 'rural', channel: 'website', months: [6, 11, 12] },
  { title: '{village}高标准农田建设管护责任公示', category: 'rural', channel: 'village' },
  { title: '山坪塘、小型水库安全管理责任人公示', category: 'rural', channel: 'website', months: [3, 4] },
  { title: '{village}村道水毁修复工程竣工公示', category: 'projects', channel: 'village', months: [9, 10, 11] },
  { title: '便民服务中心改造项目采购结果公告', category: 'projects', channel: 'website' },
  { title: '{year}年财政衔接资金项目计划公示', category: 'projects', channel: 'website', months: [2, 3, 4] },
  { title: '地质灾害隐患点和避险地点公告', category: 'emergency', channel: 'wechat', months: [4, 5] },
  { title: '防汛责任人和值守电话公告', category: 'emergency', channel: 'website', months: [4, 5] },
  { title: '森林防火命令和野外用火须知', category: 'emergency', channel: 'wechat', months: [2, 3, 10] },
  { title: '行政执法人员信息和执法事项公示', category: 'enforcement', channel: 'website', months: [1, 2, 3] },
  { title: '{last}年度行政执法统计年报', category: 'enforcement', channel: 'website', months: [1] },
  { title: '乡镇综合执法流程图和投诉方式公示', category: 'enforcement', channel: 'hall', months: [3, 5, 6] },
  { title: '便民服务中心办事指南（修订）', category: 'services', channel: 'hall' },
  { title: '城乡居民基本医疗保险缴费告知', category: 'services', channel: 'wechat', months: [9, 10] },
  { title: '赶场日延时服务安排', category: 'services', channel: 'wechat', months: [5, 6, 12] },
  { title: '领导班子成员分工公示', category: 'organisation', channel: 'website', months: [3, 8] },
  { title: '公益性岗位招聘公告', category: 'organisation', channel: 'board', months: [2, 5, 7] },
  { title: '村级后备力量选拔结果公示', category: 'organisation', channel: 'board', months: [6, 7] },
  { title: '关于禁止露天焚烧秸秆的通告', category: 'documents', channel: 'wechat', months: [5, 9] },
  { title: '关于加强集镇停车秩序管理的通告', category: 'documents', channel: 'website', months: [3, 4, 8] },
  { title: '重大行政决策事项目录', category: 'documents', channel: 'website', months: [2, 3, 4] },
  { title: '{year}年上半年工作总结', category: 'plans', channel: 'website', months: [7] },
  { title: '{village}人居环境整治红黑榜说明', category: 'other', channel: 'village' },
  { title: '水质检测结果公告', category: 'other', channel: 'website', months: [6, 9, 12] },
];

export const REQUESTS = [
  '{last}年度村道硬化工程结算审核报告',
  '本人承包地征收补偿登记表',
  '集镇供水价格核定文件',
  '{village}集体资产清产核资结果',
] as const;
