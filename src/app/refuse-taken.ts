import type { Register } from '#engine/register.ts';
import type { Taken } from '#store/find-taken.ts';
import { appFaults } from './faults.ts';

/**
 * Refuses a number or unique group that another record of the register has. The database's own constraint stands behind it;
 * this says it in words before it comes to that.
 * @throws {Fault} DUPLICATE
 */
export function refuseTaken(register: Register, [taken]: readonly Taken[]): void {
  if (taken === undefined) return;
  const what =
    taken.kind === 'number' ? `编号 ${taken.number}` : `编号 ${taken.number} 的“${labelsOf(register, taken.key)}”相同`;
  throw appFaults.DUPLICATE({ label: register.label, what });
}

/** Labels of the fields that a unique key is made of. */
export function labelsOf(register: Register, key: string): string {
  const group = Number((JSON.parse(key) as readonly unknown[])[0]);
  return (register.unique[group] ?? []).map((field) => register.fields[field]?.label ?? field).join('、');
}
