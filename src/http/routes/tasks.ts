import { moveTask, noteProgress, recallTask } from '#app/tasks/change-task.ts';
import { type LinkedRecord, linkRecord, listLinked, unlinkRecord } from '#app/tasks/link-records.ts';
import { listTasks } from '#app/tasks/list-tasks.ts';
import { type ReadTasks, readTasks } from '#app/tasks/read-tasks.ts';
import { splitTask } from '#app/tasks/split-task.ts';
import type { Law } from '#engine/law.ts';
import { localDate } from '#kernel/local-date.ts';
import * as contract from '../contract/tasks.ts';
import { readUpload } from '../read-upload.ts';
import { type Api, serve } from '../serve.ts';
import { type UnitNames, unitNames } from '../views/unit-names.ts';

/** The year's tasks: read, split, moved, taken back, their progress and what shows it. */
export function serveTasks(api: Api): void {
  serve(api, contract.listTasksRoute, async ({ actor, desk, query }) => {
    const { tasks, isMore } = await listTasks(desk, actor, { unit: query.unit ?? actor.unit.code, year: query.year });
    const names = await unitNames(desk);
    return {
      tasks: tasks.map(({ movedTo, ...task }) => ({
        ...task,
        unitName: names.short(task.unit),
        movedToName: movedTo === null ? null : names.short(movedTo),
      })),
      isMore,
    };
  });
  serve(api, contract.readTasksRoute, async ({ actor, desk, query, request }) => {
    const file = await readUpload(request, contract.WORK_POINTS_BYTES);
    return readView(await readTasks(desk, actor, { unit: query.unit ?? actor.unit.code, ...file }));
  });
  serve(api, contract.readPastedTasksRoute, async ({ actor, desk, body }) =>
    readView(await readTasks(desk, actor, { unit: body.unit ?? actor.unit.code, text: body.text })),
  );
  serve(api, contract.splitTaskRoute, ({ actor, desk, params, body }) => {
    const parts = body.parts.map((part) => ({ ...part, dueOn: part.dueOn === null ? null : localDate(part.dueOn) }));
    return splitTask(desk, actor, { ...params, issuedOn: localDate(body.issuedOn), parts });
  });
  serve(api, contract.noteProgressRoute, async ({ actor, desk, params, body }) => {
    await noteProgress(desk, actor, { ...params, on: localDate(body.on), says: body.says });
    return undefined;
  });
  serve(api, contract.recallTaskRoute, ({ actor, desk, params, body }) =>
    recallTask(desk, actor, { ...params, ...body }),
  );
  serve(api, contract.moveTaskRoute, async ({ actor, desk, params, body }) => {
    await moveTask(desk, actor, { ...params, ...body });
    return undefined;
  });
  serve(api, contract.listLinkedRoute, async ({ actor, desk, params }) => {
    const { tasks, records } = await listLinked(desk, actor, params);
    const names = await unitNames(desk);
    const view = (one: LinkedRecord) => linkedView(desk.law, names, one);
    return { tasks: tasks.map(view), records: records.map(view) };
  });
  serve(api, contract.linkRecordRoute, async ({ actor, desk, params, body }) => {
    await linkRecord(desk, actor, { ...params, ...body });
    return undefined;
  });
  serve(api, contract.unlinkRecordRoute, async ({ actor, desk, params, body }) => {
    await unlinkRecord(desk, actor, { ...params, ...body });
    return undefined;
  });
}

function readView({ source, year, rows }: ReadTasks) {
  return {
    source,
    year,
    rows: rows.map(({ cells, notes, line }) => ({ cells: { ...cells }, notes: [...notes], line })),
  };
}

function linkedView(law: Law, names: UnitNames, { linkedAt, ...record }: LinkedRecord) {
  return {
    ...record,
    unitName: names.short(record.unit),
    registerLabel: law.registers.get(record.register)?.label ?? record.register,
    linkedAt: linkedAt.toISOString(),
  };
}
