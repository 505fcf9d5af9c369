import { code, date, defineIndicator, defineMeasure, defineRegister, person, text } from '#engine/declare.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';
import { dueOn, extensionOf } from './options/due-on.ts';

const LIMIT = 'disclosure.reply';

/** One row per request for government information. */
export const disclosureRequests = defineRegister({
  id: 'disclosure-requests',
  order: 21,
  label: '依申请公开台账',
  oneRow: '一件政府信息公开申请',
  about:
    '公民、法人和其他组织向乡镇提出的政府信息公开申请，从收到、补正、征求意见到答复。申请人姓名加密保存，不进入报告和上报数据。',
  cite: [cite('D03'), cite('D04'), cite('D05'), cite('D06'), cite('D08'), cite('D09'), cite('D14')],
  unitLabel: '承办机构',
  fields: {
    receivedOn: date('收到日期', {
      hint: '当面提交、签收邮件或者双方确认之日',
      synonyms: ['申请日期', '受理日期', '登记日期'],
      example: '2023-05-08',
    }),
    matter: text('申请内容', {
      hint: '写所申请信息的名称或者特征，不写姓名',
      synonyms: ['申请事项', '申请公开的信息', '内容描述'],
      example: '2022年度村道硬化工程结算审核报告',
    }),
    way: code(
      '申请方式',
      { inPerson: '当面', post: '信函', online: '网上', fax: '传真或电子邮件' },
      { blank: '未登记', synonyms: ['提交方式', '申请渠道'], optionSynonyms: { 邮寄: 'post', 当面提交: 'inPerson' } },
    ),
    applicantKind: code(
      '申请人类别',
      {
        citizen: '自然人',
        business: '商业企业',
        research: '科研机构',
        charity: '社会公益组织',
        legal: '法律服务机构',
        other: '其他',
      },
      { blank: '未登记', synonyms: ['申请人类型'], optionSynonyms: { 公民: 'citizen', 企业: 'business' } },
    ),
    applicant: person('申请人', { blank: '按需登记', synonyms: ['申请人姓名'] }),
    correctionOn: date('通知补正日期', { blank: '不需要补正', synonyms: ['补正通知日期'] }),
    correctedOn: date('收到补正日期', { blank: '不需要补正，或者没有补正' }),
    consultedOn: date('征求意见日期', { blank: '没有征求第三方和其他机关意见', synonyms: ['征求第三方意见日期'] }),
    consultedUntil: date('收到意见日期', { blank: '没有征求意见，或者意见未到' }),
    screening: code(
      '公开审查',
      { done: '已审查', 'not-required': '答复不提供信息内容' },
      { blank: '尚未审查', synonyms: ['保密审查'] },
    ),
    extendedOn: date('延期告知日期', { blank: '没有延期', synonyms: ['延长答复告知日期'] }),
    dueOn: date('最迟答复日期', {
      blank: '尚未算出',
      hint: '由答复期限算出，补正、征求意见和延期已计入，一般不用填',
      future: true,
      synonyms: ['答复期限'],
    }),
    answer: code(
      '答复类型',
      {
        already: '已主动公开，告知获取途径',
        granted: '予以公开',
        partly: '部分公开',
        refused: '不予公开',
        absent: '信息不存在',
        elsewhere: '不属于本机关负责公开',
        repeated: '重复申请不予处理',
        special: '另有专门规定，告知依照办理',
        abandoned: '逾期不补正，视为放弃',
        withdrawn: '申请人撤回',
      },
      {
        blank: '答复前',
        synonyms: ['答复情况', '办理结果', '答复结果'],
        optionSynonyms: { 公开: 'granted', 不公开: 'refused', 不存在: 'absent' },
      },
    ),
    repliedOn: date('答复日期', { blank: '答复前', synonyms: ['答复时间', '办结日期'] }),
    archivedOn: date('归档日期', { blank: '尚未归档' }),
  },
  datedBy: 'receivedOn',
  listed: ['matter', 'receivedOn', 'dueOn', 'answer', 'repliedOn'],
  titledBy: 'matter',
  rules: [
    {
      id: 'days-after-received',
      says: '补正、征求意见、延期、答复日期不得早于收到日期',
      fields: ['correctionOn', 'consultedOn', 'extendedOn', 'repliedOn', 'receivedOn'],
      holds: (row) =>
        [row.correctionOn, row.consultedOn, row.extendedOn, row.repliedOn].every(
          (on) => on === null || on >= row.receivedOn,
        ),
      fix: '请核对各个日期。',
    },
    {
      id: 'corrected-after-notice',
      says: '收到补正日期应当在通知补正之后',
      fields: ['correctedOn', 'correctionOn'],
      holds: (row) => row.correctedOn === null || (row.correctionOn !== null && row.correctedOn >= row.correctionOn),
      fix: '请补填通知补正日期，或者核对日期。',
      cite: cite('D03'),
    },
    {
      id: 'opinion-after-consulting',
      says: '收到意见日期应当在征求意见之后',
      fields: ['consultedUntil', 'consultedOn'],
      holds: (row) =>
        row.consultedUntil === null || (row.consultedOn !== null && row.consultedUntil >= row.consultedOn),
      fix: '请补填征求意见日期，或者核对日期。',
      cite: cite('D06'),
    },
    {
      id: 'answer-with-day',
      says: '答复类型和答复日期应当同时填写',
      fields: ['answer', 'repliedOn'],
      holds: (row) => (row.answer === null) === (row.repliedOn === null),
      fix: '请补填其中未填的一项；视为放弃和撤回的，填结案日期。',
    },
    {
      id: 'extended-before-reply',
      says: '延期应当在答复之前告知申请人',
      fields: ['extendedOn', 'repliedOn'],
      holds: (row) => row.extendedOn === null || row.repliedOn === null || row.extendedOn <= row.repliedOn,
      fix: '请核对两个日期。',
      cite: cite('D05'),
    },
    {
      id: 'due-as-counted',
      says: '最迟答复日期应当与按答复期限推算的日期一致',
      fields: ['dueOn', 'receivedOn', 'correctedOn', 'consultedOn', 'consultedUntil', 'extendedOn'],
      holds: (row) => {
        const due = replyDueOn(row);
        return row.dueOn === null || due === null || row.dueOn === due;
      },
      fix: '请清空最迟答复日期，由系统推算。',
      cite: cite('D04'),
      severity: 'warn',
    },
    {
      id: 'abandoned-after-correction',
      says: '视为放弃的，应当曾经通知补正且没有补正',
      fields: ['answer', 'correctionOn', 'correctedOn'],
      holds: (row) => row.answer !== 'abandoned' || (row.correctionOn !== null && row.correctedOn === null),
      fix: '请核对补正日期或者答复类型。',
      cite: cite('D03'),
    },
  ],
});

type Dates = Readonly<
  Record<'receivedOn', LocalDate> &
    Record<'correctedOn' | 'consultedOn' | 'consultedUntil' | 'extendedOn', LocalDate | null>
>;

/** Counted from the receipt or, where it was corrected, from the correction, with the pause and the extension. */
function replyDueOn({ receivedOn, correctedOn, consultedOn, consultedUntil, extendedOn }: Dates): LocalDate | null {
  const from = correctedOn ?? receivedOn;
  const paused = consultedOn !== null && (consultedUntil === null || consultedUntil >= consultedOn);
  return dueOn(LIMIT, from, {
    extensionDays: extendedOn === null ? 0 : extensionOf(LIMIT, from),
    pauses: paused ? [{ from: consultedOn, to: consultedUntil }] : [],
  });
}

export const received = defineMeasure(disclosureRequests, {
  id: 'disclosure-requests.received',
  label: '收到政府信息公开申请',
  kind: 'count',
  on: 'receivedOn',
  by: 'applicantKind',
  unit: '件',
  counts: '按收到日期计，同一申请人一次申请几项信息的，按登记的件数计',
});

export const replied = defineMeasure(disclosureRequests, {
  id: 'disclosure-requests.replied',
  label: '办结政府信息公开申请',
  kind: 'count',
  on: 'repliedOn',
  by: 'answer',
  unit: '件',
  counts: '按答复日期计，视为放弃和撤回的也计',
});

export const due = defineMeasure(disclosureRequests, {
  id: 'disclosure-requests.due',
  label: '应当答复的申请',
  kind: 'count',
  on: 'dueOn',
  where: (row) => row.answer !== 'abandoned' && row.answer !== 'withdrawn',
  unit: '件',
  counts: '最迟答复日期在本期内的，视为放弃和撤回的不计',
  indicator: false,
});

export const inTime = defineMeasure(disclosureRequests, {
  id: 'disclosure-requests.replied-in-time',
  label: '按期答复的申请',
  kind: 'count',
  on: 'dueOn',
  where: (row) =>
    row.answer !== 'abandoned' &&
    row.answer !== 'withdrawn' &&
    row.dueOn !== null &&
    row.repliedOn !== null &&
    row.repliedOn <= row.dueOn,
  unit: '件',
  counts: '最迟答复日期在本期内，且在该日或者之前答复的',
});

export const inTimeRate = defineIndicator({
  id: 'disclosure-requests.in-time-rate',
  label: '政府信息公开申请按期答复率',
  unit: '%',
  of: { rate: [inTime, due] },
  whenNone: '本期没有到期应当答复的申请',
  means: '答复期限在本期内届满的申请中，按期答复的比例，依法延长的以延长后的期限为准',
  better: 'higher',
});

export const receivedEver = defineMeasure(disclosureRequests, {
  id: 'disclosure-requests.received-ever',
  label: '历年累计收到申请',
  kind: 'stock',
  from: 'receivedOn',
  unit: '件',
  counts: '截至期末登记的全部申请',
  indicator: false,
});

export const repliedEver = defineMeasure(disclosureRequests, {
  id: 'disclosure-requests.replied-ever',
  label: '历年累计办结申请',
  kind: 'stock',
  from: 'repliedOn',
  unit: '件',
  counts: '截至期末已经办结的全部申请',
  indicator: false,
});

export const open = defineIndicator({
  id: 'disclosure-requests.open',
  label: '结转办理的政府信息公开申请',
  unit: '件',
  of: { difference: [receivedEver, repliedEver] },
  means: '期末尚未办结的申请，含往年结转；期末当日办结的不计',
});
