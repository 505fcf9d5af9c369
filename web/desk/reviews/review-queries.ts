import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { Review } from '../../api/schema.d.ts';

const KEPT_MS = 60_000;

/** All reviews of the seat, newest first. */
export const reviewsQuery = queryOptions({
  queryKey: ['reviews', 'listed'],
  queryFn: () => need(api.GET('/api/reviews', { params: { query: {} } })),
  staleTime: 0,
});

/** One review. It is checked anew when asked for; places must not move under the hands of who reads. */
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['reviews', 'one', id],
    queryFn: () => need(api.GET('/api/reviews/{id}', { params: { path: { id } } })),
    staleTime: KEPT_MS,
    refetchOnWindowFocus: false,
  });

export const copiesQuery = (year: number) =>
  queryOptions({
    queryKey: ['reviews', 'copies', year],
    queryFn: () => need(api.GET('/api/reviews/copies', { params: { query: { year } } })),
    staleTime: KEPT_MS,
    refetchOnWindowFocus: false,
  });

/** What a person says of a finding. */
export type Judged = {
  readonly fingerprint: string;
  readonly judgement: Review['findings'][number]['judgement'];
  readonly note: string | null;
};

/** To be called after a judgement: every finding of that fingerprint shows it, and the counts are asked for again. */
export function useJudged(id: string): (judged: Judged & { readonly judgedBy: string | null }) => Promise<void> {
  const queries = useQueryClient();
  return async ({ fingerprint, judgement, note, judgedBy }) => {
    queries.setQueryData(reviewQuery(id).queryKey, (review) =>
      review === undefined
        ? undefined
        : {
            ...review,
            findings: review.findings.map((finding) =>
              finding.fingerprint === fingerprint ? { ...finding, judgement, note, judgedBy } : finding,
            ),
          },
    );
    await queries.invalidateQueries({ queryKey: reviewsQuery.queryKey });
  };
}
