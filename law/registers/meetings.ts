import { code, count, date, defineMeasure, defineRegister, items, money, note, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per meeting that dealt with, or may have dealt with, rule-of-law work. */
export const meetings = defineRegister({
  id: 'meetings',
  order: 3,
  label: '会议台账',
  oneRow: '一次会议',
  about:
    '党委会议、政府办公会议、领导小组会议以及法治、稳定方面的专题会议，一次会议一行。一次会议研究多个事项的，逐项列入议题。人大会议记入监督台账，会前学法记入学法台账。',
  cite: [cite('J13'), cite('J14'), cite('F03')],
  fields: {
    kind: code(
      '会议类型',
      {
        'party-committee': '党委会议',
        government: '政府办公会议',
        'leading-group': '领导小组会议',
        'rule-of-law': '法治专题会议',
        seminar: '法治专题学习研判会',
        stability: '稳定形势分析会',
        other: '其他会议',
      },
      {
        synonyms: ['类型', '会议类别'],
        optionSynonyms: {
          党委会: 'party-committee',
          党委班子会: 'party-committee',
          镇长办公会: 'government',
          乡长办公会: 'government',
          政府常务会议: 'government',
          依法治镇领导小组会: 'leading-group',
          专题会议: 'rule-of-law',
          学习研判会: 'seminar',
          研判会: 'seminar',
          信访稳定分析会: 'stability',
          矛盾纠纷研判会: 'stability',
        },
      },
    ),
    heldOn: date('会议日期', { synonyms: ['召开日期', '召开时间', '会议时间', '日期'], example: '2023-03-14' }),
    topic: text('主要议题', {
      synonyms: ['会议名称', '会议主题', '议题', '会议内容'],
      example: '研究年度法治政府建设工作要点',
    }),
    chairedBy: code(
      '主持人职务',
      { secretary: '党委书记', head: '乡镇长', deputy: '副职领导', other: '其他' },
      { blank: '纪要已载明', synonyms: ['主持人'], optionSynonyms: { 书记: 'secretary', 镇长: 'head', 乡长: 'head' } },
    ),
    agenda: items(
      '议题清单',
      {
        topic: text('议题'),
        kind: code('事项类别', {
          'rule-of-law': '法治建设',
          decision: '重大行政决策',
          major: '其他“三重一大”事项',
          payment: '资金支付',
          document: '规范性文件',
          contract: '合同协议',
          stability: '矛盾纠纷与稳定',
          rectification: '督察整改',
          other: '其他',
        }),
        amount: money('涉及金额', { blank: '不涉及资金' }),
        result: code(
          '结果',
          { passed: '通过', deferred: '暂缓', rejected: '不予通过', noted: '听取汇报' },
          { blank: '纪要已载明' },
        ),
      },
      { hint: '一项一行：议题｜事项类别｜涉及金额｜结果' },
    ),
    attended: count('参会人数', { blank: '未统计', synonyms: ['出席人数', '参加人数'] }),
    minutes: text('会议纪要文号', { blank: '未印发纪要', synonyms: ['纪要', '纪要编号'] }),
    notes: note('议定事项', { blank: '纪要已载明', synonyms: ['会议决定', '备注'] }),
  },
  datedBy: 'heldOn',
  listed: ['kind', 'heldOn', 'topic', 'chairedBy', 'minutes'],
  titledBy: 'topic',
  unique: [['kind', 'heldOn', 'topic']],
  rules: [
    {
      id: 'payment-with-amount',
      says: '资金支付议题应当写明涉及金额',
      fields: ['agenda'],
      holds: (row) => row.agenda.every((item) => item.kind !== 'payment' || item.amount !== null),
      fix: '请补填该议题的涉及金额。',
    },
    {
      id: 'decision-in-government-meeting',
      says: '重大行政决策应当经政府会议讨论决定，党委会议研究不能代替政府会议',
      fields: ['kind', 'agenda'],
      holds: (row) =>
        row.kind === 'government' ||
        row.agenda.every(
          (item) => item.kind !== 'decision' || (item.result !== 'passed' && item.result !== 'rejected'),
        ),
      fix: '请另行登记政府办公会议；党委会议上研究的，结果选“听取汇报”。',
      cite: cite('Q06'),
      severity: 'warn',
    },
  ],
});

export const meetingsHeld = defineMeasure(meetings, {
  id: 'meetings.held',
  label: '召开会议',
  kind: 'count',
  on: 'heldOn',
  unit: '次',
  by: 'kind',
  counts: '按会议日期计，一行计一次',
});

export const partyCommittee = defineMeasure(meetings, {
  id: 'meetings.party-committee',
  label: '党委会议',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'party-committee',
  unit: '次',
  counts: '会议类型为党委会议，按会议日期计，一行计一次',
});

export const governmentMeetings = defineMeasure(meetings, {
  id: 'meetings.government',
  label: '政府办公会议',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'government',
  unit: '次',
  counts: '会议类型为政府办公会议，按会议日期计，一行计一次',
});

export const leadingGroupMeetings = defineMeasure(meetings, {
  id: 'meetings.leading-group',
  label: '领导小组会议',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'leading-group',
  unit: '次',
  counts: '会议类型为领导小组会议，按会议日期计，一行计一次',
});

export const ruleOfLawMeetings = defineMeasure(meetings, {
  id: 'meetings.rule-of-law',
  label: '法治专题会议',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'rule-of-law',
  unit: '次',
  counts: '会议类型为法治专题会议，按会议日期计，学习研判会另计',
});

export const ruleOfLawSeminars = defineMeasure(meetings, {
  id: 'meetings.rule-of-law-seminars',
  label: '法治专题学习研判会',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'seminar',
  unit: '次',
  counts: '会议类型为法治专题学习研判会，按会议日期计，一行计一次',
});

export const stabilityMeetings = defineMeasure(meetings, {
  id: 'meetings.stability',
  label: '稳定形势分析会',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'stability',
  unit: '次',
  counts: '会议类型为稳定形势分析会，按会议日期计，一行计一次',
});

export const stabilityMonths = defineMeasure(meetings, {
  id: 'meetings.stability.months',
  label: '召开过稳定形势分析会的月份',
  kind: 'distinct',
  on: 'heldOn',
  where: (row) => row.kind === 'stability',
  keys: (row) => [row.heldOn.slice(0, 7)],
  unit: '个',
  counts: '有稳定形势分析会的月份数，同月多次计一个',
});

export const ruleOfLawItems = defineMeasure(meetings, {
  id: 'meetings.rule-of-law-items',
  label: '会议研究法治议题',
  kind: 'sum',
  on: 'heldOn',
  amount: (row) => row.agenda.filter((item) => item.kind === 'rule-of-law').length,
  unit: '项',
  by: 'kind',
  counts: '各次会议议题清单中事项类别为法治建设的议题，一项计一项',
});

export const sumsDecided = defineMeasure(meetings, {
  id: 'meetings.sums-decided',
  label: '会议议决资金',
  kind: 'sum',
  on: 'heldOn',
  amount: (row) => row.agenda.reduce((sum, item) => sum + (item.result === 'passed' ? (item.amount ?? 0) : 0), 0),
  per: 100,
  unit: '元',
  by: 'kind',
  counts: '各次会议议题清单中结果为通过的议题所涉金额之和',
});

export const chairedByPrincipals = defineMeasure(meetings, {
  id: 'meetings.chaired-by-principals',
  label: '主要负责人主持的会议',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.chairedBy === 'secretary' || row.chairedBy === 'head',
  unit: '次',
  by: 'chairedBy',
  counts: '主持人职务为党委书记或者乡镇长的会议，按会议日期计',
});
