import type { contracts } from '#law/registers/contracts.ts';

type Kind = NonNullable<NonNullable<(typeof contracts)['row']>['kind']>;

/** Title, kind, yuan from and to; null where no amount is agreed. */
export const CONTRACTS: readonly {
  readonly title: string;
  readonly kind: Kind;
  readonly party: string;
  readonly yuan: readonly [number, number] | null;
}[] = [
  { title: '场镇垃圾清运服务合同', kind: 'services', party: '演示洁源环卫服务有限公司', yuan: [120_000, 260_000] },
  { title: '集镇污水管网维护合同', kind: 'services', party: '演示清流水务工程有限公司', yuan: [40_000, 90_000] },
  { title: '村道水毁路段修复施工合同', kind: 'works', party: '演示通达路桥工程有限公司', yuan: [80_000, 380_000] },
  { title: '便民服务中心改造施工合同', kind: 'works', party: '演示方正建筑工程有限公司', yuan: [60_000, 190_000] },
  { title: '农村公路安防工程施工合同', kind: 'works', party: '演示通达路桥工程有限公司', yuan: [150_000, 420_000] },
  { title: '防汛应急物资采购合同', kind: 'goods', party: '演示安应应急装备经营部', yuan: [15_000, 48_000] },
  { title: '森林防火装备采购合同', kind: 'goods', party: '演示安应应急装备经营部', yuan: [12_000, 36_000] },
  { title: '办公电脑采购合同', kind: 'goods', party: '演示数智科技有限公司', yuan: [18_000, 64_000] },
  { title: '法律顾问服务合同', kind: 'services', party: '演示正衡律师事务所', yuan: [8000, 20_000] },
  { title: '档案整理数字化服务合同', kind: 'services', party: '演示存真档案服务有限公司', yuan: [30_000, 70_000] },
  { title: '集镇门面房租赁合同', kind: 'lease', party: '自然人', yuan: [6000, 24_000] },
  { title: '闲置村校房屋租赁合同', kind: 'lease', party: '演示山野农业专业合作社', yuan: [10_000, 30_000] },
  { title: '产业基地土地流转合同', kind: 'land', party: '演示山野农业专业合作社', yuan: [50_000, 160_000] },
  { title: '农旅融合项目框架协议', kind: 'investment', party: '演示乡见文旅发展有限公司', yuan: null },
  { title: '农产品冷链项目合作协议', kind: 'investment', party: '演示鲜达冷链有限公司', yuan: null },
  { title: '饮水工程临时占地补偿协议', kind: 'compensation', party: '自然人', yuan: [3000, 16_000] },
  { title: '公路改建附着物补偿协议', kind: 'compensation', party: '自然人', yuan: [5000, 40_000] },
  { title: '社会救助入户核查服务合同', kind: 'services', party: '演示同心社会工作服务中心', yuan: [20_000, 50_000] },
  { title: '高标准农田管护协议', kind: 'services', party: '演示丰实农业服务有限公司', yuan: [16_000, 45_000] },
  { title: '公务用车维修保养服务合同', kind: 'services', party: '演示顺行汽车维修厂', yuan: [10_000, 30_000] },
];

export const POINTS = [
  '补充质量保修期和质保金返还条件',
  '违约金约定过高，建议调整为合理比例',
  '付款条件与验收挂钩，明确验收期限',
  '争议解决条款改为向合同履行地法院起诉',
  '补充解除合同情形和通知方式',
  '对方主体资格材料不全，补交营业执照和授权委托书',
  '明确安全责任和保险由谁办理',
] as const;

export const REJECTED = '对方没有相应资质，付款条件明显不合理，不宜签订';
