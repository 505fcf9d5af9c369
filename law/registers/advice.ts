import { code, date, defineRegister, text, yesNo } from '#engine/declare.ts';
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
    urgent: yesNo('紧急情形', {
      blank: '不是公益诉讼诉前建议，或者建议书没有写明',
      hint: '公共利益损害继续扩大等，建议书要求15日内回复的',
    }),
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
    {
      id: 'urgent-interest-advice',
      says: '只有公益诉讼诉前建议区分紧急情形',
      fields: ['urgent', 'form'],
      holds: (row) => row.urgent !== true || row.form === 'interest',
      fix: '请核对建议类型，或者清空紧急情形。',
      cite: cite('L26'),
    },
  ],
});
