import { expect, test } from 'vitest';
import { localDate } from '#kernel/local-date.ts';
import { appeal, appealRow, onDay } from './chess-appeal.fixture.ts';
import { followMatter, isMatter } from './follow-matter.ts';
import type { Taken } from './settle.ts';

const standsOf = (matter: ReturnType<typeof followMatter>) =>
  Object.fromEntries([...matter.stands.steps].map(([id, { stand }]) => [id, stand]));

function taken(step: string, changes: Partial<Taken> = {}): Taken {
  const on = localDate('2023-03-06');
  return {
    step,
    how: 'done',
    on,
    outcome: null,
    exemption: null,
    reason: null,
    by: '经办人',
    at: '',
    papers: {},
    ...changes,
  };
}

test('台账上填了日期的环节就是已办，不必再办一次', () => {
  const matter = followMatter(
    appeal,
    appealRow({ kind: 'slow', replayedOn: '2023-03-02', replay: 'done' }),
    [],
    onDay('2023-03-03'),
  );
  expect(standsOf(matter)).toMatchObject({ receive: 'done', replay: 'done', prepare: 'open', rule: 'waiting' });
  expect(matter.stands.steps.get('replay')?.settlement).toMatchObject({ from: 'register', on: '2023-03-02' });
});

test('类别没有填时，不能断定要不要复盘，也不会放过它', () => {
  const matter = followMatter(appeal, appealRow(), [], onDay('2023-03-03'));
  expect(standsOf(matter)).toMatchObject({ replay: 'undecided', prepare: 'waiting' });
  expect(matter.stands.steps.get('prepare')?.missing).toEqual(['replay']);
});

test('不适用的环节不挡后面的环节', () => {
  const matter = followMatter(appeal, appealRow({ kind: 'quick' }), [], onDay('2023-03-03'));
  expect(standsOf(matter)).toMatchObject({ replay: 'not-applicable', prepare: 'open' });
});

test('台账选了“不需要”的环节算作豁免', () => {
  const matter = followMatter(appeal, appealRow({ kind: 'slow', replay: 'not-required' }), [], onDay('2023-03-03'));
  expect(standsOf(matter)).toMatchObject({ replay: 'skipped', prepare: 'open' });
});

test('台账没有字段的环节由办理记录证明；重审后要重新拟稿，再次拟稿后才能再裁定', () => {
  const row = appealRow({ kind: 'quick', ruledOn: '2023-03-07', ruling: 'again' });
  const first = taken('prepare');
  const ruled = taken('rule', { on: localDate('2023-03-07'), outcome: 'again' });
  expect(standsOf(followMatter(appeal, row, [first, ruled], onDay('2023-03-08')))).toMatchObject({
    prepare: 'open',
    rule: 'waiting',
  });
  const second = taken('prepare', { on: localDate('2023-03-08') });
  expect(standsOf(followMatter(appeal, row, [first, ruled, second], onDay('2023-03-08')))).toMatchObject({
    prepare: 'done',
    rule: 'open',
  });
});

test('归档后事项办结，其余环节不再开放', () => {
  const row = appealRow({ kind: 'quick', ruledOn: '2023-03-09', ruling: 'upheld' });
  const matter = followMatter(appeal, row, [taken('prepare'), taken('close')], onDay('2023-03-10'));
  expect(matter.stands.ended).toEqual({ label: '已归档', step: 'close' });
  expect(standsOf(matter)).toMatchObject({ ask: 'closed' });
});

test('期限按工作日走，三天内到期为临近，过期为逾期', () => {
  const clockOn = (today: string) =>
    followMatter(appeal, appealRow({ kind: 'quick' }), [], onDay(today)).clocks.find(({ id }) => id === 'ruling');
  expect(clockOn('2023-03-02')).toMatchObject({ status: 'running', due: { on: '2023-03-15' }, daysLeft: 13 });
  expect(clockOn('2023-03-12')).toMatchObject({ status: 'near', daysLeft: 3 });
  expect(clockOn('2023-03-16')).toMatchObject({ status: 'overdue', daysLeft: -1 });
});

test('征询期间不计入期限；征询没有结束时不能推算到期日', () => {
  const paused = appealRow({ kind: 'quick', askedOn: '2023-03-02', answeredOn: '2023-03-08' });
  const [, ruling] = followMatter(appeal, paused, [], onDay('2023-03-09')).clocks;
  expect(ruling).toMatchObject({ due: { on: '2023-03-22' } });
  const open = followMatter(appeal, appealRow({ kind: 'quick', askedOn: '2023-03-02' }), [], onDay('2023-03-09'));
  expect(open.clocks.find(({ id }) => id === 'ruling')?.status).toBe('unassessable');
});

test('按期裁定的为按期，晚于到期日的为逾期办结', () => {
  const statusOf = (ruledOn: string) =>
    followMatter(
      appeal,
      appealRow({ kind: 'quick', ruledOn, ruling: 'upheld' }),
      [taken('prepare')],
      onDay('2023-04-01'),
    ).clocks.find(({ id }) => id === 'ruling')?.status;
  expect(statusOf('2023-03-15')).toBe('met');
  expect(statusOf('2023-03-16')).toBe('missed');
});

test('没有条件的程序，台账的每一行都是它的事项', () => {
  expect(isMatter(appeal, appealRow())).toBe(true);
  const slowOnly = { ...appeal, when: { field: 'kind', is: ['slow'] } };
  expect(isMatter(slowOnly, appealRow())).toBe(false);
});
