import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { daysBetween } from '#kernel/local-date.ts';
import { advice } from './advice.ts';

export const judicialReceived = defineMeasure(advice, {
  id: 'advice.judicial-received',
  label: '收到司法建议',
  kind: 'count',
  on: 'receivedOn',
  where: (row) => row.kind === 'judicial',
  unit: '件',
  counts: '按收到日期计',
});

export const procuratorialReceived = defineMeasure(advice, {
  id: 'advice.procuratorial-received',
  label: '收到检察建议',
  kind: 'count',
  on: 'receivedOn',
  where: (row) => row.kind === 'procuratorial',
  unit: '件',
  counts: '按收到日期计',
});

export const received = defineIndicator({
  id: 'advice.received',
  label: '收到司法建议和检察建议',
  unit: '件',
  of: { sum: [judicialReceived, procuratorialReceived] },
  means: '本期收到的司法建议与检察建议件数之和，两类分别登记',
});

export const judicialImplemented = defineMeasure(advice, {
  id: 'advice.judicial-implemented',
  label: '落实司法建议',
  kind: 'count',
  on: 'implementedOn',
  where: (row) => row.kind === 'judicial',
  unit: '件',
  counts: '按落实日期计，往年收到、本期落实的也计',
});

export const procuratorialImplemented = defineMeasure(advice, {
  id: 'advice.procuratorial-implemented',
  label: '落实检察建议',
  kind: 'count',
  on: 'implementedOn',
  where: (row) => row.kind === 'procuratorial',
  unit: '件',
  counts: '按落实日期计，往年收到、本期落实的也计',
});

export const implemented = defineIndicator({
  id: 'advice.implemented',
  label: '落实司法建议和检察建议',
  unit: '件',
  of: { sum: [judicialImplemented, procuratorialImplemented] },
  means: '本期落实的司法建议与检察建议件数之和，往年收到、本期落实的也计',
});

export const replyDue = defineMeasure(advice, {
  id: 'advice.reply-due',
  label: '应当回复的建议',
  kind: 'count',
  on: 'dueOn',
  unit: '件',
  counts: '最迟回复日期在本期内的司法建议和检察建议',
  indicator: false,
});

export const repliedInTime = defineMeasure(advice, {
  id: 'advice.replied-in-time',
  label: '按期回复的建议',
  kind: 'count',
  on: 'dueOn',
  where: (row) => row.repliedOn !== null && row.dueOn !== null && row.repliedOn <= row.dueOn,
  by: 'kind',
  unit: '件',
  counts: '最迟回复日期在本期内，且在该日或者之前回复的',
});

export const repliedInTimeRate = defineIndicator({
  id: 'advice.replied-in-time-rate',
  label: '司法建议和检察建议按期回复率',
  unit: '%',
  of: { rate: [repliedInTime, replyDue] },
  whenNone: '本期没有到期应当回复的建议',
  means: '回复期限在本期内届满的建议中，按期回复的比例',
  better: 'higher',
});

export const receivedEver = defineMeasure(advice, {
  id: 'advice.received-ever',
  label: '历年累计收到建议',
  kind: 'stock',
  from: 'receivedOn',
  unit: '件',
  counts: '截至期末登记的全部司法建议和检察建议',
  indicator: false,
});

export const implementedEver = defineMeasure(advice, {
  id: 'advice.implemented-ever',
  label: '历年累计落实建议',
  kind: 'stock',
  from: 'implementedOn',
  unit: '件',
  counts: '截至期末已经落实的全部司法建议和检察建议',
  indicator: false,
});

export const open = defineIndicator({
  id: 'advice.open',
  label: '尚未落实的司法建议和检察建议',
  unit: '件',
  of: { difference: [receivedEver, implementedEver] },
  means: '期末尚未落实的建议，含往年结转；期末当日落实的不计',
  better: 'lower',
});

export const replied = defineMeasure(advice, {
  id: 'advice.replied',
  label: '回复的建议',
  kind: 'count',
  on: 'repliedOn',
  by: 'kind',
  unit: '件',
  counts: '按回复日期计，司法建议和检察建议分别计',
});

export const repliedLate = defineMeasure(advice, {
  id: 'advice.replied-late',
  label: '逾期回复的建议',
  kind: 'count',
  on: 'repliedOn',
  where: (row) => row.repliedOn !== null && row.dueOn !== null && row.repliedOn > row.dueOn,
  by: 'kind',
  unit: '件',
  counts: '按回复日期计，晚于最迟回复日期回复的，司法建议和检察建议分别计',
});

export const replyDays = defineMeasure(advice, {
  id: 'advice.reply-days',
  label: '建议回复天数',
  kind: 'sum',
  on: 'repliedOn',
  amount: (row) => (row.repliedOn === null ? null : daysBetween(row.receivedOn, row.repliedOn)),
  unit: '天',
  counts: '从收到日期到回复日期的自然日天数之和',
  indicator: false,
});

export const averageReplyDays = defineIndicator({
  id: 'advice.average-reply-days',
  label: '司法建议和检察建议平均回复天数',
  unit: '天',
  of: { rate: [replyDays, replied] },
  whenNone: '本期没有回复的建议',
  means: '本期回复的建议从收到日期到回复日期的自然日天数之和，除以回复件数',
  better: 'lower',
});
