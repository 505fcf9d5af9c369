import { code, count, date, defineIndicator, defineMeasure, defineRegister } from '#engine/declare.ts';
import { addDays } from '#kernel/local-date.ts';
import { cite } from '../facts/index.ts';

/** One row per month and channel of public service; counts only, no person and no single case. */
export const publicService = defineRegister({
  id: 'public-service',
  order: 22,
  label: '政务服务月报台账',
  oneRow: '一个渠道一个月的办件',
  about:
    '便民服务中心和网上平台每月的办件数量。数量取自办件系统的月度统计，逐件信息不进入本台账。一个渠道一个月登记一行。',
  cite: [cite('R07')],
  unitLabel: '服务中心（站）',
  fields: {
    channel: code(
      '渠道',
      {
        hall: '便民服务中心窗口',
        village: '村（社区）便民服务站',
        platform: '渝快办等网上平台',
        terminal: '自助终端',
        agents: '帮办代办',
      },
      {
        synonyms: ['办理渠道', '服务渠道', '平台'],
        optionSynonyms: { 渝快办: 'platform', 网上: 'platform', 大厅: 'hall', 窗口: 'hall' },
      },
    ),
    month: date('统计月份', {
      hint: '填该月最后一日',
      synonyms: ['月份', '统计时间', '月末日期'],
      example: '2023-03-31',
    }),
    handled: count('办件数', { synonyms: ['办理件数', '办结件数', '受理件数', '办件量'], example: '126' }),
    online: count('其中网上申请', { blank: '未统计', synonyms: ['网办件数', '网上办件'] }),
    rated: count('参评件数', { blank: '未开展评价', synonyms: ['评价件数'] }),
    satisfied: count('其中满意', { blank: '未开展评价', synonyms: ['好评件数', '满意件数'] }),
  },
  datedBy: 'month',
  listed: ['month', 'channel', 'handled', 'online', 'satisfied'],
  titledBy: 'channel',
  rules: [
    {
      id: 'last-day-of-month',
      says: '统计月份应当填该月最后一日',
      fields: ['month'],
      holds: (row) => addDays(row.month, 1).endsWith('-01'),
      fix: '例如 2023 年 3 月填 2023-03-31。',
    },
    {
      id: 'online-within-handled',
      says: '网上申请不得多于办件数',
      fields: ['online', 'handled'],
      holds: (row) => row.online === null || row.online <= row.handled,
      fix: '请核对两个数字。',
    },
    {
      id: 'satisfied-within-rated',
      says: '满意件数不得多于参评件数，参评件数不得多于办件数',
      fields: ['satisfied', 'rated', 'handled'],
      holds: (row) =>
        (row.satisfied === null) === (row.rated === null) &&
        (row.rated === null || (row.rated <= row.handled && (row.satisfied ?? 0) <= row.rated)),
      fix: '请核对数字；开展评价的，两项都要填。',
    },
  ],
});

export const handled = defineMeasure(publicService, {
  id: 'public-service.handled',
  label: '政务服务办件',
  kind: 'sum',
  on: 'month',
  amount: (row) => row.handled,
  by: 'channel',
  unit: '件',
  counts: '各渠道各月办件数之和；一件事经两个渠道办理的，以办件系统的归属为准',
});

export const countedForOnline = defineMeasure(publicService, {
  id: 'public-service.counted-for-online',
  label: '统计了网上申请的办件',
  kind: 'sum',
  on: 'month',
  where: (row) => row.online !== null,
  amount: (row) => row.handled,
  unit: '件',
  counts: '已填写网上申请件数的各行的办件数之和',
  indicator: false,
});

export const online = defineMeasure(publicService, {
  id: 'public-service.online',
  label: '网上申请办件',
  kind: 'sum',
  on: 'month',
  where: (row) => row.online !== null,
  amount: (row) => row.online,
  unit: '件',
  counts: '已填写网上申请件数的各行之和，未统计的不计',
});

export const onlineShare = defineIndicator({
  id: 'public-service.online-share',
  label: '网上申请比例',
  unit: '%',
  of: { rate: [online, countedForOnline] },
  whenNone: '本期没有统计网上申请',
  means: '网上申请办件占同期、同渠道办件的比例，未统计网上申请的月份和渠道不计入分子和分母',
});

export const rated = defineMeasure(publicService, {
  id: 'public-service.rated',
  label: '参加评价的办件',
  kind: 'sum',
  on: 'month',
  where: (row) => row.rated !== null,
  amount: (row) => row.rated,
  unit: '件',
  counts: '各渠道各月参评件数之和',
});

export const satisfied = defineMeasure(publicService, {
  id: 'public-service.satisfied',
  label: '评价满意的办件',
  kind: 'sum',
  on: 'month',
  where: (row) => row.satisfied !== null,
  amount: (row) => row.satisfied,
  unit: '件',
  counts: '各渠道各月满意件数之和',
});

export const satisfiedRate = defineIndicator({
  id: 'public-service.satisfied-rate',
  label: '政务服务满意率',
  unit: '%',
  of: { rate: [satisfied, rated] },
  whenNone: '本期没有办件评价',
  means: '评价满意的办件占参加评价的办件的比例，未评价的不计',
});
