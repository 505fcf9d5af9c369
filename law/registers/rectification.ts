import { code, date, defineRegister, note, reference, text, yesNo } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per problem that a supervision or a self-check found; its figures are in rectification-figures.ts. */
export const rectification = defineRegister({
  id: 'rectification',
  order: 25,
  label: '督察整改台账',
  oneRow: '一个问题',
  about:
    '各级督察、检查反馈和自查发现的法治政府建设问题，从反馈、整改、上级验收到“回头看”。一个问题登记一行，问题再次出现的照实标明。',
  cite: [cite('R13'), cite('R16'), cite('R17')],
  unitLabel: '责任单位',
  fields: {
    source: code(
      '问题来源',
      {
        national: '国家督察',
        provincial: '省（市）督察',
        municipal: '市级督察',
        county: '县级督察',
        evaluation: '考核评议反馈',
        audit: '审计和巡察反馈',
        review: '复议、诉讼、建议反映',
        own: '自查',
      },
      {
        synonyms: ['来源', '督察来源', '问题渠道'],
        optionSynonyms: {
          中央督察: 'national',
          省督察: 'provincial',
          市督察: 'municipal',
          县督察: 'county',
          自查发现: 'own',
          自查自纠: 'own',
          巡察: 'audit',
        },
      },
    ),
    foundOn: date('反馈日期', {
      hint: '收到反馈或者自查发现之日',
      synonyms: ['发现日期', '反馈时间', '问题发现日期'],
      example: '2023-05-20',
    }),
    problem: text('问题', {
      synonyms: ['问题描述', '存在问题', '反馈问题', '问题清单', '主要问题'],
      example: '行政执法案卷未归档',
    }),
    responsible: text('责任岗位', {
      hint: '填岗位，不填姓名',
      synonyms: ['责任领导', '牵头单位', '责任科室'],
      example: '分管执法副镇长',
    }),
    dueOn: date('整改期限', {
      hint: '整改方案或者反馈意见要求完成之日',
      synonyms: ['完成时限', '整改时限', '时限'],
      future: true,
      example: '2023-08-31',
    }),
    cause: note('原因', { blank: '尚未分析', synonyms: ['原因分析'] }),
    measures: note('整改措施', { blank: '方案制定前', synonyms: ['措施', '整改情况'] }),
    plannedOn: date('整改方案日期', { blank: '尚未制定方案', synonyms: ['方案日期'] }),
    doneOn: date('整改完成日期', { blank: '尚未完成', synonyms: ['完成日期', '销号申请日期'] }),
    acceptedBy: text('验收单位', { blank: '尚未验收', synonyms: ['销号单位'] }),
    acceptedOn: date('验收日期', { blank: '尚未验收', synonyms: ['销号日期'] }),
    lookBackOn: date('回头看日期', { blank: '尚未回头看', synonyms: ['回访日期', '“回头看”日期'] }),
    recurred: yesNo('是否反弹', { blank: '尚未回头看', synonyms: ['问题是否反弹', '是否再次发生'] }),
    recurredOn: date('反弹日期', {
      blank: '没有发现反弹',
      hint: '“回头看”发现反弹之日；重新整改后再次“回头看”的，仍保留',
    }),
    advice: reference('来自司法建议、检察建议', 'advice', { blank: '不是建议反映的问题' }),
  },
  datedBy: 'foundOn',
  listed: ['problem', 'source', 'foundOn', 'dueOn', 'doneOn', 'acceptedOn'],
  titledBy: 'problem',
  takes: [
    { field: 'problem', link: 'advice', of: 'matter' },
    { field: 'foundOn', link: 'advice', of: 'receivedOn' },
    { field: 'doneOn', link: 'advice', of: 'implementedOn' },
    { field: 'measures', link: 'advice', of: 'result' },
  ],
  rules: [
    {
      id: 'due-after-found',
      says: '整改期限不得早于反馈日期',
      fields: ['dueOn', 'foundOn'],
      holds: (row) => row.dueOn >= row.foundOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'done-after-found',
      says: '整改方案、整改完成日期不得早于反馈日期',
      fields: ['plannedOn', 'doneOn', 'foundOn'],
      holds: (row) => [row.plannedOn, row.doneOn].every((on) => on === null || on >= row.foundOn),
      fix: '请核对各个日期。',
    },
    {
      id: 'done-with-measures',
      says: '填写整改完成日期的，应当写明整改措施',
      fields: ['doneOn', 'measures'],
      holds: (row) => row.doneOn === null || row.measures !== null,
      fix: '请补填整改措施。',
    },
    {
      id: 'accepted-after-done',
      says: '验收应当在整改完成之后，并写明验收单位；反弹后重新整改、尚未再次验收的除外',
      fields: ['acceptedOn', 'acceptedBy', 'doneOn', 'recurred'],
      holds: (row) =>
        (row.acceptedOn === null) === (row.acceptedBy === null) &&
        (row.acceptedOn === null || (row.doneOn !== null && (row.acceptedOn >= row.doneOn || row.recurred === true))),
      fix: '请补填验收单位和整改完成日期，或者核对日期。',
    },
    {
      id: 'look-back-after-done',
      says: '“回头看”应当在整改完成之后，并写明是否反弹；反弹后重新整改的除外',
      fields: ['lookBackOn', 'recurred', 'doneOn'],
      holds: (row) =>
        (row.lookBackOn === null) === (row.recurred === null) &&
        (row.lookBackOn === null || (row.doneOn !== null && (row.lookBackOn >= row.doneOn || row.recurred === true))),
      fix: '请补填未填的一项，或者核对日期。',
    },
    {
      id: 'recurred-with-day',
      says: '反弹的应当填写反弹日期，不得早于反馈日期',
      fields: ['recurred', 'recurredOn', 'foundOn'],
      holds: (row) =>
        (row.recurred !== true || row.recurredOn !== null) &&
        (row.recurredOn === null || row.recurredOn >= row.foundOn),
      fix: '请填写“回头看”发现反弹之日。',
    },
  ],
});
