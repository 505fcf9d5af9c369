import { code, codes, date, defineIndicator, defineMeasure, defineRegister, reference, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';
import { dueOn } from './options/due-on.ts';

const CHANNELS = {
  website: '政府网站',
  board: '乡镇公开栏',
  village: '村（居）务公开栏',
  wechat: '政务新媒体',
  broadcast: '广播',
  hall: '便民服务中心',
  meeting: '会议通报',
  other: '其他',
} as const;

/** One row per piece of government information that the township publishes on its own initiative. */
export const disclosure = defineRegister({
  id: 'disclosure',
  order: 21,
  label: '政务公开台账',
  oneRow: '一条主动公开的政府信息',
  about:
    '乡镇主动公开的政府信息。同一条信息在几个渠道公开的只登记一行，主要渠道以外的填在“同时公开的渠道”。公开前须经保密审查和公开审查。',
  cite: [cite('D01'), cite('D02'), cite('D16')],
  unitLabel: '承办机构',
  fields: {
    title: text('信息名称', {
      synonyms: ['标题', '名称', '公开内容', '信息标题', '公开事项'],
      example: '2023年度耕地地力保护补贴发放公示',
    }),
    category: code(
      '信息类别',
      {
        organisation: '机构职能和人事',
        documents: '文件和政策',
        plans: '规划计划和总结',
        budget: '财政预决算和资金使用',
        subsidies: '惠农补贴和社会救助',
        land: '土地房屋和征收',
        rural: '农村工作和农田水利',
        projects: '工程项目和政府采购',
        emergency: '应急和安全',
        enforcement: '行政执法',
        services: '办事指南和公共服务',
        report: '年度报告',
        other: '其他',
      },
      {
        synonyms: ['类别', '主题分类', '公开类别', '分类'],
        optionSynonyms: {
          财政信息: 'budget',
          三公经费: 'budget',
          救灾: 'subsidies',
          低保: 'subsidies',
          人事信息: 'organisation',
          政策文件: 'documents',
        },
      },
    ),
    channel: code('主要渠道', CHANNELS, {
      synonyms: ['公开渠道', '公开方式', '渠道', '公开形式'],
      optionSynonyms: {
        县政府网站: 'website',
        网站: 'website',
        公示栏: 'board',
        公开栏: 'board',
        村务公开栏: 'village',
        微信公众号: 'wechat',
        公众号: 'wechat',
      },
    }),
    madeOn: date('形成日期', {
      hint: '信息制作、获取或者变更之日',
      synonyms: ['成文日期', '公文生成日期', '制作日期'],
      example: '2023-07-03',
    }),
    publishedOn: date('公开日期', { synonyms: ['发布日期', '公示日期', '发文日期'], example: '2023-07-12' }),
    alsoOn: codes('同时公开的渠道', CHANNELS),
    documentNumber: text('文号', { blank: '不是公文', synonyms: ['发文字号'] }),
    indexNumber: text('索引号', { blank: '没有编索引号' }),
    reviewedOn: date('公开审查日期', { blank: '未登记', synonyms: ['保密审查日期', '审查日期'] }),
    withdrawnOn: date('撤下日期', { blank: '仍在公开' }),
    document: reference('公开的规范性文件', 'normative-documents', { blank: '不是规范性文件' }),
    decision: reference('公开的决策', 'decisions', { blank: '不是重大行政决策' }),
    report: reference('公开的年度报告', 'annual-reports', { blank: '不是法治政府建设年度报告' }),
  },
  datedBy: 'publishedOn',
  listed: ['title', 'category', 'channel', 'madeOn', 'publishedOn'],
  titledBy: 'title',
  unique: [['title', 'publishedOn']],
  takes: [
    { field: 'title', link: 'document', of: 'title' },
    { field: 'madeOn', link: 'document', of: 'issuedOn' },
    { field: 'publishedOn', link: 'document', of: 'publishedOn' },
    { field: 'documentNumber', link: 'document', of: 'docNumber' },
    { field: 'title', link: 'decision', of: 'title' },
    { field: 'madeOn', link: 'decision', of: 'decidedOn' },
    { field: 'publishedOn', link: 'decision', of: 'publishedOn' },
    { field: 'title', link: 'report', of: 'title' },
    { field: 'madeOn', link: 'report', of: 'headSignedOn' },
    { field: 'publishedOn', link: 'report', of: 'publishedOn' },
    { field: 'reviewedOn', link: 'report', of: 'secrecyOn' },
  ],
  rules: [
    {
      id: 'published-after-made',
      says: '公开日期不得早于形成日期',
      fields: ['publishedOn', 'madeOn'],
      holds: (row) => row.publishedOn >= row.madeOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'reviewed-before-published',
      says: '公开审查应当在公开之前完成',
      fields: ['reviewedOn', 'publishedOn'],
      holds: (row) => row.reviewedOn === null || row.reviewedOn <= row.publishedOn,
      fix: '日期无误的照实保存。',
      cite: cite('D16'),
      severity: 'warn',
    },
    {
      id: 'withdrawn-after-published',
      says: '撤下日期不得早于公开日期',
      fields: ['withdrawnOn', 'publishedOn'],
      holds: (row) => row.withdrawnOn === null || row.withdrawnOn >= row.publishedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'channel-once',
      says: '同时公开的渠道不重复填写主要渠道',
      fields: ['alsoOn', 'channel'],
      holds: (row) => !row.alsoOn.includes(row.channel),
      fix: '请从“同时公开的渠道”中去掉主要渠道。',
    },
  ],
});

export const published = defineMeasure(disclosure, {
  id: 'disclosure.published',
  label: '公开政府信息',
  kind: 'count',
  on: 'publishedOn',
  by: 'category',
  unit: '条',
  counts: '按公开日期计，同一条信息在几个渠道公开的只计一条，事后撤下的也计',
});

export const byChannel = defineMeasure(disclosure, {
  id: 'disclosure.by-channel',
  label: '各渠道公开政府信息',
  kind: 'count',
  on: 'publishedOn',
  by: 'channel',
  unit: '条',
  counts: '与公开政府信息同一口径，按主要渠道分列',
});

export const due = defineMeasure(disclosure, {
  id: 'disclosure.due',
  label: '可以推算公开期限的信息',
  kind: 'count',
  on: 'publishedOn',
  where: (row) => dueOn('disclosure.publish', row.madeOn) !== null,
  unit: '条',
  counts: '按公开日期计，形成当年的放假安排已载入、可以推算公开期限的计入',
  indicator: false,
});

export const inTime = defineMeasure(disclosure, {
  id: 'disclosure.in-time',
  label: '按期公开的信息',
  kind: 'count',
  on: 'publishedOn',
  where: (row) => {
    const due = dueOn('disclosure.publish', row.madeOn);
    return due !== null && row.publishedOn <= due;
  },
  unit: '条',
  counts: '按公开日期计，自形成或者变更之日起在法定期限内公开的计入，工作日按国务院办公厅放假通知推算',
});

export const inTimeRate = defineIndicator({
  id: 'disclosure.in-time-rate',
  label: '政府信息按期公开率',
  unit: '%',
  of: { rate: [inTime, due] },
  whenNone: '本期没有可以推算公开期限的信息',
  means: '本期公开的信息中，在法定期限内公开的比例',
  better: 'higher',
});

export const reviewed = defineMeasure(disclosure, {
  id: 'disclosure.reviewed',
  label: '公开前经过审查的信息',
  kind: 'count',
  on: 'publishedOn',
  where: (row) => row.reviewedOn !== null && row.reviewedOn <= row.publishedOn,
  unit: '条',
  counts: '按公开日期计，公开审查日期不晚于公开日期的计入',
});
