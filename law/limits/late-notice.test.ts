import { describe, expect, test } from 'vitest';
import { dueDate } from '#engine/due-date.ts';
import { type HolidayNotice, layNotices } from '#engine/holiday-notice.ts';
import type { WorkCalendar } from '#engine/working-days.ts';
import { Fault } from '#kernel/fault.ts';
import { localDate } from '#kernel/local-date.ts';
import { runMatter } from '../../test/matter-run.ts';
import { china } from '../calendars/china.ts';
import { disclosureRequest } from '../procedures/disclosure-request.ts';
import { disclosureRequests } from '../registers/disclosure-requests.ts';
import { getLimit } from './index.ts';

/** The calendar as it stood before a year's notice came out. */
function calendarBefore(year: number): WorkCalendar {
  return {
    covers: (one) => one < year && china.covers(one),
    isWorkday: (date) => china.isWorkday(date),
    why: (date) => china.why(date),
    noticeOf: (one) => (one < year ? china.noticeOf(one) : undefined),
  };
}

function onOf(calendar: WorkCalendar, id: string, start: string): string {
  const due = dueDate(getLimit(id, localDate(start)), localDate(start), calendar);
  return 'on' in due ? due.on : due.unassessable;
}

/** An invented notice for 2027. */
function notice(
  more: Partial<HolidayNotice> = {},
  title = '国务院办公厅关于2027年部分节假日安排的通知（虚构）',
): HolidayNotice {
  const instrument = { id: 'notice', title, number: null, effectiveFrom: null, effectiveTo: null };
  return {
    year: 2027,
    cite: {
      id: 'K-2027',
      instrument,
      article: null,
      says: '虚构的安排',
      evidence: 'article-read',
      checkedOn: localDate('2026-11-20'),
    },
    off: [
      { from: localDate('2027-01-01'), to: localDate('2027-01-03'), festival: '元旦' },
      { from: localDate('2027-02-05'), to: localDate('2027-02-11'), festival: '春节' },
    ],
    worked: [localDate('2027-01-30'), localDate('2027-02-14')],
    ...more,
  };
}

const faultOf = (work: () => unknown): readonly [string, string] => {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return [error.code, error.message];
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('放假通知来得晚', () => {
  test.each([2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    '%d年的通知没有载入时，跨年的工作日期限不能推算；载入以后有日期',
    (year) => {
      const start = `${year - 1}-12-20`;
      expect(onOf(calendarBefore(year), 'disclosure.reply', start)).toBe(
        `${year}年的放假和调休安排尚未载入，不能推算工作日。请载入国务院办公厅当年放假通知后再算。`,
      );
      expect(onOf(china, 'disclosure.reply', start)).toMatch(new RegExp(`^${year}-01-\\d\\d$`));
    },
  );

  test('自然日期限不需要放假通知；末日可以顺延的，末日落在未载入的年份就不能推算', () => {
    expect(onOf(calendarBefore(2024), 'petitions.handle', '2023-12-10')).toBe('2024-02-08');
    expect(onOf(calendarBefore(2024), 'litigation.answer', '2023-12-20')).toMatch(/^2024年的放假和调休安排尚未载入/);
    expect(onOf(china, 'litigation.answer', '2023-12-20')).toBe('2024-01-04');
  });

  test('事项的期限随之从不能推算变为有日期', () => {
    const run = runMatter(disclosureRequest, disclosureRequests, { receivedOn: '2026-12-15', matter: '村道结算报告' });
    expect(run.clock('reply', '2026-12-16')).toMatch(/^unassessable 2027年/);
    const laid = layNotices(china, [notice()]);
    // 12月16日至31日12个工作日，1月4日至8日5个，11日、12日、13日。
    expect(run.clock('reply', '2026-12-16', laid)).toBe('running 2027-01-13');
    expect(laid.noticeOf(2027)?.instrument.title).toContain('2027年');
  });

  test('通知把上一年12月的周末列为上班的，已经推算的日期提前一天', () => {
    const moved = notice({ worked: [localDate('2026-12-26'), localDate('2027-02-14')] });
    const laid = layNotices(china, [moved]);
    expect(onOf(layNotices(china, [notice()]), 'disclosure.correction', '2026-12-18')).toBe('2026-12-29');
    expect(onOf(laid, 'disclosure.correction', '2026-12-18')).toBe('2026-12-28');
  });
});

describe('放假通知相互矛盾', () => {
  test('与已载入的通知不同的，不载入，说出是哪一天、哪两份通知', () => {
    const other = notice({ worked: [localDate('2027-01-30')] }, '另一份2027年通知（虚构）');
    expect(faultOf(() => layNotices(china, [notice(), other]))).toEqual([
      'HOLIDAY_NOTICE_CONTRADICTS',
      '《另一份2027年通知（虚构）》把2027年2月14日列为休息日，与《国务院办公厅关于2027年部分节假日安排的通知（虚构）》列为调休上班相矛盾，没有载入。',
    ]);
    const longer = notice({
      off: [...notice().off, { from: localDate('2027-04-05'), to: localDate('2027-04-05'), festival: '清明节' }],
    });
    expect(faultOf(() => layNotices(china, [notice(), longer]))[1]).toContain('2027年4月5日列为放假，与');
  });

  test('与日历数据中的年份不同的，同样不载入', () => {
    const wrong = notice({ year: 2026, off: [], worked: [] }, '假的2026年通知（虚构）');
    expect(faultOf(() => layNotices(china, [wrong]))[1]).toContain(
      '2026年1月1日列为工作日，与《国务院办公厅关于2026年部分节假日安排的通知》列为放假相矛盾',
    );
  });

  test('同一内容再载入一次没有妨害；注明调整前一份的，以后一份为准', () => {
    const twice = layNotices(china, [notice(), notice()]);
    // 1月21日、22日，25日至30日6个（30日周六上班），2月1日至4日4个，12日，14日至19日6个（14日周日上班），22日为第20个。
    expect(onOf(twice, 'disclosure.reply', '2027-01-20')).toBe('2027-02-22');
    const longer = notice({
      amends: true,
      off: [{ from: localDate('2027-02-12'), to: localDate('2027-02-14'), festival: '春节' }],
      worked: [],
    });
    const laid = layNotices(china, [notice(), longer]);
    expect(laid.isWorkday(localDate('2027-02-14'))).toBe(false);
    expect(laid.isWorkday(localDate('2027-02-10'))).toBe(false);
    expect(laid.isWorkday(localDate('2027-01-30'))).toBe(true);
  });

  test('自相矛盾的通知不载入：工作日列为调休上班、一天又放又上、起止颠倒、别的年份', () => {
    const problemOf = (more: Partial<HolidayNotice>) => faultOf(() => layNotices(china, [notice(more)]));
    expect(problemOf({ worked: [localDate('2027-02-15')] })[1]).toContain('2027年2月15日不是周六、周日');
    expect(problemOf({ worked: [localDate('2027-02-06')] })[1]).toContain('既列为放假又列为上班');
    expect(
      problemOf({ off: [{ from: localDate('2027-02-11'), to: localDate('2027-02-05'), festival: '春节' }] })[1],
    ).toContain('春节的放假止日早于起日');
    expect(problemOf({ worked: [localDate('2028-01-01')] })).toEqual([
      'HOLIDAY_NOTICE_INVALID',
      expect.stringContaining('2028年1月1日不是2027年的安排'),
    ]);
  });
});
