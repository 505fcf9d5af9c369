import { code, count, date, defineMeasure, defineRegister, text, units } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per training of the people in the register of legal personnel. */
export const legalTraining = defineRegister({
  id: 'legal-training',
  order: 8,
  label: '法治培训台账',
  oneRow: '一次培训',
  about:
    '人民调解员、法律明白人、普法联络员等人员的培训，一次一行。两支队伍合办的选合训，不要拆成两行。干部学法记入学法台账。',
  cite: [cite('M20'), cite('C07')],
  fields: {
    kind: code(
      '培训对象',
      {
        mediator: '人民调解员培训',
        'law-savvy': '法律明白人培训',
        joint: '人民调解员暨法律明白人合训',
        liaison: '普法联络员培训',
        other: '其他',
      },
      {
        synonyms: ['培训类型', '类别', '对象'],
        optionSynonyms: {
          人民调解员: 'mediator',
          调解员: 'mediator',
          法律明白人: 'law-savvy',
          合训: 'joint',
          普法联络员: 'liaison',
          联络员: 'liaison',
        },
      },
    ),
    title: text('培训名称', { synonyms: ['名称', '培训主题', '培训内容'], example: '人民调解员业务培训' }),
    on: date('培训日期', { synonyms: ['日期', '培训时间', '开班日期'], example: '2023-06-08' }),
    attended: count('参加人数', { blank: '未统计', synonyms: ['参训人数', '培训人数', '参加人次'] }),
    villages: units('参加的村（社区）', { hint: '逐个选择', synonyms: ['参训村', '参加村（社区）', '参训单位'] }),
    organiser: text('组织单位', { blank: '乡镇自办', synonyms: ['主办单位', '举办单位'], example: '县司法局' }),
    lecturer: text('授课单位', { blank: '组织单位自讲', hint: '写单位或职务，不写姓名', synonyms: ['授课', '师资'] }),
  },
  datedBy: 'on',
  listed: ['kind', 'title', 'on', 'attended', 'organiser'],
  titledBy: 'title',
  unique: [['kind', 'on', 'title']],
  rules: [
    {
      id: 'villages-listed-once',
      says: '同一村（社区）不重复填写',
      fields: ['villages'],
      holds: (row) => new Set(row.villages).size === row.villages.length,
      fix: '请删去重复的村（社区）。',
    },
  ],
});

export const trainings = defineMeasure(legalTraining, {
  id: 'legal-training.held',
  label: '法治培训',
  kind: 'count',
  on: 'on',
  unit: '期',
  by: 'kind',
  counts: '按培训日期计，一行计一期',
});

export const trainingAttended = defineMeasure(legalTraining, {
  id: 'legal-training.attended',
  label: '法治培训参加人次',
  kind: 'sum',
  on: 'on',
  amount: (row) => row.attended,
  unit: '人次',
  by: 'kind',
  counts: '各期培训参加人数之和，未统计人数的不含在内',
});

export const mediatorTrainingVillages = defineMeasure(legalTraining, {
  id: 'legal-personnel.mediator-training.villages',
  label: '参加人民调解员培训的村（社区）',
  kind: 'distinct',
  on: 'on',
  where: (row) => row.kind === 'mediator' || row.kind === 'joint',
  keys: (row) => row.villages,
  unit: '个',
  counts: '本期参加过人民调解员培训（含合训）的村（社区），同村多次计一个',
});

export const lawSavvyTrainingVillages = defineMeasure(legalTraining, {
  id: 'legal-personnel.law-savvy-training.villages',
  label: '参加法律明白人培训的村（社区）',
  kind: 'distinct',
  on: 'on',
  where: (row) => row.kind === 'law-savvy' || row.kind === 'joint',
  keys: (row) => row.villages,
  unit: '个',
  counts: '本期参加过法律明白人培训（含合训）的村（社区），同村多次计一个',
});

export const mediatorTrainingAttended = defineMeasure(legalTraining, {
  id: 'legal-personnel.mediator-training.attended',
  label: '人民调解员培训',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'mediator',
  amount: (row) => row.attended,
  unit: '人次',
  counts: '单独举办的人民调解员培训参加人数之和，合训另计',
});

export const lawSavvyTrainingAttended = defineMeasure(legalTraining, {
  id: 'legal-personnel.law-savvy-training.attended',
  label: '法律明白人培训',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'law-savvy',
  amount: (row) => row.attended,
  unit: '人次',
  counts: '单独举办的法律明白人培训参加人数之和，合训另计',
});

export const jointTrainingAttended = defineMeasure(legalTraining, {
  id: 'legal-personnel.joint-training.attended',
  label: '人民调解员暨法律明白人培训会参加人数',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'joint',
  amount: (row) => row.attended,
  unit: '人',
  counts: '人民调解员暨法律明白人合训各期参加人数之和',
});
