import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { daysBetween } from '#kernel/local-date.ts';
import { disputes } from './disputes.ts';

export const handled = defineMeasure(disputes, {
  id: 'disputes.handled',
  label: '排查调处矛盾纠纷',
  kind: 'count',
  on: 'acceptedOn',
  where: (row) => row.duplicateOf === null,
  by: 'kind',
  unit: '起',
  counts: '按受理日期计，排查发现、当事人申请和上级交办的均计，同一起纠纷重复登记的只计一起',
});

export const found = defineMeasure(disputes, {
  id: 'disputes.found',
  label: '排查发现矛盾纠纷',
  kind: 'count',
  on: 'foundOn',
  where: (row) => row.duplicateOf === null,
  by: 'kind',
  unit: '起',
  counts: '按排查发现日期计，登记了排查发现日期的计入，重复登记的不计',
});

export const accepted = defineMeasure(disputes, {
  id: 'disputes.accepted',
  label: '受理调解矛盾纠纷',
  kind: 'count',
  on: 'acceptedOn',
  where: (row) => row.duplicateOf === null && row.outcome !== 'refused' && row.outcome !== 'transferred',
  by: 'kind',
  unit: '起',
  counts: '按受理日期计，一方拒绝调解的、移送其他机关的和重复登记的不计',
});

export const concluded = defineMeasure(disputes, {
  id: 'disputes.concluded',
  label: '调解终结的矛盾纠纷',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed' || row.outcome === 'failed',
  by: 'kind',
  unit: '起',
  counts: '按办结日期计，调解成功和调解不成均计；一方拒绝、当事人撤回和移送其他机关的不计',
});

export const settled = defineMeasure(disputes, {
  id: 'disputes.settled',
  label: '调解成功的矛盾纠纷',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed',
  by: 'kind',
  unit: '起',
  counts: '按办结日期计，达成书面或者口头协议的计入',
});

export const settledByMethod = defineMeasure(disputes, {
  id: 'disputes.settled-by-method',
  label: '各种方式调解成功的矛盾纠纷',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed',
  by: 'method',
  unit: '起',
  counts: '与调解成功的矛盾纠纷同一口径，按人民调解、行政调解、司法调解分列',
});

export const settledRate = defineIndicator({
  id: 'disputes.settled-rate',
  label: '矛盾纠纷调解成功率',
  unit: '%',
  of: { rate: [settled, concluded] },
  whenNone: '本期无调解终结的矛盾纠纷',
  means: '调解成功的起数占调解终结（成功与不成之和）起数的比例，均按办结日期计',
  better: 'higher',
});

export const failed = defineMeasure(disputes, {
  id: 'disputes.failed',
  label: '调解不成的矛盾纠纷',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'failed',
  by: 'kind',
  unit: '起',
  counts: '按办结日期计',
});

export const otherwiseEnded = defineMeasure(disputes, {
  id: 'disputes.ended-without-mediation',
  label: '未经调解终结的矛盾纠纷',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'refused' || row.outcome === 'withdrawn' || row.outcome === 'transferred',
  by: 'outcome',
  unit: '起',
  counts: '按办结日期计，一方拒绝调解、当事人撤回和移送其他机关的',
});

export const acceptedEver = defineMeasure(disputes, {
  id: 'disputes.accepted-ever',
  label: '历年累计受理',
  kind: 'stock',
  from: 'acceptedOn',
  where: (row) => row.duplicateOf === null,
  unit: '起',
  counts: '截至期末登记受理的全部矛盾纠纷，重复登记的不计',
  indicator: false,
});

export const closedEver = defineMeasure(disputes, {
  id: 'disputes.closed-ever',
  label: '历年累计办结',
  kind: 'stock',
  from: 'closedOn',
  where: (row) => row.duplicateOf === null,
  unit: '起',
  counts: '截至期末已经办结的全部矛盾纠纷，各种结果均计',
  indicator: false,
});

export const open = defineIndicator({
  id: 'disputes.open',
  label: '在调矛盾纠纷',
  unit: '起',
  of: { difference: [acceptedEver, closedEver] },
  means: '期末已受理而未办结的矛盾纠纷，含往年结转；期末当日办结的不计',
  better: 'lower',
});

export const daysToConclude = defineMeasure(disputes, {
  id: 'disputes.days-to-conclude',
  label: '调解日数合计',
  kind: 'sum',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed' || row.outcome === 'failed',
  amount: (row) => (row.closedOn === null ? null : daysBetween(row.acceptedOn, row.closedOn)),
  unit: '日',
  counts: '按办结日期计，自受理之日至办结之日的自然日数，受理当日不计',
  indicator: false,
});

export const averageDays = defineIndicator({
  id: 'disputes.average-days',
  label: '矛盾纠纷平均调解时间',
  unit: '日',
  decimals: 1,
  of: { rate: [daysToConclude, concluded] },
  whenNone: '本期无调解终结的矛盾纠纷',
  means: '本期调解终结的矛盾纠纷，自受理至办结的自然日数的平均数；当日调结的为 0 日',
  better: 'lower',
});

export const agreements = defineMeasure(disputes, {
  id: 'disputes.agreements',
  label: '达成调解协议',
  kind: 'count',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed' && row.agreementForm !== null,
  by: 'agreementForm',
  unit: '份',
  counts: '按办结日期计，登记了协议形式的计入',
});

export const confirmed = defineMeasure(disputes, {
  id: 'disputes.confirmed',
  label: '司法确认调解协议',
  kind: 'count',
  on: 'confirmedOn',
  unit: '件',
  counts: '按司法确认日期计，法院裁定确认有效的计入',
});

export const visited = defineMeasure(disputes, {
  id: 'disputes.visited',
  label: '回访矛盾纠纷',
  kind: 'count',
  on: 'visitedOn',
  unit: '起',
  counts: '按回访日期计，一起纠纷计一次',
});

export const amounts = defineMeasure(disputes, {
  id: 'disputes.amount',
  label: '调解成功涉及金额',
  kind: 'sum',
  on: 'closedOn',
  where: (row) => row.outcome === 'agreed' && row.amount !== null,
  amount: (row) => row.amount,
  per: 100,
  unit: '元',
  counts: '按办结日期计，调解成功且登记了涉及金额的纠纷，金额之和',
});

export const duplicates = defineMeasure(disputes, {
  id: 'disputes.duplicates',
  label: '查出重复登记',
  kind: 'count',
  on: 'acceptedOn',
  where: (row) => row.duplicateOf !== null,
  unit: '起',
  counts: '按受理日期计，指明与其他行为同一起纠纷的行',
});
