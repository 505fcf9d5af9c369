import { expect, test } from 'vitest';
import { Fault } from '#kernel/fault.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Row } from '../register.ts';
import { appeal, appealRow, appeals, onDay } from './chess-appeal.fixture.ts';
import { followMatter } from './follow-matter.ts';
import type { Taken } from './settle.ts';
import { type Act, takeStep } from './take-step.ts';

const TODAY = localDate('2023-03-10');
const DRAFTED: Taken = {
  step: 'prepare',
  how: 'done',
  on: localDate('2023-03-06'),
  outcome: null,
  exemption: null,
  reason: null,
  by: '经办人',
  at: '',
  papers: { draft: ['1'] },
};

function take(row: Row, act: Partial<Act> & Pick<Act, 'step'>, journal: readonly Taken[] = []) {
  const whole: Act = {
    role: 'clerk',
    on: TODAY,
    outcome: null,
    exemption: null,
    reason: null,
    fields: {},
    papers: [],
    ...act,
  };
  const matter = followMatter(appeal, row, journal, onDay(TODAY));
  return takeStep(matter, whole, {
    today: TODAY,
    register: appeals,
    roleLabel: (role) => (role === 'clerk' ? '经办人' : '主任'),
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

const slow = () => appealRow({ kind: 'slow' });

test('办理一个环节，填上台账的日期和选项', () => {
  expect(take(slow(), { step: 'replay' })).toEqual({ replayedOn: TODAY, replay: 'done' });
});

test('豁免写明理由的，台账选“不需要”；没有理由的不收，并指出条文', () => {
  expect(take(slow(), { step: 'replay', on: null, exemption: 'agreed', reason: '双方书面认可' })).toEqual({
    replay: 'not-required',
  });
  const fault = faultOf(() => take(slow(), { step: 'replay', on: null, exemption: 'agreed', reason: ' ' }));
  expect([fault.code, fault.message]).toEqual([
    'EXEMPTION_REASON_MISSING',
    expect.stringContaining('《棋社章程》第九条'),
  ]);
  expect(faultOf(() => take(slow(), { step: 'replay', exemption: 'lazy', reason: '忙' })).code).toBe(
    'EXEMPTION_UNKNOWN',
  );
});

test('跳过前面的环节不收，说出还差哪些', () => {
  const fault = faultOf(() => take(slow(), { step: 'prepare', papers: ['draft'] }));
  expect([fault.code, fault.message]).toEqual(['STEP_OUT_OF_ORDER', expect.stringContaining('“复盘”')]);
});

test('席位不对、重复办理、已办结都不收', () => {
  const quick = appealRow({ kind: 'quick', ruledOn: '2023-03-09', ruling: 'upheld' });
  expect(
    faultOf(() => take(appealRow({ kind: 'quick' }), { step: 'rule', outcome: 'upheld' }, [DRAFTED])).message,
  ).toContain('由主任办理，您的席位是经办人');
  expect(faultOf(() => take(slow(), { step: 'receive' })).code).toBe('STEP_SETTLED');
  const closed: Taken = { ...DRAFTED, step: 'close', on: localDate('2023-03-10'), papers: {} };
  expect(faultOf(() => take(quick, { step: 'ask' }, [DRAFTED, closed])).code).toBe('MATTER_ENDED');
});

test('日期晚于今天、早于前一环节、早于法定最短时间的都不收', () => {
  const row = appealRow({ kind: 'slow', replayedOn: '2023-03-08', replay: 'done' });
  const prepare = (on: string, reason: string | null = null) =>
    take(row, { step: 'prepare', on: localDate(on), papers: ['draft'], reason });
  expect(faultOf(() => prepare('2023-03-11')).code).toBe('STEP_DATE_FUTURE');
  expect(faultOf(() => prepare('2023-03-07')).message).toContain('相差 1 天');
  const quick = appealRow({ kind: 'quick' });
  const early = { step: 'prepare', on: localDate('2023-03-02'), papers: ['draft'] };
  expect(faultOf(() => take(quick, early)).message).toContain('早了 2 天');
  expect(take(quick, { ...early, reason: '双方同意' })).toEqual({});
});

test('法律要求的材料没有上传不收', () => {
  expect(faultOf(() => take(appealRow({ kind: 'quick' }), { step: 'prepare' })).code).toBe('PAPER_MISSING');
});

test('要有结果的环节没有选结果不收，列出可选的结果', () => {
  const rule = (outcome: string | null) => () =>
    take(appealRow({ kind: 'quick' }), { step: 'rule', role: 'principal', outcome }, [DRAFTED]);
  expect(faultOf(rule(null)).remedy).toContain('维持、改判、重审');
  expect(faultOf(rule('won')).code).toBe('OUTCOME_UNKNOWN');
  expect(rule('changed')()).toEqual({ ruledOn: TODAY, ruling: 'changed' });
});
