import {
  code,
  count,
  date,
  defineIndicator,
  defineMeasure,
  defineRegister,
  note,
  reference,
  text,
  unit,
} from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per task of the year's work points, as it was given to one office or village. */
export const tasks = defineRegister({
  id: 'tasks',
  order: 2,
  label: '年度任务与目标台账',
  oneRow: '一项任务',
  about:
    '县级下达或乡镇自定的年度法治工作任务，分解到站所、村（社区）后一项一行。任务有量化目标的，写明指标和目标值。完成后填写完成日期，逾期由系统计算，不用填报。',
  cite: [cite('F03'), cite('F05')],
  unitLabel: '承办单位',
  fields: {
    title: text('任务内容', {
      synonyms: ['任务', '任务名称', '工作任务', '工作内容', '重点任务', '工作事项', '任务事项', '主要任务'],
      example: '组织开展宪法宣传周活动',
    }),
    source: text('任务来源', {
      hint: '写文件名称或文号',
      synonyms: ['来源文件', '依据文件', '任务依据', '文件名称'],
      example: '年度法治政府建设工作要点',
    }),
    heading: text('所属部分', {
      blank: '来源文件不分部分',
      hint: '来源文件中的上一级标题',
      synonyms: ['类别', '任务类别', '工作板块', '板块', '工作领域'],
      example: '规范行政执法',
    }),
    detail: note('工作要求', {
      blank: '任务内容已写明',
      synonyms: ['工作措施', '具体要求', '具体措施', '工作标准', '具体举措'],
    }),
    post: text('责任人职务', {
      hint: '写职务，不写姓名',
      synonyms: ['责任人', '责任领导', '牵头领导', '分管领导', '责任人（职务）', '牵头人'],
      example: '分管副镇长',
    }),
    helpers: text('配合单位', {
      blank: '没有配合单位',
      synonyms: ['协办单位', '配合科室', '配合部门', '参与单位', '责任科室（配合）'],
    }),
    issuedOn: date('下达日期', { synonyms: ['下达时间', '分解日期', '印发日期'], example: '2023-02-20' }),
    dueOn: date('完成期限', {
      future: true,
      synonyms: ['完成时限', '截止日期', '办结期限', '完成时间要求', '时限', '办结时限', '时间节点'],
      example: '2023-12-15',
    }),
    dueWords: text('时限要求', {
      blank: '完成期限已写明日期',
      hint: '来源文件的原话，如“每季度”“持续推进”',
      example: '每季度',
    }),
    level: code(
      '任务级别',
      { county: '县级下达', township: '乡镇自定' },
      {
        blank: '来源文件已能看出',
        optionSynonyms: { 县: 'county', 县级: 'county', 乡镇: 'township', 镇级: 'township', 乡级: 'township' },
      },
    ),
    parent: reference('上级任务', 'tasks', { blank: '不是分解任务', hint: '由哪项任务分解而来，填其编号' }),
    above: text('县级任务编号', {
      blank: '不是由县级在系统中分解下达',
      hint: '县级分解下达时自动填写',
    }),
    target: text('目标指标', {
      blank: '未设量化目标',
      hint: '写指标名称；与“数字”中的名称相同的，实际值自动计算',
      synonyms: ['指标', '考核指标'],
      example: '法律明白人',
    }),
    direction: code(
      '目标方向',
      { 'at-least': '不低于', 'at-most': '不高于' },
      {
        blank: '未设量化目标',
        optionSynonyms: { '≥': 'at-least', '≤': 'at-most', 不少于: 'at-least', 不超过: 'at-most' },
      },
    ),
    threshold: count('目标值', {
      blank: '未设量化目标',
      hint: '整数；百分比写百分数，如 15',
      synonyms: ['目标', '任务数'],
    }),
    achieved: count('实际值', { blank: '未到期或未设量化目标', synonyms: ['完成数', '实际完成', '完成值'] }),
    progress: note('进展情况', { blank: '尚无进展', synonyms: ['进度', '完成情况', '落实情况'] }),
    progressOn: date('进展日期', { blank: '尚无进展', hint: '进展情况是哪天的' }),
    doneOn: date('完成日期', { blank: '完成前', synonyms: ['完成时间', '办结日期'] }),
    recalledOn: date('撤回日期', { blank: '未撤回', hint: '下达有误、改派或不再实施时填写' }),
    recallReason: note('撤回原因', { blank: '未撤回', synonyms: ['撤回理由'] }),
    movedTo: unit('改派给', { blank: '未改派', hint: '改派给其他单位的，填接办的单位' }),
    movedFrom: reference('原任务', 'tasks', { blank: '不是改派来的', hint: '由哪项任务改派而来，填其编号' }),
  },
  datedBy: 'issuedOn',
  listed: ['title', 'post', 'dueOn', 'doneOn', 'level'],
  titledBy: 'title',
  assigns: {
    source: 'source',
    heading: 'heading',
    post: 'post',
    helpers: 'helpers',
    detail: 'detail',
    issuedOn: 'issuedOn',
    dueOn: 'dueOn',
    dueWords: 'dueWords',
    doneOn: 'doneOn',
    recalledOn: 'recalledOn',
    recallReason: 'recallReason',
    movedTo: 'movedTo',
    movedFrom: 'movedFrom',
    progress: 'progress',
    progressOn: 'progressOn',
    parent: 'parent',
    above: 'above',
    level: 'level',
    levels: { above: 'county', own: 'township' },
    target: 'target',
    direction: 'direction',
    atMost: 'at-most',
    threshold: 'threshold',
    achieved: 'achieved',
  },
  rules: [
    {
      id: 'due-after-issued',
      says: '完成期限不得早于下达日期',
      fields: ['dueOn', 'issuedOn'],
      holds: (row) => row.dueOn >= row.issuedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'done-after-issued',
      says: '完成日期不得早于下达日期',
      fields: ['doneOn', 'issuedOn'],
      holds: (row) => row.doneOn === null || row.doneOn >= row.issuedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'recalled-after-issued',
      says: '撤回日期不得早于下达日期',
      fields: ['recalledOn', 'issuedOn'],
      holds: (row) => row.recalledOn === null || row.recalledOn >= row.issuedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'done-or-recalled',
      says: '同一任务不能既完成又撤回',
      fields: ['doneOn', 'recalledOn'],
      holds: (row) => row.doneOn === null || row.recalledOn === null,
      fix: '请保留完成日期和撤回日期中的一个。',
    },
    {
      id: 'recalled-with-reason',
      says: '撤回的任务应当写明撤回原因',
      fields: ['recalledOn', 'recallReason'],
      holds: (row) => row.recalledOn === null || row.recallReason !== null,
      fix: '请填写撤回原因。',
      severity: 'warn',
    },
    {
      id: 'moved-is-recalled',
      says: '改派的任务应当填写撤回日期',
      fields: ['movedTo', 'recalledOn'],
      holds: (row) => row.movedTo === null || row.recalledOn !== null,
      fix: '请填写撤回日期，或者删去“改派给”。',
    },
    {
      id: 'target-whole',
      says: '目标指标、目标方向和目标值应当一并填写或者都不填写',
      fields: ['target', 'direction', 'threshold'],
      holds: (row) => new Set([row.target === null, row.direction === null, row.threshold === null]).size === 1,
      fix: '请补齐三项，或者全部留空。',
    },
    {
      id: 'achieved-needs-target',
      says: '未设目标值的任务不填写实际值',
      fields: ['achieved', 'threshold'],
      holds: (row) => row.achieved === null || row.threshold !== null,
      fix: '请先填写目标值，或者删去实际值。',
    },
  ],
});

const standing = (row: { readonly recalledOn: string | null }) => row.recalledOn === null;

export const tasksIssued = defineMeasure(tasks, {
  id: 'tasks.issued',
  label: '下达任务',
  kind: 'count',
  on: 'issuedOn',
  where: standing,
  unit: '项',
  by: 'level',
  counts: '按下达日期计，一行计一项，撤回的不计',
});

export const tasksRecalled = defineMeasure(tasks, {
  id: 'tasks.recalled',
  label: '撤回任务',
  kind: 'count',
  on: 'recalledOn',
  where: (row) => row.movedTo === null,
  unit: '项',
  counts: '按撤回日期计，改派给其他单位的不计',
});

export const tasksDue = defineMeasure(tasks, {
  id: 'tasks.due',
  label: '到期任务',
  kind: 'count',
  on: 'dueOn',
  where: standing,
  unit: '项',
  counts: '完成期限在本期内的任务，撤回的不计',
});

export const tasksDone = defineMeasure(tasks, {
  id: 'tasks.done',
  label: '完成任务',
  kind: 'count',
  on: 'doneOn',
  unit: '项',
  counts: '按完成日期计，逾期完成的也计',
});

export const tasksDoneOfDue = defineMeasure(tasks, {
  id: 'tasks.done-of-due',
  label: '到期任务中已完成的',
  kind: 'count',
  on: 'dueOn',
  where: (row) => standing(row) && row.doneOn !== null,
  unit: '项',
  indicator: false,
  counts: '完成期限在本期内且已经完成的任务，逾期完成的也计',
});

export const tasksDoneInTime = defineMeasure(tasks, {
  id: 'tasks.done-in-time',
  label: '按期完成任务',
  kind: 'count',
  on: 'dueOn',
  where: (row) => standing(row) && row.doneOn !== null && row.doneOn <= row.dueOn,
  unit: '项',
  counts: '完成期限在本期内，且完成日期不晚于完成期限的任务',
});

export const tasksMissedEver = defineMeasure(tasks, {
  id: 'tasks.missed-ever',
  label: '历年累计未按期完成的任务',
  kind: 'stock',
  from: 'dueOn',
  where: (row) => standing(row) && isMissed(row),
  unit: '项',
  indicator: false,
  counts: '截至期末，完成期限已届满而当时没有完成的全部任务，以后补完成的也在内，撤回的不计',
});

export const tasksDoneLateEver = defineMeasure(tasks, {
  id: 'tasks.done-late-ever',
  label: '历年累计逾期后完成的任务',
  kind: 'stock',
  from: 'doneOn',
  where: isMissed,
  unit: '项',
  indicator: false,
  counts: '截至期末，过了完成期限才完成的全部任务',
});

export const tasksOverdue = defineIndicator({
  id: 'tasks.overdue',
  label: '逾期未完成任务',
  unit: '项',
  of: { difference: [tasksMissedEver, tasksDoneLateEver] },
  means: '期末完成期限已届满、仍未完成的任务，含往年结转；期末当日补完成的和撤回的不计',
  better: 'lower',
});

export const tasksIssuedEver = defineMeasure(tasks, {
  id: 'tasks.issued-ever',
  label: '历年累计下达的任务',
  kind: 'stock',
  from: 'issuedOn',
  where: standing,
  unit: '项',
  indicator: false,
  counts: '截至期末下达的全部任务，撤回的不计',
});

export const tasksDoneEver = defineMeasure(tasks, {
  id: 'tasks.done-ever',
  label: '历年累计完成的任务',
  kind: 'stock',
  from: 'doneOn',
  unit: '项',
  indicator: false,
  counts: '截至期末完成的全部任务',
});

export const tasksOpen = defineIndicator({
  id: 'tasks.open',
  label: '在办任务',
  unit: '项',
  of: { difference: [tasksIssuedEver, tasksDoneEver] },
  means: '期末已下达、尚未完成的任务，含往年结转；期末当日完成的和撤回的不计',
});

export const targetsSet = defineMeasure(tasks, {
  id: 'tasks.targets.set',
  label: '到期的量化目标',
  kind: 'count',
  on: 'dueOn',
  where: (row) => standing(row) && row.threshold !== null,
  unit: '项',
  counts: '完成期限在本期内且设有目标值的任务',
});

export const targetsMet = defineMeasure(tasks, {
  id: 'tasks.targets.met',
  label: '达到的量化目标',
  kind: 'count',
  on: 'dueOn',
  where: (row) => {
    if (!standing(row) || row.threshold === null || row.achieved === null) return false;
    return row.direction === 'at-most' ? row.achieved <= row.threshold : row.achieved >= row.threshold;
  },
  unit: '项',
  counts: '完成期限在本期内，实际值按目标方向达到目标值的任务；未填实际值的按未达到计',
});

export const doneRate = defineIndicator({
  id: 'tasks.done-rate',
  label: '任务完成率',
  unit: '%',
  of: { rate: [tasksDoneOfDue, tasksDue] },
  whenNone: '本期无到期任务',
  means: '完成期限在本期内的任务中，已经完成的所占比例',
  better: 'higher',
});

export const inTimeRate = defineIndicator({
  id: 'tasks.in-time-rate',
  label: '任务按期完成率',
  unit: '%',
  of: { rate: [tasksDoneInTime, tasksDue] },
  whenNone: '本期无到期任务',
  means: '完成期限在本期内的任务中，按期完成的所占比例',
  better: 'higher',
});

export const targetsMetRate = defineIndicator({
  id: 'tasks.targets.met-rate',
  label: '量化目标达标率',
  unit: '%',
  of: { rate: [targetsMet, targetsSet] },
  whenNone: '本期无到期的量化目标',
  means: '完成期限在本期内的量化目标中，达到目标值的所占比例',
  better: 'higher',
});

/** Whether the due day passed, or will pass, without the task being done. */
function isMissed(row: { readonly dueOn: string; readonly doneOn: string | null }): boolean {
  return row.doneOn === null || row.doneOn > row.dueOn;
}
