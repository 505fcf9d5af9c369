import type { Block, Document, Run } from '#kernel/document.ts';

/** Text with figures written `[ref|figure as printed]`, for samples and tests. */
export function runsOf(text: string): readonly Run[] {
  return text
    .split(/(\[[^\]|]+\|[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, ref, figure] = /^\[([^\]|]+)\|([^\]]+)\]$/.exec(part) ?? [];
      return ref !== undefined && figure !== undefined
        ? { kind: 'figure', ref, text: figure }
        : { kind: 'text', text: part };
    });
}

const h1 = (number: string, text: string): Block => ({ kind: 'heading', level: 1, number: `${number}、`, text });
const h2 = (number: string, text: string): Block => ({ kind: 'heading', level: 2, number: `（${number}）`, text });
const h3 = (number: number, text: string): Block => ({ kind: 'heading', level: 3, number: `${number}.`, text });
const h4 = (number: number, text: string): Block => ({ kind: 'heading', level: 4, number: `（${number}）`, text });
const p = (text: string): Block => ({ kind: 'paragraph', runs: runsOf(text) });

const quarters: Block = {
  kind: 'table',
  columns: [
    { label: '纠纷类型', share: 3, align: 'left' },
    { label: '一季度', share: 2, align: 'right' },
    { label: '二季度', share: 2, align: 'right' },
    { label: '三季度', share: 2, align: 'right' },
    { label: '四季度', share: 2, align: 'right' },
    { label: '全年合计', share: 2, align: 'right' },
    { label: '达成协议', share: 2, align: 'right' },
  ],
  rows: [
    ['邻里纠纷', '31', '28', '35', '33', '127', '125'],
    ['婚姻家庭', '12', '15', '11', '14', '52', '51'],
    ['山林土地', '18', '22', '19', '16', '75', '72'],
    ['劳动报酬', '4', '3', '6', '9', '22', '22'],
    ['合计', '65', '68', '71', '72', '276', '270'],
  ].map((row) => row.map((text) => ({ kind: 'text', text }))),
};

/** 演示镇 and all its figures are invented. */
export const SAMPLE_REPORT: Document = {
  title: ['中共演示镇委员会 演示镇人民政府', '关于2023年度法治政府建设情况的报告'],
  docNumber: '演示镇文〔2024〕3号',
  addressee: '中共演示县委、演示县人民政府',
  body: [
    p(
      '2023年，演示镇坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面落实《法治政府建设实施纲要（2021—2025年）》，紧扣县委、县政府“法治护航、治理提质”工作部署，把依法行政贯穿决策、执法、服务、监督全过程，镇村治理法治化水平稳步提高。现将有关情况报告如下。',
    ),
    h1('一', '推进法治政府建设的主要举措和成效'),
    h2('一', '坚持党的领导，压紧压实法治建设责任'),
    p(
      '镇党委把法治政府建设列入年度工作要点，与经济社会发展同部署、同推进、同考核。全年召开党委会议研究法治议题[duty.meetings|6次]，党委理论学习中心组集体学法[study.sessions|5次]，印发年度任务清单，将[tasks.total|32项]任务分解到[tasks.offices|9个]办公室和[units.villages|14个]村（社区），年底逐项对账，完成[tasks.done|31项]，其余[tasks.left|1项]因县级平台尚未开通结转下年。',
    ),
    p(
      '党政主要负责人切实履行推进法治建设第一责任人职责，镇党委书记、镇长对重点工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办，全年听取专题汇报[duty.reports|8次]，协调解决执法力量下沉、村级法律顾问经费等问题[duty.solved|11个]。班子成员落实“一岗双责”，在年度述职中同步述法[duty.statements|13人]，实现述法全覆盖。',
    ),
    h2('二', '规范决策程序，提升依法行政水平'),
    h3(1, '严格重大行政决策程序。'),
    p(
      '修订镇政府工作规则和“三重一大”事项集体决策办法，编制并公布年度重大行政决策事项目录，列入事项[decisions.listed|3件]。对集镇生活污水管网改造、农贸市场搬迁、殡葬设施选址等事项，全部履行公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序，公开征求意见[decisions.consultations|3次]，收到群众意见[decisions.opinions|87条]，采纳[decisions.adopted|52条]，未采纳的均以书面形式说明理由。',
    ),
    h3(2, '加强规范性文件和合同审查。'),
    p(
      '落实规范性文件制定主体、程序和权限要求，全年制定行政规范性文件[documents.made|2件]，均在印发之日起15日内报县政府备案，备案率[documents.filed|100%]。组织开展文件清理，废止[documents.repealed|4件]、修改[documents.amended|1件]。司法所、法律顾问会审政府合同[contracts.reviewed|46份]，涉及金额[contracts.amount|2318.6万元]，提出修改意见[contracts.opinions|63条]，未发生因合同审查不严引发的诉讼。',
    ),
    h4(1, '法律顾问作用有效发挥。'),
    p(
      '镇政府聘请法律顾问[counsel.lawyers|2名]，全年列席会议[counsel.meetings|12次]，出具书面法律意见[counsel.opinions|29份]；[units.villages.counsel|14个]村（社区）法律顾问实现全覆盖，开展现场服务[counsel.visits|168次]。',
    ),
    h4(2, '公平竞争审查全面落实。'),
    p(
      '对涉及市场主体经济活动的政策措施一律开展公平竞争审查，审查文件[competition.reviewed|7件]，发现并纠正限定本地企业参与的表述[competition.corrected|1处]。',
    ),
    h2('三', '深化执法改革，推进严格规范公正文明执法'),
    p(
      '全面推行行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”。依法承接县级下放的行政执法事项[powers.granted|62项]，公布权责清单和执法流程图；持有效行政执法证件人员[officers.certified|17名]，参加公共法律知识和业务培训人均[officers.hours|68学时]。全年开展执法检查[inspections.total|214次]，作出行政处罚决定[penalties.total|19件]，罚没款[penalties.amount|4.35万元]，法制审核率[penalties.reviewed|100%]；对初次违法、危害后果轻微并及时改正的，依法不予行政处罚[penalties.waived|23件]。',
    ),
    p(
      '坚持处罚与教育相结合，推行说理式执法文书，执法人员当场告知当事人陈述、申辩和申请行政复议、提起行政诉讼的权利。县司法局抽查案卷[files.sampled|10卷]，评定优秀[files.excellent|7卷]、合格[files.passed|3卷]，无不合格案卷。',
    ),
    h2('四', '坚持源头预防，依法有效化解社会矛盾纠纷'),
    p(
      '坚持和发展新时代“枫桥经验”，建成镇级矛盾纠纷调处中心[mediation.centres|1个]、村级调解室[mediation.rooms|14个]，选聘专兼职人民调解员[mediators.total|71名]，其中持证专职调解员[mediators.full|6名]。全年排查受理矛盾纠纷[disputes.accepted|276件]，达成协议[disputes.settled|270件]，化解率[disputes.rate|97.8%]，履行金额[disputes.amount|386.42万元]，没有发生民间纠纷转化为刑事案件的情况。各季度受理情况如下表。',
    ),
    quarters,
    p(
      '从纠纷类型看，邻里纠纷和山林土地纠纷两类合计[disputes.main|202件]，占全部受理量的[disputes.main.share|73.2%]；欠薪纠纷集中在四季度，与在建工程年底结算有关。对调解不成的[disputes.failed|6件]，均引导当事人依法向人民法院起诉或者申请仲裁，并指定专人跟踪。',
    ),
    h2('五', '推进政务公开，提高服务群众能力'),
    p(
      '主动公开政府信息[disclosure.published|412条]，其中财政预决算、惠农补贴、工程建设等重点领域信息[disclosure.key|156条]。收到政府信息公开申请[disclosure.requests|9件]，均在法定期限内答复，其中予以公开[disclosure.granted|7件]、部分公开[disclosure.partly|1件]、信息不存在[disclosure.none|1件]；因政府信息公开被申请行政复议[disclosure.reviews|0件]、提起行政诉讼[disclosure.suits|0件]。便民服务中心设置综合窗口[service.windows|8个]，办理政务服务事项[service.handled|1.26万件]，群众满意率[service.satisfied|99.1%]。',
    ),
    h2('六', '强化监督制约，依法接受各方面监督'),
    p(
      '自觉接受镇人大监督，办理代表建议[proposals.congress|22件]，按期办复率[proposals.rate|100%]，代表满意[proposals.satisfied|21件]、基本满意[proposals.fair|1件]。办理12345政务服务便民热线工单[hotline.total|534件]，按时办结[hotline.closed|531件]。全年发生行政复议案件[reviews.total|2件]，维持[reviews.upheld|1件]、调解结案[reviews.settled|1件]；行政诉讼案件[suits.total|1件]，镇长出庭应诉，法院判决驳回原告诉讼请求。收到司法建议、检察建议[advice.total|3份]，全部在规定期限内整改并书面回复。',
    ),
    h2('七', '加强普法宣传，增强全民法治观念'),
    p(
      '落实“谁执法谁普法”责任制，围绕宪法、民法典、土地管理法、信访工作条例等内容，开展法治宣传活动[publicity.events|58场]，发放资料[publicity.leaflets|1.8万份]，受教育群众[publicity.reached|2.1万余人次]。培养“法律明白人”[publicity.experts|98名]、学法用法示范户[publicity.households|42户]；在镇中心学校、石桥小学开设法治副校长课堂[publicity.lessons|16课时]，覆盖学生[publicity.pupils|2147人]。组织镇村干部参加年度学法考试[exams.taken|126人]，合格率[exams.passed|100%]。创建省级民主法治示范村[villages.model|1个]、市级民主法治示范村[villages.city|3个]。',
    ),
    h1('二', '存在的不足和原因'),
    p(
      '对照法治政府建设要求，我镇工作还存在以下不足：一是执法力量与下放事项不相适应，平均每名执法人员承担执法事项3.6项，自然资源、安全生产等领域专业能力偏弱，主要原因是承接事项时人员编制未同步划转、岗位培训以短期集中授课为主。二是个别村（社区）重大事项决策留痕不完整，年内抽查的40份会议记录中有5份未载明表决情况，主要原因是村级文书更换频繁、示范文本不够简明。三是普法方式较为单一，外出务工人员和老年人群体参与不足，主要原因是活动多安排在工作日、线上内容更新不及时。四是部分矛盾纠纷回访不及时，协议履行情况掌握不全面，主要原因是台账分散在多个办公室、信息未能及时共享。',
    ),
    h1('三', '党政主要负责人履行推进法治建设第一责任人职责情况'),
    p(
      '镇党委书记、镇长带头学习习近平法治思想，主持制定年度法治建设工作要点并亲自审定任务清单。镇党委书记主持召开法治建设专题会议[secretary.meetings|3次]，带头讲法治课[secretary.lectures|2次]，对集镇管网改造项目的社会稳定风险评估提出明确要求，督促补充入户征求意见[secretary.households|118户]。镇长主持政府常务会议会前学法[mayor.sessions|10次]，审定规范性文件[mayor.documents|2件]，包案化解信访积案[mayor.cases|4件]，出庭应诉[mayor.court|1次]，推动落实执法装备经费[mayor.funds|12.8万元]。对县委依法治县办反馈的[feedback.total|5个]问题逐一制定整改措施，已完成整改[feedback.closed|4个]，其余[feedback.left|1个]将于2024年6月底前完成。',
    ),
    h1('四', '2024年工作安排'),
    h2('一', '健全责任落实机制'),
    p(
      '把法治政府建设成效纳入领导班子和干部年度考核，任务清单实行按月登记、按季通报，对进展滞后的事项由分管负责同志说明原因、限期完成，不搞层层加码，不以会议、照片、台账数量评价工作。',
    ),
    h2('二', '提升规范执法水平'),
    p(
      '争取县级执法部门派驻业务骨干，采取跟班学习、案卷互评等方式开展实训，力争全年人均培训不少于70学时；对承接后未实际行使的事项开展评估，按程序提请县政府调整。完善行政裁量权基准公示，推广轻微违法告知承诺制。',
    ),
    h2('三', '夯实基层治理基础'),
    p(
      '统一村级重大事项决策示范文本，配套填写说明，司法所每半年抽查一次。整合矛盾纠纷、信访、12345热线等来源信息，做到一次登记、全程跟踪、到期提醒，调解协议回访率不低于95%。推进“法律明白人”结对帮扶，利用春节、国庆等返乡时段开展夜间普法课堂，扩大外出务工人员覆盖面。',
    ),
    p(
      '下一步，我镇将在县委、县政府坚强领导下，坚持问题导向，补短板、强弱项，持续提升依法行政能力，为演示县法治政府建设作出更大贡献。特此报告。',
    ),
  ],
  signature: { bodies: ['中共演示镇委员会', '演示镇人民政府'], date: '2024年1月15日' },
  note: '此件公开发布',
  copyTo: '中共演示县委全面依法治县委员会办公室，演示县司法局，演示县人民政府办公室，镇人大主席团',
  annexes: [
    {
      title: '数据来源说明',
      body: [
        p('本报告中的数字由台账记录逐条汇总形成，统计期间为2023年1月1日至12月31日，数据截至2024年1月10日。'),
        {
          kind: 'table',
          columns: [
            { label: '序号', share: 1, align: 'center' },
            { label: '指标', share: 4, align: 'left' },
            { label: '数值', share: 2, align: 'right' },
            { label: '来源台账', share: 4, align: 'left' },
            { label: '计算方法', share: 6, align: 'left' },
          ],
          rows: sources().map((row) => row.map((text) => ({ kind: 'text', text }))),
        },
      ],
    },
  ],
  mark: '演示',
};

function sources(): readonly (readonly string[])[] {
  const rows: readonly (readonly string[])[] = [
    ['党委会议研究法治议题', '6次', '会议台账', '议题类别为“法治”的党委会议次数'],
    ['集体学法', '5次', '学法台账', '学习形式为“中心组集体学习”的记录数'],
    ['年度任务', '32项', '任务清单', '下达年度为2023年的任务数'],
    ['已完成任务', '31项', '任务清单', '状态为“已完成”的任务数'],
    ['政府合同审查', '46份', '合同审查台账', '审查日期在本期内的合同份数'],
    ['合同涉及金额', '2318.6万元', '合同审查台账', '合同金额合计，四舍五入保留一位小数'],
    ['行政执法检查', '214次', '执法检查台账', '检查日期在本期内的记录数'],
    ['行政处罚决定', '19件', '行政处罚台账', '作出决定日期在本期内的案件数'],
    ['罚没款', '4.35万元', '行政处罚台账', '罚款与没收违法所得合计，不含已撤销的决定'],
    ['受理矛盾纠纷', '276件', '矛盾纠纷台账', '受理日期在本期内的纠纷件数'],
    ['达成协议', '270件', '矛盾纠纷台账', '调解结果为“达成协议”的纠纷件数'],
    ['化解率', '97.8%', '矛盾纠纷台账', '达成协议件数270除以已办结件数276'],
    ['履行金额', '386.42万元', '矛盾纠纷台账', '协议履行金额合计'],
    ['主动公开政府信息', '412条', '政府信息公开台账', '公开日期在本期内的信息条数'],
    ['信息公开申请', '9件', '政府信息公开台账', '收到申请日期在本期内的申请件数'],
    ['代表建议办理', '22件', '建议提案台账', '交办日期在本期内的建议件数'],
    ['热线工单', '534件', '12345热线台账', '派单日期在本期内的工单数'],
    ['行政复议案件', '2件', '复议应诉台账', '受理日期在本期内的案件数'],
    ['行政诉讼案件', '1件', '复议应诉台账', '法院立案日期在本期内的案件数'],
    ['法治宣传活动', '58场', '普法台账', '活动日期在本期内的场次'],
    ['受教育群众', '2.1万余人次', '普法台账', '各场次参加人数合计21,384，按“万余”表述'],
    ['学法考试', '126人', '学法台账', '参加考试且有成绩的人数，同一人只计一次'],
  ];
  return rows.map((row, index) => [String(index + 1), ...row]);
}
