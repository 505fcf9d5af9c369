import { defineIndicator, defineMeasure } from '#engine/declare.ts';
import { daysBetween } from '#kernel/local-date.ts';
import { normativeDocuments } from './normative-documents.ts';

export const documentsMade = defineMeasure(normativeDocuments, {
  id: 'normative-documents.made',
  label: '制定行政规范性文件',
  kind: 'count',
  on: 'issuedOn',
  unit: '件',
  counts: '按印发日期计，一行计一件；全年未制定的以零报告为准',
});

export const documentsReviewed = defineMeasure(normativeDocuments, {
  id: 'normative-documents.reviewed',
  label: '合法性审核的规范性文件',
  kind: 'count',
  on: 'reviewedOn',
  unit: '件',
  by: 'reviewResult',
  counts: '按合法性审核完成日期计，一行计一件',
});

export const madeAfterReview = defineMeasure(normativeDocuments, {
  id: 'normative-documents.made-after-review',
  label: '经合法性审核后制定的规范性文件',
  kind: 'count',
  on: 'issuedOn',
  where: (row) =>
    row.issuedOn !== null &&
    row.reviewedOn !== null &&
    row.reviewedOn <= row.issuedOn &&
    row.reviewResult !== 'unlawful',
  unit: '件',
  counts: '合法性审核不晚于印发日期完成、意见不是不合法的，按印发日期计',
});

export const documentsFiled = defineMeasure(normativeDocuments, {
  id: 'normative-documents.filed',
  label: '报送备案的规范性文件',
  kind: 'count',
  on: 'filedOn',
  unit: '件',
  counts: '按备案日期计，一行计一件',
});

export const madeAndFiled = defineMeasure(normativeDocuments, {
  id: 'normative-documents.made-and-filed',
  label: '本期制定并已备案的规范性文件',
  kind: 'count',
  on: 'issuedOn',
  where: (row) => row.filedOn !== null,
  unit: '件',
  indicator: false,
  counts: '按印发日期计，已填写备案日期的',
});

export const documentsUnified = defineMeasure(normativeDocuments, {
  id: 'normative-documents.unified',
  label: '统一登记、编号、印发的规范性文件',
  kind: 'count',
  on: 'issuedOn',
  where: (row) => row.unified === true,
  unit: '件',
  counts: '按印发日期计，三项均统一的',
});

export const documentsInForce = defineMeasure(normativeDocuments, {
  id: 'normative-documents.in-force',
  label: '现行有效的规范性文件',
  kind: 'stock',
  from: 'inForceFrom',
  to: 'validTo',
  unit: '件',
  counts: '期末已施行且有效期未届满、未被终止的规范性文件',
});

export const documentsExpired = defineMeasure(normativeDocuments, {
  id: 'normative-documents.expired',
  label: '有效期届满的规范性文件',
  kind: 'count',
  on: 'validTo',
  where: (row) => row.ending === null,
  unit: '件',
  counts: '有效期最后一天在本期内，未另行终止的',
});

export const documentsEnded = defineMeasure(normativeDocuments, {
  id: 'normative-documents.abolished',
  label: '清理的规范性文件',
  kind: 'count',
  on: 'validTo',
  where: (row) => row.ending !== null,
  unit: '件',
  by: 'ending',
  counts: '废止、被替代和宣布失效的规范性文件，按有效的最后一天计',
});

export const reviewedRate = defineIndicator({
  id: 'normative-documents.reviewed-rate',
  label: '规范性文件合法性审核率',
  unit: '%',
  of: { rate: [madeAfterReview, documentsMade] },
  whenNone: '本期未制定规范性文件',
  means: '经合法性审核后制定的件数占制定件数的比例',
  better: 'higher',
});

export const filedRate = defineIndicator({
  id: 'normative-documents.filed-rate',
  label: '规范性文件备案率',
  unit: '%',
  of: { rate: [madeAndFiled, documentsMade] },
  whenNone: '本期未制定规范性文件',
  means: '本期制定的规范性文件中已经备案的所占比例',
  better: 'higher',
});

export const madeComplete = defineMeasure(normativeDocuments, {
  id: 'normative-documents.complete',
  label: '程序完备的规范性文件',
  kind: 'count',
  on: 'issuedOn',
  where: (row) =>
    row.issuedOn !== null &&
    row.assessedOn !== null &&
    (row.commentFrom !== null || row.comment === 'not-required') &&
    (row.marketRelated !== true || row.fairCompetitionOn !== null) &&
    row.deliberatedOn !== null &&
    row.reviewedOn !== null &&
    row.reviewedOn <= row.deliberatedOn &&
    row.reviewResult !== 'unlawful' &&
    row.unified === true &&
    row.publishedOn !== null &&
    row.inForceFrom !== null &&
    row.publishedOn <= row.inForceFrom &&
    row.filedOn !== null,
  unit: '件',
  counts:
    '按印发日期计；经评估论证、公开征求意见（依法不公开的写明理由）、合法性审核、集体审议，统一登记、编号、印发，施行前已公布，并已备案；与市场主体密切相关的另经公平竞争审查',
});

export const daysToIssue = defineMeasure(normativeDocuments, {
  id: 'normative-documents.days',
  label: '规范性文件制定天数',
  kind: 'sum',
  on: 'issuedOn',
  amount: (row) => (row.issuedOn === null ? null : daysBetween(row.startedOn, row.issuedOn)),
  unit: '天',
  indicator: false,
  counts: '从起草日期到印发日期的自然日天数之和',
});

export const averageDays = defineIndicator({
  id: 'normative-documents.average-days',
  label: '规范性文件平均制定天数',
  unit: '天',
  of: { rate: [daysToIssue, documentsMade] },
  whenNone: '本期未制定规范性文件',
  means: '印发的规范性文件从起草日期到印发日期的自然日天数之和，除以制定件数',
});

export const completeRate = defineIndicator({
  id: 'normative-documents.complete-rate',
  label: '规范性文件程序完备率',
  unit: '%',
  of: { rate: [madeComplete, documentsMade] },
  whenNone: '本期未制定规范性文件',
  means: '程序完备的件数占制定件数的比例',
  better: 'higher',
});
