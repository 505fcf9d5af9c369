import { code, count, date, defineRegister, note, reference, text, unit } from '#engine/declare.ts';
import { assembleLaw, type Law } from '#engine/law.ts';
import { RULE } from '#engine/procedure/chess-appeal.fixture.ts';
import { defineProcedure } from '#engine/procedure.ts';
import { games, played, umpires } from './chess-club.ts';

const blank = '没有';

/** What the chess club has to do in a year, given out to its places. */
export const chores = defineRegister({
  id: 'chores',
  order: 4,
  label: '杂务台账',
  oneRow: '一件杂务',
  about: '一件杂务一行。',
  cite: [RULE],
  unitLabel: '承办单位',
  fields: {
    title: text('杂务'),
    source: text('来自'),
    heading: text('部分', { blank }),
    post: text('谁办'),
    helpers: text('帮手', { blank }),
    detail: note('细则', { blank }),
    issuedOn: date('交办日期'),
    dueOn: date('期限', { future: true }),
    dueWords: text('期限原话', { blank }),
    doneOn: date('办完日期', { blank }),
    recalledOn: date('收回日期', { blank }),
    recallReason: note('收回原因', { blank }),
    movedTo: unit('改交给', { blank }),
    movedFrom: reference('原杂务', 'chores', { blank }),
    progress: note('进展', { blank }),
    progressOn: date('进展日期', { blank }),
    parent: reference('上级杂务', 'chores', { blank }),
    above: text('总社编号', { blank }),
    level: code('谁交办', { club: '总社', own: '本社' }, { blank }),
    target: text('目标', { blank }),
    direction: code('方向', { least: '不低于', most: '不高于' }, { blank }),
    threshold: count('目标值', { blank }),
    achieved: count('实际值', { blank }),
  },
  datedBy: 'issuedOn',
  listed: ['title'],
  titledBy: 'title',
  assigns: {
    source: 'source',
    heading: 'heading',
    post: 'post',
    helpers: 'helpers',
    detail: 'detail',
    issuedOn: 'issuedOn',
    dueOn: 'dueOn',
    dueWords: 'dueWords',
    doneOn: 'doneOn',
    recalledOn: 'recalledOn',
    recallReason: 'recallReason',
    movedTo: 'movedTo',
    movedFrom: 'movedFrom',
    progress: 'progress',
    progressOn: 'progressOn',
    parent: 'parent',
    above: 'above',
    level: 'level',
    levels: { above: 'club', own: 'own' },
    target: 'target',
    direction: 'direction',
    atMost: 'most',
    threshold: 'threshold',
    achieved: 'achieved',
  },
});

const chore = defineProcedure(chores, {
  id: 'chore',
  label: '杂务',
  about: '交办，办完。',
  cite: [RULE],
  steps: {
    issue: {
      label: '交办',
      cite: [RULE],
      binds: 'direct',
      says: '交办。',
      who: ['clerk'],
      after: [],
      on: 'issuedOn',
    },
    recall: {
      label: '收回',
      cite: [],
      binds: 'practice',
      says: '收回。',
      who: ['reviewer'],
      after: ['issue'],
      before: ['done'],
      on: 'recalledOn',
      optional: true,
      ends: '已收回',
    },
    done: {
      label: '办完',
      cite: [RULE],
      binds: 'direct',
      says: '办完。',
      who: ['reporter', 'clerk'],
      after: ['issue'],
      on: 'doneOn',
      ends: '已办完',
    },
  },
  clocks: { due: { label: '期限', limit: { dueField: 'dueOn', cite: RULE }, from: [], until: 'done' } },
});

/** The chess club with its chores. */
export const choresLaw: Law = assembleLaw({
  registers: [chores, umpires, games],
  measures: [played],
  indicators: [],
  outlines: [],
  procedures: [chore],
  templates: [],
});
