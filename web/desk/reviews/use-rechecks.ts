import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
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
  const run = useRef({ tried: new Set<string>(), isRunning: false, isLeft: false });
  const stale = reviews.filter(({ isStale }) => isStale).map(({ id }) => id);
  const key = stale.join();
  useEffect(() => {
    const { current } = run;
    current.isLeft = false;
    return () => {
      current.isLeft = true;
    };
  }, []);
  useEffect(() => {
    const { current } = run;
    const ids = key.split(',').filter((id) => id !== '' && !current.tried.has(id));
    if (isBusy || current.isRunning || ids.length === 0) return;
    const check = async () => {
      current.isRunning = true;
      for (const [done, id] of ids.entries()) {
        if (current.isLeft) break;
        setProgress({ done, all: ids.length });
        current.tried.add(id);
        // What fails stays marked as out of date in the table, and says why when opened.
        await queries.fetchQuery({ ...reviewQuery(id), staleTime: 0, retry: false }).catch(() => undefined);
      }
      current.isRunning = false;
      setProgress(null);
      await queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
    };
    void check();
  }, [key, isBusy, queries]);
  return progress;
}
