import { expect, test } from 'vitest';
import { Fault } from '#kernel/fault.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Row } from '../register.ts';
import { onDay } from './chess-appeal.fixture.ts';
import { notice, noticeRow, notices } from './chess-notice.fixture.ts';
import { explore, findDeadEnds } from './explore.ts';
import { followMatter } from './follow-matter.ts';
import { openStepsOf, opensOn } from './open-steps.ts';
import type { Taken } from './settle.ts';
import { type Act, takeStep } from './take-step.ts';

const follow = (row: Row, today: string, journal: readonly Taken[] = []) =>
  followMatter(notice, row, journal, onDay(today));
const standOf = (row: Row, today: string, step: string, journal: readonly Taken[] = []) =>
  follow(row, today, journal).stands.steps.get(step)?.stand;
const clockOf = (row: Row, today: string, id: string, journal: readonly Taken[] = []) =>
  follow(row, today, journal).clocks.find((clock) => clock.id === id);

function take(row: Row, today: string, act: Partial<Act> & Pick<Act, 'step'>) {
  const whole: Act = {
    role: 'clerk',
    on: localDate(today),
    outcome: null,
    exemption: null,
    reason: null,
    fields: {},
    papers: [],
    ...act,
  };
  return takeStep(follow(row, today), whole, {
    today: localDate(today),
    register: notices,
    roleLabel: () => '经办人',
  });
}

function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('写在台账上的将来日期是打算，到了才算办理；“至某日”当日仍在期内，次日才截止', () => {
  expect(standOf(noticeRow(), '2023-03-10', 'view')).toBe('open');
  expect(standOf(noticeRow(), '2023-03-11', 'view')).toBe('open');
  expect(standOf(noticeRow(), '2023-03-12', 'view')).toBe('done');
  expect(standOf(noticeRow(), '2023-03-11', 'check')).toBe('waiting');
});

test('有效期届满，不用人办理就失效；存档之后失效的，结果是失效', () => {
  const row = noticeRow({ checkedOn: '2023-03-20', broken: false, validTo: '2023-06-30' });
  const filed: Taken = {
    step: 'file',
    how: 'done',
    on: localDate('2023-03-21'),
    outcome: null,
    exemption: null,
    reason: null,
    by: '经办人',
    at: '',
    papers: {},
  };
  expect(follow(row, '2023-06-30', [filed]).stands.ended?.label).toBe('已存档');
  expect(follow(row, '2023-07-01', [filed]).stands.ended?.label).toBe('已失效');
});

test('公示截止日期定得不足天数，在张贴时就指出；写明理由的放行，也不算违法', () => {
  const blank = noticeRow({ postedOn: null, viewTo: null });
  const short = { step: 'post', on: localDate('2023-03-01'), fields: { viewTo: '2023-03-06' } };
  const fault = faultOf(() => take(blank, '2023-03-01', short));
  expect([fault.code, fault.message]).toEqual(['STEP_TOO_EARLY', expect.stringContaining('早了 5 天')]);
  expect(take(blank, '2023-03-01', { ...short, reason: '比赛在即' })).toEqual({
    postedOn: '2023-03-01',
    viewTo: '2023-03-06',
  });
  const row = noticeRow({ viewTo: '2023-03-06' });
  expect(clockOf(row, '2023-03-02', 'view')).toMatchObject({ status: 'missed', excuse: null });
  const posted: Taken = {
    step: 'post',
    how: 'done',
    on: localDate('2023-03-01'),
    outcome: null,
    exemption: null,
    reason: '比赛在即',
    by: '经办人',
    at: '',
    papers: {},
  };
  expect(clockOf(row, '2023-03-02', 'view', [posted])).toMatchObject({ status: 'missed', excuse: '比赛在即' });
});

test('公示期间没有满的为计时中，满了的为已满', () => {
  expect(clockOf(noticeRow(), '2023-03-05', 'view')).toMatchObject({ status: 'filling', daysLeft: 6 });
  expect(clockOf(noticeRow(), '2023-03-12', 'view')?.status).toBe('full');
});

test('提前期先按拟定的日子倒数，办了以后按实际的日子，改早了也照算', () => {
  const planned = noticeRow({ kind: 'big', talkPlannedOn: '2023-03-20' });
  expect(clockOf(planned, '2023-03-10', 'send')).toMatchObject({ due: { on: '2023-03-17' }, status: 'running' });
  const held = { ...planned, sentOn: '2023-03-16', talkOn: '2023-03-18' };
  expect(clockOf(held, '2023-03-20', 'send')).toMatchObject({ due: { on: '2023-03-15' }, status: 'missed' });
});

test('没有填的字段也可以是条件的答案', () => {
  expect(standOf(noticeRow(), '2023-03-05', 'send')).toBe('open');
  expect(standOf(noticeRow({ kind: 'small' }), '2023-03-05', 'send')).toBe('not-applicable');
});

test('别人定的期限写在台账上，照它计时', () => {
  const row = noticeRow({ answerBy: '2023-03-15' });
  expect(clockOf(row, '2023-03-13', 'answer')).toMatchObject({
    status: 'near',
    daysLeft: 2,
    due: { on: '2023-03-15' },
  });
  expect(clockOf(row, '2023-03-16', 'answer')?.status).toBe('overdue');
  expect(clockOf(noticeRow(), '2023-03-16', 'answer')).toBeUndefined();
});

test('结果填在“是否”字段上，填成是或否；答“是”的重新开始', () => {
  const act = { step: 'check', outcome: 'true' };
  expect(take(noticeRow(), '2023-03-13', act)).toEqual({ checkedOn: '2023-03-13', broken: true });
  const row = noticeRow({ checkedOn: '2023-03-13', broken: true });
  expect(standOf(row, '2023-03-14', 'view')).toBe('open');
  expect(standOf(row, '2023-03-14', 'check')).toBe('waiting');
});

test('这样的程序没有死路', () => {
  expect(findDeadEnds(explore(notice, notices))).toEqual([]);
});

test('只等一个已经定下的日子的环节，事先就在待办里，写明哪天起可以办', () => {
  const before = follow(noticeRow({ kind: 'small' }), '2023-03-05');
  expect(openStepsOf(before).map(({ step, stand }) => [step, stand])).toEqual([
    ['view', 'open'],
    ['check', 'open'],
    ['expire', 'open'],
  ]);
  expect(opensOn(before, 'check')).toBe('2023-03-12');
  const after = follow(noticeRow({ kind: 'small' }), '2023-03-12');
  expect(openStepsOf(after).map(({ step }) => step)).toEqual(['check', 'expire']);
  expect(opensOn(after, 'check')).toBeNull();
});

test('等人办的环节不算定下日子：公示截止日期没有填的，复查不在待办里', () => {
  const open = follow(noticeRow({ kind: 'small', viewTo: null }), '2023-03-05');
  expect(openStepsOf(open).map(({ step }) => step)).toEqual(['view']);
});
