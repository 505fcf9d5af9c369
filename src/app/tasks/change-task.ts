import type { Value } from '#engine/field.ts';
import { holderOf, type Unit } from '#engine/unit.ts';
import { findLocalDate, type LocalDate } from '#kernel/local-date.ts';
import type { StoredRecord } from '#store/record.ts';
import { type Actor, demandRight, demandScope, scopeFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getUnit } from '../unit-directory.ts';
import { childrenOf, demandStanding, getTask, type TaskRequest, titleIn } from './split-task.ts';
import { taskFaults } from './task-faults.ts';
import { getTaskRegister, isStanding, type TaskRegister, textIn } from './task-register.ts';
import { changed, writeTasks } from './write-tasks.ts';

/**
 * Notes how a task stands on a day. The newest note is in the row, all of them are in its history, which nobody can change.
 * @throws {Fault} TASK_ENDED, TASK_NOTE_DAY, RECORD_CHANGED
 */
export async function noteProgress(
  desk: Desk,
  actor: Actor,
  request: TaskRequest & { readonly on: LocalDate; readonly says: string },
): Promise<void> {
  demandRight(actor, 'write-records');
  const { tasks, task } = await openTask(desk, actor, request);
  demandStanding(tasks, task, '登记进展');
  const { assigns } = tasks;
  const last = findLocalDate(textIn(task, assigns.progressOn) ?? '');
  const problem =
    request.on > desk.today()
      ? '晚于今天'
      : last !== undefined && request.on < last
        ? `早于上一条进展的日期 ${last}`
        : undefined;
  if (problem !== undefined) throw taskFaults.TASK_NOTE_DAY({ on: request.on, problem });
  await write(desk, actor, tasks, task, 'note-progress', [
    changed(task, { [assigns.progress]: request.says, [assigns.progressOn]: request.on }),
  ]);
}

/**
 * Takes a task back with a reason, with every part of it that still stands.
 * @returns how many were taken back
 * @throws {Fault} TASK_ENDED, TASK_FROM_ABOVE
 */
export async function recallTask(
  desk: Desk,
  actor: Actor,
  request: TaskRequest & { readonly reason: string },
): Promise<{ readonly recalled: number }> {
  demandRight(actor, 'recall-tasks');
  const { tasks, task, children } = await openTask(desk, actor, request);
  demandStanding(tasks, task, '撤回');
  demandOwn(tasks, actor, task, '撤回');
  const { recalledOn, recallReason } = tasks.assigns;
  const all = [task, ...children.filter((child) => isStanding(tasks, child))];
  let recalled = 0;
  // The parts first: were it cut short, the whole still stands and is taken back again.
  for (const [holder, rows] of [...Map.groupBy(all, (one) => one.holder)].sort(([a], [b]) => (a < b ? 1 : -1))) {
    const writes = rows.map((row) =>
      changed(row, { [recalledOn]: dayFor(desk, tasks, row), [recallReason]: request.reason }),
    );
    recalled += (await writeTasks(desk, actor, tasks, holder, 'recall-task', writes)).updated;
  }
  return { recalled };
}

/**
 * Gives a standing task to another unit of the township, or to another post of the same unit. The former unit keeps the row as taken
 * back, with the reason and where it went; the new unit has a row of its own that names the former.
 * @throws {Fault} TASK_ENDED, TASK_FROM_ABOVE, TASK_NOT_HERE, TASK_SAME_PLACE
 */
export async function moveTask(
  desk: Desk,
  actor: Actor,
  request: TaskRequest & { readonly to: string; readonly post: string | null; readonly reason: string },
): Promise<void> {
  demandRight(actor, 'assign-tasks');
  const { tasks, task } = await openTask(desk, actor, request);
  demandScope(actor, request.to);
  demandStanding(tasks, task, '改派');
  const to = await getUnit(desk, request.to);
  const { register, assigns } = tasks;
  if (holderOf(to.code) !== task.holder) {
    const why = '改派限于同一乡镇；改由其他乡镇承办的，请撤回后重新分解';
    throw taskFaults.TASK_NOT_HERE({ unit: to.short, title: titleIn(tasks, task), why });
  }
  const post = request.post ?? textIn(task, assigns.post);
  if (to.code === task.unit) {
    if (post === textIn(task, assigns.post)) throw samePlace(tasks, task, to);
    const note = `改由${post ?? ''}负责：${request.reason}`;
    const says = { [assigns.post]: post, [assigns.progress]: note, [assigns.progressOn]: desk.today() };
    await write(desk, actor, tasks, task, 'move-task', [changed(task, says)]);
    return;
  }
  const today = dayFor(desk, tasks, task);
  const blank = [assigns.recalledOn, assigns.recallReason, assigns.movedTo, assigns.progress, assigns.progressOn];
  const fields: Record<string, Value> = { ...task.fields, [assigns.post]: post, [assigns.movedFrom]: task.number };
  for (const field of blank) fields[field] = null;
  await write(desk, actor, tasks, task, 'move-task', [
    changed(task, {
      [assigns.recalledOn]: today,
      [assigns.recallReason]: `改派给${to.short}：${request.reason}`,
      [assigns.movedTo]: to.code,
    }),
    { unit: to.code, number: '', fields: { ...fields, [register.titledBy]: textIn(task, register.titledBy) } },
  ]);
}

async function openTask(desk: Desk, actor: Actor, request: TaskRequest) {
  demandScope(actor, request.unit);
  const tasks = getTaskRegister(desk.law);
  const opened = await desk.backend.transaction(scopeFor(actor), async (tx) => {
    const task = await getTask(tx, tasks, request);
    return { task, children: await childrenOf(tx, tasks, task) };
  });
  demandScope(actor, opened.task.unit);
  return { tasks, ...opened };
}

/** What a county gave out is taken back or moved to another township by the county only. */
function demandOwn(tasks: TaskRegister, actor: Actor, task: StoredRecord, what: string): void {
  const isCounty = actor.unit.code.length < task.holder.length || holderOf(actor.unit.code) !== task.holder;
  if (textIn(task, tasks.assigns.above) !== null && !isCounty)
    throw taskFaults.TASK_FROM_ABOVE({ title: titleIn(tasks, task), what });
}

/** Today, or the day of issue where that is still to come. */
function dayFor(desk: Desk, { assigns }: TaskRegister, task: StoredRecord): string {
  const issued = textIn(task, assigns.issuedOn) ?? desk.today();
  return issued > desk.today() ? issued : desk.today();
}

function samePlace(tasks: TaskRegister, task: StoredRecord, { short }: Unit) {
  return taskFaults.TASK_SAME_PLACE({ title: titleIn(tasks, task), unit: short });
}

function write(
  desk: Desk,
  actor: Actor,
  tasks: TaskRegister,
  task: StoredRecord,
  action: string,
  writes: Parameters<typeof writeTasks>[5],
) {
  return writeTasks(desk, actor, tasks, task.holder, action, writes);
}
