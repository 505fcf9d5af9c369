import type { Law } from '#engine/law.ts';
import { blankFieldsOf, openStepsOf, opensOn } from '#engine/procedure/open-steps.ts';
import { countyOf, unitsCounted } from '#engine/unit.ts';
import { addDays, type LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import { findRecords } from '#store/find-record.ts';
import {
  type OpenKey,
  type OpenRow,
  parseOpenSteps,
  roleSet,
  type TodoQuery,
  todoCountStatement,
  todoStatement,
} from '#store/open-steps.ts';
import type { StoredRecord } from '#store/record.ts';
import { readSteps, type StoredStep } from '#store/steps.ts';
import { type Actor, demandRight, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getRegister } from '../get-register.ts';
import { titleOf } from '../trace-figure.ts';
import { type ClockRules, clockRules } from './clock-rules.ts';
import { type ClockView, clockView, sayClock } from './clock-view.ts';
import { mattersOf, rowOf } from './follow-row.ts';
import { getProcedure } from './list-procedures.ts';

/** One thing for a seat to do. */
export type Todo = {
  readonly record: {
    readonly id: string;
    readonly unit: string;
    readonly register: string;
    readonly number: string;
    readonly title: string;
    readonly version: number;
  };
  readonly procedure: string;
  readonly procedureLabel: string;
  readonly step: string;
  readonly label: string;
  /** What is to be done, one line. */
  readonly says: string;
  /** `step`: can be taken; `fill`: fields that decide whether it applies are blank. */
  readonly kind: 'step' | 'fill';
  readonly status: 'overdue' | 'near' | 'running' | 'undated';
  /** The first day it can be done, where a time must run full before. */
  readonly notBefore: LocalDate | null;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly daysLeft: number | null;
  /** How the limit stands, as a sentence; null without one. */
  readonly dueSays: string | null;
  readonly clock: ClockView | null;
};

export type TodoRequest = {
  readonly procedure?: string;
  readonly status?: 'overdue' | 'near' | 'dated';
  readonly after?: OpenKey;
  readonly limit: number;
};

export type TodoPage = {
  readonly todos: readonly Todo[];
  readonly next: OpenKey | null;
  /** How many there are, counted up to `TODO_COUNTED_TO`; null on later pages. */
  readonly counts: { readonly all: number; readonly overdue: number; readonly near: number } | null;
};

/** Counts go no further; a screen then says “1000 项以上”. */
export const TODO_COUNTED_TO = 1000;

/** What the seat has to do in its own role, the first to run out first, then what has no limit. */
export async function listTodo(desk: Desk, actor: Actor, request: TodoRequest): Promise<TodoPage> {
  demandRight(actor, 'take-steps');
  if (request.procedure !== undefined) getProcedure(desk.law, request.procedure);
  const county = countyOf(actor.unit.code);
  const rules = await clockRules(desk, county);
  const { today, nearDays } = rules;
  const query = { ...(await seatQuery(desk, actor)), procedure: request.procedure ?? null };
  const near = { from: today, to: addDays(today, nearDays) };
  const overdue = { from: null, to: addDays(today, -1) };
  const dated = { from: null, to: addDays('2999-12-31' as LocalDate, -1) };
  const all = { from: null, to: null };
  const asked = request.status === undefined ? all : { overdue, near, dated }[request.status];
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const isFirst = request.after === undefined;
    const most = TODO_COUNTED_TO + 1;
    const [rows, ...counted] = await tx.batch([
      todoStatement({ ...query, ...asked }, request.after ?? null, request.limit + 1),
      ...(isFirst ? [all, overdue, near].map((span) => todoCountStatement({ ...query, ...span }, most)) : []),
    ]);
    const found = parseOpenSteps(rows);
    const page = found.slice(0, request.limit);
    const ids = [...new Set(page.map(({ record }) => record))];
    const records = new Map((await findRecords(tx, county, ids)).map((record) => [record.id, record]));
    const journals = await readSteps(tx, county, ids);
    const todos = page.flatMap((row) => {
      const record = records.get(row.record);
      return record === undefined ? [] : todoOf(desk, record, journals.get(row.record) ?? [], row, rules);
    });
    const last = page.at(-1);
    const [n = 0, late = 0, soon = 0] = counted.map((answer) => Number(answer[0]?.n ?? 0));
    return {
      todos,
      next: found.length > page.length && last !== undefined ? keyOf(last) : null,
      counts: isFirst ? { all: n, overdue: late, near: soon } : null,
    };
  });
}

/** What a seat is asked about: its unit with those merged into it, and the sets of roles that its own is in. */
async function seatQuery(desk: Desk, { unit, role }: Actor): Promise<Omit<TodoQuery, 'procedure'>> {
  const units = unitsCounted(unit.code, await desk.units(), desk.today());
  return { county: countyOf(unit.code), units, roles: setsWith(desk.law, role), from: null, to: null };
}

/** Sets of roles that some step names and that hold a role. */
function setsWith(law: Law, role: Role): readonly string[] {
  const sets = [...law.procedures.values()].flatMap(({ steps }) =>
    Object.values(steps).flatMap(({ who }) => (who.includes(role) ? [roleSet(who)] : [])),
  );
  return [...new Set(sets)].sort();
}

function keyOf({ sortOn, record, procedure, step }: OpenRow): OpenKey {
  return { sortOn, record, procedure, step };
}

/** The step as it stands today; nothing where it was taken in the meantime. */
function todoOf(
  desk: Desk,
  record: StoredRecord,
  journal: readonly StoredStep[],
  row: OpenRow,
  rules: ClockRules,
): readonly Todo[] {
  const register = getRegister(desk.law, record.register);
  const matter = mattersOf(desk.law, register, rowOf(record), journal, rules).find(
    ({ procedure }) => procedure.id === row.procedure,
  );
  const step = matter?.procedure.steps[row.step];
  const open = matter === undefined ? undefined : openStepsOf(matter).find((one) => one.step === row.step);
  if (matter === undefined || step === undefined || open === undefined) return [];
  const state = matter.clocks.find(({ id }) => id === open.clock);
  const filling = matter.clocks.find(
    ({ until, status, limit }) => until === row.step && status === 'filling' && limit?.direction === 'at-least',
  );
  const { status } = state ?? {};
  const fields = blankFieldsOf(step, matter.row).map((name) => `“${register.fields[name]?.label ?? name}”`);
  return [
    {
      record: {
        id: record.id,
        unit: record.unit,
        register: register.id,
        number: record.number,
        title: titleOf(desk, register.id, record.fields, record.kind),
        version: record.version,
      },
      procedure: matter.procedure.id,
      procedureLabel: matter.procedure.label,
      step: row.step,
      label: step.label,
      says: open.stand === 'open' ? step.says : `补填${fields.join('、')}，以判断是否需要“${step.label}”。`,
      kind: open.stand === 'open' ? 'step' : 'fill',
      status: status === 'overdue' || status === 'near' || status === 'running' ? status : 'undated',
      notBefore: filling !== undefined && 'on' in filling.due ? filling.due.on : opensOn(matter, row.step),
      openedOn: row.openedOn,
      dueOn: state !== undefined && 'on' in state.due ? state.due.on : null,
      daysLeft: state?.daysLeft ?? null,
      dueSays: state === undefined ? null : sayClock(state),
      clock: state === undefined ? null : clockView(matter, state),
    },
  ];
}
