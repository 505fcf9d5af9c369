import { describe, expect, test } from 'vitest';
import { dueDate } from '#engine/due-date.ts';
import { localDate } from '#kernel/local-date.ts';
import { china } from '../calendars/china.ts';
import { getLimit, limits } from './index.ts';

/**
 * The State Council's notices for 2019 to 2026 as they speak: stretches off and single weekend days worked. Written down apart from the
 * calendar, so that a slip in it is seen. 2020's spring festival was lengthened, and 2019's May days moved, by later notices.
 */
const NOTICES: Readonly<Record<number, { readonly off: readonly string[]; readonly worked: readonly string[] }>> = {
  2018: { off: ['12-30~12-31'], worked: ['12-29'] },
  2019: {
    off: ['01-01', '02-04~02-10', '04-05~04-07', '05-01~05-04', '06-07~06-09', '09-13~09-15', '10-01~10-07'],
    worked: ['02-02', '02-03', '04-28', '05-05', '09-29', '10-12'],
  },
  2020: {
    off: ['01-01', '01-24~02-02', '04-04~04-06', '05-01~05-05', '06-25~06-27', '10-01~10-08'],
    worked: ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  },
  2021: {
    off: ['01-01~01-03', '02-11~02-17', '04-03~04-05', '05-01~05-05', '06-12~06-14', '09-19~09-21', '10-01~10-07'],
    worked: ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  },
  2022: {
    off: [
      '01-01~01-03',
      '01-31~02-06',
      '04-03~04-05',
      '04-30~05-04',
      '06-03~06-05',
      '09-10~09-12',
      '10-01~10-07',
      '12-31',
    ],
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2023: {
    off: ['01-01~01-02', '01-21~01-27', '04-05', '04-29~05-03', '06-22~06-24', '09-29~10-06'],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    off: ['01-01', '02-10~02-17', '04-04~04-06', '05-01~05-05', '06-08~06-10', '09-15~09-17', '10-01~10-07'],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: ['01-01', '01-28~02-04', '04-04~04-06', '05-01~05-05', '05-31~06-02', '10-01~10-08'],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: ['01-01~01-03', '02-15~02-23', '04-04~04-06', '05-01~05-05', '06-19~06-21', '09-25~09-27', '10-01~10-07'],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

/**
 * Every limit by the text of its article, written down apart from its declaration: how many of what, in which direction, and whether a
 * last day off work moves. An edition before the present one carries the last day on which it held.
 */
const RULES: Readonly<Record<string, string>> = {
  'decisions.comment': '30 calendar at-least',
  'decisions.hearing-papers': '7 calendar ahead',
  'decisions.legality-review': '7 working at-least',
  'documents.legality-review-min': '5 working at-least',
  'documents.legality-review-max': '15 working at-most',
  'documents.comment-market': '30 calendar at-least',
  'documents.filing': '15 calendar at-most',
  'documents.validity': '5 year at-most',
  'documents.validity-trial': '2 year at-most',
  'documents.challenge-reply': '10 working at-most',
  'penalty.decide': '90 calendar at-most',
  'penalty.hearing-request': '5 working at-most',
  'penalty.hearing-notice': '7 working ahead',
  'penalty.serve': '7 working at-most',
  'penalty.preservation': '7 working at-most',
  'penalty.withdraw': '3 working at-most',
  'penalty.pay': '15 calendar at-most',
  'penalty.cash-to-agency': '2 working at-most',
  'penalty.cash-to-bank': '2 working at-most',
  'penalty.limitation': '2 year at-most',
  'penalty.limitation-safety': '5 year at-most',
  'coercion.seizure': '30 calendar at-most',
  // 24 hours from a moment on one day end on the next, whatever day that is.
  'coercion.late-approval': '1 calendar at-most',
  'coercion.demand': '10 working at-least',
  'coercion.court': '3 month at-most',
  'coercion.substitute': '3 working ahead',
  'enforcement.publish': '20 working at-most',
  'enforcement.publish-penalty': '7 working at-most',
  'transfer.decide': '3 calendar at-most',
  'transfer.hand-over': '1 calendar at-most',
  'chongqing.enforcement-complaint': '15 working at-most',
  'mediation.conclude': '1 month at-most',
  'mediation.judicial-confirmation': '30 calendar at-most roll',
  'mediation.judicial-confirmation until 2023-12-31': '30 calendar at-most',
  'mediation.court-acceptance': '3 calendar at-most',
  'mediation.court-decision': '15 calendar at-most',
  'petitions.notice': '15 calendar at-most',
  'petitions.forward': '15 calendar at-most',
  'petitions.objection': '5 working at-most',
  'petitions.handle': '60 calendar at-most',
  'petitions.review-request': '30 calendar at-most',
  'petitions.review': '30 calendar at-most',
  'petitions.recheck-request': '30 calendar at-most',
  'petitions.recheck': '30 calendar at-most',
  'disclosure.publish': '20 working at-most',
  'disclosure.reply': '20 working at-most',
  'disclosure.correction': '7 working at-most',
  'disclosure.third-party': '15 working at-most',
  'disclosure.co-maker': '15 working at-most',
  'emergency.work-safety-drill': '2 year at-most',
  'chongqing.plan-revision': '3 year at-most',
  'emergency.plan-evaluation': '3 year at-most',
  'emergency.plan-filing': '5 working at-most',
  'emergency.special-plan-drill': '3 year at-most',
  'emergency.special-plan-drill until 2024-01-30': '3 year at-most',
  'reconsideration.answer': '10 working at-most',
  'reconsideration.answer-simple': '5 working at-most',
  'reconsideration.apply': '60 calendar at-most roll',
  'reconsideration.decide': '60 calendar at-most roll',
  'reconsideration.decide-simple': '30 calendar at-most roll',
  'reconsideration.opinion': '60 calendar at-most roll',
  'litigation.answer': '15 calendar at-most roll',
  'litigation.sue': '6 month at-most roll',
  'litigation.sue-after-reconsideration': '15 calendar at-most roll',
  'litigation.appeal': '15 calendar at-most roll',
  'litigation.appeal-ruling': '10 calendar at-most roll',
  'litigation.appearance-notice': '3 calendar ahead',
  'advice.judicial': '2 month at-most',
  'advice.public-interest': '2 month at-most',
  'advice.public-interest-urgent': '15 calendar at-most',
  'advice.procuratorial': '2 month at-most',
  'chongqing.congress-suggestion': '2 month at-most',
  'chongqing.session-notice': '10 calendar ahead',
  'chongqing.oath': '15 working at-most',
  'retention.impact-assessment': '3 year at-least',
  'retention.entrusting': '3 year at-least',
  'retention.network-log until 2025-12-31': '6 month at-least',
};

const DAY_MS = 86_400_000;
const named = new Map(Object.entries(NOTICES).flatMap(([year, notice]) => daysNamed(Number(year), notice)));

function daysNamed(
  year: number,
  { off, worked }: { readonly off: readonly string[]; readonly worked: readonly string[] },
) {
  const days: [string, 'off' | 'worked'][] = worked.map((day) => [`${year}-${day}`, 'worked']);
  for (const stretch of off) {
    const [from = '', to = from] = stretch.split('~');
    for (let day = `${year}-${from}`; day <= `${year}-${to}`; day = step(day, 1)) days.push([day, 'off']);
  }
  return days;
}

/** The day so many days on, by the clock of the computer and not by the calendar under test. */
function step(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function isWorked(day: string): boolean {
  const notice = named.get(day);
  if (notice !== undefined) return notice === 'worked';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Counts on the fingers: one day after the other, the day of the event not counted. Undefined beyond the last notice. */
function countSlowly(rule: string, start: string): string | undefined {
  const [amount = '', unit, direction, roll] = rule.split(' ');
  const way = direction === 'ahead' ? -1 : 1;
  let day = start;
  if (unit === 'month' || unit === 'year') day = monthsOn(start, Number(amount) * (unit === 'year' ? 12 : 1));
  for (let left = unit === 'month' || unit === 'year' ? 0 : Number(amount); left > 0; ) {
    day = step(day, way);
    if (unit === 'working' && day > '2026-12-31') return undefined;
    if (unit === 'calendar' || isWorked(day)) left -= 1;
  }
  if (roll !== undefined && day > '2026-12-31') return undefined;
  while (roll !== undefined && !isWorked(day)) {
    day = step(day, 1);
    if (day > '2026-12-31') return undefined;
  }
  return day;
}

function monthsOn(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const wanted = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(wanted.getUTCFullYear(), wanted.getUTCMonth() + 1, 0)).getUTCDate();
  wanted.setUTCDate(Math.min(date, last));
  return wanted.toISOString().slice(0, 10);
}

/** Around every stretch of every notice, at every month's end, and on leap days. */
const STARTS = [
  ...new Set([
    ...[...named.keys()].flatMap((day) => [-21, -8, -3, -1, 0, 1, 4].map((days) => step(day, days))),
    ...[2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((month) => {
        const last = new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10);
        return [step(last, -1), last, step(last, 1), step(last, 15)];
      }),
    ),
  ]),
]
  .filter((day) => day >= '2019-01-15' && day <= '2026-12-31')
  .sort();

describe('2019至2026年，逐日数出来的到期日', () => {
  test('日历上的每一天与八份放假通知相同', () => {
    const wrong: string[] = [];
    for (let day = '2019-01-01'; day <= '2026-12-31'; day = step(day, 1)) {
      if (china.isWorkday(localDate(day)) !== isWorked(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  test('每一个期限都另外写明了数法', () => {
    const declared = limits.map(({ id, until }) => (until === null ? id : `${id} until ${until}`));
    expect([...declared].sort()).toEqual(Object.keys(RULES).sort());
    expect(STARTS.length).toBeGreaterThan(600);
  });

  test.each(
    limits.map((limit) => [limit.until === null ? limit.label : `${limit.label}（至${limit.until}）`, limit] as const),
  )('%s', (_, limit) => {
    const rule = RULES[limit.until === null ? limit.id : `${limit.id} until ${limit.until}`] ?? '';
    const wrong = STARTS.flatMap((start) => {
      const due = dueDate(limit, localDate(start), china);
      const inForce = (limit.since === null || start >= limit.since) && (limit.until === null || start <= limit.until);
      const expected = inForce ? countSlowly(rule, start) : undefined;
      const got = 'on' in due ? due.on : undefined;
      return got === expected ? [] : [`${start}: ${got ?? '不能推算'}，应为${expected ?? '不能推算'}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('在纸质日历上数过的例子', () => {
  test.each([
    // 元旦
    ['元旦：2019年12月30日收到起诉状，第15日2020年1月14日是周二', 'litigation.answer', '2019-12-30', '2020-01-14'],
    [
      '元旦：2022年12月28日决定公示，31日起放假三天，1月9日为第7个工作日',
      'enforcement.publish-penalty',
      '2022-12-28',
      '2023-01-09',
    ],
    ['元旦：2025年12月31日送达，1月1日至3日放假，4日周日上班', 'penalty.serve', '2025-12-31', '2026-01-12'],
    // 春节
    [
      '春节：2020年1月17日（周五）收到申请，19日周日上班，假期延长到2月2日，3日为第6个工作日',
      'disclosure.correction',
      '2020-01-17',
      '2020-02-04',
    ],
    ['春节：2020年1月20日收到申请，节前3个工作日，节后4个', 'disclosure.correction', '2020-01-20', '2020-02-06'],
    [
      '春节：2024年2月7日收到转送，8日、9日之后是18日（周日上班）、19日、20日',
      'petitions.objection',
      '2024-02-07',
      '2024-02-20',
    ],
    ['春节：2026年2月13日（周五）收到申请，14日、28日周六上班', 'disclosure.correction', '2026-02-13', '2026-03-02'],
    ['春节：起诉状答辩末日2022年2月5日在假期内，顺延到2月7日', 'litigation.answer', '2022-01-21', '2022-02-07'],
    // 国庆与调休
    [
      '国庆：2019年9月27日（周五）收到申请，29日周日上班，第7个工作日正是上班的周六',
      'disclosure.correction',
      '2019-09-27',
      '2019-10-12',
    ],
    [
      '国庆中秋：2020年9月25日收到申请，27日周日上班，10月10日周六上班',
      'disclosure.correction',
      '2020-09-25',
      '2020-10-12',
    ],
    [
      '国庆：2021年10月15日听证，倒数经过上班的9日和假期，到9月30日',
      'penalty.hearing-notice',
      '2021-10-15',
      '2021-09-30',
    ],
    [
      '国庆：2025年9月26日（周五）送审，28日周日、10月11日周六上班',
      'decisions.legality-review',
      '2025-09-26',
      '2025-10-13',
    ],
    ['国庆：答辩末日2025年10月4日，顺延到9日', 'litigation.answer', '2025-09-19', '2025-10-09'],
    ['调休：末日正是调休上班的周六，不顺延', 'litigation.answer', '2025-09-26', '2025-10-11'],
    ['调休：2026年9月18日（周五）收缴罚款，20日周日上班', 'penalty.cash-to-agency', '2026-09-18', '2026-09-21'],
    // 闰日和月末
    ['闰日：2020年1月29日受理纠纷，一个月到2月29日', 'mediation.conclude', '2020-01-29', '2020-02-29'],
    ['闰日：2020年2月29日演练，两年到2022年2月28日', 'emergency.work-safety-drill', '2020-02-29', '2022-02-28'],
    ['闰日：2024年2月29日发现违法，两年到2026年2月28日', 'penalty.limitation', '2024-02-29', '2026-02-28'],
    ['闰日：2024年1月30日受理信访，第30日是2月29日', 'petitions.review-request', '2024-01-30', '2024-02-29'],
    ['平年：2023年1月30日同样数30日，到3月1日', 'petitions.review-request', '2023-01-30', '2023-03-01'],
    ['月末：2023年8月31日，六个月到2024年2月29日', 'litigation.sue', '2023-08-31', '2024-02-29'],
    ['月末：2024年8月31日，六个月到2025年2月28日', 'litigation.sue', '2024-08-31', '2025-02-28'],
    ['月末：2023年11月30日，三个月到2024年2月29日', 'coercion.court', '2023-11-30', '2024-02-29'],
    ['月末：2024年12月31日，两个月到2025年2月28日', 'advice.judicial', '2024-12-31', '2025-02-28'],
  ])('%s', (_, id, start, on) => {
    const due = dueDate(getLimit(id, localDate(start)), localDate(start), china);
    expect('on' in due ? due.on : due.unassessable).toBe(on);
  });
});
