import { ROLE_LABELS } from '#app/rights.ts';
import { checkRow, completeRow } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { followMatter, type Matter } from '#engine/procedure/follow-matter.ts';
import type { ClockState } from '#engine/procedure/run-clocks.ts';
import type { Taken } from '#engine/procedure/settle.ts';
import { type Act, takeStep } from '#engine/procedure/take-step.ts';
import type { Procedure } from '#engine/procedure.ts';
import type { Register, Row } from '#engine/register.ts';
import type { WorkCalendar } from '#engine/working-days.ts';
import { Fault } from '#kernel/fault.ts';
import { type LocalDate, localDate } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';

const UNIT = '990101100';

type Try = Partial<Pick<Act, 'role' | 'outcome' | 'exemption' | 'reason' | 'fields' | 'papers'>> & {
  /** The day it is entered; the day it was done unless said otherwise. */
  readonly today?: string;
};

/** A matter that is run through step by step, as a seat would do it. */
export type MatterRun = {
  /** Takes a step on a day. @throws {Fault} what the engine refuses, or {Error} where the row would break a rule of its register */
  readonly take: (step: string, on: string, more?: Try) => void;
  /** Claims an exemption on a day of entry. @throws {Fault} */
  readonly skip: (step: string, exemption: string, today: string, reason?: string) => void;
  /** The code and message with which an act is refused; what was refused changes nothing. */
  readonly refusal: (step: string, on: string, more?: Try) => readonly [string, string];
  readonly matter: (today: string, calendar?: WorkCalendar) => Matter;
  /** How the steps stand on a day. */
  readonly stands: (today: string) => Readonly<Record<string, string>>;
  /** Status and due day of a clock on a day; undefined where it does not run. */
  readonly clock: (id: string, today: string, calendar?: WorkCalendar) => string | undefined;
  readonly state: (id: string, today: string) => ClockState | undefined;
  /** Fills fields of the record by hand. */
  readonly fill: (fields: Readonly<Record<string, Value>>) => void;
  readonly row: () => Row;
};

/** Begins a matter from a row of its register; fields that are not given are blank. All papers are there unless `papers` says less. */
export function runMatter(procedure: Procedure, register: Register, given: Readonly<Record<string, Value>>): MatterRun {
  let row = completeRow(register, given, { unit: UNIT, number: '2023-0001' });
  const journal: Taken[] = [];

  const matter = (today: string, calendar: WorkCalendar = china): Matter =>
    followMatter(procedure, row, journal, { today: localDate(today), calendar, nearDays: 3 });

  const act = (step: string, on: LocalDate | null, more: Try): void => {
    const { today = on ?? '', role, outcome = null, exemption = null, reason = null, fields = {}, papers } = more;
    const declared = procedure.steps[step];
    const all = declared?.papers?.map(({ id }) => id) ?? [];
    const whole: Act = {
      step,
      role: role ?? declared?.who[0] ?? 'clerk',
      on,
      outcome,
      exemption,
      reason,
      fields,
      papers: papers ?? all,
    };
    const context = { today: localDate(today), register, roleLabel: (one: Act['role']) => ROLE_LABELS[one] };
    const changed = { ...row, ...takeStep(matter(today), whole, context) };
    const { faults } = checkRow(register, changed, { today: localDate(today), isUnit: (code) => code === UNIT });
    if (faults.length > 0) throw new Error(faults.map(({ label, says }) => `${label}：${says}`).join('；'));
    row = changed;
    const how = exemption === null ? 'done' : 'skipped';
    journal.push({ step, how, on, outcome, exemption, reason, by: '演示', at: today, papers: {} });
  };

  return {
    take: (step, on, more = {}) => act(step, localDate(on), more),
    skip: (step, exemption, today, reason = '经审查确认') => act(step, null, { exemption, today, reason }),
    refusal: (step, on, more = {}) => {
      try {
        act(step, more.exemption === undefined ? localDate(on) : null, { today: on, ...more });
      } catch (error) {
        if (error instanceof Fault) return [error.code, error.message];
        throw error;
      }
      throw new Error(`${step} was not refused`);
    },
    matter,
    stands: (today) => Object.fromEntries([...matter(today).stands.steps].map(([id, { stand }]) => [id, stand])),
    clock: (id, today, calendar = china) => {
      const state = matter(today, calendar).clocks.find((clock) => clock.id === id);
      if (state === undefined) return undefined;
      return `${state.status} ${'on' in state.due ? state.due.on : state.due.unassessable}`;
    },
    state: (id, today) => matter(today).clocks.find((clock) => clock.id === id),
    fill: (fields) => {
      row = { ...row, ...fields };
    },
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
