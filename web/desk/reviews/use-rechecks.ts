import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReviewListed } from '../../api/schema.d.ts';
import { reviewQuery, reviewsQuery } from './review-queries.ts';

/** How far checking anew has come; null where there is nothing to do. */
export type Rechecks = { readonly done: number; readonly all: number } | null;

/**
 * Checks anew, one after the other, the reviews that are out of date: opening one does it. Each is tried once, so that one which fails
 * does not go round for ever. Not while `isBusy`: what is being sent in makes others out of date.
 */
export function useRechecks(reviews: readonly ReviewListed[], isBusy: boolean): Rechecks {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Rechecks>(null);
  const [tried] = useState(() => new Set<string>());
  const stale = reviews.filter(({ id, isStale }) => isStale && !tried.has(id)).map(({ id }) => id);
  const key = stale.join();
  useEffect(() => {
    if (key === '' || isBusy) return;
    let isLeft = false;
    const ids = key.split(',');
    const run = async () => {
      for (const [done, id] of ids.entries()) {
        if (isLeft) return;
        setProgress({ done, all: ids.length });
        tried.add(id);
        // What fails stays marked as out of date in the table, and says why when opened.
        await queries.fetchQuery({ ...reviewQuery(id), staleTime: 0, retry: false }).catch(() => undefined);
      }
      setProgress(null);
      await queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
    };
    void run();
    return () => {
      isLeft = true;
    };
  }, [key, isBusy, queries, tried]);
  return progress;
}
