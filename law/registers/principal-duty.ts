import { code, date, defineMeasure, defineRegister, link, note, reference, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';
import { decisions } from './decisions.ts';
import { meetings } from './meetings.ts';
import { rectification } from './rectification.ts';
import { tasks } from './tasks.ts';

/** One row per act by which one of the two principals performed the duty of the first responsible person. */
export const principalDuty = defineRegister({
  id: 'principal-duty',
  order: 4,
  label: '第一责任人履职台账',
  oneRow: '一次履职',
  about:
    '党委书记、乡镇长履行推进法治建设第一责任人职责的情况，一次一行。已在会议、任务、决策或整改台账中登记的，关联其编号即可，不用重写经过。',
  cite: [cite('F02'), cite('F01'), cite('F08')],
  fields: {
    principal: code(
      '履职人',
      { secretary: '党委书记', head: '乡镇长' },
      { synonyms: ['责任人', '职务'], optionSynonyms: { 书记: 'secretary', 镇长: 'head', 乡长: 'head' } },
    ),
    kind: code(
      '履职方式',
      {
        deploy: '部署重要工作',
        inquire: '过问重大问题',
        coordinate: '协调重点环节',
        supervise: '督办重要任务',
        hear: '听取汇报',
        account: '述法',
      },
      {
        synonyms: ['方式', '履职类型'],
        optionSynonyms: {
          部署: 'deploy',
          过问: 'inquire',
          协调: 'coordinate',
          督办: 'supervise',
          汇报: 'hear',
          年终述法: 'account',
        },
      },
    ),
    on: date('履职日期', { synonyms: ['日期', '时间'], example: '2023-02-21' }),
    matter: text('履职事项', { synonyms: ['事项', '内容', '履职内容'], example: '部署年度法治政府建设工作' }),
    result: note('结果', { blank: '尚无结果', synonyms: ['办理结果', '成效'] }),
    meeting: reference('关联会议', 'meetings', { blank: '不在会议上', hint: '填会议台账中的编号' }),
    task: reference('关联任务', 'tasks', { blank: '不涉及具体任务', hint: '填年度任务台账中的编号' }),
    decision: reference('关联决策', 'decisions', { blank: '不涉及重大行政决策', hint: '填重大行政决策台账中的编号' }),
    rectification: reference('关联整改问题', 'rectification', {
      blank: '不涉及督察整改',
      hint: '填督察整改台账中的编号',
    }),
  },
  datedBy: 'on',
  listed: ['principal', 'kind', 'on', 'matter', 'meeting'],
  titledBy: 'matter',
  rules: [],
  takes: [
    { field: 'on', link: 'meeting', of: 'heldOn' },
    { field: 'matter', link: 'task', of: 'title' },
    { field: 'matter', link: 'decision', of: 'title' },
    { field: 'matter', link: 'rectification', of: 'problem' },
    { field: 'matter', link: 'meeting', of: 'topic' },
    { field: 'result', link: 'meeting', of: 'notes' },
  ],
  links: [
    link(meetings, {
      id: 'on-the-day-of-the-meeting',
      field: 'meeting',
      says: '在会议上履职的，履职日期应当是会议日期',
      holds: (act: { readonly on: string }, meeting) => act.on === meeting.heldOn,
      fix: '请核对履职日期和关联的会议。',
    }),
    link(tasks, {
      id: 'after-the-task-was-issued',
      field: 'task',
      says: '履职日期不得早于关联任务的下达日期',
      holds: (act: { readonly on: string }, task) => act.on >= task.issuedOn,
      fix: '请核对履职日期和关联的任务。',
    }),
    link(decisions, {
      id: 'after-the-decision-began',
      field: 'decision',
      says: '履职日期不得早于关联决策的启动日期',
      holds: (act: { readonly on: string }, decision) => act.on >= decision.startedOn,
      fix: '请核对履职日期和关联的决策。',
    }),
    link(rectification, {
      id: 'after-the-problem-was-found',
      field: 'rectification',
      says: '履职日期不得早于关联整改问题的反馈日期',
      holds: (act: { readonly on: string }, problem) => act.on >= problem.foundOn,
      fix: '请核对履职日期和关联的整改问题。',
    }),
  ],
});

export const dutyActs = defineMeasure(principalDuty, {
  id: 'principal-duty.acts',
  label: '第一责任人履职',
  kind: 'count',
  on: 'on',
  unit: '次',
  by: 'kind',
  counts: '两位主要负责人合计，按履职日期计，一行计一次',
});

export const secretaryActs = defineMeasure(principalDuty, {
  id: 'principal-duty.secretary',
  label: '党委书记履职',
  kind: 'count',
  on: 'on',
  where: (row) => row.principal === 'secretary',
  unit: '次',
  by: 'kind',
  counts: '履职人为党委书记，按履职日期计，一行计一次',
});

export const headActs = defineMeasure(principalDuty, {
  id: 'principal-duty.head',
  label: '乡镇长履职',
  kind: 'count',
  on: 'on',
  where: (row) => row.principal === 'head',
  unit: '次',
  by: 'kind',
  counts: '履职人为乡镇长，按履职日期计，一行计一次',
});

export const reportsHeard = defineMeasure(principalDuty, {
  id: 'principal-duty.reports-heard',
  label: '主要负责人听取法治工作汇报',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'hear',
  unit: '次',
  by: 'principal',
  counts: '履职方式为听取汇报，按履职日期计，一行计一次',
});

export const dutyAccounts = defineMeasure(principalDuty, {
  id: 'principal-duty.accounts',
  label: '主要负责人述法',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'account',
  unit: '次',
  by: 'principal',
  counts: '履职方式为述法，按履职日期计，一行计一次',
});
