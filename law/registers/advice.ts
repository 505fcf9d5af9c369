import { code, date, defineIndicator, defineMeasure, defineRegister, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per piece of judicial or procuratorial advice; the two kinds are told apart in every row. */
export const advice = defineRegister({
  id: 'advice',
  order: 23,
  label: '司法建议和检察建议台账',
  oneRow: '一份司法建议或者检察建议',
  about: '法院发来的司法建议和检察院发来的检察建议，从收到、回复到落实。两类建议分别登记、分别统计，不合并为一类。',
  cite: [cite('L24'), cite('L25'), cite('L26'), cite('L27'), cite('L28')],
  unitLabel: '承办机构',
  fields: {
    kind: code('建议种类', { judicial: '司法建议', procuratorial: '检察建议' }, { synonyms: ['类型', '类别', '种类'] }),
    receivedOn: date('收到日期', { synonyms: ['收到时间', '送达日期'], example: '2023-04-18' }),
    matter: text('建议事项', { synonyms: ['建议内容', '内容', '主要问题'], example: '加强河道管理范围内建筑垃圾清理' }),
    issuer: text('发出机关', { blank: '未登记', synonyms: ['来文机关', '发出单位'] }),
    documentNumber: text('文号', { blank: '未登记', synonyms: ['建议书文号'] }),
    form: code(
      '建议类型',
      { interest: '公益诉讼诉前建议', governance: '综合治理建议', individual: '个案建议', other: '其他' },
      { blank: '未区分', optionSynonyms: { 公益诉讼: 'interest', 社会治理: 'governance' } },
    ),
    dueOn: date('最迟回复日期', {
      blank: '建议书未载明且尚未算出',
      hint: '由回复期限算出，建议书另有载明的照填',
      future: true,
      synonyms: ['回复期限'],
    }),
    repliedOn: date('回复日期', { blank: '尚未回复', synonyms: ['书面回复日期', '复函日期'] }),
    implementedOn: date('落实日期', { blank: '尚未落实', synonyms: ['整改完成日期', '办结日期'] }),
    result: text('落实情况', { blank: '尚未落实', synonyms: ['整改情况'] }),
  },
  datedBy: 'receivedOn',
  listed: ['kind', 'matter', 'receivedOn', 'repliedOn', 'implementedOn'],
  titledBy: 'matter',
  rules: [
    {
      id: 'days-after-received',
      says: '回复日期、落实日期不得早于收到日期',
      fields: ['repliedOn', 'implementedOn', 'receivedOn'],
      holds: (row) => [row.repliedOn, row.implementedOn].every((on) => on === null || on >= row.receivedOn),
      fix: '请核对各个日期。',
    },
    {
      id: 'implemented-with-result',
      says: '填写落实日期的，应当写明落实情况',
      fields: ['implementedOn', 'result'],
      holds: (row) => row.implementedOn === null || row.result !== null,
      fix: '请用一句话写明落实情况。',
    },
    {
      id: 'interest-advice-by-procurators',
      says: '公益诉讼诉前建议只由检察机关发出',
      fields: ['form', 'kind'],
      holds: (row) => row.form !== 'interest' || row.kind === 'procuratorial',
      fix: '请改正建议种类或者建议类型。',
      cite: cite('L25'),
    },
  ],
});

export const judicialReceived = defineMeasure(advice, {
  id: 'advice.judicial-received',
  label: '收到司法建议',
  kind: 'count',
  on: 'receivedOn',
  where: (row) => row.kind === 'judicial',
  unit: '件',
  counts: '按收到日期计',
});

export const procuratorialReceived = defineMeasure(advice, {
  id: 'advice.procuratorial-received',
  label: '收到检察建议',
  kind: 'count',
  on: 'receivedOn',
  where: (row) => row.kind === 'procuratorial',
  unit: '件',
  counts: '按收到日期计',
});

export const received = defineIndicator({
  id: 'advice.received',
  label: '收到司法建议和检察建议',
  unit: '件',
  of: { sum: [judicialReceived, procuratorialReceived] },
  means: '本期收到的司法建议与检察建议件数之和，两类分别登记',
});

export const judicialImplemented = defineMeasure(advice, {
  id: 'advice.judicial-implemented',
  label: '落实司法建议',
  kind: 'count',
  on: 'implementedOn',
  where: (row) => row.kind === 'judicial',
  unit: '件',
  counts: '按落实日期计，往年收到、本期落实的也计',
});

export const procuratorialImplemented = defineMeasure(advice, {
  id: 'advice.procuratorial-implemented',
  label: '落实检察建议',
  kind: 'count',
  on: 'implementedOn',
  where: (row) => row.kind === 'procuratorial',
  unit: '件',
  counts: '按落实日期计，往年收到、本期落实的也计',
});

export const implemented = defineIndicator({
  id: 'advice.implemented',
  label: '落实司法建议和检察建议',
  unit: '件',
  of: { sum: [judicialImplemented, procuratorialImplemented] },
  means: '本期落实的司法建议与检察建议件数之和，往年收到、本期落实的也计',
});

export const replyDue = defineMeasure(advice, {
  id: 'advice.reply-due',
  label: '应当回复的建议',
  kind: 'count',
  on: 'dueOn',
  unit: '件',
  counts: '最迟回复日期在本期内的司法建议和检察建议',
  indicator: false,
});

export const repliedInTime = defineMeasure(advice, {
  id: 'advice.replied-in-time',
  label: '按期回复的建议',
  kind: 'count',
  on: 'dueOn',
  where: (row) => row.repliedOn !== null && row.dueOn !== null && row.repliedOn <= row.dueOn,
  by: 'kind',
  unit: '件',
  counts: '最迟回复日期在本期内，且在该日或者之前回复的',
});

export const repliedInTimeRate = defineIndicator({
  id: 'advice.replied-in-time-rate',
  label: '司法建议和检察建议按期回复率',
  unit: '%',
  of: { rate: [repliedInTime, replyDue] },
  whenNone: '本期没有到期应当回复的建议',
  means: '回复期限在本期内届满的建议中，按期回复的比例',
  better: 'higher',
});

export const receivedEver = defineMeasure(advice, {
  id: 'advice.received-ever',
  label: '历年累计收到建议',
  kind: 'stock',
  from: 'receivedOn',
  unit: '件',
  counts: '截至期末登记的全部司法建议和检察建议',
  indicator: false,
});

export const implementedEver = defineMeasure(advice, {
  id: 'advice.implemented-ever',
  label: '历年累计落实建议',
  kind: 'stock',
  from: 'implementedOn',
  unit: '件',
  counts: '截至期末已经落实的全部司法建议和检察建议',
  indicator: false,
});

export const open = defineIndicator({
  id: 'advice.open',
  label: '尚未落实的司法建议和检察建议',
  unit: '件',
  of: { difference: [receivedEver, implementedEver] },
  means: '期末尚未落实的建议，含往年结转；期末当日落实的不计',
  better: 'lower',
});
