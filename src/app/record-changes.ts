import type { Value } from '#engine/field.ts';
import { formatValue } from '#engine/format-value.ts';
import type { Register, Row } from '#engine/register.ts';
import { dayOfInstant, formatChineseDate } from '#kernel/local-date.ts';
import type { Tx } from '#store/backend.ts';
import { readHistory } from '#store/read-history.ts';
import type { StoredRecord } from '#store/record.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { maskText, openFields } from './personal-fields.ts';

/** A field in which two versions of a record differ. */
export type Change = { readonly field: string; readonly label: string; readonly from: Value; readonly to: Value };

/** What a row would change in a record whose fields are readable. A row without a number keeps the record's. */
export function changesBetween(
  register: Register,
  fields: Readonly<Record<string, Value>>,
  row: Row,
  current: { readonly unit: string; readonly number: string },
): readonly Change[] {
  const changes: Change[] = [];
  if (row.unit !== current.unit) changes.push({ field: 'unit', label: '所属单位', from: current.unit, to: row.unit });
  if (row.number !== '' && row.number !== current.number)
    changes.push({ field: 'number', label: '编号', from: current.number, to: row.number });
  for (const [id, field] of Object.entries(register.fields)) {
    const [from, to] = [fields[id] ?? null, row[id] ?? null];
    if (canonical(from) !== canonical(to)) changes.push({ field: id, label: field.label, from, to });
  }
  return changes;
}

/** Refuses a save that was begun on an older version, telling who changed what. @throws {Fault} RECORD_CHANGED */
export async function refuseChanged(
  desk: Desk,
  tx: Tx,
  register: Register,
  current: StoredRecord,
  row: Row,
): Promise<never> {
  const last = (await readHistory(tx, current.county, current.id)).at(-1);
  const units = new Map((await desk.units()).map(({ code, short }) => [code, short]));
  const context = { unitName: (code: string) => units.get(code) ?? code };
  const opened = openFields(register, current.fields, desk.cipher);
  const show = (id: string, value: Value) => {
    const field = register.fields[id];
    if (field === undefined) return String(value ?? '');
    const text = formatValue(field, value, context);
    return field.personal ? maskText(text) : text;
  };
  const details = changesBetween(register, opened, row, current).map(({ field, label, from, to }) => ({
    field,
    label,
    says: `现为“${show(field, from) || '未填'}”，您填的是“${show(field, to) || '未填'}”`,
  }));
  const at = last === undefined ? '' : `${formatChineseDate(dayOfInstant(last.at))}`;
  throw appFaults.RECORD_CHANGED({ person: last?.personName ?? '他人', at, version: current.version }, details);
}

/** The same text for the same value, whatever the order of keys: null, an absent list and an empty one are alike. */
function canonical(value: Value): string {
  if (Array.isArray(value) && value.length === 0) return 'null';
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
