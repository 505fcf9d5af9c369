import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { daysBetween, type LocalDate } from '#kernel/local-date.ts';
import { decisions } from './decisions.ts';
import { answersOf } from './options/decision-steps.ts';

export const decisionsStarted = defineMeasure(decisions, {
  id: 'decisions.started',
  label: '启动的重大行政决策',
  kind: 'count',
  on: 'startedOn',
  unit: '项',
  by: 'category',
  counts: '按启动日期计，一行计一项',
});

export const decisionsCatalogued = defineMeasure(decisions, {
  id: 'decisions.catalogued',
  label: '列入目录的重大行政决策',
  kind: 'count',
  on: 'cataloguedOn',
  unit: '项',
  counts: '按列入目录日期计，一行计一项',
});

export const decisionsConsulted = defineMeasure(decisions, {
  id: 'decisions.consulted',
  label: '公开征求意见的重大行政决策',
  kind: 'count',
  on: 'commentFrom',
  where: (row) => row.comment === 'done',
  unit: '项',
  counts: '按征求意见开始日期计，一行计一项',
});

export const decisionsReviewed = defineMeasure(decisions, {
  id: 'decisions.reviewed',
  label: '合法性审查的重大行政决策',
  kind: 'count',
  on: 'reviewedOn',
  unit: '项',
  by: 'reviewResult',
  counts: '按合法性审查完成日期计，一行计一项',
});

export const decisionsDecided = defineMeasure(decisions, {
  id: 'decisions.decided',
  label: '作出的重大行政决策',
  kind: 'count',
  on: 'decidedOn',
  where: (row) => row.result === 'passed',
  unit: '项',
  by: 'category',
  counts: '讨论结果为通过，按决定日期计，一行计一项',
});

export const decidedAfterReview = defineMeasure(decisions, {
  id: 'decisions.decided-after-review',
  label: '经合法性审查后作出的重大行政决策',
  kind: 'count',
  on: 'decidedOn',
  where: (row) => row.result === 'passed' && row.decidedOn !== null && isReviewedBy(row, row.decidedOn),
  unit: '项',
  counts: '讨论结果为通过，且合法性审查不晚于决定日期完成、意见不是不合法的，按决定日期计',
});

export const decidedComplete = defineMeasure(decisions, {
  id: 'decisions.complete',
  label: '程序完备的重大行政决策',
  kind: 'count',
  on: 'decidedOn',
  where: (row) =>
    row.result === 'passed' &&
    row.decidedOn !== null &&
    isReviewedBy(row, row.decidedOn) &&
    !answersOf(row).includes(null) &&
    row.meeting !== null &&
    row.partyReportedOn !== null &&
    row.publishedOn !== null &&
    row.partyReportedOn <= row.publishedOn &&
    row.archivedOn !== null,
  unit: '项',
  counts:
    '讨论结果为通过，按决定日期计；征求意见、听证、专家论证、风险评估、公平竞争审查逐项办理或写明不需要，经合法性审查和政府会议讨论，出台前请示党委，已公布并归档',
});

export const decisionsPublished = defineMeasure(decisions, {
  id: 'decisions.published',
  label: '公布的重大行政决策',
  kind: 'count',
  on: 'publishedOn',
  unit: '项',
  counts: '按公布日期计，一行计一项',
});

export const decisionsEvaluated = defineMeasure(decisions, {
  id: 'decisions.evaluated',
  label: '开展后评估的重大行政决策',
  kind: 'count',
  on: 'evaluatedOn',
  unit: '项',
  counts: '按后评估日期计，一行计一项',
});

export const startedEver = defineMeasure(decisions, {
  id: 'decisions.started-ever',
  label: '历年累计启动的重大行政决策',
  kind: 'stock',
  from: 'startedOn',
  unit: '项',
  indicator: false,
  counts: '截至期末启动的全部事项',
});

export const decidedEver = defineMeasure(decisions, {
  id: 'decisions.decided-ever',
  label: '历年累计作出决定的重大行政决策',
  kind: 'stock',
  from: 'decidedOn',
  where: (row) => row.result !== 'again',
  unit: '项',
  indicator: false,
  counts: '截至期末通过和不予通过的全部事项，再次讨论的不计',
});

export const decisionsOpen = defineIndicator({
  id: 'decisions.open',
  label: '在办的重大行政决策',
  unit: '项',
  of: { difference: [startedEver, decidedEver] },
  means: '期末已启动、尚未通过或者不予通过的事项，含往年结转',
});

export const wrongOrHarmful = defineMeasure(decisions, {
  id: 'decisions.wrong-or-harmful',
  label: '因决策失误或侵犯群众权益的事件',
  kind: 'count',
  on: 'harmFoundOn',
  where: (row) => row.harm !== null,
  unit: '起',
  by: 'harm',
  counts: '按认定失误日期计，一行计一起；台账有记录或已作零报告而无此类事件的，为零起',
});

export const daysToDecide = defineMeasure(decisions, {
  id: 'decisions.days',
  label: '重大行政决策办理天数',
  kind: 'sum',
  on: 'decidedOn',
  where: (row) => row.result === 'passed',
  amount: (row) => (row.decidedOn === null ? null : daysBetween(row.startedOn, row.decidedOn)),
  unit: '天',
  indicator: false,
  counts: '讨论结果为通过的事项，从启动日期到决定日期的自然日天数之和',
});

export const averageDays = defineIndicator({
  id: 'decisions.average-days',
  label: '重大行政决策平均办理天数',
  unit: '天',
  of: { rate: [daysToDecide, decisionsDecided] },
  whenNone: '本期未作出重大行政决策',
  means: '通过的事项从启动日期到决定日期的自然日天数之和，除以通过的项数',
});

export const reviewedRate = defineIndicator({
  id: 'decisions.reviewed-rate',
  label: '重大行政决策合法性审查率',
  unit: '%',
  of: { rate: [decidedAfterReview, decisionsDecided] },
  whenNone: '本期未作出重大行政决策',
  means: '经合法性审查后作出的决策占作出的重大行政决策的比例',
  better: 'higher',
});

export const completeRate = defineIndicator({
  id: 'decisions.complete-rate',
  label: '重大行政决策程序完备率',
  unit: '%',
  of: { rate: [decidedComplete, decisionsDecided] },
  whenNone: '本期未作出重大行政决策',
  means: '程序完备的决策占作出的重大行政决策的比例',
  better: 'higher',
});

function isReviewedBy(
  row: { readonly reviewedOn: LocalDate | null; readonly reviewResult: string | null },
  on: LocalDate,
) {
  return row.reviewedOn !== null && row.reviewedOn <= on && row.reviewResult !== 'unlawful';
}
