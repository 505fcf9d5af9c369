import type { drills } from '#law/registers/drills.ts';
import type { emergencyPlans } from '#law/registers/emergency-plans.ts';

type Kind = NonNullable<(typeof drills)['row']>['kind'];
type PlanKind = NonNullable<(typeof emergencyPlans)['row']>['kind'];

export const PLANS: readonly { readonly title: string; readonly kind: PlanKind }[] = [
  { title: '突发事件总体应急预案', kind: 'general' },
  { title: '防汛抗旱应急预案', kind: 'flood' },
  { title: '地质灾害应急预案', kind: 'geology' },
  { title: '森林草原火灾应急预案', kind: 'forest' },
  { title: '火灾事故应急预案', kind: 'fire' },
  { title: '生产安全事故应急预案', kind: 'safety' },
  { title: '道路交通事故应急预案', kind: 'traffic' },
  { title: '突发公共卫生事件应急预案', kind: 'health' },
  { title: '气象灾害应急预案', kind: 'weather' },
  { title: '群体性事件应急预案', kind: 'stability' },
  { title: '校园安全事件应急预案', kind: 'school' },
];

/** Kind, usual months and what was practised. */
export const DRILLS: readonly {
  readonly kind: Kind;
  readonly months: readonly number[];
  readonly topics: readonly string[];
}[] = [
  {
    kind: 'flood',
    months: [4, 5, 6],
    topics: [
      '强降雨群众转移避险',
      '山洪沟道预警叫应',
      '水库下游人员转移',
      '防汛抢险沙袋堆筑',
      '夜间暴雨转移',
      '冲锋舟水上救援',
    ],
  },
  {
    kind: 'geology',
    months: [4, 5, 6, 7],
    topics: ['地质灾害隐患点群众避险撤离', '山体滑坡预警转移', '崩塌路段封控和绕行', '监测员报警和清点人数'],
  },
  {
    kind: 'fire',
    months: [1, 3, 5, 9, 11, 12],
    topics: [
      '敬老院火灾疏散',
      '场镇商铺初期火灾扑救',
      '灭火器实操和烟道逃生',
      '高层住户火灾疏散',
      '加油点火情处置',
      '农家院落火灾联防',
    ],
  },
  {
    kind: 'forest',
    months: [2, 3, 4, 10],
    topics: ['林区火情报告和扑救', '开设防火隔离带', '扑火队集结和水泵架设', '火场群众转移'],
  },
  {
    kind: 'safety',
    months: [3, 6, 8, 10],
    topics: ['有限空间中毒救援', '燃气泄漏处置', '施工工地坍塌救援', '触电急救'],
  },
  { kind: 'traffic', months: [1, 2, 9, 11], topics: ['客运车辆事故救援', '危化品运输车辆侧翻处置', '冰雪路段保通'] },
  {
    kind: 'school',
    months: [3, 5, 9, 11],
    topics: ['中心校地震避险疏散', '校园防暴处置', '学生溺水救护', '校车事故疏散', '校园食品安全事件处置'],
  },
  { kind: 'health', months: [3, 6, 11], topics: ['传染病疫情流调处置', '集体聚餐食物中毒救治'] },
  { kind: 'weather', months: [1, 7, 8], topics: ['高温中暑救护', '雷电大风停工避险', '低温雨雪除冰'] },
  { kind: 'stability', months: [4, 9], topics: ['聚集事件现场疏导'] },
];

export const LESSONS = [
  '哨声报警在背风院落听不清，增配手摇报警器',
  '部分参加人员对分工不熟，演练后逐人讲清',
  '清点人数用时偏长，改为按院落分组清点',
  '集合用时偏长，调整集合点',
  '对讲机频道不一致，统一设定',
] as const;
