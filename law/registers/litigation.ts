import { code, date, defineRegister, text, yesNo } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per reconsideration or lawsuit in which the township is the respondent or defendant. */
export const litigation = defineRegister({
  id: 'litigation',
  order: 23,
  label: '行政复议和行政应诉台账',
  oneRow: '一件复议或者诉讼案件',
  about:
    '乡镇作为被申请人的行政复议案件和作为被告的行政诉讼案件。一审、二审、再审各为一件。只写案由，不写对方当事人姓名。',
  cite: [cite('L03'), cite('L04'), cite('L08'), cite('L12'), cite('L16'), cite('L18'), cite('L20')],
  unitLabel: '承办机构',
  fields: {
    kind: code(
      '案件类型',
      { reconsideration: '行政复议', first: '行政诉讼一审', appeal: '行政诉讼二审', retrial: '行政诉讼再审' },
      {
        synonyms: ['类型', '类别', '案件类别', '审级'],
        optionSynonyms: {
          复议: 'reconsideration',
          行政诉讼: 'first',
          行政应诉: 'first',
          一审: 'first',
          二审: 'appeal',
          再审: 'retrial',
        },
      },
    ),
    receivedOn: date('收到日期', {
      hint: '收到答复通知书、应诉通知书之日',
      synonyms: ['收案日期', '收到应诉通知日期', '受理日期'],
      example: '2023-06-01',
    }),
    cause: text('案由', {
      synonyms: ['事由', '被诉行为', '诉讼请求', '申请事项'],
      example: '不服宅基地使用权争议处理决定',
    }),
    organ: text('办案机关', { blank: '未登记', synonyms: ['法院', '复议机关', '审理法院'] }),
    caseNumber: text('案号', { blank: '未登记', synonyms: ['案件编号', '文号'] }),
    simplified: yesNo('是否适用复议简易程序', { blank: '行政诉讼，或者适用普通程序' }),
    answerDueOn: date('最迟答复答辩日期', {
      blank: '尚未算出',
      hint: '由答复、答辩期限算出，一般不用填',
      future: true,
    }),
    answeredOn: date('提交答复答辩日期', { blank: '尚未提交', synonyms: ['答辩日期', '答复日期', '提交证据日期'] }),
    heardOn: date('开庭或听证日期', { blank: '没有开庭、听证', synonyms: ['开庭日期', '听证日期'] }),
    head: code(
      '负责人出庭',
      {
        chief: '正职负责人出庭',
        deputy: '其他负责人出庭',
        staff: '负责人未出庭，委托工作人员出庭',
        none: '没有工作人员出庭',
      },
      {
        blank: '没有开庭、听证',
        synonyms: ['负责人出庭情况', '出庭负责人', '出庭应诉情况'],
        optionSynonyms: { 是: 'deputy', 副职出庭: 'deputy', 正职出庭: 'chief', 否: 'staff' },
      },
    ),
    absence: text('负责人未出庭理由', { blank: '负责人已出庭，或者没有开庭' }),
    result: code(
      '结果',
      {
        upheld: '维持或者驳回',
        dismissed: '不予受理或者驳回起诉',
        revoked: '撤销',
        changed: '变更',
        unlawful: '确认违法或者无效',
        ordered: '责令履行',
        compensated: '判决赔偿或者补偿',
        mediated: '调解或者和解',
        withdrawn: '撤回申请或者撤诉',
      },
      {
        blank: '办结前',
        synonyms: ['裁判结果', '复议结果', '审理结果', '办理结果'],
        optionSynonyms: { 驳回诉讼请求: 'upheld', 维持: 'upheld', 撤诉: 'withdrawn', 确认违法: 'unlawful' },
      },
    ),
    closedOn: date('办结日期', {
      blank: '办结前',
      hint: '收到裁判文书、复议决定书之日',
      synonyms: ['结案日期', '判决日期'],
    }),
    performedOn: date('履行日期', { blank: '没有履行内容，或者尚未履行' }),
  },
  datedBy: 'receivedOn',
  listed: ['kind', 'cause', 'receivedOn', 'heardOn', 'result', 'closedOn'],
  titledBy: 'cause',
  rules: [
    {
      id: 'days-after-received',
      says: '提交答复答辩、开庭或听证、办结日期不得早于收到日期',
      fields: ['answeredOn', 'heardOn', 'closedOn', 'receivedOn'],
      holds: (row) => [row.answeredOn, row.heardOn, row.closedOn].every((on) => on === null || on >= row.receivedOn),
      fix: '请核对各个日期。',
    },
    {
      id: 'result-with-closing',
      says: '结果和办结日期应当同时填写',
      fields: ['result', 'closedOn'],
      holds: (row) => (row.result === null) === (row.closedOn === null),
      fix: '请补填其中未填的一项。',
    },
    {
      id: 'head-where-heard',
      says: '负责人出庭和开庭或听证日期应当同时填写',
      fields: ['head', 'heardOn'],
      holds: (row) => (row.head === null) === (row.heardOn === null),
      fix: '请补填其中未填的一项。',
    },
    {
      id: 'heard-before-closing',
      says: '开庭或听证日期不得晚于办结日期',
      fields: ['heardOn', 'closedOn'],
      holds: (row) => row.heardOn === null || row.closedOn === null || row.heardOn <= row.closedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'absence-explained',
      says: '负责人未出庭的，应当写明理由',
      fields: ['absence', 'head'],
      holds: (row) => (row.head !== 'staff' && row.head !== 'none') || row.absence !== null,
      fix: '请补填负责人未出庭理由。',
      cite: cite('L20'),
      severity: 'warn',
    },
    {
      id: 'not-only-a-lawyer',
      says: '负责人不出庭的，应当委托工作人员出庭，不得只委托律师',
      fields: ['head', 'kind'],
      holds: (row) => row.head !== 'none' || row.kind === 'reconsideration',
      fix: '情况属实的照实保存。',
      cite: cite('L18'),
      severity: 'warn',
    },
    {
      id: 'performed-after-closing',
      says: '履行日期不得早于办结日期',
      fields: ['performedOn', 'closedOn'],
      holds: (row) => row.performedOn === null || (row.closedOn !== null && row.performedOn >= row.closedOn),
      fix: '请核对两个日期。',
    },
  ],
});
