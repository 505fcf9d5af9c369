import type { MatterTable } from './run-matter.ts';

const CLERK = 'c-jingban';
const REVIEWER = 'c-shenhe';
const HEAD = 'c-lingdao';
const VILLAGE = 'c-cun';

/** A road to a village, decided as a major matter of the township. */
const villageRoad: MatterTable = {
  name: '村道决策',
  width: 1440,
  register: 'decisions',
  begun: {
    by: CLERK,
    fill: {
      承办单位: '村镇建设和环境保护办公室',
      决策事项: '茶坡村通组道路建设方案',
      事项类别: '重大公共建设项目',
      启动日期: '2023-02-06',
    },
  },
  lines: [
    { by: CLERK, to: '启动和拟订草案', papers: { 决策草案及起草说明: '扫描件' } },
    {
      by: CLERK,
      step: '公开征求意见',
      on: '2023-02-10',
      fill: { 征求意见截止日期: '2023-02-20' },
      refused: /早了 \d+ 天（.*第十[四五]条/,
    },
    {
      by: CLERK,
      step: '公开征求意见',
      on: '2023-02-10',
      fill: { 征求意见截止日期: '2023-03-13' },
      papers: { 征求意见公告: '起草件' },
    },
    { by: CLERK, step: '听证公告和材料送达', instead: ['依法不需要听证', '不涉及征收和收费，各方没有较大分歧'] },
    { by: CLERK, step: '专家论证', on: '2023-02-24', papers: { 专家论证意见: '扫描件' } },
    { by: CLERK, step: '风险评估', on: '2023-03-01', papers: { 风险评估报告: '扫描件' } },
    { by: CLERK, step: '公平竞争审查', instead: ['不涉及市场主体经济活动', '只定线路和资金来源，不指定施工单位'] },
    { by: CLERK, step: '送请合法性审查', on: '2023-03-15', papers: { 送审稿和有关材料: '扫描件' } },
    { by: CLERK, inRecord: { 决定日期: '2023-03-20', 讨论结果: '通过' }, refused: /应当先办理.*合法性审查.*第/ },
    { by: CLERK, step: '听取法律顾问、公职律师意见', on: '2023-03-20', papers: { 法律顾问意见书: '扫描件' } },
    { by: REVIEWER, step: '合法性审查', on: '2023-03-27', outcome: '合法', papers: { 合法性审查意见书: '起草件' } },
    {
      by: HEAD,
      step: '集体讨论决定',
      on: '2023-05-09',
      outcome: '通过',
      fill: { 讨论决定的会议: '2023-0014', 执行单位: '村镇建设和环境保护办公室' },
      papers: { 会议纪要和讨论记录: '扫描件' },
    },
    { by: REVIEWER, step: '向同级党委请示报告', on: '2023-05-15', papers: { 请示报告和批复: '扫描件' } },
    { by: CLERK, step: '公布', on: '2023-05-18', papers: { 决策文本: '扫描件', 意见采纳情况说明: '照片' } },
    { by: CLERK, step: '归档', on: '2023-05-25' },
  ],
  ended: '已归档',
  figures: {
    经合法性审查后作出的重大行政决策: '2 → 3',
    程序完备的重大行政决策: '2 → 3',
    公开征求意见的重大行政决策: '3 → 4',
    作出的重大行政决策: '2 → 3',
    公布的重大行政决策: '2 → 3',
    合法性审查的重大行政决策: '2 → 3',
    启动的重大行政决策: '3 → 4',
    重大行政决策平均办理天数: '116.5 → 108.3',
  },
  said: ['全年作出重大行政决策3项，涉及“茶坡村通组道路建设方案”'],
};

/** A normative document from its draft to its filing with the county. */
const marketStalls: MatterTable = {
  name: '规范性文件',
  width: 1440,
  register: 'normative-documents',
  begun: {
    by: CLERK,
    fill: {
      起草单位: '综合行政执法大队',
      文件名称: '集镇临时摊位管理办法',
      起草日期: '2023-03-01',
      与市场主体生产经营密切相关: '是',
    },
  },
  lines: [
    { by: CLERK, to: '起草', papers: { 送审稿及起草说明: '扫描件', 制定依据: '照片' } },
    { by: CLERK, step: '评估论证', on: '2023-03-06', papers: { 评估论证报告: '扫描件' } },
    {
      by: CLERK,
      step: '公开征求意见',
      on: '2023-03-08',
      fill: { 征求意见截止日期: '2023-04-10' },
      papers: { 征求意见公告: '起草件' },
    },
    { by: CLERK, step: '公平竞争审查', on: '2023-04-12', papers: { 公平竞争审查表: '扫描件' } },
    { by: CLERK, step: '听取法律顾问意见', on: '2023-04-13', papers: { 法律顾问意见书: '扫描件' } },
    { by: CLERK, step: '送请合法性审核', on: '2023-04-14', papers: { 起草单位的合法性审核意见: '扫描件' } },
    { by: REVIEWER, step: '合法性审核', on: '2023-04-24', outcome: '合法', refused: /依.*应当有合法性审核意见书/ },
    { by: REVIEWER, step: '合法性审核', on: '2023-04-24', outcome: '合法', papers: { 合法性审核意见书: '起草件' } },
    {
      by: HEAD,
      step: '集体审议',
      on: '2023-05-09',
      outcome: '通过',
      fill: { 审议会议: '2023-0014' },
      papers: { 会议纪要: '扫描件' },
    },
    { by: CLERK, step: '统一登记', on: '2023-05-10' },
    { by: CLERK, step: '统一编号', on: '2023-05-10', fill: { 文号: '澄府规〔2023〕9号' } },
    {
      by: HEAD,
      step: '统一印发',
      on: '2023-05-11',
      fill: { 施行日期: '2023-06-10', 有效期至: '2028-06-09' },
      papers: { 正式文件: '扫描件' },
    },
    { by: CLERK, step: '公布', on: '2023-05-12', papers: { 公布页面或者公布照片: '照片' } },
    { by: CLERK, step: '报县级政府备案', on: '2023-05-19', papers: { 备案报告: '起草件' } },
  ],
  ended: '已备案',
  figures: {
    报送备案的规范性文件: '0 → 1',
    现行有效的规范性文件: '1 → 2',
    制定行政规范性文件: '0 → 1',
    合法性审核的规范性文件: '0 → 1',
    '统一登记、编号、印发的规范性文件': '0 → 1',
    经合法性审核后制定的规范性文件: '0 → 1',
    程序完备的规范性文件: '0 → 1',
    规范性文件平均制定天数: '— → 71',
    规范性文件程序完备率: '— → 100',
    规范性文件备案率: '— → 100',
    规范性文件合法性审核率: '— → 100',
  },
  said: ['全年制定行政规范性文件1件，即《集镇临时摊位管理办法》，合法性审核率100%，程序完备率100%，备案率100%'],
};

/** A stall in the road: a penalty by the ordinary procedure. */
const stallInRoad: MatterTable = {
  name: '普通程序处罚',
  width: 1440,
  register: 'enforcement',
  begun: {
    by: CLERK,
    fill: {
      执法机构: '综合行政执法大队',
      执法种类: '行政处罚（普通程序）',
      执法领域: '市容环境卫生',
      执法日期: '2023-05-08',
      事项: '擅自占用集镇道路堆放砂石',
      依据: '《城市市容和环境卫生管理条例》第三十六条',
      执法人员: '99010110007、99010110009',
      相对人类别: '个体工商户',
    },
  },
  lines: [
    { by: CLERK, to: '立案', papers: { 立案审批表: '扫描件' } },
    {
      by: CLERK,
      step: '调查取证',
      on: '2023-05-12',
      papers: { '询问笔录、现场笔录和其他证据': '照片', 调查终结报告: '扫描件' },
    },
    { by: CLERK, step: '处罚告知', on: '2023-05-15', papers: { 行政处罚告知书: '起草件' } },
    { by: CLERK, step: '听取陈述申辩', on: '2023-05-17', papers: { 陈述申辩笔录和复核意见: '扫描件' } },
    { by: CLERK, step: '听证', instead: ['不属于听证范围', '罚款数额较小，不属于应当告知听证权利的处罚'] },
    { by: REVIEWER, step: '法制审核', on: '2023-05-22', outcome: '审核通过', papers: { 法制审核意见书: '起草件' } },
    { by: REVIEWER, step: '负责人集体讨论', instead: ['不属于情节复杂或者重大违法行为', '事实清楚，罚款数额较小'] },
    {
      by: HEAD,
      step: '处罚决定',
      on: '2023-05-24',
      refused: /依《中华人民共和国行政处罚法》第五十九条.*应当有行政处罚决定书/,
    },
    {
      by: HEAD,
      step: '处罚决定',
      on: '2023-05-24',
      fill: { 处罚种类: '罚款', 罚款金额: '300', 决定书文号: '澄罚决〔2023〕88号' },
      papers: { 行政处罚决定书: '起草件' },
    },
    { by: CLERK, step: '送达', on: '2023-05-26', papers: { 送达回证: '起草件' } },
    { by: CLERK, step: '公示', on: '2023-05-29', papers: { 公示截图或者网址: '照片' } },
    { by: CLERK, step: '执行完毕', on: '2023-06-05', papers: { 缴款凭证或者履行证明: '照片' } },
    { by: CLERK, step: '结案归档', on: '2023-06-09', papers: { 结案审批表: '扫描件' } },
  ],
  ended: '已结案归档',
  figures: {
    行政执法行为: '1021 → 1022',
    各领域行政执法行为: '1021 → 1022',
    普通程序办结: '3 → 4',
    普通程序立案: '4 → 5',
    普通程序罚款: '0 → 300',
    普通程序处罚: '3 → 4',
    公示执法结果: '21 → 22',
    按期公示的行政处罚决定: '2 → 3',
    公示行政处罚决定: '3 → 4',
    执法决定法制审核: '3 → 4',
    普通程序平均办案时间: '41.7 → 35.3',
    罚款: '61770 → 62070',
    行政处罚: '909 → 910',
    行政处罚决定按期公示率: '66.7 → 75',
  },
  said: ['普通程序处罚4件，罚款6.207万元', '行政处罚决定按期公示率75%，法制审核执法决定4件'],
};

/** Two households and a drain: agreed, confirmed by the court. */
const drain: MatterTable = {
  name: '调解和司法确认',
  width: 390,
  register: 'disputes',
  begun: {
    by: VILLAGE,
    fill: { 纠纷类型: '邻里', 受理日期: '2023-06-05', 纠纷概况: '两户因屋后排水沟改道起争议', 涉及金额: '3000' },
  },
  lines: [
    { by: VILLAGE, to: '受理登记', papers: { 调解登记表或者调解申请书: '照片' } },
    { by: VILLAGE, step: '调解', on: '2023-06-08', papers: { 调解笔录: '起草件' } },
    { by: VILLAGE, inRecord: { 司法确认日期: '2023-06-20' }, refused: /先申请后裁定.*第/ },
    {
      by: VILLAGE,
      step: '调解终结',
      on: '2023-06-15',
      outcome: '调解成功',
      fill: { 调解方式: '人民调解', 协议形式: '书面', 协议生效日期: '2023-06-15' },
      papers: { 调解协议书或者口头协议记录: '起草件' },
    },
    {
      by: VILLAGE,
      step: '申请司法确认',
      on: '2023-06-26',
      papers: { 司法确认申请书: '起草件', 调解协议和当事人身份证明: '照片' },
    },
    { by: VILLAGE, step: '法院受理', on: '2023-06-28', papers: { 受理通知书: '照片' } },
    { by: VILLAGE, step: '法院裁定', on: '2023-07-10', outcome: '裁定协议有效', papers: { 民事裁定书: '扫描件' } },
    { by: VILLAGE, step: '回访', on: '2023-08-10', fill: { 履行情况: '已履行' }, papers: { 回访记录: '照片' } },
    { by: VILLAGE, step: '立卷归档', on: '2023-08-15' },
  ],
  ended: '达成协议',
  figures: {
    受理调解矛盾纠纷: '406 → 407',
    达成调解协议: '402 → 403',
    调解成功涉及金额: '720000 → 723000',
    调解终结的矛盾纠纷: '406 → 407',
    司法确认调解协议: '19 → 20',
    排查调处矛盾纠纷: '406 → 407',
    调解成功的矛盾纠纷: '402 → 403',
    各种方式调解成功的矛盾纠纷: '402 → 403',
    回访矛盾纠纷: '159 → 160',
  },
  said: ['全年调解终结矛盾纠纷407起，调解成功403起', '经司法确认的调解协议20件，调解成功涉及金额72.3万元'],
};

/** A request for information whose limit is extended once. */
const request: MatterTable = {
  name: '信息公开申请',
  width: 390,
  register: 'disclosure-requests',
  begun: {
    by: CLERK,
    fill: {
      承办机构: '党政办公室',
      收到日期: '2023-09-04',
      申请内容: '2022年度农村公路养护资金支出明细',
      申请方式: '当面',
      申请人类别: '自然人',
      申请人: '某甲',
    },
  },
  lines: [
    { by: CLERK, to: '收到并登记', papers: { 信息公开申请表: '照片' } },
    { by: CLERK, step: '一次性告知补正', on: '2023-09-06', papers: { 补正告知书: '起草件' } },
    { by: CLERK, step: '收到补正', on: '2023-09-11', papers: { 补正材料: '照片' } },
    { by: CLERK, inRecord: { 答复类型: '予以公开', 答复日期: '2023-09-20' }, refused: /应当先办理.*公开审查.*第/ },
    { by: REVIEWER, step: '延长答复期限', on: '2023-10-08', papers: { 延期答复告知书: '起草件' } },
    { by: REVIEWER, step: '公开审查', on: '2023-10-24', papers: { 信息公开保密审查表: '扫描件' } },
    { by: CLERK, step: '答复', on: '2023-11-03', outcome: '予以公开', papers: { 信息公开申请答复书: '起草件' } },
    { by: CLERK, step: '归档', on: '2023-11-10' },
  ],
  ended: '已答复并归档',
  figures: {
    按期答复的申请: '3 → 4',
    收到政府信息公开申请: '3 → 4',
    办结政府信息公开申请: '3 → 4',
  },
  said: ['全年收到政府信息公开申请4件，办结4件，按期答复率100%'],
};

/** A lawsuit over a penalty: answered in time, the head in court, dismissed. */
const lawsuit: MatterTable = {
  name: '行政应诉',
  width: 1440,
  register: 'litigation',
  begun: {
    by: CLERK,
    fill: {
      承办机构: '司法所',
      案件类型: '行政诉讼一审',
      收到日期: '2023-07-03',
      案由: '不服占道堆放处罚决定',
      办案机关: '云溪县人民法院',
      案号: '（2023）云0001行初8号',
    },
  },
  lines: [
    { by: CLERK, to: '收到应诉通知', papers: { 应诉通知书和起诉状副本: '扫描件' } },
    {
      by: CLERK,
      step: '提交答辩状和证据、依据',
      on: '2023-07-12',
      refused: /依《中华人民共和国行政诉讼法》第六十七条.*应当有行政答辩状/,
    },
    {
      by: CLERK,
      step: '提交答辩状和证据、依据',
      on: '2023-07-12',
      papers: { 行政答辩状: '起草件', '证据、依据和清单': '起草件', '法定代表人身份证明、授权委托书': '扫描件' },
    },
    { by: CLERK, step: '开庭', on: '2023-08-16', outcome: '正职负责人出庭', papers: { 庭审笔录: '扫描件' } },
    {
      by: CLERK,
      step: '收到裁判',
      on: '2023-09-05',
      outcome: '维持或者驳回',
      papers: { '判决书、裁定书或者调解书': '扫描件' },
    },
    { by: CLERK, step: '归档', on: '2023-09-12' },
  ],
  ended: '驳回诉讼请求',
  figures: {
    按期答复答辩的案件: '0 → 1',
    行政应诉案件: '0 → 1',
    办结行政应诉案件: '0 → 1',
    负责人出庭应诉: '0 → 1',
    开庭审理的行政应诉案件: '0 → 1',
    复议答复和诉讼答辩按期率: '— → 100',
    行政机关负责人出庭应诉率: '— → 100',
    行政应诉败诉率: '— → 0',
  },
  said: ['全年办理行政应诉案件1件，办结1件，无败诉案件，行政机关负责人出庭应诉率100%'],
};

/** Six matters of the township in 2023, each from first to last. */
export const SIX_MATTERS: readonly MatterTable[] = [villageRoad, marketStalls, stallInRoad, drain, request, lawsuit];
