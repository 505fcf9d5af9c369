import { code, date, defineMeasure, defineRegister, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';
import { EMERGENCIES, EMERGENCY_WORDS } from './options/emergencies.ts';

/** One row per emergency plan of the township or of a village. */
export const emergencyPlans = defineRegister({
  id: 'emergency-plans',
  order: 20,
  label: '应急预案台账',
  oneRow: '一部应急预案',
  about:
    '乡镇、村（社区）制定的总体预案和专项预案，以及备案、公布和修订情况。修订后重新印发的，在原行填写最近修订日期。',
  cite: [cite('T02'), cite('T03'), cite('T08'), cite('T09')],
  unitLabel: '村（社区）或机构',
  nature: 'stock',
  summaries: false,
  fields: {
    title: text('预案名称', { synonyms: ['名称', '应急预案'], example: '双河镇地质灾害应急预案' }),
    kind: code(
      '预案类别',
      { general: '总体预案', ...EMERGENCIES },
      {
        synonyms: ['类别', '预案种类', '类型'],
        optionSynonyms: { ...EMERGENCY_WORDS, 总体: 'general', 综合: 'general' },
      },
    ),
    scope: code(
      '制定主体',
      { township: '乡镇', village: '村（社区）' },
      { blank: '未区分', hint: '乡镇的预案报县级备案；乡镇的生产安全事故预案至少每2年演练1次' },
    ),
    issuedOn: date('印发日期', { synonyms: ['发布日期', '制定日期', '编制日期'], example: '2021-06-01' }),
    documentNumber: text('文号', { blank: '没有编文号的', synonyms: ['发文字号'] }),
    revisedOn: date('最近修订日期', { blank: '印发后没有修订', synonyms: ['修订日期', '修订时间'] }),
    drilledOn: date('最近演练日期', {
      blank: '印发后没有演练',
      hint: '登记演练时选了本预案的，自动填写',
      synonyms: ['演练日期'],
    }),
    filedOn: date('备案日期', { blank: '未备案，或者不需要备案', synonyms: ['报备日期'] }),
    publishedOn: date('公布日期', { blank: '未公布', synonyms: ['公开日期'] }),
    abolishedOn: date('有效至', {
      blank: '仍然有效',
      hint: '填仍然有效的最后一日；被新预案取代的，填新预案印发的前一日',
      synonyms: ['废止日期'],
      future: true,
    }),
  },
  datedBy: 'issuedOn',
  listed: ['title', 'kind', 'issuedOn', 'revisedOn', 'abolishedOn'],
  titledBy: 'title',
  unique: [['title', 'issuedOn']],
  rules: [
    {
      id: 'days-after-issue',
      says: '修订、演练、备案、公布、有效至日期不得早于印发日期',
      fields: ['revisedOn', 'drilledOn', 'filedOn', 'publishedOn', 'abolishedOn', 'issuedOn'],
      holds: (row) =>
        [row.revisedOn, row.drilledOn, row.filedOn, row.publishedOn, row.abolishedOn].every(
          (on) => on === null || on >= row.issuedOn,
        ),
      fix: '请核对各个日期。',
    },
    {
      id: 'revised-while-valid',
      says: '最近修订日期不得晚于有效至日期',
      fields: ['revisedOn', 'abolishedOn'],
      holds: (row) => row.revisedOn === null || row.abolishedOn === null || row.revisedOn <= row.abolishedOn,
      fix: '请核对两个日期。',
    },
  ],
});

export const current = defineMeasure(emergencyPlans, {
  id: 'emergency-plans.current',
  label: '现行应急预案',
  kind: 'stock',
  from: 'issuedOn',
  to: 'abolishedOn',
  by: 'kind',
  unit: '部',
  counts: '期末仍然有效的预案，自印发日期起，至“有效至”当日止',
});

export const issued = defineMeasure(emergencyPlans, {
  id: 'emergency-plans.issued',
  label: '新印发应急预案',
  kind: 'count',
  on: 'issuedOn',
  by: 'kind',
  unit: '部',
  counts: '按印发日期计',
});

export const revised = defineMeasure(emergencyPlans, {
  id: 'emergency-plans.revised',
  label: '修订应急预案',
  kind: 'count',
  on: 'revisedOn',
  by: 'kind',
  unit: '部',
  counts: '按最近修订日期计，同一部预案以后又修订的，只计在最近一次修订的时间',
});

export const filed = defineMeasure(emergencyPlans, {
  id: 'emergency-plans.filed',
  label: '备案应急预案',
  kind: 'count',
  on: 'filedOn',
  unit: '部',
  counts: '按备案日期计',
});
