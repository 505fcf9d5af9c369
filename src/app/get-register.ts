import type { Law } from '#engine/law.ts';
import type { Register } from '#engine/register.ts';
import { appFaults } from './faults.ts';

/** @throws {Fault} REGISTER_UNKNOWN */
export function getRegister(law: Law, id: string): Register {
  const register = law.registers.get(id);
  if (register === undefined)
    throw appFaults.REGISTER_UNKNOWN({ register: id, known: [...law.registers.keys()].join('、') });
  return register;
}
