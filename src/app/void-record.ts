import { searchTokens } from '#engine/search-tokens.ts';
import { countyOf, holderOf } from '#engine/unit.ts';
import { headOf, lockChain } from '#store/chain.ts';
import { countReferences } from '#store/count-references.ts';
import { findRecord } from '#store/find-record.ts';
import { openStepStatements } from '#store/open-steps.ts';
import { recordStatements } from '#store/write-records.ts';
import { type Actor, demandRight, demandScope, scopeFor, writerFor } from './actor.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { getRegister } from './get-register.ts';
import { refuseVoidOfSigned } from './report/refuse-by-form.ts';

/**
 * Marks a record void 作废: it stays readable with its history and no longer counts in any figure. Voiding twice does no harm.
 * @throws {Fault} RECORD_UNKNOWN, RECORD_CHANGED, RECORD_IN_USE where other records name it
 */
export async function voidRecord(
  desk: Desk,
  actor: Actor,
  request: { readonly unit: string; readonly id: string; readonly version: number; readonly reason: string },
): Promise<{ readonly version: number }> {
  demandRight(actor, 'write-records');
  demandScope(actor, request.unit);
  const county = countyOf(request.unit);
  return desk.backend.transaction(scopeFor(actor), async (tx) => {
    const [head = []] = await tx.batch([lockChain(county, holderOf(request.unit))]);
    const current = await findRecord(tx, county, request.id);
    if (current === undefined) throw appFaults.RECORD_UNKNOWN();
    if (current.state === 'void') return { version: current.version };
    if (current.version !== request.version) {
      throw appFaults.RECORD_CHANGED({ person: '他人', at: '', version: current.version });
    }
    await refuseVoidOfSigned(desk.law, tx, getRegister(desk.law, current.register), current, current.fields);
    const referring = [...desk.law.registers.values()].flatMap((register) =>
      Object.entries(register.fields).flatMap(([field, { register: target }]) =>
        target === current.register ? [{ register: register.id, field }] : [],
      ),
    );
    const count = await countReferences(tx, current, referring);
    if (count > 0) throw appFaults.RECORD_IN_USE({ number: current.number, count });
    const version = current.version + 1;
    const { county: _, holder, changedAt: __, ...rest } = current;
    const context = { county, holder, head: headOf(head), writer: writerFor(actor), now: desk.now() };
    const { statements } = recordStatements(context, [
      {
        ...rest,
        state: 'void',
        version,
        source: null,
        action: 'void',
        change: { reason: request.reason },
        postings: [],
        keys: [],
        words: searchTokens(getRegister(desk.law, current.register), {
          ...current,
          fields: current.kind === 'row' ? current.fields : {},
        }),
      },
    ]);
    const hadSteps = desk.law.proceduresByRegister.has(current.register);
    const open = { ...current, record: current.id, had: true, steps: [] };
    tx.closing([...statements, ...(hadSteps ? openStepStatements(county, [open]) : [])]);
    return { version };
  });
}
