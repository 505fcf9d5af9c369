import type { Citation } from '#kernel/citation.ts';
import { localDate, weekdayOf } from '#kernel/local-date.ts';
import { code, date, defineRegister, text } from '../declare.ts';
import { defineLimit } from '../limit.ts';
import type { Row } from '../register.ts';
import { WEEKEND, type WorkCalendar } from '../working-days.ts';
import { defineProcedure } from './procedure.ts';
import type { ClockContext } from './run-clocks.ts';

/** A rule of a fictional chess club: the engine knows no real law. */
export const RULE: Citation = {
  id: 'C01',
  instrument: {
    id: 'club',
    title: '棋社章程',
    number: null,
    effectiveFrom: localDate('2020-01-01'),
    effectiveTo: null,
  },
  article: '第九条',
  says: '虚构的规则',
  evidence: 'article-read',
  checkedOn: localDate('2026-01-01'),
};

export const appeals = defineRegister({
  id: 'appeals',
  order: 1,
  label: '棋局申诉台账',
  oneRow: '一件申诉',
  about: '棋友对判罚的申诉。',
  cite: [RULE],
  fields: {
    title: text('申诉事项'),
    kind: code('类别', { quick: '快棋', slow: '慢棋' }, { blank: '未分类' }),
    receivedOn: date('收到日期'),
    replayedOn: date('复盘日期', { blank: '尚未复盘' }),
    replay: code('复盘情况', { done: '已复盘', 'not-required': '不需要' }, { blank: '尚未复盘' }),
    askedOn: date('征询日期', { blank: '未征询' }),
    answeredOn: date('收到回复日期', { blank: '未征询' }),
    ruledOn: date('裁定日期', { blank: '尚未裁定' }),
    ruling: code('裁定', { upheld: '维持', changed: '改判', again: '重审' }, { blank: '尚未裁定' }),
    dueOn: date('最迟裁定日期', { blank: '尚未算出', future: true }),
  },
  datedBy: 'receivedOn',
  listed: ['title'],
  titledBy: 'title',
});

const COUNTING = { dayZero: RULE, workingDay: RULE };

/** Replay is only for slow games and can be left out with a reason; the ruling is due in ten working days, asking others stops the clock. */
export const appeal = defineProcedure(appeals, {
  id: 'appeal',
  label: '申诉程序',
  about: '虚构的程序。',
  cite: [RULE],
  steps: {
    receive: { label: '收到', cite: [RULE], binds: 'direct', says: '', who: ['clerk'], after: [], on: 'receivedOn' },
    replay: {
      label: '复盘',
      cite: [RULE],
      binds: 'direct',
      says: '',
      who: ['clerk'],
      after: ['receive'],
      before: ['rule'],
      when: { field: 'kind', is: ['slow'] },
      on: 'replayedOn',
      fills: { replay: 'done' },
      exemptions: { agreed: { label: '双方认可', cite: RULE, sets: { replay: 'not-required' } } },
    },
    ask: {
      label: '征询',
      cite: [RULE],
      binds: 'direct',
      says: '',
      who: ['clerk'],
      after: ['receive'],
      before: ['rule'],
      on: 'askedOn',
      optional: true,
    },
    answer: {
      label: '收到回复',
      cite: [RULE],
      binds: 'direct',
      says: '',
      who: ['clerk'],
      after: ['ask'],
      before: ['rule'],
      when: { step: 'ask', is: ['done'] },
      on: 'answeredOn',
      optional: true,
    },
    prepare: {
      label: '拟稿',
      cite: [RULE],
      binds: 'practice',
      says: '',
      who: ['clerk'],
      after: ['replay'],
      papers: [{ id: 'draft', label: '裁定稿', must: RULE }],
    },
    rule: {
      label: '裁定',
      cite: [RULE],
      binds: 'direct',
      says: '',
      who: ['principal'],
      after: ['prepare'],
      on: 'ruledOn',
      outcomeField: 'ruling',
      outcomes: { again: { label: '重审', reopens: ['prepare'] } },
      gate: true,
    },
    close: {
      label: '归档',
      cite: [RULE],
      binds: 'practice',
      says: '',
      who: ['clerk'],
      after: ['rule'],
      ends: '已归档',
    },
  },
  clocks: {
    cool: {
      label: '冷静期',
      limit: [
        defineLimit({
          id: 'club.cool',
          label: '冷静期',
          days: 3,
          count: 'calendar',
          direction: 'at-least',
          from: '收到之日',
          cite: RULE,
          counting: { dayZero: RULE },
          departure: '双方同意的可以缩短',
        }),
      ],
      from: [{ step: 'receive' }],
      until: 'prepare',
    },
    ruling: {
      label: '裁定期限',
      limit: [
        defineLimit({
          id: 'club.ruling',
          label: '裁定期限',
          days: 10,
          count: 'working',
          direction: 'at-most',
          from: '收到申诉之日',
          cite: RULE,
          counting: COUNTING,
          pauses: [{ while: '征询', cite: RULE }],
        }),
      ],
      from: [{ step: 'receive' }],
      until: 'rule',
      pausedBy: [{ from: { step: 'ask' }, to: { step: 'answer' } }],
      writes: 'dueOn',
    },
  },
});

/** Weekdays only; 2023 and 2024. */
const calendar: WorkCalendar = {
  covers: (year) => year === 2023 || year === 2024,
  isWorkday: (day) => weekdayOf(day) <= 5,
  why: (day) => (weekdayOf(day) <= 5 ? '工作日' : WEEKEND),
  noticeOf: () => undefined,
};

export function onDay(today: string): ClockContext {
  return { today: localDate(today), calendar, nearDays: 3 };
}

/** A row received on Wednesday 1 March 2023. */
export function appealRow(changes: Readonly<Record<string, Row[string]>> = {}): Row {
  const blank = Object.fromEntries(Object.keys(appeals.fields).map((id) => [id, null]));
  return { ...blank, unit: '990101100', number: '1', title: '车被误判', receivedOn: '2023-03-01', ...changes };
}
