import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { ApiError, api, isUnanswered, need } from '../../api/client.ts';
import type { ErrorDetail, Register, SavedRecord } from '../../api/schema.d.ts';
import { findOwner } from '../../offline/owner.ts';
import { registersQuery, unitsQuery } from '../../ui/fields/declared.ts';
import { isKept } from '../../ui/fields/field-value.ts';
import { useSeat } from '../../ui/session.ts';
import { type RecordValues, savedFields } from '../registers/record-values.ts';
import { countOthers, onQueueChanged, queueStore } from './queue-store.ts';
import { attemptOf, begun, type Queued } from './queued.ts';
import { sendRecord } from './send-record.ts';

const queueQuery = queryOptions({
  queryKey: ['queue'],
  queryFn: async () => ({ items: await queueStore.list(), others: await countOthers() }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What waits on this device to be sent, oldest first; undefined while it is being read. */
export function useQueue() {
  const queries = useQueryClient();
  useEffect(() => onQueueChanged(() => void queries.invalidateQueries({ queryKey: ['queue'] })), [queries]);
  return useQuery(queueQuery).data;
}

/** What became of a record that was to be saved. */
export type Saving =
  | { readonly kind: 'saved'; readonly saved: SavedRecord }
  | { readonly kind: 'kept'; readonly warnings: readonly ErrorDetail[] };

/**
 * Saves a record on the server; where that cannot be reached, holds it against the rules here and keeps it on this device to be
 * sent later. What was sent without an answer is noted as such, so that it is not saved twice.
 */
export function useSaveOrKeep(register: Register) {
  const keep = useKeep(register);
  return useCallback(
    async (item: Queued): Promise<Saving> => {
      const attempt = attemptOf(item);
      try {
        return { kind: 'saved', saved: await sendRecord(register, item, attempt) };
      } catch (error) {
        if (!isUnanswered(error) || (await findOwner()) === undefined) throw error;
        return keep(begun(item, attempt));
      }
    },
    [register, keep],
  );
}

/** Keeps a record on this device to be sent later. @throws {ApiError} where it breaks a rule */
function useKeep(register: Register) {
  const check = useCheck(register);
  return useCallback(
    async (item: Queued): Promise<Saving> => {
      const warnings = await check(item.mine, item.base === null);
      await queueStore.put(item);
      return { kind: 'kept', warnings };
    },
    [check],
  );
}

/** Holds a form against the rules on this device. It answers what deserves another look. @throws {ApiError} where it breaks a rule */
export function useCheck(register: Register) {
  const queries = useQueryClient();
  const { today } = useSeat();
  return useCallback(
    async (values: RecordValues, isNew: boolean): Promise<readonly ErrorDetail[]> => {
      const { units } = await queries.ensureQueryData(unitsQuery);
      return checkHere(register, values, { today, units: new Set(units.map(({ code }) => code)), isNew });
    },
    [queries, register, today],
  );
}

/** Finds a register's declaration, on this device where need be. */
export function useFindRegister() {
  const queries = useQueryClient();
  return useCallback(
    async (id: string) => (await queries.ensureQueryData(registersQuery)).registers.find((one) => one.id === id),
    [queries],
  );
}

async function checkHere(
  register: Register,
  values: RecordValues,
  at: { readonly today: string; readonly units: ReadonlySet<string>; readonly isNew: boolean },
): Promise<readonly ErrorDetail[]> {
  const { checkOffline } = await import('../../rules/check-offline.ts');
  const kept = new Set(Object.entries(values.fields).flatMap(([id, value]) => (isKept(value) ? [id] : [])));
  const row = { unit: values.unit ?? '', number: values.number ?? '', fields: savedFields(register, values) };
  const { faults, warnings } = checkOffline(register, row, { ...at, kept });
  if (faults.length === 0) return warnings.map((one) => ({ ...one }));
  throw new ApiError(
    {
      code: 'ROW_REFUSED',
      message: `有 ${faults.length} 处需要改正，没有存入待发送。`,
      remedy: '请逐处改正后再保存。',
      details: faults,
    },
    422,
  );
}

/** The key with which this account's things are sealed on its devices. */
export async function fetchDeviceKey(): Promise<string> {
  return (await need(api.GET('/api/session/device-key'))).key;
}
