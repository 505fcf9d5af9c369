import type { Row } from '../register.ts';
import { meets } from './condition.ts';
import type { Procedure } from './procedure.ts';
import { type ClockContext, type ClockState, runClocks } from './run-clocks.ts';
import { settle, type Taken } from './settle.ts';
import { type Stands, standOfSteps } from './stand-of-steps.ts';

/** A matter as of a day: how each step stands, its clocks, and what it ended with. */
export type Matter = {
  readonly procedure: Procedure;
  readonly row: Row;
  readonly journal: readonly Taken[];
  readonly stands: Stands;
  readonly clocks: readonly ClockState[];
  /** As of which day and by which calendar it was read. */
  readonly context: ClockContext;
};

/** Reads a matter from its row and journal. Pure: the same row, journal, day and calendar give the same matter. */
export function followMatter(procedure: Procedure, row: Row, journal: readonly Taken[], context: ClockContext): Matter {
  const stands = standOfSteps(procedure, row, settle(procedure, row, journal, context.today));
  return { procedure, row, journal, stands, clocks: runClocks(procedure, row, journal, stands, context), context };
}

/** Whether a row of the procedure's register is one of its matters; a row that does not say yet is none. */
export function isMatter(procedure: Procedure, row: Row): boolean {
  return procedure.when === undefined || meets(procedure.when, row, () => 'pending') === true;
}
