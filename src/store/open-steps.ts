import type { OpenStep } from '#engine/procedure/open-steps.ts';
import { endOf, holderOf } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Role } from '#kernel/role.ts';
import type { Rows, Statement, Tx } from './backend.ts';

/** What is to be done in one record, to take the place of what was. */
export type OpenStepsWrite = {
  readonly record: string;
  readonly unit: string;
  readonly holder: string;
  readonly register: string;
  /** The day that stands where no step before it has one. */
  readonly listedOn: LocalDate;
  /** Whether the database may have rows of it. */
  readonly had: boolean;
  readonly steps: readonly OpenStep[];
};

/** What stands for a step without a last day when steps are put in order. */
export const NEVER_DUE = '2999-12-31' as LocalDate;

/** Roles as one word: `clerk,reviewer`. */
export function roleSet(roles: readonly Role[]): string {
  return [...roles].sort().join(',');
}

/** Statements that replace the open steps of records; none where there were none and are none. */
export function openStepStatements(county: string, writes: readonly OpenStepsWrite[]): readonly Statement[] {
  const removed = writes.filter(({ had }) => had).map(({ record }) => record);
  const rows = writes.flatMap(({ record, unit, holder, register, listedOn, steps }) => {
    const firsts = firstOfEach(steps);
    return steps.map((step) => ({
      record,
      unit,
      holder,
      register,
      procedure: step.procedure,
      step: step.step,
      roles: roleSet(step.roles),
      is_first: firsts.has(step),
      stand: step.stand,
      opened_on: step.openedOn ?? listedOn,
      clock: step.clock,
      due_on: step.dueOn,
      sort_on: step.dueOn ?? NEVER_DUE,
      dues: firsts.has(step) ? step.dues : null,
    }));
  });
  const removal = {
    text: `delete from open_step where county = $1 and record = any($2::uuid[])`,
    values: [county, removed],
  };
  const addition = {
    text: `insert into open_step (county, record, procedure, step, holder, unit, register, roles, is_first, stand, opened_on, clock, due_on, sort_on, dues)
      select $1, x.record, x.procedure, x.step, x.holder, x.unit, x.register, x.roles, x.is_first, x.stand, x.opened_on, x.clock, x.due_on, x.sort_on, x.dues
      from jsonb_to_recordset($2::jsonb) as x (record uuid, procedure text, step text, holder text, unit text, register text, roles text,
        is_first boolean, stand text, opened_on date, clock text, due_on date, sort_on date, dues jsonb)`,
    values: [county, JSON.stringify(rows)],
  };
  return [...(removed.length > 0 ? [removal] : []), ...(rows.length > 0 ? [addition] : [])];
}

function firstOfEach(steps: readonly OpenStep[]): ReadonlySet<OpenStep> {
  const first = new Map<string, OpenStep>();
  for (const step of steps) {
    const known = first.get(step.procedure);
    if (known === undefined || (step.dueOn ?? NEVER_DUE) < (known.dueOn ?? NEVER_DUE)) first.set(step.procedure, step);
  }
  return new Set(first.values());
}

/** Where a page of to-dos or matters ends. */
export type OpenKey = {
  readonly sortOn: LocalDate;
  readonly record: string;
  readonly procedure: string;
  readonly step: string;
};

/** Which open steps are asked for. */
export type TodoQuery = {
  readonly county: string;
  /** The seat's unit and those merged into it. */
  readonly units: readonly string[];
  /** Role sets that the seat's role is in. */
  readonly roles: readonly string[];
  readonly procedure: string | null;
  /** Only what runs out by this day; `from` the first day. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

/** An open step as listed, with the record it belongs to. */
export type OpenRow = OpenKey & {
  readonly unit: string;
  readonly holder: string;
  readonly register: string;
  readonly stand: OpenStep['stand'];
  readonly openedOn: LocalDate;
  readonly clock: string | null;
  readonly dueOn: LocalDate | null;
  /** Only of the first step of a matter. */
  readonly dues: OpenStep['dues'] | null;
};

const COLUMNS =
  'o.record, o.procedure, o.step, o.holder, o.unit, o.register, o.stand, o.opened_on, o.clock, o.due_on, o.sort_on, o.dues';
const ORDER = 'o.sort_on, o.record, o.procedure, o.step';

/**
 * A page of what a seat has to do, the first to run out first. Each township and set of roles is a range of the index of which only the
 * beginning is read.
 */
export function todoStatement(query: TodoQuery, after: OpenKey | null, limit: number): Statement {
  const { values, put, parts } = narrow(query);
  if (after !== null) {
    const key = [`${put(after.sortOn)}::date`, `${put(after.record)}::uuid`, put(after.procedure), put(after.step)];
    parts.push(`(${ORDER}) > (${key.join(', ')})`);
  }
  const ranges = rangesOf(query, put);
  const most = Math.trunc(limit);
  return {
    text: `select o.* from ${ranges.from} cross join lateral (
        select ${COLUMNS} from open_step as o where ${[ranges.where, ...parts].join(' and ')} order by ${ORDER} limit ${most}) as o
      order by ${ORDER} limit ${most}`,
    values,
  };
}

/** How many there are, counted up to `most`. */
export function todoCountStatement(query: TodoQuery, most: number): Statement {
  const { values, put, parts } = narrow(query);
  const ranges = rangesOf(query, put);
  return {
    text: `select count(*) as n from (select from ${ranges.from} cross join lateral (
        select from open_step as o where ${[ranges.where, ...parts].join(' and ')} limit ${Math.trunc(most)}) as o limit ${Math.trunc(most)}) as found`,
    values,
  };
}

function narrow(query: TodoQuery) {
  const values: unknown[] = [query.county];
  const put = (value: unknown) => `$${values.push(value)}`;
  const parts: string[] = [];
  if (query.procedure !== null) parts.push(`o.procedure = ${put(query.procedure)}`);
  if (query.from !== null) parts.push(`o.sort_on >= ${put(query.from)}::date`);
  if (query.to !== null) parts.push(`o.sort_on <= ${put(query.to)}::date`);
  return { values, put, parts };
}

/** One range a township and set of roles; a county's seat has one a set of roles, by an index of its own. */
function rangesOf({ units, roles }: TodoQuery, put: (value: unknown) => string) {
  const sets = `unnest(${put(roles)}::text[]) as s (roles)`;
  const inUnits = units.map((code) => `(o.unit >= ${put(code)} and o.unit < ${put(endOf(code))})`).join(' or ');
  if (units.some((code) => code.length < 9 && !code.includes('@'))) {
    return { from: sets, where: `o.county = $1 and o.roles = s.roles and o.roles like '%county-%' and (${inUnits})` };
  }
  const holders = [...new Set(units.map(holderOf))];
  return {
    from: `unnest(${put(holders)}::text[]) as h (holder) cross join ${sets}`,
    where: `o.county = $1 and o.holder = h.holder and o.roles = s.roles and (${inUnits})`,
  };
}

/** Matters of a procedure that are open, the first to run out first. */
export type OpenMattersQuery = {
  readonly county: string;
  readonly units: readonly string[];
  readonly procedure: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
};

export async function listOpenMatters(
  tx: Tx,
  query: OpenMattersQuery,
  after: Pick<OpenKey, 'sortOn' | 'record'> | null,
  limit: number,
): Promise<readonly OpenRow[]> {
  const values: unknown[] = [query.county, query.procedure];
  const put = (value: unknown) => `$${values.push(value)}`;
  const inUnits = query.units.map((code) => `(o.unit >= ${put(code)} and o.unit < ${put(endOf(code))})`).join(' or ');
  const parts = ['o.county = $1', 'o.procedure = $2', 'o.is_first', `(${inUnits})`];
  if (query.from !== null) parts.push(`o.sort_on >= ${put(query.from)}::date`);
  if (query.to !== null) parts.push(`o.sort_on <= ${put(query.to)}::date`);
  if (after !== null) parts.push(`(o.sort_on, o.record) > (${put(after.sortOn)}::date, ${put(after.record)}::uuid)`);
  const rows = await tx.query(
    `select ${COLUMNS} from open_step as o where ${parts.join(' and ')} order by o.sort_on, o.record limit ${Math.trunc(limit)}`,
    values,
  );
  return parseOpenSteps(rows);
}

/** Which of some records have steps to be done in a procedure. */
export async function findOpenRecords(
  tx: Tx,
  county: string,
  procedure: string,
  records: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query(
    `select distinct record from open_step where county = $1 and record = any($2::uuid[]) and procedure = $3`,
    [county, records, procedure],
  );
  return new Set(rows.map((row) => String(row.record)));
}

/** Reads rows of `todoStatement`. */
export function parseOpenSteps(rows: Rows | undefined): readonly OpenRow[] {
  return (rows ?? []).map((row) => ({
    record: row.record as string,
    procedure: row.procedure as string,
    step: row.step as string,
    holder: row.holder as string,
    unit: row.unit as string,
    register: row.register as string,
    stand: row.stand as OpenStep['stand'],
    openedOn: row.opened_on as LocalDate,
    clock: row.clock as string | null,
    dueOn: row.due_on as LocalDate | null,
    sortOn: row.sort_on as LocalDate,
    dues: row.dues as OpenRow['dues'],
  }));
}
