import { countyOf, holderOf, type Unit } from '#engine/unit.ts';
import { addDays, findLocalDate, type LocalDate, yearOf } from '#kernel/local-date.ts';
import { yearPeriod } from '#kernel/period.ts';
import { listRecords } from '#store/list-records.ts';
import type { StoredRecord } from '#store/record.ts';
import { listLinks } from '#store/record-links.ts';
import { type Actor, demandRight, demandScope, mayDo, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { readFigure } from '../figures.ts';
import { clockRules } from '../procedure/clock-rules.ts';
import { recordQuery } from '../record-query.ts';
import { getTaskRegister, type TaskRegister, textIn } from './task-register.ts';

/** How a task stands: overdue and near by its last day. */
export type TaskStatus = 'done' | 'recalled' | 'overdue' | 'near' | 'open';

/** A task's target beside what was reached. */
export type TaskTarget = {
  readonly label: string;
  /** The indicator of that name; null where it is measured by hand. */
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly isAtMost: boolean;
  readonly threshold: number;
  /** null: blank (未填). */
  readonly value: number | null;
  readonly state: 'met' | 'missed' | 'blank';
};

/** A task of the year with its parts counted. */
export type ListedTask = {
  readonly id: string;
  readonly unit: string;
  readonly number: string;
  readonly version: number;
  readonly title: string;
  readonly heading: string | null;
  readonly source: string | null;
  readonly post: string | null;
  readonly helpers: string | null;
  readonly isFromAbove: boolean;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly dueWords: string | null;
  readonly doneOn: LocalDate | null;
  readonly recalledOn: LocalDate | null;
  readonly recallReason: string | null;
  readonly movedTo: string | null;
  readonly progress: string | null;
  readonly progressOn: LocalDate | null;
  readonly status: TaskStatus;
  /** Id of the task in the list that it is a part of. */
  readonly partOf: string | null;
  /** Parts that were not taken back. */
  readonly parts: { readonly all: number; readonly done: number };
  /** Records of other registers that show its progress. */
  readonly linked: number;
  readonly target: TaskTarget | null;
};

const MOST_TASKS = 2000;
/** Targets of so many tasks are measured in one list. */
const MOST_MEASURED = 60;

/** The tasks that were given out in a year, of a unit and all below it, earliest last day first. */
export async function listTasks(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly year: number },
): Promise<{ readonly tasks: readonly ListedTask[]; readonly isMore: boolean }> {
  demandRight(actor, 'read-records');
  demandScope(actor, request.unit);
  const tasks = getTaskRegister(desk.law);
  const county = countyOf(request.unit);
  const { from, to } = yearPeriod(request.year);
  const query = await recordQuery(desk, { register: tasks.register.id, unit: request.unit, from, to, kind: 'row' });
  const { nearDays, today } = await clockRules(desk, county);
  const { page, links } = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const found = await listRecords(tx, query, null, MOST_TASKS);
    const ids = found.records.map(({ id }) => id);
    return { page: found, links: await listLinks(tx, county, ids) };
  });
  const { records } = page;
  const targets = await measureTargets(desk, actor, tasks, records);
  const linked = Map.groupBy(links, ({ task }) => task);
  const parents = parentsOf(tasks, records);
  const parts = Map.groupBy(records, (record) => parents.get(record.id) ?? '');
  const near = addDays(today, nearDays);
  const listed = records.map((record): ListedTask => {
    const own = (parts.get(record.id) ?? []).filter((part) => textIn(part, tasks.assigns.recalledOn) === null);
    const done = own.filter((part) => textIn(part, tasks.assigns.doneOn) !== null).length;
    return {
      ...wordsOf(tasks, record),
      status: statusOf(tasks, record, today, near),
      partOf: parents.get(record.id) ?? null,
      parts: { all: own.length, done },
      linked: linked.get(record.id)?.length ?? 0,
      target: targets.get(record.id) ?? null,
    };
  });
  return { tasks: listed.sort(byDue), isMore: page.next !== null };
}

function wordsOf(
  { register, assigns }: TaskRegister,
  record: StoredRecord,
): Omit<ListedTask, 'status' | 'partOf' | 'parts' | 'linked' | 'target'> {
  const { id, unit, number, version } = record;
  const text = (field: string) => textIn(record, field);
  const day = (field: string) => findLocalDate(text(field) ?? '') ?? null;
  return {
    id,
    unit,
    number,
    version,
    title: text(register.titledBy) ?? '',
    heading: text(assigns.heading),
    source: text(assigns.source),
    post: text(assigns.post),
    helpers: text(assigns.helpers),
    isFromAbove: text(assigns.above) !== null || text(assigns.level) === assigns.levels.above,
    issuedOn: record.listedOn,
    dueOn: day(assigns.dueOn),
    dueWords: text(assigns.dueWords),
    doneOn: day(assigns.doneOn),
    recalledOn: day(assigns.recalledOn),
    recallReason: text(assigns.recallReason),
    movedTo: text(assigns.movedTo),
    progress: text(assigns.progress),
    progressOn: day(assigns.progressOn),
  };
}

/** Of each part in the list, the id of the whole: by number in its own township, or in the county above it. */
function parentsOf({ assigns }: TaskRegister, records: readonly StoredRecord[]): ReadonlyMap<string, string> {
  const byNumber = new Map(records.map(({ id, holder, number }) => [`${holder} ${number}`, id]));
  return new Map(
    records.flatMap((record) => {
      const { id, holder, county } = record;
      const [own, above] = [textIn(record, assigns.parent), textIn(record, assigns.above)];
      const parent =
        own === null
          ? above === null
            ? undefined
            : byNumber.get(`${county} ${above}`)
          : byNumber.get(`${holder} ${own}`);
      return parent === undefined || parent === id ? [] : [[id, parent] as const];
    }),
  );
}

function statusOf({ assigns }: TaskRegister, record: StoredRecord, today: LocalDate, near: LocalDate): TaskStatus {
  if (textIn(record, assigns.recalledOn) !== null) return 'recalled';
  if (textIn(record, assigns.doneOn) !== null) return 'done';
  const due = textIn(record, assigns.dueOn);
  if (due === null) return 'open';
  return due < today ? 'overdue' : due <= near ? 'near' : 'open';
}

const LAST = '9999-12-31';

function byDue(a: ListedTask, b: ListedTask): number {
  const [due, other] = [a.dueOn ?? LAST, b.dueOn ?? LAST];
  if (due !== other) return due < other ? -1 : 1;
  return a.number < b.number ? -1 : 1;
}

/** What the registers give for each target that goes by the name of an indicator; by hand for the others. */
async function measureTargets(
  desk: Desk,
  actor: Actor,
  tasks: TaskRegister,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, TaskTarget>> {
  const { assigns } = tasks;
  const units = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const known = new Map<string, Promise<number | null>>();
  const targets = new Map<string, TaskTarget>();
  const byLabel = new Map([...desk.law.indicators.values()].map((indicator) => [indicator.label, indicator]));
  for (const record of records) {
    const [label, threshold] = [textIn(record, assigns.target), record.fields[assigns.threshold]];
    if (label === null || typeof threshold !== 'number' || textIn(record, assigns.recalledOn) !== null) continue;
    const indicator = byLabel.get(label) ?? desk.law.indicators.get(label);
    const byHand = record.fields[assigns.achieved];
    let value = typeof byHand === 'number' ? byHand : null;
    const mayMeasure = indicator !== undefined && mayDo(actor, 'read-figures') && known.size < MOST_MEASURED;
    if (mayMeasure) {
      const unit = countedAt(record, units);
      const due = findLocalDate(textIn(record, assigns.dueOn) ?? '') ?? record.listedOn;
      const key = `${indicator.id} ${unit} ${yearOf(due)}`;
      const asked = known.get(key) ?? figureOf(desk, actor, indicator.id, unit, yearOf(due));
      known.set(key, asked);
      value = await asked;
    }
    const isAtMost = record.fields[assigns.direction] === assigns.atMost;
    const state = value === null ? 'blank' : (isAtMost ? value <= threshold : value >= threshold) ? 'met' : 'missed';
    targets.set(record.id, {
      label,
      indicator: mayMeasure ? indicator.id : null,
      unit: indicator?.unit ?? null,
      isAtMost,
      threshold,
      value,
      state,
    });
  }
  return targets;
}

async function figureOf(desk: Desk, actor: Actor, indicator: string, unit: string, year: number) {
  const { value } = await readFigure(desk, actor, indicator, { unit, period: yearPeriod(year) });
  return value;
}

/** An office works for its whole township; a village for itself. A seat that does not see the township sees its own figure. */
function countedAt({ unit }: StoredRecord, units: ReadonlyMap<string, Unit>): string {
  return units.get(unit)?.kind === 'office' ? holderOf(unit) : unit;
}
