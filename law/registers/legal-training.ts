import { code, count, date, defineFeed, defineMeasure, defineRegister, text, units, yesNo } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';
import { activities, reached } from './publicity.ts';
import { studyAttended, studySessions, villageSessions } from './study.ts';

/** One row per training of the people in the register of legal personnel. */
export const legalTraining = defineRegister({
  id: 'legal-training',
  order: 8,
  label: '法治培训台账',
  oneRow: '一次培训',
  about:
    '人民调解员、法律明白人、普法联络员等人员的培训，一次一行。两支队伍合办的选合训，不要拆成两行。一次培训同时也是干部学法或者普法活动的，在本行选“是”即可，不必在那两本台账里另登一次。',
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
    alsoStudy: yesNo('同时计入学法', {
      blank: '不是干部学法，或者已在学法台账登记',
      hint: '村（社区）干部和党员一并参加学法的选“是”，计入镇村党员干部集中学习',
    }),
    alsoPublicity: yesNo('同时计入普法活动', {
      blank: '不是普法活动，或者已在普法活动台账登记',
      hint: '面向群众开放的选“是”，按法治讲座计入普法活动',
    }),
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

const STUDY = '法治培训台账中选“同时计入学法”的，按专题培训计入';

export const trainingAsStudy = defineFeed(legalTraining, {
  measure: studySessions,
  on: 'on',
  where: (row) => row.alsoStudy === true,
  option: 'training',
  counts: STUDY,
});

export const trainingAsVillageStudy = defineFeed(legalTraining, {
  measure: villageSessions,
  on: 'on',
  where: (row) => row.alsoStudy === true,
  counts: STUDY,
});

export const trainingAttendedAsStudy = defineFeed(legalTraining, {
  measure: studyAttended,
  on: 'on',
  where: (row) => row.alsoStudy === true,
  amount: (row) => row.attended,
  counts: STUDY,
});

const PUBLICITY = '法治培训台账中选“同时计入普法活动”的，按法治讲座计入';

export const trainingAsPublicity = defineFeed(legalTraining, {
  measure: activities,
  on: 'on',
  where: (row) => row.alsoPublicity === true,
  option: 'lecture',
  counts: PUBLICITY,
});

export const trainingAttendedAsPublicity = defineFeed(legalTraining, {
  measure: reached,
  on: 'on',
  where: (row) => row.alsoPublicity === true,
  amount: (row) => row.attended,
  option: 'lecture',
  counts: PUBLICITY,
});
