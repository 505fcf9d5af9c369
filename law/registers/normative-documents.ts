import {
  code,
  date,
  defineIndicator,
  defineMeasure,
  defineRegister,
  link,
  reference,
  references,
  text,
  yesNo,
} from '#engine/declare.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';
import { meetings } from './meetings.ts';

/** One row per administrative normative document, from drafting to the end of its validity. */
export const normativeDocuments = defineRegister({
  id: 'normative-documents',
  order: 13,
  label: '行政规范性文件台账',
  oneRow: '一件规范性文件',
  about:
    '涉及公民、法人权利义务、普遍适用并反复使用的公文，从起草到废止。内部制度、会议纪要、人事文件不登记在这里。全年未制定的，作零报告。',
  cite: [cite('N01'), cite('N02'), cite('N09'), cite('N10')],
  unitLabel: '起草单位',
  fields: {
    title: text('文件名称', { synonyms: ['标题', '名称', '文件标题'], example: '集镇公共停车管理办法' }),
    startedOn: date('起草日期', { synonyms: ['立项日期', '起草时间'], example: '2023-02-13' }),
    docNumber: text('文号', { blank: '印发前', synonyms: ['发文字号', '文件编号'] }),
    commentFrom: date('征求意见开始日期', { blank: '未公开征求意见' }),
    commentTo: date('征求意见截止日期', { future: true, blank: '未公开征求意见' }),
    reviewSubmittedOn: date('送合法性审核日期', { blank: '尚未送审', synonyms: ['送审日期'] }),
    reviewedOn: date('合法性审核完成日期', { blank: '尚未审核', synonyms: ['合法性审核日期', '审核日期', '审查日期'] }),
    reviewResult: code(
      '合法性审核意见',
      { lawful: '合法', amend: '应当予以修改', unlawful: '不合法' },
      {
        blank: '尚未审核',
        synonyms: ['审核意见', '审查意见'],
        optionSynonyms: { 通过: 'lawful', 修改: 'amend', 不通过: 'unlawful' },
      },
    ),
    counselHeard: yesNo('听取法律顾问意见', { blank: '尚未送审', synonyms: ['法律顾问意见'] }),
    meeting: reference('审议会议', 'meetings', { blank: '尚未审议', hint: '填会议台账中的编号' }),
    issuedOn: date('印发日期', { blank: '尚未印发', synonyms: ['成文日期', '发文日期', '制定日期'] }),
    unified: yesNo('统一登记、编号、印发', { blank: '尚未印发', synonyms: ['三统一'] }),
    publishedOn: date('公布日期', { blank: '尚未公布', synonyms: ['发布日期', '公开日期'] }),
    inForceFrom: date('施行日期', { future: true, blank: '尚未印发', synonyms: ['生效日期', '实施日期'] }),
    validTo: date('有效期至', {
      future: true,
      blank: '未规定有效期且未终止',
      hint: '有效的最后一天；提前废止或被替代的改为实际的最后一天，并填写终止方式',
      synonyms: ['有效期', '失效日期', '废止日期', '终止日期'],
    }),
    ending: code(
      '终止方式',
      { abolished: '废止', superseded: '被新文件替代', lapsed: '宣布失效' },
      {
        blank: '有效，或者有效期届满自然失效',
        synonyms: ['有效性', '清理结果'],
        optionSynonyms: { 已废止: 'abolished', 替代: 'superseded', 失效: 'lapsed' },
      },
    ),
    filedOn: date('备案日期', { blank: '尚未备案', synonyms: ['报备日期', '报送备案日期'] }),
    supersedes: references('替代的文件', 'normative-documents', { hint: '填被替代文件的编号' }),
  },
  datedBy: 'startedOn',
  listed: ['title', 'docNumber', 'issuedOn', 'inForceFrom', 'validTo', 'filedOn'],
  titledBy: 'title',
  unique: [['title', 'startedOn']],
  rules: [
    {
      id: 'dates-in-order',
      says: '起草、征求意见、送审、审核、印发、公布、备案的日期应当依次不早于前一环节',
      fields: [
        'startedOn',
        'commentFrom',
        'commentTo',
        'reviewSubmittedOn',
        'reviewedOn',
        'issuedOn',
        'publishedOn',
        'filedOn',
      ],
      holds: (row) =>
        isAscending([row.startedOn, row.commentFrom, row.commentTo]) &&
        isAscending([row.startedOn, row.reviewSubmittedOn, row.reviewedOn]) &&
        isAscending([row.startedOn, row.issuedOn, row.publishedOn]) &&
        isAscending([row.startedOn, row.issuedOn, row.filedOn]),
      fix: '请核对各环节日期。',
    },
    {
      id: 'review-with-result',
      says: '合法性审核完成日期和审核意见应当一并填写',
      fields: ['reviewedOn', 'reviewResult'],
      holds: (row) => (row.reviewedOn === null) === (row.reviewResult === null),
      fix: '请补齐另一项。',
    },
    {
      id: 'issued-with-force',
      says: '印发日期和施行日期应当一并填写，施行日期不得早于印发日期',
      fields: ['issuedOn', 'inForceFrom'],
      holds: ({ issuedOn, inForceFrom }) =>
        (issuedOn === null) === (inForceFrom === null) &&
        (issuedOn === null || inForceFrom === null || inForceFrom >= issuedOn),
      fix: '请核对印发日期和施行日期。',
    },
    {
      id: 'valid-after-force',
      says: '有效期至不得早于施行日期，未施行的不填有效期至',
      fields: ['inForceFrom', 'validTo'],
      holds: (row) => row.validTo === null || (row.inForceFrom !== null && row.validTo >= row.inForceFrom),
      fix: '请核对两个日期。',
    },
    {
      id: 'ending-with-date',
      says: '填写终止方式的，应当填写有效期至',
      fields: ['ending', 'validTo'],
      holds: (row) => row.ending === null || row.validTo !== null,
      fix: '请补填有效的最后一天。',
    },
    {
      id: 'reviewed-before-issued',
      says: '规范性文件未经合法性审核或者经审核不合法的，不得印发',
      fields: ['reviewedOn', 'reviewResult', 'issuedOn'],
      holds: (row) =>
        row.issuedOn === null ||
        (row.reviewedOn !== null && row.reviewedOn <= row.issuedOn && row.reviewResult !== 'unlawful'),
      fix: '请先完成合法性审核；事后补登的照实保存，系统将列为程序瑕疵。',
      cite: cite('N02'),
      severity: 'warn',
    },
    {
      id: 'published-before-force',
      says: '未经公布的规范性文件不得作为行政管理依据，施行日期不应早于公布日期',
      fields: ['publishedOn', 'inForceFrom'],
      holds: (row) => row.publishedOn === null || row.inForceFrom === null || row.inForceFrom >= row.publishedOn,
      fix: '请核对公布日期和施行日期；确已先施行的照实保存，系统将列为程序瑕疵。',
      cite: cite('N12'),
      severity: 'warn',
    },
  ],
  links: [
    link(meetings, {
      id: 'deliberated-before-issued',
      field: 'meeting',
      says: '审议会议不得晚于印发日期',
      holds: (row: { readonly issuedOn: LocalDate | null }, meeting) =>
        row.issuedOn === null || meeting.heldOn <= row.issuedOn,
      fix: '请改填审议该文件的会议。',
    }),
  ],
});

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

function isAscending(dates: readonly (LocalDate | null)[]): boolean {
  const known = dates.filter((on) => on !== null);
  return known.every((on, at) => at === 0 || on >= (known[at - 1] ?? on));
}
