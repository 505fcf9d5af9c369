import { code, date, defineIndicator, defineMeasure, defineRegister, money, note, text } from '#engine/declare.ts';
import { daysBetween } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';

/** One row per contract or agreement that the township submits to legality review before signing. */
export const contracts = defineRegister({
  id: 'contracts',
  order: 14,
  label: '合同（协议）合法性审查台账',
  oneRow: '一份送审的合同或协议',
  about:
    '乡镇党委、政府对外签订的合同和协议，从送审到出具意见、签订。先审查，后签订。未送审就签订的也要登记，系统会提示。',
  cite: [cite('C02'), cite('F04')],
  unitLabel: '承办单位',
  fields: {
    title: text('合同名称', {
      synonyms: ['协议名称', '合同（协议）名称', '合同协议名称'],
      example: '场镇污水管网维护服务合同',
    }),
    kind: code(
      '合同类型',
      {
        works: '工程建设',
        goods: '货物采购',
        services: '服务采购',
        lease: '租赁',
        land: '土地和资产流转',
        investment: '招商合作',
        compensation: '征收补偿',
        other: '其他',
      },
      {
        blank: '未分类',
        synonyms: ['类别', '合同类别'],
        optionSynonyms: { 采购: 'goods', 工程: 'works', 服务: 'services' },
      },
    ),
    counterparty: text('对方当事人', {
      hint: '填单位名称；对方是自然人的写“自然人”，不写姓名',
      synonyms: ['相对方', '合同相对方', '乙方'],
      example: '某环境工程有限公司',
    }),
    amount: money('合同金额', { blank: '合同未约定金额', synonyms: ['金额', '标的额', '合同标的'], example: '86000' }),
    submittedOn: date('送审日期', { synonyms: ['报审日期', '提交审查日期'], example: '2023-04-10' }),
    reviewer: code(
      '审查人',
      { counsel: '法律顾问', justice: '司法所', county: '县级司法行政部门', legal: '本单位合法性审查人员' },
      { blank: '审查完成前', synonyms: ['审查机构', '审查单位'] },
    ),
    reviewedOn: date('出具意见日期', { blank: '审查完成前', synonyms: ['审查日期', '审查意见日期'] }),
    opinion: code(
      '审查结论',
      { lawful: '可以签订', revise: '修改后签订', reject: '不宜签订' },
      { blank: '审查完成前', synonyms: ['审查意见', '结论'], optionSynonyms: { 合法: 'lawful', 同意签订: 'lawful' } },
    ),
    points: note('意见要点', { blank: '没有提出意见的', synonyms: ['意见内容'] }),
    adopted: code(
      '采纳情况',
      { full: '采纳', partly: '部分采纳', none: '未采纳' },
      {
        blank: '没有修改意见，或者承办单位尚未处理',
        synonyms: ['是否采纳', '意见采纳情况'],
        optionSynonyms: { 是: 'full', 否: 'none' },
      },
    ),
    signedOn: date('签订日期', { blank: '未签订', synonyms: ['签订时间'] }),
  },
  datedBy: 'submittedOn',
  listed: ['title', 'counterparty', 'amount', 'submittedOn', 'opinion', 'signedOn'],
  titledBy: 'title',
  rules: [
    {
      id: 'reviewed-after-submitted',
      says: '出具意见日期不得早于送审日期',
      fields: ['reviewedOn', 'submittedOn'],
      holds: (row) => row.reviewedOn === null || row.reviewedOn >= row.submittedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'opinion-with-day',
      says: '审查结论和出具意见日期应当同时填写',
      fields: ['opinion', 'reviewedOn'],
      holds: (row) => (row.opinion === null) === (row.reviewedOn === null),
      fix: '请补填其中未填的一项。',
    },
    {
      id: 'adopted-only-opinions',
      says: '有修改意见或者不宜签订意见的，才填写采纳情况',
      fields: ['adopted', 'opinion'],
      holds: (row) => row.adopted === null || row.opinion === 'revise' || row.opinion === 'reject',
      fix: '请核对审查结论，或者清空采纳情况。',
    },
    {
      id: 'signed-after-review',
      says: '合同应当先审查、后签订',
      fields: ['signedOn', 'reviewedOn'],
      holds: (row) => row.signedOn === null || (row.reviewedOn !== null && row.signedOn >= row.reviewedOn),
      fix: '日期无误的照实保存，并在意见要点中说明原因。',
      cite: cite('C02'),
      severity: 'warn',
    },
  ],
});

export const submitted = defineMeasure(contracts, {
  id: 'contracts.submitted',
  label: '送审合同',
  kind: 'count',
  on: 'submittedOn',
  by: 'kind',
  unit: '份',
  counts: '按送审日期计，一份合同计一份，补充协议另计',
});

export const reviewed = defineMeasure(contracts, {
  id: 'contracts.reviewed',
  label: '审查合同',
  kind: 'count',
  on: 'reviewedOn',
  by: 'kind',
  unit: '份',
  counts: '按出具意见日期计，已出具审查结论的计入',
});

export const amount = defineMeasure(contracts, {
  id: 'contracts.amount',
  label: '审查合同金额',
  kind: 'sum',
  on: 'reviewedOn',
  where: (row) => row.amount !== null,
  amount: (row) => row.amount,
  per: 100,
  unit: '元',
  counts: '按出具意见日期计，各合同约定金额之和；未约定金额的合同不计',
});

export const answered = defineMeasure(contracts, {
  id: 'contracts.opinions-answered',
  label: '承办单位已处理的审查意见',
  kind: 'count',
  on: 'reviewedOn',
  where: (row) => row.adopted !== null,
  unit: '份',
  counts: '按出具意见日期计，提出修改意见或者不宜签订意见且已填写采纳情况的合同',
  indicator: false,
});

export const adopted = defineMeasure(contracts, {
  id: 'contracts.opinions-adopted',
  label: '采纳审查意见的合同',
  kind: 'count',
  on: 'reviewedOn',
  where: (row) => row.adopted === 'full' || row.adopted === 'partly',
  unit: '份',
  counts: '按出具意见日期计，采纳和部分采纳均计',
});

export const adoptedRate = defineIndicator({
  id: 'contracts.adopted-rate',
  label: '合同审查意见采纳率',
  unit: '%',
  of: { rate: [adopted, answered] },
  whenNone: '本期没有需要采纳的合同审查意见',
  means: '采纳、部分采纳审查意见的合同占承办单位已处理审查意见的合同的比例，按出具意见日期计',
  better: 'higher',
});

export const signed = defineMeasure(contracts, {
  id: 'contracts.signed',
  label: '签订合同',
  kind: 'count',
  on: 'signedOn',
  unit: '份',
  counts: '按签订日期计',
});

export const signedReviewed = defineMeasure(contracts, {
  id: 'contracts.signed-after-review',
  label: '先审查后签订的合同',
  kind: 'count',
  on: 'signedOn',
  where: (row) => row.signedOn !== null && row.reviewedOn !== null && row.reviewedOn <= row.signedOn,
  unit: '份',
  counts: '按签订日期计，出具意见日期不晚于签订日期的计入',
});

export const reviewRate = defineIndicator({
  id: 'contracts.review-rate',
  label: '合同签订前审查率',
  unit: '%',
  of: { rate: [signedReviewed, signed] },
  whenNone: '本期没有签订合同',
  means: '先审查后签订的合同占全部已登记签订合同的比例，按签订日期计',
  better: 'higher',
});

export const reviewDays = defineMeasure(contracts, {
  id: 'contracts.days',
  label: '合同审查天数',
  kind: 'sum',
  on: 'reviewedOn',
  amount: (row) => (row.reviewedOn === null ? null : daysBetween(row.submittedOn, row.reviewedOn)),
  unit: '天',
  indicator: false,
  counts: '从送审日期到出具意见日期的自然日天数之和',
});

export const averageDays = defineIndicator({
  id: 'contracts.average-days',
  label: '合同平均审查天数',
  unit: '天',
  of: { rate: [reviewDays, reviewed] },
  whenNone: '本期没有审查合同',
  means: '本期出具意见的合同从送审日期到出具意见日期的自然日天数之和，除以审查份数',
  better: 'lower',
});
