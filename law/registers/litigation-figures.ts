import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { litigation } from './litigation.ts';

const LOST: readonly (string | null)[] = ['revoked', 'changed', 'unlawful', 'ordered', 'compensated'];

export const cases = defineMeasure(litigation, {
  id: 'litigation.cases',
  label: '行政应诉案件',
  kind: 'count',
  on: 'receivedOn',
  where: (row) => row.kind !== 'reconsideration',
  by: 'kind',
  unit: '件',
  counts: '本期收到应诉通知的行政诉讼案件，按收到日期计，一审、二审、再审各计一件，往年结转的不计',
});

export const closed = defineMeasure(litigation, {
  id: 'litigation.closed',
  label: '办结行政应诉案件',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.kind !== 'reconsideration',
  by: 'result',
  unit: '件',
  counts: '按办结日期计，往年收到、本期办结的也计',
});

export const casesEver = defineMeasure(litigation, {
  id: 'litigation.cases-ever',
  label: '历年累计应诉',
  kind: 'stock',
  from: 'receivedOn',
  where: (row) => row.kind !== 'reconsideration',
  unit: '件',
  counts: '截至期末登记的全部行政诉讼案件',
  indicator: false,
});

export const closedEver = defineMeasure(litigation, {
  id: 'litigation.closed-ever',
  label: '历年累计办结应诉',
  kind: 'stock',
  from: 'closedOn',
  where: (row) => row.kind !== 'reconsideration',
  unit: '件',
  counts: '截至期末已经办结的全部行政诉讼案件',
  indicator: false,
});

export const pending = defineIndicator({
  id: 'litigation.pending',
  label: '办理中的行政应诉案件',
  unit: '件',
  of: { difference: [casesEver, closedEver] },
  means: '期末尚未办结的行政诉讼案件，含往年结转；期末当日办结的不计',
});

export const lost = defineMeasure(litigation, {
  id: 'litigation.lost',
  label: '败诉案件',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.kind !== 'reconsideration' && LOST.includes(row.result),
  by: 'result',
  unit: '件',
  counts: '按办结日期计，判决撤销、变更、确认违法或者无效、责令履行、赔偿或者补偿的行政诉讼案件',
});

export const judged = defineMeasure(litigation, {
  id: 'litigation.judged',
  label: '判决办结的行政应诉案件',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.kind !== 'reconsideration' && (row.result === 'upheld' || LOST.includes(row.result)),
  unit: '件',
  counts: '按办结日期计，撤诉、调解和驳回起诉的不计',
  indicator: false,
});

export const lostRate = defineIndicator({
  id: 'litigation.lost-rate',
  label: '行政应诉败诉率',
  unit: '%',
  of: { rate: [lost, judged] },
  whenNone: '本期没有判决办结的行政应诉案件',
  means: '败诉案件占判决办结的行政应诉案件的比例，撤诉、调解和驳回起诉的不计入分母',
  better: 'lower',
});

export const heard = defineMeasure(litigation, {
  id: 'litigation.heard',
  label: '开庭审理的行政应诉案件',
  kind: 'count',
  on: 'heardOn',
  where: (row) => row.kind !== 'reconsideration',
  unit: '件',
  counts: '按开庭日期计，一件案件几次开庭的按登记的一次计',
});

export const headAppeared = defineMeasure(litigation, {
  id: 'litigation.head-appeared',
  label: '负责人出庭应诉',
  kind: 'count',
  on: 'heardOn',
  where: (row) => row.kind !== 'reconsideration' && (row.head === 'chief' || row.head === 'deputy'),
  by: 'head',
  unit: '件',
  counts: '按开庭日期计，正职和其他负责人出庭均计',
});

export const headAppearedRate = defineIndicator({
  id: 'litigation.head-appeared-rate',
  label: '行政机关负责人出庭应诉率',
  unit: '%',
  of: { rate: [headAppeared, heard] },
  whenNone: '本期没有开庭审理的行政应诉案件',
  means: '负责人出庭应诉的案件占开庭审理的行政应诉案件的比例，按开庭日期计',
  better: 'higher',
});

export const reconsiderations = defineMeasure(litigation, {
  id: 'litigation.reconsiderations',
  label: '行政复议案件',
  kind: 'count',
  on: 'receivedOn',
  where: (row) => row.kind === 'reconsideration',
  unit: '件',
  counts: '本期收到答复通知的行政复议案件，按收到日期计，往年结转的不计',
});

export const reconsiderationsClosed = defineMeasure(litigation, {
  id: 'litigation.reconsiderations-closed',
  label: '办结行政复议案件',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.kind === 'reconsideration',
  by: 'result',
  unit: '件',
  counts: '按办结日期计，往年收到、本期办结的也计',
});

export const reconsiderationsEver = defineMeasure(litigation, {
  id: 'litigation.reconsiderations-ever',
  label: '历年累计复议',
  kind: 'stock',
  from: 'receivedOn',
  where: (row) => row.kind === 'reconsideration',
  unit: '件',
  counts: '截至期末登记的全部行政复议案件',
  indicator: false,
});

export const reconsiderationsClosedEver = defineMeasure(litigation, {
  id: 'litigation.reconsiderations-closed-ever',
  label: '历年累计办结复议',
  kind: 'stock',
  from: 'closedOn',
  where: (row) => row.kind === 'reconsideration',
  unit: '件',
  counts: '截至期末已经办结的全部行政复议案件',
  indicator: false,
});

export const reconsiderationsPending = defineIndicator({
  id: 'litigation.reconsiderations-pending',
  label: '办理中的行政复议案件',
  unit: '件',
  of: { difference: [reconsiderationsEver, reconsiderationsClosedEver] },
  means: '期末尚未办结的行政复议案件，含往年结转；期末当日办结的不计',
});

export const reconsiderationsCorrected = defineMeasure(litigation, {
  id: 'litigation.reconsiderations-corrected',
  label: '复议纠错案件',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.kind === 'reconsideration' && LOST.includes(row.result),
  by: 'result',
  unit: '件',
  counts: '按办结日期计，复议决定撤销、变更、确认违法或者无效、责令履行、赔偿或者补偿的',
});

export const answerDue = defineMeasure(litigation, {
  id: 'litigation.answer-due',
  label: '应当答复答辩的案件',
  kind: 'count',
  on: 'answerDueOn',
  unit: '件',
  counts: '最迟答复答辩日期在本期内的复议和诉讼案件',
  indicator: false,
});

export const answeredInTime = defineMeasure(litigation, {
  id: 'litigation.answered-in-time',
  label: '按期答复答辩的案件',
  kind: 'count',
  on: 'answerDueOn',
  where: (row) => row.answeredOn !== null && row.answerDueOn !== null && row.answeredOn <= row.answerDueOn,
  unit: '件',
  counts: '最迟答复答辩日期在本期内，且在该日或者之前提交的复议和诉讼案件',
});

export const answeredInTimeRate = defineIndicator({
  id: 'litigation.answered-in-time-rate',
  label: '复议答复和诉讼答辩按期率',
  unit: '%',
  of: { rate: [answeredInTime, answerDue] },
  whenNone: '本期没有到期应当答复答辩的案件',
  means: '答复、答辩期限在本期内届满的案件中，按期提交的比例',
  better: 'higher',
});
