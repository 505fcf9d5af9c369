import { type Actor, scopeFor } from '#app/actor.ts';
import type { Desk } from '#app/desk.ts';
import { appFaults } from '#app/faults.ts';
import { getRegister } from '#app/get-register.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { findRecordsByNumber } from '#store/find-record.ts';

/** Where the record of a number lies. @throws {Fault} REGISTER_UNKNOWN, RECORD_UNKNOWN */
export async function findByNumber(
  desk: Desk,
  actor: Actor,
  { register, unit, number }: { readonly register: string; readonly unit: string; readonly number: string },
): Promise<{ readonly unit: string; readonly id: string }> {
  const { id } = getRegister(desk.law, register);
  const at = { county: countyOf(unit), holder: holderOf(unit), register: id };
  const [found] = await desk.backend.transaction(scopeFor(actor), (tx) => findRecordsByNumber(tx, at, [number]));
  if (found === undefined) throw appFaults.RECORD_UNKNOWN();
  return { unit: found.unit, id: found.id };
}
