import { code, date, defineRegister, link, note, reference, text } from '#engine/declare.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';
import { meetings } from './meetings.ts';
import { answersOf } from './options/decision-steps.ts';

/** One row per matter handled as a major administrative decision; its figures are in decision-figures.ts. */
export const decisions = defineRegister({
  id: 'decisions',
  order: 12,
  label: '重大行政决策台账',
  oneRow: '一项决策事项',
  about:
    '乡镇参照重大行政决策程序办理的事项，从启动到公布、归档、后评估。合法性审查和集体讨论必经；听证、专家论证等环节依法不需要的，选“不需要”并写明理由和依据。',
  cite: [cite('J01'), cite('J02'), cite('J09'), cite('J13')],
  unitLabel: '承办单位',
  fields: {
    title: text('决策事项', { synonyms: ['事项名称', '决策名称', '名称'], example: '集镇农贸市场改造方案' }),
    category: code(
      '事项类别',
      {
        policy: '公共服务、市场监管等方面的重大公共政策和措施',
        plan: '经济和社会发展等方面的重要规划',
        resource: '开发利用、保护重要自然资源和文化资源的重大政策和措施',
        project: '重大公共建设项目',
        other: '对经济社会发展有重大影响的其他重大事项',
      },
      {
        synonyms: ['类别', '决策类别'],
        optionSynonyms: {
          公共政策: 'policy',
          规划: 'plan',
          自然资源: 'resource',
          建设项目: 'project',
          工程项目: 'project',
          其他: 'other',
        },
      },
    ),
    startedOn: date('启动日期', { synonyms: ['立项日期', '启动时间', '提出日期'], example: '2023-03-06' }),
    cataloguedOn: date('列入目录日期', { blank: '未列入年度目录', synonyms: ['目录公布日期'] }),
    comment: code(
      '公开征求意见',
      { done: '已征求', 'other-way': '以座谈、走访、问卷等方式听取', 'not-required': '依法不予公开' },
      { blank: '尚未办理', synonyms: ['征求意见', '公众参与'] },
    ),
    commentFrom: date('征求意见开始日期', { blank: '未公开征求意见', synonyms: ['公示开始日期'] }),
    commentTo: date('征求意见截止日期', { future: true, blank: '未公开征求意见', synonyms: ['公示截止日期'] }),
    hearing: code('听证', { done: '已举行', 'not-required': '不需要' }, { blank: '尚未办理' }),
    hearingPlannedOn: date('拟听证日期', { future: true, blank: '不举行听证，或者尚未确定' }),
    hearingPapersOn: date('听证材料送达日期', { blank: '不举行听证，或者尚未送达' }),
    hearingOn: date('听证日期', { blank: '未举行听证' }),
    experts: code('专家论证', { done: '已论证', 'not-required': '不需要' }, { blank: '尚未办理' }),
    expertsOn: date('专家论证日期', { blank: '未组织专家论证' }),
    risk: code(
      '风险评估',
      { done: '已评估', 'not-required': '不需要' },
      { blank: '尚未办理', synonyms: ['社会稳定风险评估'] },
    ),
    riskOn: date('风险评估日期', { blank: '未组织风险评估' }),
    fairCompetition: code('公平竞争审查', { done: '已审查', 'not-required': '不需要' }, { blank: '尚未办理' }),
    fairCompetitionOn: date('公平竞争审查日期', { blank: '未开展公平竞争审查' }),
    skipReasons: note('未履行环节的理由和依据', {
      blank: '各环节均已履行',
      hint: '逐个环节写明理由和条款',
      synonyms: ['未履行程序的理由'],
    }),
    reviewSubmittedOn: date('送合法性审查日期', { blank: '尚未送审', synonyms: ['送审日期'] }),
    counsel: code('法律顾问意见', { done: '已听取', none: '没有法律顾问和公职律师' }, { blank: '尚未听取' }),
    counselOn: date('听取法律顾问意见日期', {
      blank: '未听取法律顾问、公职律师意见',
      synonyms: ['法律顾问意见日期'],
    }),
    reviewedOn: date('合法性审查完成日期', { blank: '尚未审查', synonyms: ['合法性审查日期', '审查日期'] }),
    reviewResult: code(
      '合法性审查意见',
      { lawful: '合法', amend: '应当修改', unlawful: '不合法' },
      {
        blank: '尚未审查',
        synonyms: ['审查意见'],
        optionSynonyms: { 通过: 'lawful', 修改: 'amend', 不通过: 'unlawful' },
      },
    ),
    meeting: reference('讨论决定的会议', 'meetings', {
      blank: '尚未讨论',
      hint: '填会议台账中政府办公会议的编号',
      synonyms: ['集体讨论会议'],
    }),
    decidedOn: date('决定日期', { blank: '尚未决定', synonyms: ['集体讨论日期', '作出决定日期'] }),
    result: code(
      '讨论结果',
      { passed: '通过', again: '再次讨论', rejected: '不予通过' },
      { blank: '尚未决定', synonyms: ['决定结果'] },
    ),
    partyReportedOn: date('向党委请示报告日期', { blank: '尚未请示报告', synonyms: ['党委研究日期', '报党委日期'] }),
    publishedOn: date('公布日期', { blank: '尚未公布或依法不公布', synonyms: ['公布时间', '公开日期'] }),
    archivedOn: date('归档日期', { blank: '尚未归档', synonyms: ['归档时间'] }),
    executor: text('执行单位', { blank: '尚未明确', synonyms: ['决策执行单位', '责任单位'] }),
    evaluatedOn: date('后评估日期', { blank: '未开展后评估', synonyms: ['决策后评估日期'] }),
    harm: code(
      '决策失误情况',
      { wrong: '决策失误', rights: '侵犯群众合法权益' },
      { blank: '未发生', synonyms: ['失误或侵权情形'] },
    ),
    harmFoundOn: date('认定失误日期', { blank: '未发生', synonyms: ['发现日期'] }),
  },
  datedBy: 'startedOn',
  listed: ['title', 'category', 'startedOn', 'reviewResult', 'decidedOn', 'publishedOn'],
  titledBy: 'title',
  unique: [['title', 'startedOn']],
  rules: [
    {
      id: 'dates-after-start',
      says: '各环节日期不得早于启动日期',
      fields: [
        'startedOn',
        'commentFrom',
        'hearingOn',
        'expertsOn',
        'riskOn',
        'reviewSubmittedOn',
        'decidedOn',
        'publishedOn',
      ],
      holds: (row) =>
        [
          row.commentFrom,
          row.hearingOn,
          row.expertsOn,
          row.riskOn,
          row.reviewSubmittedOn,
          row.decidedOn,
          row.publishedOn,
        ].every((on) => on === null || on >= row.startedOn),
      fix: '请核对启动日期和各环节日期。',
    },
    {
      id: 'comment-dates',
      says: '公开征求意见已办理的，应当填写起止日期，截止日期不得早于开始日期',
      fields: ['comment', 'commentFrom', 'commentTo'],
      holds: ({ comment, commentFrom, commentTo }) =>
        comment === 'done'
          ? commentFrom !== null && commentTo !== null && commentTo >= commentFrom
          : commentFrom === null && commentTo === null,
      fix: '请核对公开征求意见一项和两个日期。',
    },
    {
      id: 'hearing-dates',
      says: '已举行听证的应当填写听证日期，材料送达不得晚于听证；不需要听证的不填听证的日期',
      fields: ['hearing', 'hearingPapersOn', 'hearingOn'],
      holds: ({ hearing, hearingPapersOn, hearingOn }) =>
        hearing === 'done'
          ? hearingOn !== null && (hearingPapersOn === null || hearingPapersOn <= hearingOn)
          : hearingOn === null && (hearing === null || hearingPapersOn === null),
      fix: '请核对听证一项和两个日期。',
    },
    {
      id: 'step-dates',
      says: '专家论证、风险评估、公平竞争审查已办理的应当填写日期，未办理的不填日期',
      fields: ['experts', 'expertsOn', 'risk', 'riskOn', 'fairCompetition', 'fairCompetitionOn'],
      holds: (row) =>
        (row.experts === 'done') === (row.expertsOn !== null) &&
        (row.risk === 'done') === (row.riskOn !== null) &&
        (row.fairCompetition === 'done') === (row.fairCompetitionOn !== null),
      fix: '请核对各环节和对应的日期。',
    },
    {
      id: 'skip-with-reasons',
      says: '有环节选“不需要”或“依法不予公开”的，应当写明理由和依据',
      fields: ['comment', 'hearing', 'experts', 'risk', 'fairCompetition', 'skipReasons'],
      holds: (row) => row.skipReasons !== null || !answersOf(row).includes('not-required'),
      fix: '请在“未履行环节的理由和依据”中逐个写明。',
      cite: cite('Q07'),
    },
    {
      id: 'review-dates',
      says: '合法性审查完成日期不得早于送审日期，审查不合法后重新送审的除外；填写完成日期的应当填写审查意见',
      fields: ['reviewSubmittedOn', 'reviewedOn', 'reviewResult'],
      holds: (row) =>
        (row.reviewedOn === null) === (row.reviewResult === null) &&
        (row.reviewedOn === null ||
          row.reviewSubmittedOn === null ||
          row.reviewedOn >= row.reviewSubmittedOn ||
          row.reviewResult === 'unlawful'),
      fix: '请核对送审日期、完成日期和审查意见。',
    },
    {
      id: 'decided-with-result',
      says: '决定日期和讨论结果应当一并填写',
      fields: ['decidedOn', 'result'],
      holds: (row) => (row.decidedOn === null) === (row.result === null),
      fix: '请补齐另一项。',
    },
    {
      id: 'reviewed-before-decided',
      says: '未经合法性审查或者经审查不合法的，不得提交讨论决定',
      fields: ['reviewedOn', 'reviewResult', 'decidedOn'],
      holds: (row) =>
        row.decidedOn === null ||
        (row.reviewedOn !== null && row.reviewedOn <= row.decidedOn && row.reviewResult !== 'unlawful'),
      fix: '请先完成合法性审查；事后补登的照实保存，系统将列为程序瑕疵。',
      cite: cite('J09'),
      severity: 'warn',
    },
    {
      id: 'published-after-decided',
      says: '公布日期不得早于决定日期，未决定的不公布',
      fields: ['publishedOn', 'decidedOn'],
      holds: (row) => row.publishedOn === null || (row.decidedOn !== null && row.publishedOn >= row.decidedOn),
      fix: '请核对两个日期。',
    },
    {
      id: 'party-report-before-publication',
      says: '决策出台前应当向同级党委请示报告',
      fields: ['partyReportedOn', 'publishedOn'],
      holds: (row) =>
        row.publishedOn === null || (row.partyReportedOn !== null && row.partyReportedOn <= row.publishedOn),
      fix: '请补填向党委请示报告日期；确未请示报告的照实保存，系统将列为程序瑕疵。',
      cite: cite('J14'),
      severity: 'warn',
    },
    {
      id: 'harm-with-date',
      says: '决策失误情况和认定失误日期应当一并填写',
      fields: ['harm', 'harmFoundOn'],
      holds: (row) => (row.harm === null) === (row.harmFoundOn === null),
      fix: '请补齐另一项。',
    },
  ],
  takes: [{ field: 'decidedOn', link: 'meeting', of: 'heldOn' }],
  links: [
    link(meetings, {
      id: 'decided-in-government-meeting',
      field: 'meeting',
      says: '重大行政决策由政府办公会议讨论决定，决定日期应当是会议日期',
      holds: (row: { readonly decidedOn: LocalDate | null }, meeting) =>
        meeting.kind === 'government' && (row.decidedOn === null || row.decidedOn === meeting.heldOn),
      fix: '请改填作出决定的政府办公会议。',
      cite: cite('J13'),
    }),
  ],
});
