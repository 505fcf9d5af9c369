import { defineMeasure, person } from '#engine/declare.ts';
import { assembleLaw, type Law } from '#engine/law.ts';
import { appeal, appeals, RULE } from '#engine/procedure/chess-appeal.fixture.ts';
import { defineProcedure, defineTemplate, paragraphs } from '#engine/procedure.ts';
import { games, played, umpires } from './chess-club.ts';

/** Appeals of the chess club, with the name of whoever appeals. */
const register = {
  ...appeals,
  order: 3,
  fields: { ...appeals.fields, player: person('申诉人', { blank: '不登记' }) },
};

const { rule } = appeal.steps;
if (rule === undefined) throw new Error('the fixture has changed');

const procedure = defineProcedure(register, {
  ...appeal,
  steps: { ...appeal.steps, rule: { ...rule, papers: [{ id: 'ruling', label: '裁定书', template: 'ruling' }] } },
});

const ruling = defineTemplate(procedure, {
  id: 'ruling',
  label: '裁定书',
  step: 'rule',
  cite: [RULE],
  draft: ({ unit, number, show, showDate }) => ({
    title: [unit.name, '棋局申诉裁定书'],
    docNumber: null,
    addressee: show('player'),
    body: paragraphs(`${showDate('receivedOn')}收到的申诉（${number}）：${show('title')}。裁定：${show('ruling')}。`),
    signature: { bodies: [unit.name], date: null },
    note: null,
    copyTo: null,
    annexes: [],
    mark: null,
  }),
});

const due = defineMeasure(register, {
  id: 'appeals.due',
  label: '应裁定的申诉',
  kind: 'count',
  on: 'dueOn',
  unit: '件',
  counts: '按最迟裁定日期计',
});

/** The chess club with its appeals, which run by a procedure. */
export const appealLaw: Law = assembleLaw({
  registers: [register, umpires, games],
  measures: [played, due],
  indicators: [],
  outlines: [],
  procedures: [procedure],
  templates: [ruling],
});
