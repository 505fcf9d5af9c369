import { code, date, defineRegister, link, note, reference, references, text, yesNo } from '#engine/declare.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
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
    marketRelated: yesNo('与市场主体生产经营密切相关', {
      blank: '起草时尚未判断',
      hint: '是的，应当公开征求意见不少于30日，并进行公平竞争审查',
    }),
    trial: yesNo('试行或者暂行', { blank: '不是试行、暂行文件' }),
    assessedOn: date('评估论证日期', { blank: '尚未评估论证', synonyms: ['论证日期'] }),
    comment: code(
      '公开征求意见',
      { done: '已征求', 'not-required': '依法不公开征求意见' },
      { blank: '尚未办理', synonyms: ['征求意见'] },
    ),
    docNumber: text('文号', { blank: '印发前', synonyms: ['发文字号', '文件编号'] }),
    commentFrom: date('征求意见开始日期', { blank: '未公开征求意见' }),
    commentTo: date('征求意见截止日期', { future: true, blank: '未公开征求意见' }),
    fairCompetitionOn: date('公平竞争审查日期', { blank: '不涉及，或者尚未审查' }),
    skipReasons: note('未履行环节的理由和依据', { blank: '各环节均已履行', hint: '逐个环节写明理由和条款' }),
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
    deliberatedOn: date('审议日期', { blank: '尚未审议', synonyms: ['集体审议日期'] }),
    deliberation: code(
      '审议结果',
      { passed: '通过', again: '再次审议', rejected: '不予通过' },
      { blank: '尚未审议', optionSynonyms: { 原则通过: 'passed' } },
    ),
    registeredOn: date('统一登记日期', { blank: '尚未登记' }),
    numberedOn: date('统一编号日期', { blank: '尚未编号' }),
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
    endingDecidedOn: date('决定终止日期', { blank: '没有决定提前终止', hint: '作出废止、宣布失效决定之日' }),
    filedOn: date('备案日期', { blank: '尚未备案', synonyms: ['报备日期', '报送备案日期'] }),
    cleanedOn: date('最近清理日期', { blank: '尚未清理', synonyms: ['清理日期'] }),
    challengedOn: date('收到附带审查通知日期', { blank: '没有被申请附带审查' }),
    challengeRepliedOn: date('附带审查书面答复日期', { blank: '没有被申请附带审查，或者尚未答复' }),
    supersedes: references('替代的文件', 'normative-documents', { hint: '填被替代文件的编号' }),
  },
  datedBy: 'startedOn',
  listed: ['title', 'docNumber', 'issuedOn', 'inForceFrom', 'validTo', 'filedOn'],
  titledBy: 'title',
  unique: [['title', 'startedOn']],
  rules: [
    {
      id: 'dates-in-order',
      says: '起草、征求意见、送审、审核、印发、公布、备案的日期应当依次不早于前一环节，审核不合法后重新送审的除外',
      fields: [
        'startedOn',
        'commentFrom',
        'commentTo',
        'reviewSubmittedOn',
        'reviewedOn',
        'reviewResult',
        'issuedOn',
        'publishedOn',
        'filedOn',
      ],
      holds: (row) =>
        isAscending([row.startedOn, row.commentFrom, row.commentTo]) &&
        (isAscending([row.startedOn, row.reviewSubmittedOn, row.reviewedOn]) || row.reviewResult === 'unlawful') &&
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
      id: 'comment-dates',
      says: '依法不公开征求意见的，不填征求意见的日期，并写明理由和依据',
      fields: ['comment', 'commentFrom', 'commentTo', 'skipReasons'],
      holds: (row) =>
        row.comment !== 'not-required' ||
        (row.commentFrom === null && row.commentTo === null && row.skipReasons !== null),
      fix: '请核对公开征求意见一项，写明理由和依据。',
    },
    {
      id: 'competition-of-market-documents',
      says: '与市场主体生产经营密切相关的文件，应当在印发前进行公平竞争审查',
      fields: ['marketRelated', 'fairCompetitionOn', 'issuedOn'],
      holds: (row) =>
        row.marketRelated !== true ||
        row.issuedOn === null ||
        (row.fairCompetitionOn !== null && row.fairCompetitionOn <= row.issuedOn),
      fix: '请补填公平竞争审查日期；确未审查的照实保存，系统将列为程序瑕疵。',
      cite: cite('N14'),
      severity: 'warn',
    },
    {
      id: 'deliberated-with-result',
      says: '审议日期和审议结果应当一并填写，审议不通过的文件不得印发',
      fields: ['deliberatedOn', 'deliberation', 'issuedOn'],
      holds: (row) =>
        (row.deliberatedOn === null) === (row.deliberation === null) &&
        (row.deliberation === null || row.deliberation === 'passed' || row.issuedOn === null),
      fix: '请核对审议日期、审议结果和印发日期。',
    },
    {
      id: 'challenge-in-order',
      says: '附带审查的书面答复应当在收到通知之后',
      fields: ['challengedOn', 'challengeRepliedOn'],
      holds: (row) =>
        row.challengeRepliedOn === null || (row.challengedOn !== null && row.challengeRepliedOn >= row.challengedOn),
      fix: '请核对两个日期。',
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
  takes: [{ field: 'deliberatedOn', link: 'meeting', of: 'heldOn' }],
  gifts: [
    {
      link: 'supersedes',
      to: 'normative-documents',
      fields: ['validTo', 'ending'],
      says: '被替代的文件未终止的，随新文件施行终止：“有效期至”为施行的前一日，“终止方式”为被新文件替代',
      values: (
        row,
        earlier: {
          readonly ending: string | null;
          readonly validTo: LocalDate | null;
          readonly inForceFrom: LocalDate | null;
        },
      ) => {
        if (row.inForceFrom === null || earlier.ending !== null || earlier.inForceFrom === null) return null;
        const last = addDays(row.inForceFrom, -1);
        const isOver = earlier.validTo !== null && earlier.validTo <= last;
        return isOver || last < earlier.inForceFrom ? null : { validTo: last, ending: 'superseded' };
      },
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

function isAscending(dates: readonly (LocalDate | null)[]): boolean {
  const known = dates.filter((on) => on !== null);
  return known.every((on, at) => at === 0 || on >= (known[at - 1] ?? on));
}
