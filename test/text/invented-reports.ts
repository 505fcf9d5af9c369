/** A small repeatable random source: the same seed gives the same texts. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((state >>> 8) & 0xffffff) / 0x1000000;
  };
}

const WHO =
  '镇党委 镇政府 党政办 平安法治办 司法所 综合执法大队 便民服务中心 各村委会 包村干部 网格员 调解员 法律顾问 宣讲队 应急队 纪检组 人大主席团 财政所 文化站 农业服务中心 退役军人站'.split(
    ' ',
  );
const WHEN =
  '年初 春耕前 汛期 暑期 国庆前后 冬季 节假日 赶集日 换届期间 项目开工前 每月末 季度末 宪法宣传周 禁毒日前后 安全生产月 防汛关键期'.split(
    ' ',
  );
const HOW =
  '逐户走访 集中培训 以案释法 现场答疑 联合检查 分片包干 上门调解 线上推送 挂图作战 清单管理 交叉互查 专题研讨 旁听庭审 巡回宣讲 随机抽查 回访核实 提前介入 联席会商'.split(
    ' ',
  );
const WHAT =
  '土地承包 邻里关系 婚姻家庭 劳动报酬 宅基地 食品安全 道路交通 森林防火 电信诈骗 禁毒 未成年人保护 老年人权益 惠农资金 集体资产 环境卫生 建房审批 消防通道 校园周边 河道采砂 危险化学品'.split(
    ' ',
  );
const RESULT =
  '群众反映良好 问题得到解决 责任更加清晰 流程更加规范 意识明显增强 隐患及时消除 档案更加完整 效率有所提高 矛盾就地化解 环境持续改善 制度逐步完善 队伍得到锻炼'.split(
    ' ',
  );
const UNIT = '场次 件 起 人次 份 户 次 名 条 处'.split(' ');
const FIXED = [
  '坚持以习近平新时代中国特色社会主义思想为指导',
  '深入学习贯彻习近平法治思想',
  '严格规范公正文明执法',
  '全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度',
];
const VILLAGE = '东西南北上下大小新老'.split('');
const PLACE = '河溪桥岭坪沟湾塘井坝营店岗洼'.split('');

/** An invented township's name. */
export function inventName(random: () => number): string {
  return `${pick(VILLAGE, random)}${pick(PLACE, random)}镇`;
}

/** A sentence about what an office did; two drawn apart are almost never alike. */
export function inventSentence(random: () => number, name: string): string {
  const village = () => `${pick(VILLAGE, random)}${pick(PLACE, random)}村`;
  const number = () => String(2 + Math.floor(random() * 400));
  const head = random() < 0.3 ? `${name}` : '';
  const kind = Math.floor(random() * 4);
  const [who, when, how, what, other, result] = [WHO, WHEN, HOW, WHAT, HOW, RESULT].map((list) => pick(list, random));
  if (kind === 0)
    return `${head}${who}在${when}围绕${what}问题采取${how}与${other}的办法，涉及${village()}等${number()}${pick(UNIT, random)}，${what}方面${result}。`;
  if (kind === 1)
    return `针对${what}、${pick(WHAT, random)}等情况，${head}${who}会同${pick(WHO, random)}开展${how}${number()}${pick(UNIT, random)}，${when}又组织${other}，使得${what}工作${result}。`;
  if (kind === 2)
    return `${when}，${head}由${who}牵头把${what}纳入${how}范围，累计处理${number()}${pick(UNIT, random)}，其中${village()}${number()}${pick(UNIT, random)}，${pick(WHO, random)}所负责的${pick(WHAT, random)}事项${result}。`;
  return `${head}${who}坚持${how}和${other}相结合，对${village()}的${what}逐一登记，${when}完成${number()}${pick(UNIT, random)}，${pick(WHO, random)}认为${what}${result}。`;
}

/** A report of about `size` letters, with a twentieth of fixed phrases as real ones have. */
export function inventReport(
  random: () => number,
  size: number,
  name = inventName(random),
): { readonly name: string; readonly sentences: readonly string[] } {
  const sentences: string[] = [];
  for (let length = 0; length < size; ) {
    const sentence = random() < 0.05 ? `${pick(FIXED, random)}。` : inventSentence(random, name);
    sentences.push(sentence);
    length += sentence.length;
  }
  return { name, sentences };
}

/** The sentences as a copyist would take them over: another name, other numbers. */
export function retouch(sentence: string, from: string, to: string, random: () => number): string {
  return sentence.replaceAll(from, to).replace(/\d+/g, () => String(2 + Math.floor(random() * 400)));
}

function pick<T>(list: readonly T[], random: () => number): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
