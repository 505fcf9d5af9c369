/**
 * Where a number counts nothing: dates and times, ordinals, fixed words. Sources: GB/T 15835—2011《出版物上数字用法》for dates and
 * ordinals; the list of words is our own, from 《现代汉语词典》 entries that begin with a numeral and hold a measure word.
 */

/** Behind a numeral: a date, a time, a rank, a size, a session — no count. */
export const AFTER_NUMBER: readonly string[] = [
  '年',
  '月',
  '日',
  '号',
  '届',
  '季度',
  '周',
  '天',
  '个月',
  '个多月',
  '个半月',
  '个季度',
  '个年度',
  '岁',
  '周岁',
  '周年',
  '世纪',
  '时',
  '点',
  '秒',
  '星期',
  '旬',
  '次产业',
  '次全会',
  '次全体会议',
  '次党代会',
  '次方',
  '字头',
  '分之',
  '道防线',
  '项制度三',
  '级',
];

/** Measure words that begin like one of `AFTER_NUMBER`. */
export const STILL_MEASURES: readonly string[] = ['点位', '小时'];

/** Days and the like count when a limit is set: 不少于30日. */
export const DAYS: readonly string[] = ['日', '天', '周'];

/** A letter before a numeral that binds it to a word or makes it an ordinal: 第一, 进一步, 星期三, 统一名称. */
export const BEFORE_NUMBER = '第初届';
export const BEFORE_ONE =
  '计记算进统唯之同某每任逐万单专不合如新上下这那另前后周期首划归其漏落少缺差丢头第初整均有着任何何于手';

/** Words that begin with a numeral and look like a count. */
export const FIXED_WORDS: readonly string[] = (
  '一次性 一次办 一次告知 一次分配 一次公开 一件事 一条龙 一条主线 一条底线 一条红线 一条路 ' +
  '一张蓝图 一张答卷 一份答卷 一本经 一场攻坚战 一名党员一面 一条街 一条道 一条鞭 一条心 一条线 ' +
  '一张网 一张图 一张表 一家人 一家亲 一本通 一本账 一本万利 一点通 一起来 一起 一人一 一户一 ' +
  '一村一 一企一 一案一 一件一 一事一 一月一 一周一 一季一 一年一 一日一 一镇一 一乡一 一项一 ' +
  '一家一 一校一 一区一 一格一 一社区一 一行业一 一地一 一线一 一期一会 一席之地 一口 一心 ' +
  '一手 一名一 一条一 一个个 一项项 一件件 一次次 一场场 一桩桩 一户户 一本本 一场硬仗 ' +
  '一场战役 一盘棋 一支笔 一面镜子 一份子 一份力量 一份责任 一个声音 一个标准 一个口子 一部分 ' +
  '一种 二次供水 二次污染 二次加压 二次创业 二次分配 二次伤害 三次产业 三个代表 三项制度 ' +
  '三位一体 五位一体 四位一体 两个确立 两个维护 两个大局 两个结合 两个务必 两个责任 两个清单 ' +
  '四个意识 四个自信 四个全面 四个亲自 四个一 两张清单 三张清单 四张清单 八项规定 十项准则 ' +
  '十个明确 十一个坚持 十四个坚持 十三个方面 五个一 六个一 三个一 七个一 百分百 千家万户 ' +
  '万家灯火 百家争鸣 百花齐放 百姓 万众 千方百计 千头万绪 十分 十足 万一 万无一失 五星级 ' +
  '三下乡 五老 两委 两会 两新 三农 一网 一窗 一门 一站 一键 一码 一卡 一岗双责 一票否决 ' +
  '一把手 一班人 一期工程 二期工程 三期工程 一处失信 一事不二罚 一家之言 八小时 两山 三资 四风 ' +
  '三治 五治 一人犯罪 一人失信 一人多岗 一人多责 一人兼 一人受 一人得 两个文明 两个机关 ' +
  '一个都不 一个不 一户不 一人不 一件不 最后一公里 一公里'
).split(' ');

/** Nouns behind 个, 项, 大, 张, 条 that make a slogan with a small Han numeral: 三个到位, 四个环节. */
export const SLOGAN_NOUNS: readonly string[] = (
  '方面 维度 层面 环节 阶段 层次 角度 视角 意识 自信 维护 确立 结合 坚持 必须 坚决 到位 ' +
  '覆盖 全覆盖 亲自 转变 不变 一律 关键 重点 着力 强化 突出 聚焦 提升 服务 带头 务必 善于 ' +
  '统筹 一体 优先 毫不 大局 革命 伟大 文明 有利于 有没有 不放过 一批 一 导向 原则 要求 ' +
  '面向 渠道 坚定 扎实 严格 抓手 举措 主线 底线 保障 体系 能力 责任 清单 主动 从严 注重 ' +
  '确保 防止 杜绝 落实 方向 目标 抓好 抓实 强 更加 深入 规范 提高 做到 不 严禁 全面 关口 ' +
  '关系 问题 难题 轮子 作用 效应 效果 优势 特点 时代 理念 步骤 流程'
).split(' ');

/** Things one can count, which make a figure even of a small Han numeral behind a slogan's verb. */
export const CONCRETE_NOUNS: readonly string[] = (
  '村 社区 行政村 人 部门 单位 企业 学校 中小学 站 所 点 小组 工作组 网格 平台 项目 案件 ' +
  '中心 基地 广场 公园 长廊 调解 支部 党支部 乡镇 镇 街道 办公室 科室 窗口 小区 嘎查 苏木 ' +
  '自然村 组 法律 法治 普法 执法 矛盾 纠纷 信访 班 大队 中队 小学 协调小组 工作 专班 ' +
  '合作社 商户 场所 行业 品牌 制度 机制 办法 方案 文件 预案 规定 规范性 措施 事项 标准'
).split(' ');
