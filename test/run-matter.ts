import { ROLE_LABELS } from '#app/rights.ts';
import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { followMatter, type Matter } from '#engine/procedure/follow-matter.ts';
import type { ClockState } from '#engine/procedure/run-clocks.ts';
import type { Taken } from '#engine/procedure/settle.ts';
import { type Act, takeStep } from '#engine/procedure/take-step.ts';
import type { Procedure } from '#engine/procedure.ts';
import type { Register, Row } from '#engine/register.ts';
import { Fault } from '#kernel/fault.ts';
import { localDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';

const UNIT = '990101100';

type More = Partial<Pick<Act, 'role' | 'outcome' | 'reason' | 'fields' | 'papers'>> & {
  /** The day on which it is registered; that of the act unless given. */
  readonly today?: string;
};

/** A matter as it is run through in a test: each act is checked like a person's and saved like a record. */
export type Run = {
  /** Takes a step on a day, with every paper there. @throws {Fault} where it is refused or the row breaks a rule of its register */
  readonly take: (step: string, on: string, more?: More) => void;
  /** Leaves a step out. @throws {Fault} where that is refused */
  readonly skip: (step: string, exemption: string, reason: string, today: string) => void;
  /** Fills fields of the record by hand. */
  readonly fill: (fields: Readonly<Record<string, Value>>) => void;
  readonly on: (today: string) => Matter;
  readonly stand: (step: string, today: string) => string | undefined;
  readonly clock: (id: string, today: string) => ClockState | undefined;
  readonly row: () => Row;
};

/** Starts a matter with the fields its record begins with, by the national calendar. */
export function startRun(procedure: Procedure, register: Register, fields: Readonly<Record<string, Value>>): Run {
  let row = completeRow(register, fields, { unit: UNIT, number: '2023-0001' });
  const journal: Taken[] = [];
  const on = (today: string) =>
    followMatter(procedure, row, journal, { today: localDate(today), calendar: china, nearDays: 3 });

  function save(changes: Readonly<Record<string, Value>>, today: string): void {
    const changed = { ...row, ...changes };
    const { faults } = checkRow(register, changed, { today: localDate(today), isUnit: (code) => code === UNIT });
    if (faults.length > 0) throw new Error(faults.map(({ label, says }) => `${label}：${says}`).join('；'));
    row = changed;
  }

  function act(whole: Act, today: string): void {
    const context = { today: localDate(today), register, roleLabel: (role: Act['role']) => ROLE_LABELS[role] };
    save(takeStep(on(today), whole, context), today);
    const { step, outcome, exemption, reason } = whole;
    const papers = Object.fromEntries(whole.papers.map((paper) => [paper, ['1']]));
    const how = exemption === null ? 'done' : 'skipped';
    journal.push({ step, how, on: whole.on, outcome, exemption, reason, by: '', at: '', papers });
  }

  return {
    take: (step, day, { today = day, ...more } = {}) => {
      const declared = procedure.steps[step];
      const role = declared?.who[0] ?? 'clerk';
      const papers = (declared?.papers ?? []).map(({ id }) => id);
      const taken = { step, on: localDate(day), exemption: null };
      act({ ...taken, role, outcome: null, reason: null, fields: {}, papers, ...more }, today);
    },
    skip: (step, exemption, reason, today) => {
      const role = procedure.steps[step]?.who[0] ?? 'clerk';
      act({ step, role, on: null, outcome: null, exemption, reason, fields: {}, papers: [] }, today);
    },
    fill: (changes) => {
      row = { ...row, ...changes };
    },
    on,
    stand: (step, today) => on(today).stands.steps.get(step)?.stand,
    clock: (id, today) => on(today).clocks.find((clock) => clock.id === id),
    row: () => row,
  };
}

/** What is refused, for comparing its words. @throws {Error} where nothing is */
export function refusalOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
