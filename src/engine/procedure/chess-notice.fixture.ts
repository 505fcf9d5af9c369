import { code, date, defineRegister, text, yesNo } from '../declare.ts';
import { defineLimit } from '../limit.ts';
import type { Row } from '../register.ts';
import { RULE } from './chess-appeal.fixture.ts';
import { defineProcedure } from './procedure.ts';

export const notices = defineRegister({
  id: 'notices',
  order: 2,
  label: '棋规公告台账',
  oneRow: '一件公告',
  about: '公布新棋规。',
  cite: [RULE],
  fields: {
    title: text('公告'),
    kind: code('类别', { big: '重要', small: '一般' }, { blank: '未分类' }),
    postedOn: date('张贴日期'),
    viewTo: date('公示截止日期', { future: true, blank: '未公示' }),
    talkPlannedOn: date('拟宣讲日期', { future: true, blank: '不宣讲' }),
    talkOn: date('宣讲日期', { blank: '尚未宣讲' }),
    sentOn: date('讲稿送达日期', { blank: '尚未送达' }),
    checkedOn: date('复查日期', { blank: '尚未复查' }),
    broken: yesNo('是否违反', { blank: '尚未复查' }),
    answerBy: date('答复期限', { future: true, blank: '没有要求' }),
    validTo: date('有效期至', { future: true, blank: '长期有效' }),
  },
  datedBy: 'postedOn',
  listed: ['title'],
  titledBy: 'title',
});

const COUNTING = { dayZero: RULE };

/** Posted for ten days, a talk announced three days ahead, checked again and again, and expired by its own date. */
export const notice = defineProcedure(notices, {
  id: 'notice',
  label: '公告程序',
  about: '虚构的程序。',
  cite: [RULE],
  steps: {
    post: step('张贴', [], { on: 'postedOn', asks: ['viewTo'] }),
    send: step('送达讲稿', ['post'], {
      on: 'sentOn',
      optional: true,
      when: {
        any: [
          { field: 'kind', is: ['big'] },
          { field: 'kind', blank: true },
        ],
      },
    }),
    view: step('公示截止', ['post'], { on: 'viewTo', lastDay: true }),
    check: step('复查', ['view'], {
      on: 'checkedOn',
      outcomeField: 'broken',
      outcomes: { true: { label: '违反', reopens: ['view'] } },
    }),
    file: step('存档', ['check'], { ends: '已存档' }),
    expire: step('到期', ['view'], { on: 'validTo', lastDay: true, ends: '已失效', afterEnd: true }),
  },
  clocks: {
    view: {
      label: '公示期限',
      limit: [
        defineLimit({
          id: 'club.view',
          label: '公示期限',
          days: 10,
          count: 'calendar',
          direction: 'at-least',
          from: '张贴之日',
          cite: RULE,
          counting: COUNTING,
          departure: '急需的可以缩短',
        }),
      ],
      from: [{ step: 'post' }],
      until: 'view',
    },
    send: {
      label: '讲稿送达',
      limit: [
        defineLimit({
          id: 'club.send',
          label: '讲稿送达',
          days: 3,
          count: 'calendar',
          direction: 'ahead',
          from: '宣讲之日',
          cite: RULE,
          counting: COUNTING,
        }),
      ],
      from: [{ field: 'talkPlannedOn' }, { field: 'talkOn' }],
      until: 'send',
    },
    answer: { label: '答复', limit: { dueField: 'answerBy', cite: RULE }, from: [], until: 'check' },
  },
});

type Part = (typeof notice)['steps'][string];

function step(label: string, after: readonly string[], more: Partial<Part>): Part {
  return { label, cite: [RULE], binds: 'direct', says: '', who: ['clerk'], after, ...more };
}

/** A row posted on 1 March 2023 to be viewed until the 11th. */
export function noticeRow(changes: Readonly<Record<string, Row[string]>> = {}): Row {
  const blank = Object.fromEntries(Object.keys(notices.fields).map((id) => [id, null]));
  return {
    ...blank,
    unit: '990101100',
    number: '1',
    title: '让子规则',
    postedOn: '2023-03-01',
    viewTo: '2023-03-11',
    ...changes,
  };
}
