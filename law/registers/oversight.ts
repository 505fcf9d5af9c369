import { code, count, date, defineIndicator, defineMeasure, defineRegister, text } from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per act of supervision over the township by the congress, the consultative conference, auditors or the public. */
export const oversight = defineRegister({
  id: 'oversight',
  order: 24,
  label: '人大、政协和其他监督台账',
  oneRow: '一次监督活动或者一件建议',
  about: '人大会议、代表视察、代表建议、政协协商、审计、纪检监督、廉政教育和社会监督。要求答复的，登记答复日期。',
  cite: [cite('S01'), cite('S02'), cite('S03'), cite('S04'), cite('S05')],
  unitLabel: '承办机构',
  fields: {
    kind: code(
      '监督种类',
      {
        congress: '人大会议',
        presidium: '人大主席团会议',
        inspection: '代表视察调研',
        suggestion: '代表建议',
        consultation: '政协视察协商',
        proposal: '政协提案和社情民意',
        audit: '审计监督',
        discipline: '纪检监察监督',
        integrity: '廉政教育',
        social: '群众和舆论监督',
        other: '其他',
      },
      {
        synonyms: ['类型', '类别', '监督类型', '监督形式'],
        optionSynonyms: {
          人民代表大会: 'congress',
          人代会: 'congress',
          主席团会议: 'presidium',
          代表视察: 'inspection',
          代表调研: 'inspection',
          建议意见: 'suggestion',
          警示教育: 'integrity',
          审计: 'audit',
        },
      },
    ),
    heldOn: date('日期', {
      hint: '会议、活动之日；建议、提案填收到之日',
      synonyms: ['时间', '开展日期', '收到日期', '召开时间'],
      example: '2023-07-20',
    }),
    matter: text('事项', {
      synonyms: ['内容', '主题', '主要内容', '议题', '建议内容'],
      example: '视察农村饮水安全工程',
    }),
    organ: text('监督主体', { blank: '未登记', synonyms: ['组织单位', '来文单位'] }),
    people: count('参加人数', { blank: '未统计，或者不是会议和活动', synonyms: ['参加人次', '人数'] }),
    opinions: count('提出意见条数', { blank: '没有提出意见，或者未统计', synonyms: ['意见建议数'] }),
    dueOn: date('最迟答复日期', {
      blank: '不需要答复，或者尚未算出',
      hint: '由答复期限算出，经同意延期的为延期后的日期',
      future: true,
      synonyms: ['答复期限'],
    }),
    repliedOn: date('答复日期', { blank: '不需要答复，或者尚未答复', synonyms: ['答复时间', '办结日期'] }),
    satisfied: code(
      '对答复的态度',
      { satisfied: '满意', basic: '基本满意', unsatisfied: '不满意' },
      { blank: '没有答复，或者未反馈', synonyms: ['满意度', '反馈意见'] },
    ),
  },
  datedBy: 'heldOn',
  listed: ['kind', 'matter', 'heldOn', 'organ', 'repliedOn'],
  titledBy: 'matter',
  rules: [
    {
      id: 'replied-after-received',
      says: '答复日期不得早于收到日期',
      fields: ['repliedOn', 'heldOn'],
      holds: (row) => row.repliedOn === null || row.repliedOn >= row.heldOn,
      fix: '请核对两个日期。',
    },
    {
      id: 'attitude-after-reply',
      says: '已经答复的，才填写对答复的态度',
      fields: ['satisfied', 'repliedOn'],
      holds: (row) => row.satisfied === null || row.repliedOn !== null,
      fix: '请补填答复日期。',
    },
  ],
});

export const acts = defineMeasure(oversight, {
  id: 'oversight.acts',
  label: '接受监督',
  kind: 'count',
  on: 'heldOn',
  by: 'kind',
  unit: '次',
  counts: '按日期计，会议和活动一次计一次，建议和提案一件计一次',
});

export const congressMeetings = defineMeasure(oversight, {
  id: 'oversight.congress-meetings',
  label: '人大会议',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'congress',
  unit: '次',
  counts: '按召开日期计，乡镇人民代表大会会议一次计一次，主席团会议不计',
});

export const deputyInspections = defineMeasure(oversight, {
  id: 'oversight.deputy-inspections',
  label: '人大代表视察调研',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'inspection',
  unit: '场次',
  counts: '按开展日期计，一场视察或者调研计一场次',
});

export const integrity = defineMeasure(oversight, {
  id: 'oversight.integrity-education',
  label: '廉政教育',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'integrity',
  unit: '次',
  counts: '按开展日期计',
});

export const suggestions = defineMeasure(oversight, {
  id: 'oversight.suggestions',
  label: '收到代表建议和政协提案',
  kind: 'count',
  on: 'heldOn',
  where: (row) => row.kind === 'suggestion' || row.kind === 'proposal',
  by: 'kind',
  unit: '件',
  counts: '按收到日期计',
});

export const suggestionsReplied = defineMeasure(oversight, {
  id: 'oversight.suggestions-replied',
  label: '答复代表建议和政协提案',
  kind: 'count',
  on: 'repliedOn',
  where: (row) => row.kind === 'suggestion' || row.kind === 'proposal',
  by: 'satisfied',
  unit: '件',
  counts: '按答复日期计，往年收到、本期答复的也计',
});

export const replyDue = defineMeasure(oversight, {
  id: 'oversight.reply-due',
  label: '应当答复的监督事项',
  kind: 'count',
  on: 'dueOn',
  unit: '件',
  counts: '最迟答复日期在本期内的',
  indicator: false,
});

export const repliedInTime = defineMeasure(oversight, {
  id: 'oversight.replied-in-time',
  label: '按期答复的监督事项',
  kind: 'count',
  on: 'dueOn',
  where: (row) => row.repliedOn !== null && row.dueOn !== null && row.repliedOn <= row.dueOn,
  by: 'kind',
  unit: '件',
  counts: '最迟答复日期在本期内，且在该日或者之前答复的',
});

export const repliedInTimeRate = defineIndicator({
  id: 'oversight.replied-in-time-rate',
  label: '监督事项按期答复率',
  unit: '%',
  of: { rate: [repliedInTime, replyDue] },
  whenNone: '本期没有到期应当答复的监督事项',
  means: '答复期限在本期内届满的代表建议、提案等监督事项中，按期答复的比例',
  better: 'higher',
});
