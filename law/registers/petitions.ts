import {
  code,
  count,
  date,
  defineIndicator,
  defineMeasure,
  defineRegister,
  person,
  text,
  yesNo,
} from '#engine/declare.ts';
import { cite } from '../facts/index.ts';

/** One row per petition matter that the township receives or is assigned. */
export const petitions = defineRegister({
  id: 'petitions',
  order: 19,
  label: '信访事项台账',
  oneRow: '一件信访事项',
  about:
    '乡镇收到或者上级转送、交办的信访事项，从登记、告知到答复。信访人姓名加密保存，不进入报告和上报数据；检举控告不得透露给被检举的人。',
  cite: [cite('S08'), cite('S11'), cite('S12'), cite('S16'), cite('S17'), cite('S18')],
  unitLabel: '责任单位',
  fields: {
    channel: code(
      '信访渠道',
      {
        letter: '来信',
        visit: '来访',
        online: '网上',
        phone: '电话',
        reception: '领导接访',
        doorstep: '约访下访',
        assigned: '上级转送交办',
      },
      {
        synonyms: ['信访形式', '渠道', '来源', '受理渠道'],
        optionSynonyms: {
          走访: 'visit',
          网信: 'online',
          网上信访: 'online',
          '12345': 'phone',
          热线: 'phone',
          开门接访: 'reception',
          登门走访: 'doorstep',
        },
      },
    ),
    kind: code(
      '事项类别',
      { claim: '申诉求决', report: '检举控告', suggestion: '建议意见' },
      {
        synonyms: ['信访类别', '信访类型', '信访目的'],
        optionSynonyms: { 求决: 'claim', 申诉: 'claim', 举报: 'report', 意见建议: 'suggestion' },
      },
    ),
    receivedOn: date('登记日期', { synonyms: ['收到日期', '来访日期', '受理日期', '信访日期'], example: '2023-05-10' }),
    matter: text('信访事项', {
      hint: '一句话写清诉求，不写姓名',
      synonyms: ['诉求', '反映问题', '主要诉求', '信访内容', '问题概况'],
      example: '反映村道路灯损坏',
    }),
    petitioner: person('信访人', { blank: '匿名，或者按需登记', synonyms: ['信访人姓名', '来访人'] }),
    people: count('人次', { blank: '一人一次，或者未统计', min: 1, synonyms: ['来访人数', '人数', '批次人数'] }),
    repeated: yesNo('是否重复信访', { blank: '未核明', synonyms: ['重信重访', '初次/重复'] }),
    handling: code(
      '受理情况',
      { accepted: '受理', refused: '不予受理', forwarded: '转送有权处理机关' },
      { blank: '尚未决定', synonyms: ['是否受理'] },
    ),
    noticeDueOn: date('最迟告知日期', { blank: '尚未算出', hint: '由告知期限算出，一般不用填', future: true }),
    noticedOn: date('告知日期', {
      blank: '尚未告知，或者信访人姓名、住址不清',
      synonyms: ['受理告知日期', '书面告知日期'],
    }),
    dueOn: date('最迟答复日期', {
      blank: '建议意见和检举控告不适用，或者尚未算出',
      hint: '由办理期限算出，经批准延期的为延期后的日期',
      future: true,
      synonyms: ['办理期限'],
    }),
    extendedOn: date('批准延期日期', { blank: '没有延期' }),
    repliedOn: date('答复日期', { blank: '办结前', synonyms: ['办结日期', '答复时间'] }),
    outcome: code(
      '办理结果',
      {
        supported: '诉求合理并解决',
        partly: '部分解决',
        explained: '解释说明',
        rejected: '诉求不予支持',
        noted: '建议采纳或者存查',
      },
      { blank: '办结前', synonyms: ['处理结果', '结果'] },
    ),
    reviewedOn: date('申请复查日期', { blank: '没有申请复查' }),
  },
  datedBy: 'receivedOn',
  listed: ['channel', 'kind', 'matter', 'receivedOn', 'dueOn', 'repliedOn'],
  titledBy: 'matter',
  rules: [
    {
      id: 'days-in-order',
      says: '告知、答复日期不得早于登记日期',
      fields: ['noticedOn', 'repliedOn', 'receivedOn'],
      holds: (row) =>
        (row.noticedOn === null || row.noticedOn >= row.receivedOn) &&
        (row.repliedOn === null || row.repliedOn >= row.receivedOn),
      fix: '请核对各个日期。',
    },
    {
      id: 'outcome-with-reply',
      says: '答复日期和办理结果应当同时填写',
      fields: ['outcome', 'repliedOn'],
      holds: (row) => (row.outcome === null) === (row.repliedOn === null),
      fix: '请补填其中未填的一项。',
    },
    {
      id: 'no-reply-when-not-accepted',
      says: '不予受理或者转送的，不填写答复日期和办理结果',
      fields: ['handling', 'repliedOn'],
      holds: (row) => (row.handling !== 'refused' && row.handling !== 'forwarded') || row.repliedOn === null,
      fix: '请核对受理情况。',
    },
    {
      id: 'extended-before-due',
      says: '批准延期日期应当在登记日期之后、答复日期之前',
      fields: ['extendedOn', 'receivedOn', 'repliedOn'],
      holds: (row) =>
        row.extendedOn === null ||
        (row.extendedOn >= row.receivedOn && (row.repliedOn === null || row.extendedOn <= row.repliedOn)),
      fix: '请核对各个日期。',
      cite: cite('S12'),
    },
    {
      id: 'review-after-reply',
      says: '申请复查应当在答复之后',
      fields: ['reviewedOn', 'repliedOn'],
      holds: (row) => row.reviewedOn === null || (row.repliedOn !== null && row.reviewedOn >= row.repliedOn),
      fix: '请核对两个日期。',
      cite: cite('S13'),
    },
  ],
});

export const received = defineMeasure(petitions, {
  id: 'petitions.received',
  label: '登记信访事项',
  kind: 'count',
  on: 'receivedOn',
  by: 'channel',
  unit: '件',
  counts: '按登记日期计，一件计一件，重复信访另行登记的也计',
});

export const byKind = defineMeasure(petitions, {
  id: 'petitions.by-kind',
  label: '各类信访事项',
  kind: 'count',
  on: 'receivedOn',
  by: 'kind',
  unit: '件',
  counts: '与登记信访事项同一口径，按申诉求决、检举控告、建议意见分列',
});

export const people = defineMeasure(petitions, {
  id: 'petitions.people',
  label: '来访人次',
  kind: 'sum',
  on: 'receivedOn',
  where: (row) => row.channel === 'visit' || row.channel === 'reception' || row.channel === 'doorstep',
  amount: (row) => row.people ?? 1,
  unit: '人次',
  counts: '来访、领导接访、约访下访的人次之和，未填人次的按一人次计',
});

export const repeated = defineMeasure(petitions, {
  id: 'petitions.repeated',
  label: '重复信访',
  kind: 'count',
  on: 'receivedOn',
  where: (row) => row.repeated === true,
  unit: '件',
  counts: '按登记日期计，核明为重信重访的',
});

export const closed = defineMeasure(petitions, {
  id: 'petitions.closed',
  label: '办结信访事项',
  kind: 'count',
  on: 'repliedOn',
  by: 'outcome',
  unit: '件',
  counts: '按答复日期计',
});

export const noticeDue = defineMeasure(petitions, {
  id: 'petitions.notice-due',
  label: '应当告知的信访事项',
  kind: 'count',
  on: 'noticeDueOn',
  unit: '件',
  counts: '最迟告知日期在本期内的',
  indicator: false,
});

export const noticedInTime = defineMeasure(petitions, {
  id: 'petitions.noticed-in-time',
  label: '按期告知的信访事项',
  kind: 'count',
  on: 'noticeDueOn',
  where: (row) => row.noticedOn !== null && row.noticeDueOn !== null && row.noticedOn <= row.noticeDueOn,
  unit: '件',
  counts: '最迟告知日期在本期内，且在该日或者之前告知的',
});

export const noticedInTimeRate = defineIndicator({
  id: 'petitions.noticed-in-time-rate',
  label: '信访事项及时受理率',
  unit: '%',
  of: { rate: [noticedInTime, noticeDue] },
  whenNone: '本期没有到期应当告知的信访事项',
  means: '告知期限在本期内届满的信访事项中，按期书面告知的比例',
  better: 'higher',
});

export const replyDue = defineMeasure(petitions, {
  id: 'petitions.reply-due',
  label: '应当答复的信访事项',
  kind: 'count',
  on: 'dueOn',
  unit: '件',
  counts: '最迟答复日期（经批准延期的为延期后日期）在本期内的',
  indicator: false,
});

export const repliedInTime = defineMeasure(petitions, {
  id: 'petitions.replied-in-time',
  label: '按期答复的信访事项',
  kind: 'count',
  on: 'dueOn',
  where: (row) => row.repliedOn !== null && row.dueOn !== null && row.repliedOn <= row.dueOn,
  unit: '件',
  counts: '最迟答复日期在本期内，且在该日或者之前答复的',
});

export const repliedInTimeRate = defineIndicator({
  id: 'petitions.replied-in-time-rate',
  label: '信访事项按期办结率',
  unit: '%',
  of: { rate: [repliedInTime, replyDue] },
  whenNone: '本期没有到期应当答复的信访事项',
  means: '办理期限在本期内届满的信访事项中，按期答复的比例',
  better: 'higher',
});

export const openedEver = defineMeasure(petitions, {
  id: 'petitions.received-ever',
  label: '历年累计登记办理',
  kind: 'stock',
  from: 'receivedOn',
  where: (row) => row.handling !== 'refused' && row.handling !== 'forwarded',
  unit: '件',
  counts: '截至期末登记的全部信访事项，不予受理和转送的不计',
  indicator: false,
});

export const closedEver = defineMeasure(petitions, {
  id: 'petitions.closed-ever',
  label: '历年累计办结',
  kind: 'stock',
  from: 'repliedOn',
  unit: '件',
  counts: '截至期末已经答复的全部信访事项',
  indicator: false,
});

export const open = defineIndicator({
  id: 'petitions.open',
  label: '在办信访事项',
  unit: '件',
  of: { difference: [openedEver, closedEver] },
  means: '期末尚未答复的信访事项，含往年结转，不予受理和转送的不计；期末当日答复的不计',
  better: 'lower',
});
