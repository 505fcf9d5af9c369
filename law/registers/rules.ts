import { code, date, defineMeasure, defineRegister, money, reference, text } from '#engine/declare.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';

/** One row per internal rule that the township adopts for its own work; documents binding the public are elsewhere. */
export const rules = defineRegister({
  id: 'rules',
  order: 15,
  label: '制度建设台账',
  oneRow: '一项内部管理制度',
  about:
    '乡镇为管理自身工作制定的制度，如“三重一大”决策、资金审批、学法、执法责任等制度。对社会公众有约束力的文件不在这里登记，登记到行政规范性文件台账。',
  cite: [cite('N09')],
  nature: 'stock',
  summaries: false,
  fields: {
    title: text('制度名称', { synonyms: ['名称', '文件名称', '制度'], example: '镇党委“三重一大”事项集体决策制度' }),
    kind: code(
      '制度类别',
      {
        funds: '三重一大和资金审批',
        decisions: '行政决策',
        study: '学法用法',
        enforcement: '行政执法',
        disclosure: '政务公开',
        stability: '信访和矛盾化解',
        emergency: '应急和安全',
        personnel: '干部人事',
        office: '机关运行',
        other: '其他',
      },
      { synonyms: ['类别', '类型'], optionSynonyms: { 三重一大: 'funds', 资金审批: 'funds', 财务管理: 'funds' } },
    ),
    adoptedOn: date('施行日期', { synonyms: ['印发日期', '制定日期', '发布日期', '制定时间'], example: '2022-03-01' }),
    documentNumber: text('文号', { blank: '没有编文号的', synonyms: ['发文字号'] }),
    threshold: money('须上党委会的资金额', {
      blank: '制度没有规定资金额',
      hint: '一笔资金达到这个数额，须经党委会研究；一个乡镇同时只有一项制度规定这个数额',
      synonyms: ['上会资金额', '资金审批限额'],
      example: '5000',
    }),
    supersedes: reference('取代的制度', 'rules', { blank: '不取代原有制度', hint: '填被取代制度的编号' }),
    cleanedOn: date('最近清理日期', { blank: '尚未清理', synonyms: ['清理日期'] }),
    abolishedOn: date('有效至', {
      blank: '仍然有效',
      hint: '填仍然有效的最后一日；被新制度取代的，填新制度施行的前一日',
      synonyms: ['废止日期', '失效日期'],
      future: true,
    }),
  },
  datedBy: 'adoptedOn',
  listed: ['title', 'kind', 'adoptedOn', 'documentNumber', 'abolishedOn'],
  titledBy: 'title',
  unique: [['title', 'adoptedOn']],
  rules: [
    {
      id: 'abolished-after-adopted',
      says: '有效至不得早于施行日期',
      fields: ['abolishedOn', 'adoptedOn'],
      holds: (row) => row.abolishedOn === null || row.abolishedOn >= row.adoptedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'cleaned-after-adopted',
      says: '最近清理日期不得早于施行日期',
      fields: ['cleanedOn', 'adoptedOn'],
      holds: (row) => row.cleanedOn === null || row.cleanedOn >= row.adoptedOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'threshold-of-funds-rules',
      says: '只有“三重一大和资金审批”类制度才规定须上党委会的资金额',
      fields: ['threshold', 'kind'],
      holds: (row) => row.threshold === null || row.kind === 'funds',
      fix: '请改正制度类别，或者清空资金额。',
    },
    {
      id: 'not-its-own-successor',
      says: '一项制度不能取代它自己',
      fields: ['supersedes'],
      holds: (row) => row.supersedes !== row.number,
    },
  ],
  gifts: [
    {
      link: 'supersedes',
      to: 'rules',
      fields: ['abolishedOn'],
      says: '被取代的制度，其“有效至”未填的，填为新制度施行的前一日',
      values: (row, earlier: { readonly abolishedOn: LocalDate | null }) =>
        earlier.abolishedOn === null ? { abolishedOn: addDays(row.adoptedOn, -1) } : null,
    },
  ],
  links: [
    {
      id: 'superseded-ended',
      field: 'supersedes',
      to: 'rules',
      says: '被取代的制度应当在新制度施行之前失效',
      holds: (row, earlier: { readonly abolishedOn: LocalDate | null }) =>
        earlier.abolishedOn !== null && earlier.abolishedOn < row.adoptedOn,
      fix: '请核对被取代制度的“有效至”。',
    },
  ],
});

export const inBeing = defineMeasure(rules, {
  id: 'rules.in-being',
  label: '现行制度',
  kind: 'stock',
  from: 'adoptedOn',
  to: 'abolishedOn',
  by: 'kind',
  unit: '项',
  counts: '期末仍然有效的制度，自施行日期起，至“有效至”当日止',
});

export const adopted = defineMeasure(rules, {
  id: 'rules.adopted',
  label: '新制定制度',
  kind: 'count',
  on: 'adoptedOn',
  by: 'kind',
  unit: '项',
  counts: '按施行日期计，修订后重新印发的计一项',
});

export const abolished = defineMeasure(rules, {
  id: 'rules.abolished',
  label: '失效制度',
  kind: 'count',
  on: 'abolishedOn',
  unit: '项',
  counts: '按“有效至”日期计，废止和被取代的均计',
});

export const paymentThreshold = defineMeasure(rules, {
  id: 'meetings.party-committee.payment-threshold',
  label: '须上党委会的资金额',
  kind: 'stock',
  from: 'adoptedOn',
  to: 'abolishedOn',
  where: (row) => row.kind === 'funds' && row.threshold !== null,
  amount: (row) => row.threshold,
  per: 100,
  unit: '元',
  counts:
    '期末有效的“三重一大和资金审批”制度规定的数额，一笔资金达到该数额须经党委会研究；只用于单个乡镇，不跨单位相加',
});

export const cleaned = defineMeasure(rules, {
  id: 'rules.cleaned',
  label: '清理制度',
  kind: 'count',
  on: 'cleanedOn',
  unit: '项',
  counts: '按最近清理日期计，一项制度以后又清理的，只计在最近一次',
});
