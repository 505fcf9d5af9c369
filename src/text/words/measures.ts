/**
 * Measure words. Sources: 《现代汉语八百词》附录“名词、量词配合表” for the common ones; GB 3100—1993 for units of measurement;
 * register headings (场次, 人次, 件次) for those of office work. `not` holds letters that make another word of it (条例, 部署).
 */
export type Measure = { readonly word: string; readonly not?: string };

/** Fit after any numeral. */
export const MEASURES: readonly Measure[] = [
  ...words(
    '大项 小项 大类 小类 大板块 人次 场次 条次 批次 件次 户次 车次 台次 家次 架次 班次 艘次 个次 宗次 处次 例次 人份 课时 学时 分钟 小时 秒钟 点位 平方米 平方公里',
  ),
  ...words(
    '立方米 平方千米 公里 千米 厘米 毫米 公顷 公斤 千克 千瓦 美元 欧元 港元 英里 海里 人天 人日 工时 标准箱 枚次 份次 页次 校次 趟次 辆次',
  ),
  ...words(
    '名 篇 册 件 宗 例 桩 笔 亩 吨 米 斤 辆 台 栋 幢 座 幅 枚 封 页 则 首 集 堂 趟 遍 支 份 套 卷 篇 倍 票 席 盏 棵 株',
  ),
  ...words('只 袋 瓶 箱 盒 桶 艘 架 粒 尊 副 把 根 顶 款 幕 户 ㎡ km 项次 人 元 角 期 场 次 张 本 块 间 类 种'),
  { word: '人', not: '民大员口' },
  { word: '个' },
  { word: '件', not: '事' },
  { word: '起', not: '来到草步伏源' },
  { word: '份', not: '额' },
  { word: '期', not: '间限望待货末' },
  { word: '部', not: '署分队委级长落' },
  { word: '条', not: '例件款' },
  { word: '家', not: '庭长园属乡' },
  { word: '位', not: '置' },
  { word: '所', not: '有属在以谓述' },
  { word: '处', not: '置理罚于室级长' },
  { word: '项' },
  { word: '分', not: '别之局管类析级期队工发享头公站校院会为布歧配散包支' },
  { word: '批', not: '准评复示' },
  { word: '组', not: '织长成建员' },
  { word: '队', not: '伍员长' },
  { word: '班', not: '子级' },
  { word: '道', not: '路德' },
  { word: '轮', not: '车胎' },
  { word: '间', not: '隔接' },
  { word: '片', not: '面' },
  { word: '元', not: '旦素宝件首' },
  { word: '门', not: '口户前' },
  { word: '户', not: '籍外口' },
  { word: '层', not: '面级层' },
  { word: '面', not: '对向临积貌' },
  { word: '头', not: '雁' },
  { word: '堂', not: '食' },
  { word: '节', not: '约点日假' },
  { word: '字' },
  { word: '版', not: '面本权' },
  { word: '案', not: '例件卷' },
  { word: '盘', not: '点' },
  { word: '台', not: '账' },
  { word: '本', not: '级着地身' },
  { word: '块', not: '钱' },
  { word: '场', not: '所景地面' },
  { word: '种', not: '植子粮养' },
  { word: '类', not: '似别' },
  { word: '米', not: '饭' },
];

/** Nouns that stand straight behind an Arabic numeral, without a measure word: 11村. */
export const NOUN_UNITS: readonly string[] =
  '村 社区 乡镇 镇 行政村 自然村 部门 单位 企业 学校 项目 网格 小区 村居 嘎查 片区 岗位 村民小组 公职人员 执法人员 工作人员 机关干部 镇村干部 干部 党员 群众 学生 村民 网格员 调解员 律师'.split(
    ' ',
  );

/** Behind 一 these count (一名联络员); behind 一 the other measure words mostly mean "a" (一个, 一套, 一支). */
export const COUNTS_AFTER_ONE: ReadonlySet<string> = new Set(
  '名 次 场 场次 人次 起 例 件 份 篇 期 人 堂 节 户 辆 批次 宗 所 处 座 家 间 台 元 幅 张 倍 本 条 位'.split(' '),
);

/** Never a figure behind a small Han numeral: kinds and ways, not things. */
export const VAGUE_AFTER_HAN: ReadonlySet<string> = new Set(
  '大项 大类 小类 大板块 类 种 面 字 头 道 门 层 块 只 组 队 班 版 片 米 本 把 节 轮 步'.split(' '),
);

function words(list: string): Measure[] {
  return list.split(' ').map((word) => ({ word }));
}
