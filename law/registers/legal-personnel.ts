import { code, date, defineIndicator, defineMeasure, defineRegister, person, text, yesNo } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per person in one role; a person in two roles has two rows. */
export const legalPersonnel = defineRegister({
  id: 'legal-personnel',
  order: 8,
  label: '法治队伍台账',
  oneRow: '一人一职',
  about:
    '法律明白人、人民调解员、普法联络员、法治副校长等人员，一人担任一职一行。离任时填写离任日期，不要删除。姓名只用于辨认，不进报告和上级汇总；电话、身份证号不登记。',
  cite: [cite('C05'), cite('M01'), cite('M03')],
  nature: 'stock',
  unitLabel: '所在村（社区）或单位',
  fields: {
    role: code(
      '职责',
      {
        'law-savvy': '法律明白人',
        mediator: '人民调解员',
        liaison: '普法联络员',
        'vice-principal': '法治副校长',
        leader: '法治带头人',
        volunteer: '普法志愿者',
        other: '其他',
      },
      {
        synonyms: ['身份', '类别', '人员类别', '角色'],
        optionSynonyms: {
          调解员: 'mediator',
          专职调解员: 'mediator',
          兼职调解员: 'mediator',
          联络员: 'liaison',
          普法联系人: 'liaison',
          副校长: 'vice-principal',
          志愿者: 'volunteer',
        },
      },
    ),
    name: person('姓名', { synonyms: ['人员姓名', '名字'] }),
    from: date('任职日期', { synonyms: ['聘任日期', '任职时间', '起始日期', '认定日期'], example: '2022-06-01' }),
    termTo: date('任期届满日期', {
      future: true,
      blank: '没有任期',
      hint: '人民调解委员会委员有任期',
      synonyms: ['任期至', '聘期至'],
    }),
    to: date('离任日期', { blank: '在任', synonyms: ['离职日期', '解聘日期', '免职日期', '终止日期'] }),
    fullTime: yesNo('专职', { blank: '不区分专兼职', synonyms: ['是否专职'] }),
    post: text('本职', { blank: '无其他职务', hint: '如村委会主任、网格员', synonyms: ['职务', '现任职务'] }),
  },
  datedBy: 'from',
  listed: ['role', 'name', 'from', 'termTo', 'to'],
  titledBy: 'role',
  rules: [
    {
      id: 'to-after-from',
      says: '离任日期不得早于任职日期',
      fields: ['to', 'from'],
      holds: (row) => row.to === null || row.to >= row.from,
      fix: '请核对两个日期。',
    },
    {
      id: 'term-after-from',
      says: '任期届满日期应当晚于任职日期',
      fields: ['termTo', 'from'],
      holds: (row) => row.termTo === null || row.termTo > row.from,
      fix: '请核对两个日期。',
    },
    {
      id: 'law-savvy-in-village',
      says: '法律明白人应当登记在所在村（社区）名下',
      fields: ['role'],
      holds: (row) => row.role !== 'law-savvy' || isVillage(row.unit),
      fix: '请把单位改为所在村（社区）。',
      cite: cite('C05'),
    },
  ],
});

export const inPost = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.in-post',
  label: '法治队伍在任人员',
  kind: 'stock',
  from: 'from',
  to: 'to',
  unit: '名',
  by: 'role',
  counts: '至期末在任的人员，一人担任几职的在各职中各计一名',
});

export const lawSavvy = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.law-savvy',
  label: '法律明白人',
  kind: 'stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'law-savvy',
  unit: '名',
  counts: '至期末在任的法律明白人',
});

export const lawSavvyVillages = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.law-savvy.villages',
  label: '有法律明白人的村（社区）',
  kind: 'distinct-stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'law-savvy' && isVillage(row.unit),
  keys: (row) => [row.unit],
  unit: '个',
  counts: '至期末至少有一名在任法律明白人的村（社区）',
});

export const mediators = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.mediators',
  label: '人民调解员',
  kind: 'stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'mediator',
  unit: '名',
  counts: '至期末在任的人民调解员',
});

export const mediatorVillages = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.mediators.villages',
  label: '有人民调解员的村（社区）',
  kind: 'distinct-stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'mediator' && isVillage(row.unit),
  keys: (row) => [row.unit],
  unit: '个',
  counts: '至期末至少有一名在任人民调解员的村（社区）',
});

export const fullTimeMediators = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.mediators.full-time',
  label: '专职人民调解员',
  kind: 'stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'mediator' && row.fullTime === true,
  unit: '名',
  counts: '至期末在任并登记为专职的人民调解员',
});

export const liaisonOfficers = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.liaison-officers',
  label: '普法联络员',
  kind: 'stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'liaison',
  unit: '名',
  counts: '至期末在任的普法联络员',
});

export const liaisonUnits = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.liaison-officers.units',
  label: '有普法联络员的单位',
  kind: 'distinct-stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'liaison',
  keys: (row) => [row.unit],
  unit: '个',
  counts: '至期末至少有一名在任普法联络员的村（社区）、站所或乡镇机关',
});

export const vicePrincipals = defineMeasure(legalPersonnel, {
  id: 'legal-personnel.vice-principals',
  label: '法治副校长',
  kind: 'stock',
  from: 'from',
  to: 'to',
  where: (row) => row.role === 'vice-principal',
  unit: '名',
  counts: '至期末在任的法治副校长',
});

export const liaisonOfficersPerUnit = defineIndicator({
  id: 'legal-personnel.liaison-officers.per-unit',
  label: '每单位普法联络员',
  unit: '名',
  of: { rate: [liaisonOfficers, liaisonUnits] },
  whenNone: '尚无单位配备普法联络员',
  means: '在任普法联络员人数除以配有普法联络员的单位数',
});

export const lawSavvyPerVillage = defineIndicator({
  id: 'legal-personnel.law-savvy.per-village',
  label: '每村法律明白人',
  unit: '名',
  of: { rate: [lawSavvy, lawSavvyVillages] },
  whenNone: '尚无村（社区）配备法律明白人',
  means: '在任法律明白人人数除以配有法律明白人的村（社区）数；没有法律明白人的村（社区）不在除数内',
  better: 'higher',
});

/** Villages have twelve digits; townships nine, offices a suffix. */
function isVillage(unit: string): boolean {
  return /^\d{12}$/.test(unit);
}
