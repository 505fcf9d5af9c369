import {
  code,
  count,
  date,
  defineFeed,
  defineIndicator,
  defineMeasure,
  defineRegister,
  link,
  reference,
  text,
  yesNo,
} from '#engine/declare.ts';
import { cite } from '../facts/index.ts';
import { legalCounsel } from './legal-counsel.ts';
import { activities, reached } from './publicity.ts';

/** One row per service of a legal adviser or of the public legal service, or per month of consultations. */
export const legalServices = defineRegister({
  id: 'legal-services',
  order: 11,
  label: '法律顾问与公共法律服务台账',
  oneRow: '一次服务',
  about:
    '法律顾问提出的意见、参加的审查，以及面向群众的咨询、调解协助和法律援助。咨询可以按月合登一行，写明人次。不写咨询人姓名。',
  cite: [cite('C02'), cite('J12'), cite('C04')],
  unitLabel: '服务对象单位',
  fields: {
    kind: code(
      '服务类型',
      {
        opinion: '法律意见',
        contract: '合同审查',
        document: '文件审查',
        consultation: '法律咨询',
        mediation: '参与调解',
        aid: '法律援助',
        lecture: '法治讲座',
        other: '其他',
      },
      {
        synonyms: ['类型', '服务类别', '服务内容'],
        optionSynonyms: {
          法律建议: 'opinion',
          法律意见书: 'opinion',
          合同审核: 'contract',
          规范性文件审查: 'document',
          咨询: 'consultation',
          网上咨询: 'consultation',
          法律援助申请: 'aid',
        },
      },
    ),
    on: date('服务日期', { hint: '按月合登的，填当月最后一天', synonyms: ['日期', '服务时间'], example: '2023-05-16' }),
    matter: text('事项', { synonyms: ['服务事项', '内容', '事由', '咨询内容'], example: '对征地补偿方案提出法律意见' }),
    channel: code(
      '咨询方式',
      { online: '网上', phone: '电话', visit: '现场' },
      {
        blank: '不是咨询',
        synonyms: ['方式'],
        optionSynonyms: { 微信: 'online', 线上: 'online', 来访: 'visit', 当面: 'visit' },
      },
    ),
    times: count('人次', {
      min: 1,
      blank: '一行一人次',
      hint: '按月合登的填合计人次',
      synonyms: ['咨询人次', '件次', '数量'],
    }),
    adoption: code(
      '采纳情况',
      { adopted: '已采纳', partly: '部分采纳', rejected: '未采纳' },
      {
        blank: '无需采纳或尚未答复',
        synonyms: ['是否采纳', '采纳'],
        optionSynonyms: { 采纳: 'adopted', 是: 'adopted', 否: 'rejected', 不采纳: 'rejected' },
      },
    ),
    counsel: reference('法律顾问', 'legal-counsel', {
      blank: '不是聘任的法律顾问',
      hint: '填法律顾问聘任台账中的编号',
    }),
    decision: reference('关联决策', 'decisions', { blank: '不涉及重大行政决策' }),
    document: reference('关联文件', 'normative-documents', { blank: '不涉及规范性文件' }),
    contract: reference('关联合同', 'contracts', { blank: '不涉及合同' }),
    dispute: reference('关联纠纷', 'disputes', { blank: '不涉及矛盾纠纷' }),
    alsoPublicity: yesNo('同时计入普法活动', {
      blank: '不是法治讲座，或者已在普法活动台账登记',
      hint: '法律顾问面向群众讲课的选“是”，不必在普法活动台账另登',
    }),
  },
  datedBy: 'on',
  listed: ['kind', 'on', 'matter', 'times', 'adoption'],
  titledBy: 'matter',
  takes: [
    { field: 'matter', link: 'decision', of: 'title' },
    { field: 'matter', link: 'document', of: 'title' },
    { field: 'matter', link: 'contract', of: 'title' },
    { field: 'matter', link: 'dispute', of: 'matter' },
    { field: 'on', link: 'contract', of: 'reviewedOn' },
    {
      field: 'adoption',
      link: 'contract',
      of: 'adopted',
      options: { full: 'adopted', partly: 'partly', none: 'rejected' },
    },
    { field: 'on', link: 'decision', of: 'counselOn' },
  ],
  rules: [
    {
      id: 'publicity-of-lectures',
      says: '只有法治讲座同时计入普法活动',
      fields: ['kind', 'alsoPublicity'],
      holds: (row) => row.alsoPublicity !== true || row.kind === 'lecture',
      fix: '请核对服务类型，或者把“同时计入普法活动”改为否。',
    },
    {
      id: 'channel-of-consultation',
      says: '只有法律咨询填写咨询方式',
      fields: ['kind', 'channel'],
      holds: (row) => row.channel === null || row.kind === 'consultation',
      fix: '请核对服务类型，或者删去咨询方式。',
    },
    {
      id: 'times-of-people',
      says: '法律意见和审查一件一行，不合登',
      fields: ['kind', 'times'],
      holds: (row) => row.times === null || row.times === 1 || !isAdvice(row),
      fix: '请逐件登记；整年只有合计数的，改用汇总行。',
    },
    {
      id: 'adoption-of-advice',
      says: '只有法律意见、合同审查和文件审查填写采纳情况',
      fields: ['kind', 'adoption'],
      holds: (row) => row.adoption === null || isAdvice(row),
      fix: '请核对服务类型，或者删去采纳情况。',
    },
  ],
  links: [
    link(legalCounsel, {
      id: 'counsel-in-term',
      field: 'counsel',
      says: '服务日期应当在法律顾问的聘期内',
      holds: (service: { readonly on: string }, counsel) =>
        counsel.from <= service.on && (counsel.to === null || service.on <= counsel.to),
      fix: '请核对服务日期，或者改填当时在聘的法律顾问。',
    }),
  ],
});

export const services = defineMeasure(legalServices, {
  id: 'legal-services.provided',
  label: '法律服务',
  kind: 'sum',
  on: 'on',
  amount: (row) => row.times ?? 1,
  unit: '件次',
  by: 'kind',
  counts: '按服务日期计，一行计一件次，按月合登的计所填人次',
});

export const opinions = defineMeasure(legalServices, {
  id: 'legal-services.opinions',
  label: '法律顾问提出法律建议',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'opinion',
  unit: '条',
  counts: '服务类型为法律意见，按服务日期计，一行计一条；合同审查和文件审查另计',
});

export const contractReviews = defineMeasure(legalServices, {
  id: 'legal-services.contract-reviews',
  label: '法律顾问审查合同',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'contract',
  unit: '件',
  counts: '服务类型为合同审查，按服务日期计，一行计一件',
});

export const documentReviews = defineMeasure(legalServices, {
  id: 'legal-services.document-reviews',
  label: '法律顾问审查文件',
  kind: 'count',
  on: 'on',
  where: (row) => row.kind === 'document',
  unit: '件',
  counts: '服务类型为文件审查，按服务日期计，一行计一件',
});

export const consultations = defineMeasure(legalServices, {
  id: 'legal-services.consultations',
  label: '居民咨询法律顾问',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'consultation',
  amount: (row) => row.times ?? 1,
  unit: '人次',
  by: 'channel',
  counts: '服务类型为法律咨询，按服务日期计，一行计一人次，合登的计所填人次',
});

export const aidCases = defineMeasure(legalServices, {
  id: 'legal-services.aid',
  label: '协助申请法律援助',
  kind: 'sum',
  on: 'on',
  where: (row) => row.kind === 'aid',
  amount: (row) => row.times ?? 1,
  unit: '件',
  counts: '服务类型为法律援助，按服务日期计，一行计一件，合登的计所填数',
});

export const adviceDecided = defineMeasure(legalServices, {
  id: 'legal-services.advice-answered',
  label: '已答复是否采纳的意见',
  kind: 'count',
  on: 'on',
  where: (row) => isAdvice(row) && row.adoption !== null,
  unit: '件',
  indicator: false,
  counts: '法律意见、合同审查和文件审查中已填写采纳情况的，按服务日期计',
});

export const adviceAdopted = defineMeasure(legalServices, {
  id: 'legal-services.advice-adopted',
  label: '被采纳的法律意见',
  kind: 'count',
  on: 'on',
  where: (row) => isAdvice(row) && (row.adoption === 'adopted' || row.adoption === 'partly'),
  unit: '件',
  counts: '法律意见、合同审查和文件审查中已采纳和部分采纳的，按服务日期计',
});

export const adoptedRate = defineIndicator({
  id: 'legal-services.adopted-rate',
  label: '法律意见采纳率',
  unit: '%',
  of: { rate: [adviceAdopted, adviceDecided] },
  whenNone: '本期无已答复的法律意见',
  means: '已采纳和部分采纳的件数占已答复是否采纳件数的比例，尚未答复的不计',
  better: 'higher',
});

/** Services that end in an opinion which the township takes up or not. */
function isAdvice(row: { readonly kind: string }): boolean {
  return row.kind === 'opinion' || row.kind === 'contract' || row.kind === 'document';
}

const PUBLICITY = '法律服务台账中选“同时计入普法活动”的法治讲座一并计入';

export const lectureAsPublicity = defineFeed(legalServices, {
  measure: activities,
  on: 'on',
  where: (row) => row.alsoPublicity === true,
  option: 'lecture',
  counts: PUBLICITY,
});

export const lectureReachedAsPublicity = defineFeed(legalServices, {
  measure: reached,
  on: 'on',
  where: (row) => row.alsoPublicity === true,
  amount: (row) => row.times,
  option: 'lecture',
  counts: PUBLICITY,
});
