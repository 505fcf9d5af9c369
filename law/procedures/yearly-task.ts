import { defineProcedure } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { tasks } from '../registers/tasks.ts';

/** A task of the year until it is done or recalled. */
export const yearlyTask = defineProcedure(tasks, {
  id: 'yearly-task',
  label: '年度任务办理程序',
  about: '下达、办理、完成；下达有误或者不再实施的，由下达的一方撤回。期限以任务书载明的为准。',
  cite: [cite('F03'), cite('F05')],
  steps: {
    issue: {
      label: '下达',
      cite: [cite('F03'), cite('F05')],
      binds: 'reference',
      says: '把年度任务分解到站所、村（社区），写明责任人职务和期限。',
      who: ['clerk', 'reviewer', 'county-officer'],
      after: [],
      on: 'issuedOn',
      papers: [{ id: 'source', label: '任务来源文件' }],
    },
    recall: {
      label: '撤回',
      cite: [],
      binds: 'practice',
      says: '下达有误或者不再实施的，撤回并写明原因。',
      who: ['reviewer', 'county-officer', 'county-leader'],
      after: ['issue'],
      before: ['done'],
      when: { field: 'above', blank: true },
      on: 'recalledOn',
      asks: ['recallReason'],
      optional: true,
      ends: '已撤回',
    },
    'recall-above': {
      label: '县级撤回',
      cite: [],
      binds: 'practice',
      says: '县级分解下达的任务，由县级撤回并写明原因。',
      who: ['county-officer', 'county-leader'],
      after: ['issue'],
      before: ['done'],
      when: { field: 'above', blank: false },
      on: 'recalledOn',
      asks: ['recallReason'],
      optional: true,
      ends: '已撤回',
    },
    done: {
      label: '完成',
      cite: [cite('F05')],
      binds: 'reference',
      says: '填写完成日期；有量化目标的，填写实际值。',
      who: ['reporter', 'clerk', 'reviewer'],
      after: ['issue'],
      on: 'doneOn',
      asks: ['achieved', 'progress'],
      ends: '已完成',
      papers: [{ id: 'result', label: '完成情况材料' }],
    },
  },
  clocks: {
    due: { label: '完成期限', limit: { dueField: 'dueOn', cite: cite('F05') }, from: [], until: 'done' },
  },
});
