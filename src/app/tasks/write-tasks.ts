import { unitLabel } from '#engine/check-row.ts';
import type { Value } from '#engine/field.ts';
import { formatValue } from '#engine/format-value.ts';
import { textCell } from '#sheet/table.ts';
import type { StoredRecord } from '#store/record.ts';
import type { Actor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { type ImportResult, importTable } from '../import/import-register.ts';
import type { TaskRegister } from './task-register.ts';

/** A task to be written: a new one without `number`, or what a standing one becomes, with the version it was read at. */
export type TaskWrite = {
  readonly unit: string;
  readonly number: string;
  readonly version?: number;
  readonly fields: Readonly<Record<string, Value>>;
};

/** A standing task with some of its fields changed. */
export function changed(record: StoredRecord, fields: Readonly<Record<string, Value>>): TaskWrite {
  const { unit, number, version } = record;
  return { unit, number, version, fields: { ...record.fields, ...fields } };
}

/**
 * Writes tasks of one township in one transaction, checked as an import is: all of them or none. The same new task twice is one.
 * @throws {Fault} IMPORT_REFUSED with a detail for each fault, RECORD_CHANGED
 */
export async function writeTasks(
  desk: Desk,
  actor: Actor,
  { register }: TaskRegister,
  holder: string,
  action: string,
  writes: readonly TaskWrite[],
): Promise<ImportResult> {
  const fields = Object.entries(register.fields);
  const headings = ['编号', unitLabel(register), ...fields.map(([, { label }]) => label)];
  const context = { unitName: (code: string) => code };
  const rows = writes.map(({ unit, number, fields: values }) => [
    number,
    unit,
    ...fields.map(([id, field]) => formatValue(field, values[id] ?? null, context)),
  ]);
  const table = { name: '任务', rows: [headings, ...rows].map((row) => row.map(textCell)), merged: [], hidden: false };
  const versions = new Map(writes.flatMap(({ number, version }) => (version === undefined ? [] : [[number, version]])));
  const request = { register: register.id, unit: holder, dryRun: false, update: true };
  return importTable(desk, actor, request, [table], { action, versions });
}
