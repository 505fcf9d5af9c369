import { Fault, type FaultDetail } from '#kernel/fault.ts';
import { type Actor, demandRight, demandScope } from './actor.ts';
import type { Desk } from './desk.ts';
import { voidRecord } from './void-record.ts';

export type VoidRequest = { readonly unit: string; readonly id: string; readonly version: number };

/**
 * Marks several records void for one reason, one after the other, each with its own entry; one that cannot be is named and the
 * others are done, since voiding has no order and doing it again does no harm.
 * @returns how many were voided, and why others were not
 */
export async function voidRecords(
  desk: Desk,
  actor: Actor,
  request: { readonly records: readonly VoidRequest[]; readonly reason: string },
): Promise<{ readonly voided: number; readonly refused: readonly (FaultDetail & { readonly id: string })[] }> {
  demandRight(actor, 'write-records');
  for (const { unit } of request.records) demandScope(actor, unit);
  const refused: (FaultDetail & { readonly id: string })[] = [];
  for (const record of request.records) {
    try {
      await voidRecord(desk, actor, { ...record, reason: request.reason });
    } catch (error) {
      if (!(error instanceof Fault) || error.status >= 500) throw error;
      refused.push({ id: record.id, says: error.message, remedy: error.remedy });
    }
  }
  return { voided: request.records.length - refused.length, refused };
}
