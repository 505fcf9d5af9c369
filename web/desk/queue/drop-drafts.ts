import { ApiError, api, need } from '../../api/client.ts';
import type { Queued } from './queued.ts';

/** Drops the drafts that what was just sent had begun as: the server could not be told when it was queued. */
export async function dropDrafts(sent: readonly Queued[]): Promise<void> {
  try {
    const { drafts } = await need(api.GET('/api/drafts'));
    for (const { register, record, changedAt } of drafts) {
      const isSent = sent.some(
        (item) =>
          item.register === register && (item.base === null ? null : item.id) === record && changedAt <= item.queuedAt,
      );
      const path = { register, record: record ?? 'new' };
      if (isSent) await need(api.DELETE('/api/drafts/{register}/{record}', { params: { path } }));
    }
  } catch (error) {
    // Out of reach again: the draft is offered once more, and holds what is saved already.
    if (!(error instanceof ApiError)) throw error;
  }
}
