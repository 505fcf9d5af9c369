import type { Law } from '#engine/law.ts';
import type { Assignment, Register } from '#engine/register.ts';
import type { StoredRecord } from '#store/record.ts';
import { taskFaults } from './task-faults.ts';

/** The register whose rows are tasks, with what its fields mean. */
export type TaskRegister = { readonly register: Register; readonly assigns: Assignment };

/** @throws {Fault} TASKS_UNDECLARED */
export function getTaskRegister(law: Law): TaskRegister {
  for (const register of law.registers.values()) {
    const { assigns } = register;
    if (assigns !== null) return { register, assigns };
  }
  throw taskFaults.TASKS_UNDECLARED();
}

/** The text of a task's field; null where it is blank. */
export function textIn({ fields }: Pick<StoredRecord, 'fields'>, field: string): string | null {
  const value = fields[field] ?? null;
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether a task still stands: neither done nor taken back. */
export function isStanding({ assigns }: TaskRegister, record: StoredRecord): boolean {
  return textIn(record, assigns.doneOn) === null && textIn(record, assigns.recalledOn) === null;
}
