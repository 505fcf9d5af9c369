import { expect, test } from 'vitest';
import { Fault } from '#kernel/fault.ts';
import { localDate } from '#kernel/local-date.ts';
import { defineLimit } from '../limit.ts';
import { appeal, appealRow, appeals, onDay, RULE } from './chess-appeal.fixture.ts';
import { explore } from './explore.ts';
import { followMatter } from './follow-matter.ts';
import { defineProcedure, type Step } from './procedure.ts';
import type { Taken } from './settle.ts';
import { type Act, takeStep } from './take-step.ts';

const base = { cite: [RULE], binds: 'direct', says: '', who: ['clerk'] } as const satisfies Partial<Step>;

/** A ruling and a refusal share the day of ruling; a replay may be left out, but not once others were asked. */
const refusable = defineProcedure(appeals, {
  id: 'refusable',
  label: '可以不予受理的申诉',
  about: '虚构的程序。',
  cite: [RULE],
  steps: {
    receive: { ...base, label: '收到', after: [], on: 'receivedOn' },
    ask: { ...base, label: '征询', after: ['receive'], before: ['rule'], on: 'askedOn', optional: true },
    replay: {
      ...base,
      label: '复盘',
      after: ['receive'],
      before: ['rule', 'refuse'],
      on: 'replayedOn',
      fills: { replay: 'done' },
      exemptions: {
        silent: {
          label: '没有人要求',
          cite: RULE,
          sets: { replay: 'not-required' },
          unless: { step: 'ask', is: ['done'] },
          once: 'asking',
        },
      },
    },
    rule: {
      ...base,
      label: '裁定',
      after: ['replay'],
      when: { field: 'ruling', blank: false },
      on: 'ruledOn',
      ends: '已裁定',
    },
    refuse: {
      ...base,
      label: '不予受理',
      after: ['receive'],
      when: { field: 'ruling', blank: true },
      on: 'ruledOn',
      ends: '不予受理',
    },
  },
  clocks: {
    asking: {
      label: '要求复盘的时间',
      limit: [
        defineLimit({
          id: 'club.asking',
          label: '要求复盘的时间',
          days: 3,
          count: 'calendar',
          direction: 'at-most',
          from: '收到之日',
          cite: RULE,
          counting: { dayZero: RULE },
        }),
      ],
      from: [{ step: 'receive' }],
      until: 'ask',
      others: true,
    },
  },
});

function skip(today: string, changes: Parameters<typeof appealRow>[0] = {}, journal: readonly Taken[] = []) {
  const act: Act = {
    step: 'replay',
    role: 'clerk',
    on: null,
    outcome: null,
    exemption: 'silent',
    reason: '到期没有人要求',
    fields: {},
    papers: [],
  };
  const matter = followMatter(refusable, appealRow(changes), journal, onDay(today));
  const context = { today: localDate(today), register: appeals, roleLabel: () => '经办人' };
  try {
    return takeStep(matter, act, context);
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

test('两个环节共用一个日期字段的，只算条件成立的那一个', () => {
  const standsOf = (ruling: string | null) => {
    const { stands } = followMatter(refusable, appealRow({ ruling, ruledOn: '2023-03-06' }), [], onDay('2023-03-07'));
    return [stands.steps.get('rule')?.stand, stands.steps.get('refuse')?.stand, stands.ended?.label];
  };
  expect(standsOf('upheld')).toEqual(['done', 'not-applicable', '已裁定']);
  expect(standsOf(null)).toEqual(['not-applicable', 'done', '不予受理']);
});

test('别人的时间过了，不算我方逾期，只是期满', () => {
  const statusOn = (today: string) => followMatter(refusable, appealRow(), [], onDay(today)).clocks[0]?.status;
  expect(['2023-03-04', '2023-03-05'].map(statusOn)).toEqual(['filling', 'full']);
});

test('以逾期没有要求为由不办理的，要等期限届满的次日', () => {
  expect(skip('2023-03-04')).toContain('届满以前不能以“没有人要求”为由不办理');
  expect(skip('2023-03-05')).toEqual({ replay: 'not-required' });
});

test('情形不符的豁免不能用，说出原因；逐一列举的状态里也没有它', () => {
  expect(skip('2023-03-20', { askedOn: '2023-03-02' })).toBe(
    '“征询已办理”的，“复盘”不能以“没有人要求”为由不办理（《棋社章程》第九条）。',
  );
  for (const { settled } of explore(refusable, appeals).values()) {
    const wasAskedFirst = settled.steps.get('ask') !== undefined && settled.steps.get('replay')?.how === 'skipped';
    const order = [...settled.steps.keys()];
    if (wasAskedFirst) expect(order.indexOf('replay')).toBeLessThan(order.indexOf('ask'));
  }
});

test('条件问到字段是否已填的，列举时空着和填了都试', () => {
  const rulings = new Set([...explore(refusable, appeals).values()].map(({ row }) => row.ruling ?? null));
  expect([...rulings].sort()).toEqual([null, 'upheld'].sort());
  expect(explore(appeal, appeals).size).toBeGreaterThan(20);
});
