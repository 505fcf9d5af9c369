import type { Row } from '#engine/register.ts';
import { type QueryTime, rowsOf } from '#engine/report/row-query.ts';

/** The rows that a township's annual report names: topics, titles, tasks and problems, never a person. */
export const QUERIES = [
  rowsOf({
    id: 'rules-adopted',
    register: 'rules',
    fields: ['title'],
    orderBy: 'adoptedOn',
    means: '本年施行的内部管理制度',
  }),
  rowsOf({
    id: 'study-instruments',
    register: 'study',
    fields: ['instruments'],
    where: (row) => row.instruments !== null,
    orderBy: 'on',
    means: '学法台账中写明的法律法规和文件，同名的只计一部',
  }),
  rowsOf({
    id: 'study-rule-of-law-thought',
    register: 'study',
    fields: ['topic'],
    where: (row) => `${row.topic ?? ''}${row.instruments ?? ''}`.includes('习近平法治思想'),
    orderBy: 'on',
    means: '学习主题或者篇目含习近平法治思想的学法',
  }),
  rowsOf({
    id: 'decisions-made',
    register: 'decisions',
    dated: 'by-year-end',
    fields: ['title'],
    where: (row, { year }) => row.result === 'passed' && inYear(row.decidedOn, year),
    orderBy: 'decidedOn',
    means: '本年作出的重大行政决策',
  }),
  rowsOf({
    id: 'decisions-open',
    register: 'decisions',
    dated: 'by-year-end',
    fields: ['title'],
    where: (row, at) => inBeing(row.decidedOn, at),
    orderBy: 'startedOn',
    means: '年末尚未作出决定的重大行政决策',
  }),
  rowsOf({
    id: 'documents-made',
    register: 'normative-documents',
    dated: 'by-year-end',
    fields: ['title'],
    where: (row, { year }) => inYear(row.issuedOn, year),
    orderBy: 'issuedOn',
    means: '本年印发的行政规范性文件',
  }),
  rowsOf({
    id: 'documents-expiring',
    register: 'normative-documents',
    dated: 'by-year-end',
    fields: ['title'],
    where: (row, { year }) => row.issuedOn !== null && row.ending === null && inYear(row.validTo, year + 1),
    orderBy: 'validTo',
    means: '下一年度有效期届满的行政规范性文件',
  }),
  rowsOf({
    id: 'certificates-expiring',
    register: 'enforcement-officers',
    dated: 'by-year-end',
    fields: ['validTo'],
    where: (row, at) => inBeing(row.leftOn, at) && inYear(row.validTo, at.year + 1),
    orderBy: 'validTo',
    means: '执法证件下一年度到期的在岗执法人员',
  }),
  rowsOf({
    id: 'counsel-ending',
    register: 'legal-counsel',
    dated: 'by-year-end',
    fields: ['firm'],
    where: (row, { year }) => inYear(row.to, year + 1),
    orderBy: 'to',
    means: '聘期下一年度届满的法律顾问',
  }),
  rowsOf({
    id: 'tasks-with-target',
    register: 'tasks',
    dated: 'by-year-end',
    fields: ['title', 'target', 'direction', 'threshold', 'achieved'],
    where: (row, { year }) => row.recalledOn === null && row.threshold !== null && inYear(row.dueOn, year),
    orderBy: 'dueOn',
    means: '本年到期、设有量化目标的任务',
  }),
  rowsOf({
    id: 'tasks-overdue',
    register: 'tasks',
    dated: 'by-year-end',
    fields: ['title'],
    where: (row, at) => openTask(row, at) && String(row.dueOn) <= lastDay(at),
    orderBy: 'dueOn',
    means: '年末逾期未完成的任务',
  }),
  rowsOf({
    id: 'tasks-under-way',
    register: 'tasks',
    dated: 'by-year-end',
    fields: ['title'],
    where: (row, at) => openTask(row, at) && String(row.dueOn) > lastDay(at),
    orderBy: 'dueOn',
    means: '年末尚未到期的在办任务',
  }),
  rowsOf({
    id: 'secretary-matters',
    register: 'principal-duty',
    fields: ['matter'],
    where: (row) => row.principal === 'secretary' && row.kind !== 'account',
    orderBy: 'on',
    means: '党委书记部署、过问、协调、督办和听取汇报的事项',
  }),
  rowsOf({
    id: 'head-matters',
    register: 'principal-duty',
    fields: ['matter'],
    where: (row) => row.principal === 'head' && row.kind !== 'account',
    orderBy: 'on',
    means: '乡镇长部署、过问、协调、督办和听取汇报的事项',
  }),
  rowsOf({
    id: 'problems-overdue',
    register: 'rectification',
    dated: 'by-year-end',
    fields: ['problem'],
    where: (row, at) => inBeing(row.doneOn, at) && String(row.dueOn) <= lastDay(at),
    orderBy: 'dueOn',
    means: '年末逾期未完成整改的问题',
  }),
  rowsOf({
    id: 'problems-overdue-explained',
    register: 'rectification',
    dated: 'by-year-end',
    fields: ['problem', 'cause'],
    where: (row, at) => inBeing(row.doneOn, at) && String(row.dueOn) <= lastDay(at) && row.cause !== null,
    orderBy: 'dueOn',
    means: '年末逾期未完成整改、已写明原因的问题',
  }),
  rowsOf({
    id: 'problems-under-way',
    register: 'rectification',
    dated: 'by-year-end',
    fields: ['problem'],
    where: (row, at) => inBeing(row.doneOn, at) && String(row.dueOn) > lastDay(at),
    orderBy: 'dueOn',
    means: '年末尚未到期、正在整改的问题',
  }),
  rowsOf({
    id: 'advice-open',
    register: 'advice',
    dated: 'by-year-end',
    fields: ['matter'],
    where: (row, at) => inBeing(row.implementedOn, at),
    orderBy: 'receivedOn',
    means: '年末尚未落实的司法建议和检察建议',
  }),
  rowsOf({
    id: 'practices',
    register: 'practices',
    dated: 'by-year-end',
    fields: ['title', 'summary'],
    where: (row, at) => inBeing(row.until, at),
    orderBy: 'since',
    means: '年末仍在开展的典型做法',
  }),
  rowsOf({
    id: 'practices-recognised',
    register: 'practices',
    dated: 'by-year-end',
    fields: ['title', 'recognisedBy'],
    where: (row, { year }) => row.recognisedBy !== null && inYear(row.recognisedOn, year),
    orderBy: 'recognisedOn',
    means: '本年被推广或者表扬的典型做法',
  }),
  rowsOf({
    id: 'evaluations',
    register: 'evaluations',
    fields: ['kind', 'evaluator', 'result'],
    orderBy: 'announcedOn',
    means: '本年公布的考核评议结果',
  }),
  rowsOf({
    id: 'evaluations-problems',
    register: 'evaluations',
    fields: ['kind', 'evaluator', 'problems'],
    where: (row) => row.problems !== null,
    orderBy: 'announcedOn',
    means: '本年考核评议指出的问题',
  }),
] as const;

/** The last day of the year, or the day of reading where the year is not over. */
function lastDay({ year, asOf }: QueryTime): string {
  return asOf < `${year}-12-31` ? asOf : `${year}-12-31`;
}

/** Not ended by the end of the year. */
function inBeing(endedOn: Row[string] | undefined, at: QueryTime): boolean {
  return typeof endedOn !== 'string' || endedOn > lastDay(at);
}

function inYear(on: Row[string] | undefined, year: number): boolean {
  return typeof on === 'string' && on.startsWith(`${year}-`);
}

function openTask(row: Row, at: QueryTime): boolean {
  return row.recalledOn === null && inBeing(row.doneOn, at);
}
