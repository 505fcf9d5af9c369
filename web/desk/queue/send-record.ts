import { ApiError, api, isUnanswered, need } from '../../api/client.ts';
import type { Register, SavedRecord } from '../../api/schema.d.ts';
import { isSignedOut } from '../../ui/session.ts';
import { hasKept, savedFields } from '../registers/record-values.ts';
import { fetchNewest, fetchRecord, makeId } from '../registers/records-query.ts';
import type { Attempt, Queued } from './queued.ts';
import type { Outcome, SendPort } from './send-queue.ts';

/**
 * Sends a record once: a new one, or a change on the version it was made on. Personal values that stay as they are go along
 * readable, and are never kept here.
 * @throws {ApiError} with the server's words
 */
export async function sendRecord(
  register: Register,
  { id, unit }: Pick<Queued, 'id' | 'unit'>,
  { request, version, mine, settled }: Attempt,
): Promise<SavedRecord> {
  const number = mine.number === null || mine.number.trim() === '' ? {} : { number: mine.number.trim() };
  if (version === 0) {
    const body = { id, unit: mine.unit ?? '', ...number, fields: savedFields(register, mine), request };
    return need(api.POST('/api/registers/{register}/records', { params: { path: { register: register.id } }, body }));
  }
  const readable = hasKept(mine) ? (await fetchRecord(unit, id, true)).record.fields : {};
  const body = {
    version,
    unit: mine.unit ?? unit,
    ...number,
    fields: savedFields(register, mine, readable),
    request,
    settled: [...settled],
  };
  return need(api.PUT('/api/records/{unit}/{id}', { params: { path: { unit, id } }, body }));
}

/** The server as the queue sees it. */
export function serverPort(find: (register: string) => Promise<Register | undefined>): SendPort {
  return {
    register: find,
    makeId,
    async save(item, attempt) {
      const register = await find(item.register);
      if (register === undefined) return { kind: 'later' };
      try {
        return { kind: 'saved', ...(await sendRecord(register, item, attempt)) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    async newest({ unit, id }) {
      try {
        return await fetchNewest(unit, id);
      } catch (error) {
        // Whatever it is, sending again will meet and name it.
        if (error instanceof ApiError) return undefined;
        throw error;
      }
    },
  };
}

const BUSY = [408, 425, 429, 500];

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof ApiError)) throw error;
  if (isSignedOut(error)) return { kind: 'signed-out' };
  if (isUnanswered(error) || BUSY.includes(error.status)) return { kind: 'later' };
  if (error.fault.code === 'RECORD_CHANGED' || error.fault.code === 'RECORD_VOID') return { kind: 'newer' };
  return { kind: 'refused', fault: error.fault };
}
