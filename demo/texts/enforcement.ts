import type { enforcement } from '#law/registers/enforcement.ts';

type Act = NonNullable<(typeof enforcement)['row']>;
type Field = Act['field'];

const ROAD_USERS = '《中华人民共和国道路交通安全法》第八十九条';
const DRIVERS = '《中华人民共和国道路交通安全法》第九十条';

/** What tickets are for, by the fine in yuan. */
export const VIOLATIONS: Readonly<Record<number, readonly { readonly matter: string; readonly basis: string }[]>> = {
  20: [
    { matter: '驾驶电动自行车未戴安全头盔', basis: ROAD_USERS },
    { matter: '电动自行车违反规定载人', basis: ROAD_USERS },
    { matter: '非机动车逆向行驶', basis: ROAD_USERS },
    { matter: '乘坐摩托车未戴安全头盔', basis: ROAD_USERS },
  ],
  50: [
    { matter: '驾驶摩托车未戴安全头盔', basis: DRIVERS },
    { matter: '驾驶机动车未系安全带', basis: DRIVERS },
    { matter: '机动车违反规定停放', basis: DRIVERS },
    { matter: '驾车时手持接听电话', basis: DRIVERS },
    { matter: '非机动车占用机动车道', basis: ROAD_USERS },
  ],
  100: [
    { matter: '机动车占道停放妨碍通行', basis: DRIVERS },
    { matter: '违反禁令标志通行', basis: DRIVERS },
    { matter: '摩托车违反载人规定', basis: DRIVERS },
    { matter: '弯道违反规定超车', basis: DRIVERS },
  ],
  150: [
    { matter: '机动车逆向行驶', basis: DRIVERS },
    { matter: '违反规定掉头', basis: DRIVERS },
  ],
  200: [
    { matter: '货运三轮车违法载人', basis: DRIVERS },
    { matter: '机动车遮挡号牌', basis: DRIVERS },
    { matter: '货车违反规定载客', basis: DRIVERS },
  ],
};

export const ROAD_SPOTS = [
  '场镇主街',
  '学校门前',
  '农贸市场路口',
  '卫生院路口',
  '客运站外',
  '大桥桥头',
  '过境公路',
] as const;

type Check = {
  readonly field: Field;
  readonly matter: string;
  readonly basis: string;
  /** Months in which it is usual; none means any. */
  readonly months?: readonly number[];
  readonly party?: Act['party'];
};

const SAFETY = '《中华人民共和国安全生产法》第九条';
const FIRE = '《中华人民共和国消防法》第三十一条';
const LAND = '《中华人民共和国土地管理法》第六十七条';
const WATER = '《中华人民共和国水法》第六十条';
const FOREST = '《森林防火条例》第五条';
const FOOD = '《中华人民共和国食品安全法》第一百一十条';
const MANURE = '《畜禽规模养殖污染防治条例》第二十三条';
const CITY = '《城市市容和环境卫生管理条例》第四条';
const PESTICIDE = '《农药管理条例》第四十一条';
const ROADS = '《公路安全保护条例》第三条';

export const INSPECTIONS: readonly Check[] = [
  { field: 'safety', matter: '检查烟花爆竹零售点储存和消防设施', basis: SAFETY, months: [1, 2, 12], party: 'trader' },
  { field: 'safety', matter: '检查加油点安全管理', basis: SAFETY, party: 'company' },
  { field: 'safety', matter: '检查瓶装燃气销售点', basis: SAFETY, party: 'trader' },
  { field: 'safety', matter: '检查砂石加工场所防护设施', basis: SAFETY, party: 'company' },
  { field: 'safety', matter: '检查在建农村客运招呼站工地', basis: SAFETY, party: 'company' },
  { field: 'safety', matter: '检查木材加工点用电安全', basis: SAFETY, party: 'trader' },
  { field: 'fire', matter: '检查敬老院消防通道和器材', basis: FIRE, months: [1, 5, 10, 11, 12], party: 'other' },
  { field: 'fire', matter: '检查场镇“九小场所”消防安全', basis: FIRE, months: [1, 2, 11, 12], party: 'trader' },
  { field: 'fire', matter: '检查农家乐厨房用火用气', basis: FIRE, months: [4, 5, 7, 9], party: 'trader' },
  {
    field: 'forestry',
    matter: '检查林区施工用火和防火隔离带',
    basis: FOREST,
    months: [2, 3, 4, 5, 10],
    party: 'company',
  },
  {
    field: 'forestry',
    matter: '检查木材采伐是否凭证',
    basis: '《中华人民共和国森林法》第五十六条',
    months: [1, 3, 10, 11, 12],
  },
  { field: 'planning', matter: '巡查发现线索后核查农村建房用地', basis: LAND, party: 'citizen' },
  { field: 'planning', matter: '核查耕地上堆放建筑材料', basis: LAND, months: [3, 4, 9, 10], party: 'citizen' },
  { field: 'planning', matter: '核查临时用地到期复垦', basis: LAND, party: 'company' },
  { field: 'water', matter: '检查河道管理范围内施工', basis: WATER, months: [1, 2, 10, 11, 12], party: 'company' },
  { field: 'water', matter: '检查山坪塘、水库蓄水安全', basis: WATER, months: [4, 5, 6, 7], party: 'other' },
  { field: 'ecology', matter: '检查规模养殖场粪污贮存设施', basis: MANURE, months: [4, 6, 7, 8, 9], party: 'company' },
  {
    field: 'ecology',
    matter: '检查秸秆露天焚烧',
    basis: '《中华人民共和国大气污染防治法》第七十七条',
    months: [5, 6, 9, 10],
    party: 'citizen',
  },
  { field: 'ecology', matter: '检查集中式饮用水源保护区', basis: '《中华人民共和国水污染防治法》第六十四条' },
  {
    field: 'agriculture',
    matter: '检查农药经营门店采购销售台账',
    basis: PESTICIDE,
    months: [2, 3, 4, 9],
    party: 'trader',
  },
  {
    field: 'agriculture',
    matter: '检查畜禽调运检疫证明',
    basis: '《中华人民共和国动物防疫法》第四十九条',
    months: [1, 5, 9, 12],
    party: 'trader',
  },
  {
    field: 'agriculture',
    matter: '检查禁渔期捕捞工具',
    basis: '《中华人民共和国渔业法》第三十条',
    months: [3, 4, 5, 6],
    party: 'citizen',
  },
  { field: 'market', matter: '检查农村集体聚餐备案和留样', basis: FOOD, months: [1, 2, 5, 10], party: 'citizen' },
  { field: 'market', matter: '检查校园周边食品摊贩', basis: FOOD, months: [3, 5, 9, 11], party: 'trader' },
  { field: 'market', matter: '检查养老机构食堂', basis: FOOD, party: 'other' },
  { field: 'city', matter: '检查场镇占道经营', basis: CITY, party: 'trader' },
  { field: 'city', matter: '检查建筑垃圾运输遮盖', basis: CITY, party: 'company' },
  { field: 'transport', matter: '检查公路用地范围内堆物和搭建', basis: ROADS, party: 'citizen' },
  { field: 'housing', matter: '检查自建房改作经营用房', basis: '《中华人民共和国建筑法》第四十九条', party: 'citizen' },
  {
    field: 'culture',
    matter: '检查校园周边网吧和文具店',
    basis: '《互联网上网服务营业场所管理条例》第四条',
    months: [3, 6, 9],
    party: 'trader',
  },
  {
    field: 'health',
    matter: '检查理发店、旅馆卫生用品',
    basis: '《公共场所卫生管理条例》第十条',
    months: [4, 7, 8, 10],
    party: 'trader',
  },
];

type Case = {
  readonly field: Field;
  readonly matter: string;
  readonly basis: string;
  readonly party: Act['party'];
  readonly penalty: NonNullable<Act['penalty']>;
  /** In yuan; null where the penalty is no fine. */
  readonly fine: readonly number[] | null;
};

export const CASES: readonly Case[] = [
  {
    field: 'planning',
    matter: '未经批准占用土地建简易棚',
    basis: '《中华人民共和国土地管理法》第七十八条',
    party: 'citizen',
    penalty: 'other',
    fine: null,
  },
  {
    field: 'water',
    matter: '在河道管理范围内弃置砂石',
    basis: '《中华人民共和国防洪法》第五十五条',
    party: 'company',
    penalty: 'fine',
    fine: [2000, 3000],
  },
  {
    field: 'forestry',
    matter: '无证采伐杂木',
    basis: '《中华人民共和国森林法》第七十六条',
    party: 'citizen',
    penalty: 'fine',
    fine: [600, 900, 1200],
  },
  {
    field: 'ecology',
    matter: '露天焚烧秸秆',
    basis: '《中华人民共和国大气污染防治法》第一百一十九条',
    party: 'citizen',
    penalty: 'fine',
    fine: [500, 600],
  },
  {
    field: 'fire',
    matter: '占用疏散通道堆放货物',
    basis: '《中华人民共和国消防法》第六十条',
    party: 'trader',
    penalty: 'warning',
    fine: null,
  },
  {
    field: 'city',
    matter: '随意倾倒建筑垃圾',
    basis: '《城市市容和环境卫生管理条例》第三十四条',
    party: 'company',
    penalty: 'fine',
    fine: [1000, 2000],
  },
  {
    field: 'agriculture',
    matter: '不执行农药销售台账制度且拒不改正',
    basis: '《农药管理条例》第五十八条',
    party: 'trader',
    penalty: 'fine',
    fine: [2000],
  },
  {
    field: 'city',
    matter: '不按规定地点倾倒生活垃圾',
    basis: '《城市市容和环境卫生管理条例》第三十四条',
    party: 'trader',
    penalty: 'warning',
    fine: null,
  },
];

export const EXEMPTIONS = [
  {
    field: 'road',
    matter: '驾驶电动自行车未戴安全头盔',
    basis: ROAD_USERS,
    exemption: 'first',
    reason: '初次违法，当场改正，没有造成后果',
  },
  {
    field: 'city',
    matter: '占道摆放货品',
    basis: '《城市市容和环境卫生管理条例》第三十六条',
    exemption: 'slight',
    reason: '占道面积小，当场收回',
  },
  {
    field: 'ecology',
    matter: '焚烧少量杂草',
    basis: '《中华人民共和国大气污染防治法》第一百一十九条',
    exemption: 'slight',
    reason: '火堆很小，当场扑灭',
  },
  { field: 'road', matter: '机动车短时违反规定停放', basis: DRIVERS, exemption: 'first', reason: '初次违法，当场驶离' },
  {
    field: 'market',
    matter: '流动摊贩未亮登记卡',
    basis: '《中华人民共和国食品安全法》第三十六条',
    exemption: 'first',
    reason: '初次违法，当日补齐',
  },
] as const satisfies readonly {
  field: Field;
  matter: string;
  basis: string;
  exemption: 'first' | 'slight';
  reason: string;
}[];

export const CAMPAIGNS = [
  { field: 'road', matter: '摩托车、电动自行车安全头盔佩戴专项整治', on: '04-10', months: [4, 5] },
  { field: 'road', matter: '冬季道路交通安全专项整治', on: '11-06', months: [11, 12] },
  { field: 'fire', matter: '岁末年初消防安全专项整治', on: '12-04', months: [12] },
  { field: 'water', matter: '河道乱占乱堆专项清理', on: '03-14', months: [3] },
  { field: 'housing', matter: '经营性自建房安全专项整治', on: '06-12', months: [6, 7] },
  { field: 'forestry', matter: '春季野外用火专项整治', on: '03-20', months: [3, 4] },
] as const satisfies readonly { field: Field; matter: string; on: string; months: readonly number[] }[];

export const CAMPAIGN_BASIS = '县级部门部署和乡镇年度执法检查计划';

export const GUIDANCE: readonly { readonly field: Field; readonly matter: string }[] = [
  { field: 'road', matter: '劝导驾乘人员正确佩戴安全头盔' },
  { field: 'fire', matter: '约谈物业和商户负责人，提示疏散通道管理' },
  { field: 'planning', matter: '上门指导建房户办理用地手续' },
  { field: 'ecology', matter: '提醒种植户秸秆还田和离田收储' },
  { field: 'safety', matter: '提醒施工单位雨季停工避险' },
  { field: 'market', matter: '指导小餐饮办理登记' },
  { field: 'agriculture', matter: '告知农资门店索证索票要求' },
  { field: 'city', matter: '引导流动摊贩进入便民摊区' },
];
