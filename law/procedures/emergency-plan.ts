import { defineProcedure } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { emergencyLimits } from '../limits/emergency.ts';
import { emergencyPlans } from '../registers/emergency-plans.ts';

/** An emergency plan in force: drills and revisions come round again, each begins the time anew. */
export const emergencyPlan = defineProcedure(emergencyPlans, {
  id: 'emergency-plan',
  label: '应急预案管理程序',
  about:
    '印发、公布、备案以后，演练和修订循环进行：乡镇生产安全事故应急预案至少每2年演练1次；根据情势变化和演练发现的问题及时修订，重庆规定乡镇、村（社区）预案至少每3年修订一次。',
  cite: [cite('T02'), cite('T03'), cite('T04'), cite('T07')],
  steps: {
    issue: {
      label: '编制印发',
      cite: [cite('T02')],
      binds: 'direct',
      says: '风险评估、征求意见、审议后印发。',
      who: ['clerk', 'reviewer'],
      after: [],
      on: 'issuedOn',
      asks: ['scope'],
      papers: [{ id: 'plan', label: '应急预案文本' }],
    },
    publish: {
      label: '向社会公布',
      cite: [cite('T08')],
      binds: 'direct',
      says: '生产安全事故应急救援预案依法向社会公布。',
      who: ['clerk', 'reviewer'],
      after: ['issue'],
      when: { field: 'kind', is: ['safety'] },
      on: 'publishedOn',
      papers: [{ id: 'publication', label: '公布页面或者公布照片' }],
    },
    file: {
      label: '报县级政府备案',
      cite: [cite('T02'), cite('T12')],
      binds: 'direct',
      says: '乡镇的预案报上一级政府备案。',
      who: ['clerk', 'reviewer'],
      after: ['issue'],
      when: { field: 'scope', is: ['township'] },
      on: 'filedOn',
      papers: [{ id: 'filing', label: '备案报告', template: 'plan-filing-report' }],
    },
    drill: {
      label: '演练',
      cite: [cite('T04'), cite('T07')],
      binds: 'direct',
      says: '组织演练，评估效果；在应急演练台账登记后，在此填写最近演练日期。',
      who: ['clerk', 'reviewer', 'reporter'],
      after: ['issue'],
      before: ['lapse'],
      on: 'drilledOn',
      optional: true,
      repeats: true,
      papers: [
        { id: 'drill', label: '演练方案和记录' },
        { id: 'assessment', label: '演练评估' },
      ],
    },
    revise: {
      label: '修订',
      cite: [cite('T03'), cite('T09')],
      binds: 'direct',
      says: '根据情势变化和演练中发现的问题及时修订，修订后重新印发、备案。',
      who: ['clerk', 'reviewer'],
      after: ['issue'],
      before: ['lapse'],
      on: 'revisedOn',
      optional: true,
      repeats: true,
      papers: [{ id: 'revision', label: '修订后的预案' }],
    },
    lapse: {
      label: '废止或者被取代',
      cite: [cite('T03')],
      binds: 'direct',
      says: '填写仍然有效的最后一日，次日起失效。',
      who: ['clerk', 'reviewer'],
      after: ['issue'],
      on: 'abolishedOn',
      lastDay: true,
      optional: true,
      ends: '已失效',
    },
  },
  clocks: {
    drill: {
      label: '乡镇生产安全事故应急预案演练期限',
      limit: [emergencyLimits.workSafetyDrill],
      from: [{ step: 'issue' }, { step: 'drill' }],
      until: 'drill',
      when: {
        all: [
          { field: 'kind', is: ['safety'] },
          {
            any: [
              { field: 'scope', is: ['township'] },
              { field: 'scope', blank: true },
            ],
          },
        ],
      },
    },
    revise: {
      label: '应急预案修订期限（重庆）',
      limit: [emergencyLimits.chongqingPlanRevision],
      from: [{ step: 'issue' }, { step: 'revise' }],
      until: 'revise',
      binds: 'local',
      within: ['50'],
    },
  },
});
