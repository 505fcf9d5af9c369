import { code, count, date, defineIndicator, defineMeasure, defineRegister, note, text } from '#engine/declare.ts';
import { yearlyDueOn } from '#engine/due-date.ts';
import type { YearlyLimit } from '#engine/limit.ts';
import { daysBetween, type LocalDate, yearOf } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';
import { annualReportLimits } from '../limits/annual-report.ts';

/** One row per annual report on law-based government, from drafting to publication; what it says is made elsewhere. */
export const annualReports = defineRegister({
  id: 'annual-reports',
  order: 28,
  label: '年度报告办理台账',
  oneRow: '一个年度的报告',
  about:
    '法治政府建设年度报告从起草、审核、党政主要负责人签批到报送、县级接收、保密审查和公开。报告的内容由系统成文，这里只登记办理过程。每年一行，退回修改的仍在原行办理。',
  cite: [cite('R01'), cite('R05'), cite('R15')],
  unitLabel: '起草单位',
  summaries: false,
  fields: {
    title: text('报告名称', { synonyms: ['名称', '标题'], example: '2023年度法治政府建设情况报告' }),
    year: count('报告年度', {
      min: 2000,
      max: 2100,
      hint: '报告所写的年度，不是报送的年度',
      synonyms: ['年度', '年份'],
      example: '2023',
    }),
    startedOn: date('起草日期', { synonyms: ['开始起草日期', '布置起草日期'], example: '2024-01-05' }),
    draftedOn: date('送审稿日期', { blank: '送审稿尚未形成' }),
    reviewedOn: date('审核日期', { blank: '尚未审核' }),
    secretarySignedOn: date('党委书记签批日期', { blank: '尚未签批', synonyms: ['书记签批日期'] }),
    headSignedOn: date('乡镇长签批日期', { blank: '尚未签批', synonyms: ['镇长签批日期', '乡长签批日期'] }),
    submittedOn: date('报送日期', { blank: '尚未报送', synonyms: ['上报日期', '报送时间'] }),
    answer: code(
      '县级意见',
      { accepted: '接收', returned: '退回修改' },
      { blank: '尚未答复', synonyms: ['审核意见'], optionSynonyms: { 同意: 'accepted', 退回: 'returned' } },
    ),
    answeredOn: date('县级答复日期', { blank: '尚未答复' }),
    remarks: note('县级提出的意见', { blank: '没有提出意见' }),
    returnedOn: date('退回日期', { blank: '没有退回', hint: '最近一次退回之日；重新报送后仍保留' }),
    secrecyOn: date('保密审查日期', { blank: '尚未审查', synonyms: ['保密审查时间'] }),
    publication: code('公开情况', { done: '已公开', secret: '涉密，依法不公开' }, { blank: '尚未公开' }),
    publishedOn: date('公开日期', { blank: '尚未公开，或者依法不公开', synonyms: ['公布日期', '公开时间'] }),
    publishedAt: text('公开渠道', { blank: '尚未公开，或者依法不公开', synonyms: ['公开网址', '公开平台'] }),
  },
  datedBy: 'startedOn',
  listed: ['title', 'year', 'submittedOn', 'answer', 'publishedOn'],
  titledBy: 'title',
  unique: [['year']],
  rules: [
    {
      id: 'started-in-or-after-year',
      says: '起草日期不得早于报告年度',
      fields: ['startedOn', 'year'],
      holds: (row) => yearOf(row.startedOn) >= row.year,
      fix: '请核对报告年度和起草日期。',
    },
    {
      id: 'days-after-start',
      says: '各环节日期不得早于起草日期',
      fields: [
        'startedOn',
        'draftedOn',
        'reviewedOn',
        'secretarySignedOn',
        'headSignedOn',
        'submittedOn',
        'publishedOn',
      ],
      holds: (row) =>
        [
          row.draftedOn,
          row.reviewedOn,
          row.secretarySignedOn,
          row.headSignedOn,
          row.submittedOn,
          row.publishedOn,
        ].every((on) => on === null || on >= row.startedOn),
      fix: '请核对各个日期。',
    },
    {
      id: 'both-signed-before-submission',
      says: '报送前应当由党委书记和乡镇长分别签批',
      fields: ['submittedOn', 'secretarySignedOn', 'headSignedOn', 'answer'],
      holds: (row) =>
        row.submittedOn === null ||
        row.answer === 'returned' ||
        [row.secretarySignedOn, row.headSignedOn].every((on) => on !== null && on <= (row.submittedOn ?? on)),
      fix: '请补填签批日期；确未签批的照实保存，系统将列为程序瑕疵。',
      cite: cite('F02'),
      severity: 'warn',
    },
    {
      id: 'answer-with-day',
      says: '县级意见和答复日期应当一并填写，答复不得早于报送，退回后重新报送的除外',
      fields: ['answer', 'answeredOn', 'submittedOn'],
      holds: (row) =>
        (row.answer === null) === (row.answeredOn === null) &&
        (row.answeredOn === null ||
          (row.submittedOn !== null && (row.answeredOn >= row.submittedOn || row.answer === 'returned'))),
      fix: '请补齐另一项，或者核对日期。',
    },
    {
      id: 'returned-with-day',
      says: '退回修改的应当填写退回日期和县级提出的意见',
      fields: ['answer', 'returnedOn', 'remarks'],
      holds: (row) => row.answer !== 'returned' || (row.returnedOn !== null && row.remarks !== null),
      fix: '请补填退回日期和意见。',
    },
    {
      id: 'publication-with-day',
      says: '已公开的应当填写公开日期，没有公开的不填',
      fields: ['publication', 'publishedOn'],
      holds: (row) => (row.publication === 'done') === (row.publishedOn !== null),
      fix: '请核对公开情况和公开日期。',
    },
    {
      id: 'secrecy-before-publication',
      says: '公开前应当进行保密审查',
      fields: ['publishedOn', 'secrecyOn'],
      holds: (row) => row.publishedOn === null || (row.secrecyOn !== null && row.secrecyOn <= row.publishedOn),
      fix: '请补填保密审查日期；确未审查的照实保存，系统将列为程序瑕疵。',
      cite: cite('R15'),
      severity: 'warn',
    },
  ],
});

export const submitted = defineMeasure(annualReports, {
  id: 'annual-reports.submitted',
  label: '报送年度报告',
  kind: 'count',
  on: 'submittedOn',
  unit: '份',
  counts: '按报送日期计，退回后重新报送的计最后一次',
});

export const submittedInTime = defineMeasure(annualReports, {
  id: 'annual-reports.submitted-in-time',
  label: '按期报送的年度报告',
  kind: 'count',
  on: 'submittedOn',
  where: (row) => isInTime(annualReportLimits.submit, row.year, row.submittedOn),
  unit: '份',
  counts: '按报送日期计，在报告年度次年3月1日前报送的',
});

export const returned = defineMeasure(annualReports, {
  id: 'annual-reports.returned',
  label: '被退回修改的年度报告',
  kind: 'count',
  on: 'returnedOn',
  unit: '份',
  counts: '按退回日期计，重新报送后仍计',
});

export const published = defineMeasure(annualReports, {
  id: 'annual-reports.published',
  label: '公开年度报告',
  kind: 'count',
  on: 'publishedOn',
  unit: '份',
  counts: '按公开日期计',
});

export const publishedInTime = defineMeasure(annualReports, {
  id: 'annual-reports.published-in-time',
  label: '按期公开的年度报告',
  kind: 'count',
  on: 'publishedOn',
  where: (row) => isInTime(annualReportLimits.publish, row.year, row.publishedOn),
  unit: '份',
  counts: '按公开日期计，在报告年度次年4月1日前公开的；公开期限条文未核对，县级另有规定的从其规定',
});

export const daysToSubmit = defineMeasure(annualReports, {
  id: 'annual-reports.days',
  label: '年度报告办理天数',
  kind: 'sum',
  on: 'submittedOn',
  amount: (row) => (row.submittedOn === null ? null : daysBetween(row.startedOn, row.submittedOn)),
  unit: '天',
  counts: '从起草日期到报送日期的自然日天数之和',
  indicator: false,
});

export const submittedInTimeRate = defineIndicator({
  id: 'annual-reports.submitted-in-time-rate',
  label: '年度报告按期报送率',
  unit: '%',
  of: { rate: [submittedInTime, submitted] },
  whenNone: '本期没有报送年度报告',
  means: '在报告年度次年3月1日前报送的占本期报送的年度报告的比例',
  better: 'higher',
});

export const publishedInTimeRate = defineIndicator({
  id: 'annual-reports.published-in-time-rate',
  label: '年度报告按期公开率',
  unit: '%',
  of: { rate: [publishedInTime, published] },
  whenNone: '本期没有公开年度报告',
  means: '在报告年度次年4月1日前公开的占本期公开的年度报告的比例',
  better: 'higher',
});

export const averageDays = defineIndicator({
  id: 'annual-reports.average-days',
  label: '年度报告平均办理天数',
  unit: '天',
  of: { rate: [daysToSubmit, submitted] },
  whenNone: '本期没有报送年度报告',
  means: '本期报送的年度报告从起草日期到报送日期的自然日天数之和，除以报送份数',
  better: 'lower',
});

/** Whether a report on a year was done by the day that falls in the year after it. */
function isInTime(limit: YearlyLimit, year: number, on: LocalDate | null): boolean {
  const due = yearlyDueOn(limit, year + 1);
  return on !== null && 'on' in due && on <= due.on;
}
