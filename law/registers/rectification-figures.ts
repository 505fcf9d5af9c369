import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { daysBetween, type LocalDate } from '#kernel/local-date.ts';
import { rectification } from './rectification.ts';

type Days = { readonly doneOn: LocalDate | null; readonly dueOn: LocalDate };
const late = ({ doneOn, dueOn }: Days) => doneOn === null || doneOn > dueOn;

export const found = defineMeasure(rectification, {
  id: 'rectification.found',
  label: '督察检查发现问题',
  kind: 'count',
  on: 'foundOn',
  by: 'source',
  unit: '个',
  counts: '按反馈日期计，督察反馈和自查发现的均计',
});

export const done = defineMeasure(rectification, {
  id: 'rectification.done',
  label: '整改完成问题',
  kind: 'count',
  on: 'doneOn',
  by: 'source',
  unit: '个',
  counts: '按整改完成日期计，往年反馈、本期完成的也计，尚未验收的也计',
});

export const accepted = defineMeasure(rectification, {
  id: 'rectification.accepted',
  label: '验收销号问题',
  kind: 'count',
  on: 'acceptedOn',
  by: 'source',
  unit: '个',
  counts: '按验收日期计',
});

export const due = defineMeasure(rectification, {
  id: 'rectification.due',
  label: '到期应当完成整改的问题',
  kind: 'count',
  on: 'dueOn',
  unit: '个',
  counts: '整改期限在本期内的',
});

export const doneInTime = defineMeasure(rectification, {
  id: 'rectification.done-in-time',
  label: '按期完成整改的问题',
  kind: 'count',
  on: 'dueOn',
  where: (row) => !late(row),
  by: 'source',
  unit: '个',
  counts: '整改期限在本期内，且在期限之前（含当日）完成的',
});

export const doneInTimeRate = defineIndicator({
  id: 'rectification.done-in-time-rate',
  label: '按期整改率',
  unit: '%',
  of: { rate: [doneInTime, due] },
  whenNone: '本期没有到期应当完成整改的问题',
  means: '整改期限在本期内届满的问题中，按期完成整改的比例',
  better: 'higher',
});

export const foundEver = defineMeasure(rectification, {
  id: 'rectification.found-ever',
  label: '历年累计发现问题',
  kind: 'stock',
  from: 'foundOn',
  unit: '个',
  counts: '截至期末登记的全部问题',
  indicator: false,
});

export const doneEver = defineMeasure(rectification, {
  id: 'rectification.done-ever',
  label: '历年累计整改完成',
  kind: 'stock',
  from: 'doneOn',
  unit: '个',
  counts: '截至期末已经完成整改的全部问题',
  indicator: false,
});

export const open = defineIndicator({
  id: 'rectification.open',
  label: '正在整改的问题',
  unit: '个',
  of: { difference: [foundEver, doneEver] },
  means: '期末尚未完成整改的问题，含往年结转；期末当日完成的不计',
  better: 'lower',
});

export const missed = defineMeasure(rectification, {
  id: 'rectification.missed-ever',
  label: '历年累计逾期',
  kind: 'stock',
  from: 'dueOn',
  where: late,
  unit: '个',
  counts: '截至期末，整改期限当日未完成整改的全部问题，以后完成的也在内',
  indicator: false,
});

export const lateDone = defineMeasure(rectification, {
  id: 'rectification.late-done-ever',
  label: '历年累计逾期后完成',
  kind: 'stock',
  from: 'doneOn',
  where: late,
  unit: '个',
  counts: '截至期末，过了整改期限才完成整改的全部问题',
  indicator: false,
});

export const overdue = defineIndicator({
  id: 'rectification.overdue',
  label: '逾期未完成整改的问题',
  unit: '个',
  of: { difference: [missed, lateDone] },
  means: '期末整改期限已经届满（含期末当日届满）而尚未完成整改的问题，含往年结转',
  better: 'lower',
});

export const lookedBack = defineMeasure(rectification, {
  id: 'rectification.looked-back',
  label: '开展“回头看”的问题',
  kind: 'count',
  on: 'lookBackOn',
  unit: '个',
  counts: '按“回头看”日期计，一个问题计一次',
});

export const recurred = defineMeasure(rectification, {
  id: 'rectification.recurred',
  label: '“回头看”发现反弹的问题',
  kind: 'count',
  on: 'recurredOn',
  unit: '个',
  counts: '按反弹日期计，重新整改后仍计',
});

export const doneLate = defineMeasure(rectification, {
  id: 'rectification.done-late',
  label: '逾期完成整改的问题',
  kind: 'count',
  on: 'doneOn',
  where: late,
  by: 'source',
  unit: '个',
  counts: '按整改完成日期计，过了整改期限才完成的',
});

export const daysToDo = defineMeasure(rectification, {
  id: 'rectification.days',
  label: '整改天数',
  kind: 'sum',
  on: 'doneOn',
  amount: (row) => (row.doneOn === null ? null : daysBetween(row.foundOn, row.doneOn)),
  unit: '天',
  counts: '从反馈日期到整改完成日期的自然日天数之和',
  indicator: false,
});

export const averageDays = defineIndicator({
  id: 'rectification.average-days',
  label: '平均整改天数',
  unit: '天',
  of: { rate: [daysToDo, done] },
  whenNone: '本期没有完成整改的问题',
  means: '本期完成整改的问题从反馈日期到整改完成日期的自然日天数之和，除以完成个数',
  better: 'lower',
});
