import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { daysBetween, type LocalDate } from '#kernel/local-date.ts';
import { enforcement } from './enforcement.ts';
import { dueOn } from './options/due-on.ts';

export const acts = defineMeasure(enforcement, {
  id: 'enforcement.acts',
  label: '行政执法行为',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.fault !== 'inaction',
  by: 'kind',
  unit: '次',
  counts: '按执法日期计，一行计一次；普通程序案件按立案日期计；被认定不作为的不计',
});

export const byField = defineMeasure(enforcement, {
  id: 'enforcement.by-field',
  label: '各领域行政执法行为',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.fault !== 'inaction',
  by: 'field',
  unit: '次',
  counts: '与行政执法行为同一口径，按执法领域分列',
});

export const inspections = defineMeasure(enforcement, {
  id: 'enforcement.inspections',
  label: '行政检查',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.kind === 'inspection' && row.fault !== 'inaction',
  by: 'field',
  unit: '次',
  counts: '按执法日期计，有明确对象并有记录的检查计一次，日常巡查不计',
});

export const tickets = defineMeasure(enforcement, {
  id: 'enforcement.tickets',
  label: '罚单',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.kind === 'simple-penalty' && row.fine !== null && row.fine > 0,
  by: 'field',
  unit: '张',
  counts: '按简易程序当场作出的罚款处罚，按执法日期计，一份决定计一张；只给予警告的、不予处罚的不计',
});

export const ticketFines = defineMeasure(enforcement, {
  id: 'enforcement.ticket-fines',
  label: '简易程序罚款',
  kind: 'sum',
  on: 'actedOn',
  where: (row) => row.kind === 'simple-penalty' && row.fine !== null,
  amount: (row) => row.fine,
  by: 'field',
  per: 100,
  unit: '元',
  counts: '按执法日期计，决定书载明的罚款金额之和，是否缴清不影响',
});

export const ordinaryFines = defineMeasure(enforcement, {
  id: 'enforcement.ordinary-fines',
  label: '普通程序罚款',
  kind: 'sum',
  on: 'decidedOn',
  where: (row) => row.kind === 'ordinary-penalty' && row.fine !== null,
  amount: (row) => row.fine,
  by: 'field',
  per: 100,
  unit: '元',
  counts: '按决定日期计，决定书载明的罚款金额之和，是否缴清不影响',
});

export const fines = defineIndicator({
  id: 'enforcement.fines',
  label: '罚款',
  unit: '元',
  decimals: 2,
  of: { sum: [ticketFines, ordinaryFines] },
  means: '简易程序罚款与普通程序罚款之和；简易程序按当场处罚日期计，普通程序按决定日期计；没收的财物不计',
});

export const simplePenalties = defineMeasure(enforcement, {
  id: 'enforcement.simple-penalties',
  label: '简易程序处罚',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.kind === 'simple-penalty' && row.exemption === null && row.fault !== 'inaction',
  by: 'penalty',
  unit: '件',
  counts: '按执法日期计，当场处以罚款和警告的均计，不予处罚的不计',
});

export const ordinaryPenalties = defineMeasure(enforcement, {
  id: 'enforcement.ordinary-penalties',
  label: '普通程序处罚',
  kind: 'count',
  on: 'decidedOn',
  where: (row) => row.kind === 'ordinary-penalty' && row.penalty !== null,
  by: 'penalty',
  unit: '件',
  counts: '按决定日期计，一份决定计一件，有几种处罚的归入最重的一种',
});

export const penalties = defineIndicator({
  id: 'enforcement.penalties',
  label: '行政处罚',
  unit: '件',
  of: { sum: [simplePenalties, ordinaryPenalties] },
  means: '简易程序处罚与普通程序处罚之和，不予处罚的不计',
});

export const filed = defineMeasure(enforcement, {
  id: 'enforcement.cases-filed',
  label: '普通程序立案',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.kind === 'ordinary-penalty' && row.fault !== 'inaction',
  by: 'field',
  unit: '件',
  counts: '按立案日期计',
});

export const filedEver = defineMeasure(enforcement, {
  id: 'enforcement.cases-filed-ever',
  label: '历年累计立案',
  kind: 'stock',
  from: 'actedOn',
  where: (row) => row.kind === 'ordinary-penalty' && row.fault !== 'inaction',
  unit: '件',
  counts: '截至期末登记的全部普通程序立案',
  indicator: false,
});

export const decidedEver = defineMeasure(enforcement, {
  id: 'enforcement.cases-decided-ever',
  label: '历年累计办结',
  kind: 'stock',
  from: 'decidedOn',
  where: (row) => row.kind === 'ordinary-penalty' && row.fault !== 'inaction',
  unit: '件',
  counts: '截至期末已经作出决定的全部普通程序案件',
  indicator: false,
});

export const openCases = defineIndicator({
  id: 'enforcement.cases-open',
  label: '在办普通程序案件',
  unit: '件',
  of: { difference: [filedEver, decidedEver] },
  means: '期末已立案而未作出决定的普通程序案件，含往年结转；期末当日作出决定的不计',
});

export const decided = defineMeasure(enforcement, {
  id: 'enforcement.cases-decided',
  label: '普通程序办结',
  kind: 'count',
  on: 'decidedOn',
  where: (row) => row.kind === 'ordinary-penalty',
  unit: '件',
  counts: '按决定日期计，处罚、不予处罚、撤销案件、移送均计',
});

export const daysToDecide = defineMeasure(enforcement, {
  id: 'enforcement.days-to-decide',
  label: '普通程序办案日数合计',
  kind: 'sum',
  on: 'decidedOn',
  where: (row) => row.kind === 'ordinary-penalty',
  amount: (row) => (row.decidedOn === null ? null : daysBetween(row.actedOn, row.decidedOn)),
  unit: '日',
  counts: '按决定日期计，自立案之日至决定之日的自然日数，立案当日不计',
  indicator: false,
});

export const averageDays = defineIndicator({
  id: 'enforcement.average-days',
  label: '普通程序平均办案时间',
  unit: '日',
  decimals: 1,
  of: { rate: [daysToDecide, decided] },
  whenNone: '本期没有办结普通程序案件',
  means: '本期作出决定的普通程序案件，自立案至决定的自然日数的平均数，未扣除中止等期间',
  better: 'lower',
});

export const exempted = defineMeasure(enforcement, {
  id: 'enforcement.exempted',
  label: '依法不予处罚',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.exemption !== null,
  by: 'exemption',
  unit: '件',
  counts: '按执法日期（普通程序为立案日期）计，轻微不罚、首违不罚等情形均计',
});

export const coercions = defineMeasure(enforcement, {
  id: 'enforcement.coercions',
  label: '行政强制',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.kind === 'coercion' && row.fault !== 'inaction',
  by: 'field',
  unit: '件',
  counts: '按执法日期计',
});

export const campaigns = defineMeasure(enforcement, {
  id: 'enforcement.campaigns',
  label: '专项整治活动',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.kind === 'campaign',
  by: 'field',
  unit: '次',
  counts: '按开展日期计，一次行动计一次，其中的检查和处罚另行登记',
});

export const guidance = defineMeasure(enforcement, {
  id: 'enforcement.guidance',
  label: '行政指导',
  kind: 'count',
  on: 'actedOn',
  where: (row) => row.kind === 'guidance',
  by: 'field',
  unit: '次',
  counts: '按执法日期计，提醒、劝导、约谈等不作出处理决定的服务型执法',
});

export const problems = defineMeasure(enforcement, {
  id: 'enforcement.problems',
  label: '执法检查发现问题',
  kind: 'sum',
  on: 'actedOn',
  where: (row) => (row.kind === 'inspection' || row.kind === 'campaign') && row.problems !== null,
  amount: (row) => row.problems,
  unit: '个',
  counts: '行政检查和专项整治登记的发现问题数之和，未统计的不计',
});

export const reviewed = defineMeasure(enforcement, {
  id: 'enforcement.reviewed',
  label: '执法决定法制审核',
  kind: 'count',
  on: 'reviewedOn',
  unit: '件',
  counts: '按法制审核日期计',
});

export const published = defineMeasure(enforcement, {
  id: 'enforcement.published',
  label: '公示执法结果',
  kind: 'count',
  on: 'publishedOn',
  by: 'kind',
  unit: '件',
  counts: '按公示日期计',
});

export const publishedPenalties = defineMeasure(enforcement, {
  id: 'enforcement.published-penalties',
  label: '公示行政处罚决定',
  kind: 'count',
  on: 'publishedOn',
  where: (row) => isPenalty(row) && publishDueOn(row) !== null,
  unit: '件',
  counts: '按公示日期计，简易程序和普通程序的处罚决定',
});

export const publishedInTime = defineMeasure(enforcement, {
  id: 'enforcement.published-in-time',
  label: '按期公示的行政处罚决定',
  kind: 'count',
  on: 'publishedOn',
  where: (row) => {
    const due = isPenalty(row) ? publishDueOn(row) : null;
    return due !== null && row.publishedOn !== null && row.publishedOn <= due;
  },
  unit: '件',
  counts: '按公示日期计，自作出决定之日起在法定期限内公示的处罚决定，工作日按国务院办公厅放假通知推算',
});

export const publishedInTimeRate = defineIndicator({
  id: 'enforcement.published-in-time-rate',
  label: '行政处罚决定按期公示率',
  unit: '%',
  of: { rate: [publishedInTime, publishedPenalties] },
  whenNone: '本期没有公示行政处罚决定',
  means: '本期公示的行政处罚决定中，在法定期限内公示的比例；依法不需要公示的不计',
  better: 'higher',
});

export const misconduct = defineMeasure(enforcement, {
  id: 'enforcement.misconduct',
  label: '不作为或越权行政',
  kind: 'count',
  on: 'faultOn',
  where: (row) => row.fault === 'inaction' || row.fault === 'overreach',
  by: 'fault',
  unit: '起',
  counts: '按问题认定日期计，经复议、诉讼、监督或者督察认定为不作为、越权的',
});

type Act = { readonly kind: string; readonly actedOn: LocalDate; readonly decidedOn: LocalDate | null };

function isPenalty({ kind }: Act): boolean {
  return kind === 'simple-penalty' || kind === 'ordinary-penalty';
}

function publishDueOn({ actedOn, decidedOn }: Act): LocalDate | null {
  return dueOn('enforcement.publish-penalty', decidedOn ?? actedOn);
}
