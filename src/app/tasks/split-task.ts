import { countyOf, holderOf, type Unit } from '#engine/unit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { findChildren } from '#store/find-children.ts';
import { findRecord } from '#store/find-record.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { appFaults } from '../faults.ts';
import { getUnit } from '../unit-directory.ts';
import { taskFaults } from './task-faults.ts';
import { getTaskRegister, isStanding, type TaskRegister, textIn } from './task-register.ts';
import { type TaskWrite, writeTasks } from './write-tasks.ts';

/** One part of a task: which unit, and where it differs from the whole, the post, words and last day. */
export type TaskPart = {
  readonly unit: string;
  readonly title: string | null;
  readonly post: string | null;
  readonly dueOn: LocalDate | null;
};

export type SplitRequest = {
  readonly unit: string;
  readonly id: string;
  readonly issuedOn: LocalDate;
  readonly parts: readonly TaskPart[];
};

/** Which task is meant, by the unit it is of and its id. */
export type TaskRequest = Pick<SplitRequest, 'unit' | 'id'>;

/**
 * Gives a task out in parts: a township's to its offices and villages, a county's to its townships and offices. A unit that has its part
 * already gets no second one. The parts of one township are written together.
 * @throws {Fault} RECORD_UNKNOWN, TASK_ENDED, TASK_NOT_HERE, IMPORT_REFUSED where a part is at fault
 */
export async function splitTask(
  desk: Desk,
  actor: Actor,
  request: SplitRequest,
): Promise<{ readonly created: number; readonly standing: number }> {
  demandRight(actor, 'assign-tasks');
  demandScope(actor, request.unit);
  const tasks = getTaskRegister(desk.law);
  const { task, children } = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const found = await getTask(tx, tasks, request);
    return { task: found, children: await childrenOf(tx, tasks, found) };
  });
  demandScope(actor, task.unit);
  demandStanding(tasks, task, '分解');
  const writes: TaskWrite[] = [];
  let standing = 0;
  for (const part of request.parts) {
    demandScope(actor, part.unit);
    const unit = await getUnit(desk, part.unit);
    demandPart(tasks, task, unit);
    const write = partOf(tasks, task, unit, part, request.issuedOn);
    const known = [...children.map(({ unit: code, fields }) => ({ unit: code, fields })), ...writes];
    if (known.some((other) => isSame(tasks, unit, other, write))) standing += 1;
    else writes.push(write);
  }
  let created = 0;
  for (const [holder, parts] of Map.groupBy(writes, ({ unit }) => holderOf(unit))) {
    const result = await writeTasks(desk, actor, tasks, holder, 'split-task', parts);
    created += result.created;
    standing += result.unchanged;
  }
  return { created, standing };
}

/** @throws {Fault} RECORD_UNKNOWN, also where the record is no task */
export async function getTask(tx: Tx, { register }: TaskRegister, { unit, id }: TaskRequest): Promise<StoredRecord> {
  const record = await findRecord(tx, countyOf(unit), id);
  if (record === undefined || record.register !== register.id || record.kind !== 'row' || record.state === 'void')
    throw appFaults.RECORD_UNKNOWN();
  return record;
}

/** The parts of a task that stand or are done; those taken back are left out. */
export async function childrenOf(
  tx: Tx,
  { register, assigns }: TaskRegister,
  { county, holder, number }: StoredRecord,
): Promise<readonly StoredRecord[]> {
  const query = { county, holder, register: register.id, number, parent: assigns.parent, above: assigns.above };
  return (await findChildren(tx, query)).filter((child) => textIn(child, assigns.recalledOn) === null);
}

/** @throws {Fault} TASK_ENDED */
export function demandStanding(tasks: TaskRegister, task: StoredRecord, what: string): void {
  if (isStanding(tasks, task)) return;
  const how = textIn(task, tasks.assigns.doneOn) === null ? '已经撤回' : '已经完成';
  throw taskFaults.TASK_ENDED({ title: titleIn(tasks, task), how, what });
}

export function titleIn({ register }: TaskRegister, task: StoredRecord): string {
  return textIn(task, register.titledBy) ?? task.number;
}

/** A county's task goes to townships and to offices of its own; a township's to its own units. */
function demandPart(tasks: TaskRegister, task: StoredRecord, { code, short, kind }: Unit): void {
  const isCounty = task.holder === task.county;
  const isOwn = holderOf(code) === task.holder;
  const fits = isCounty ? kind === 'township' || (isOwn && kind === 'office') : isOwn;
  if (fits) return;
  const why = isCounty ? '县级任务先分解到乡镇，再由乡镇分解到村' : '它不属于本乡镇';
  throw taskFaults.TASK_NOT_HERE({ unit: short, title: titleIn(tasks, task), why });
}

function partOf(
  { register, assigns }: TaskRegister,
  task: StoredRecord,
  { code }: Unit,
  { title, post, dueOn }: TaskPart,
  issuedOn: LocalDate,
): TaskWrite {
  const isBelow = holderOf(code) !== task.holder;
  const kept = [assigns.source, assigns.heading, assigns.detail, assigns.dueWords, assigns.post, assigns.dueOn];
  return {
    unit: code,
    number: '',
    fields: {
      ...Object.fromEntries(kept.map((field) => [field, task.fields[field] ?? null])),
      [register.titledBy]: title ?? textIn(task, register.titledBy),
      [assigns.issuedOn]: issuedOn,
      [assigns.level]: isBelow ? assigns.levels.above : assigns.levels.own,
      [isBelow ? assigns.above : assigns.parent]: task.number,
      ...(post === null ? {} : { [assigns.post]: post }),
      ...(dueOn === null ? {} : { [assigns.dueOn]: dueOn, [assigns.dueWords]: null }),
    },
  };
}

/** A village has one part of a task; an office may have several, for different posts. */
function isSame(
  { register, assigns }: TaskRegister,
  { kind }: Unit,
  other: Pick<TaskWrite, 'unit' | 'fields'>,
  write: TaskWrite,
): boolean {
  if (other.unit !== write.unit || other.fields[register.titledBy] !== write.fields[register.titledBy]) return false;
  return kind === 'village' || kind === 'township' || other.fields[assigns.post] === write.fields[assigns.post];
}
