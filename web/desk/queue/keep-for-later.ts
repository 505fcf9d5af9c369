import { api } from '../../api/client.ts';
import type { Register } from '../../api/schema.d.ts';
import { findKeptAt, noteKept } from '../../offline/owner.ts';

const AGAIN_MS = 6 * 3600_000;
const PAUSE_MS = 150;

/**
 * Reads the first page of every register, masked as the API gives it, so that it can be opened without network. One after the
 * other and with pauses: whoever works at the page comes first. Not again for some hours.
 */
export async function keepForLater(registers: readonly Register[], isOver: () => boolean): Promise<void> {
  if (findKeptAt() > Date.now() - AGAIN_MS) return;
  for (const { id } of registers) {
    if (isOver()) return;
    await api.GET('/api/registers/{register}/records', { params: { path: { register: id }, query: { limit: 50 } } });
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  noteKept(Date.now());
}
