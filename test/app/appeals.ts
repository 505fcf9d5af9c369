import { defineMeasure } from '#engine/declare.ts';
import { assembleLaw, type Law } from '#engine/law.ts';
import { appeal, appeals } from '#engine/procedure/chess-appeal.fixture.ts';
import { games, played, umpires } from './chess-club.ts';

const due = defineMeasure(appeals, {
  id: 'appeals.due',
  label: '应裁定的申诉',
  kind: 'count',
  on: 'dueOn',
  unit: '件',
  counts: '按最迟裁定日期计',
});

/** The chess club with its appeals, which run by a procedure. */
export const appealLaw: Law = assembleLaw({
  registers: [{ ...appeals, order: 3 }, umpires, games],
  measures: [played, due],
  indicators: [],
  outlines: [],
  procedures: [appeal],
});
