import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { MattersFilter } from '../../search.ts';

const LONG_MS = 10 * 60_000;

/** The declared procedures. They change only with the program. */
export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => need(api.GET('/api/procedures')),
  staleTime: LONG_MS,
});

/** What the seat has to do, first due first, page by page. */
export function todoQuery({
  procedure,
  status,
}: {
  readonly procedure?: string;
  readonly status?: 'overdue' | 'near';
}) {
  return infiniteQueryOptions({
    queryKey: ['todo', procedure ?? '', status ?? ''],
    queryFn: ({ pageParam }) =>
      need(
        api.GET('/api/todo', {
          params: {
            query: {
              limit: 50,
              ...(procedure === undefined ? {} : { procedure }),
              ...(status === undefined ? {} : { status }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** The matters of one procedure, page by page. */
export function mattersQuery(procedure: string, { unit, status = 'open' }: MattersFilter) {
  return infiniteQueryOptions({
    queryKey: ['matters', procedure, unit ?? '', status],
    queryFn: ({ pageParam }) =>
      need(
        api.GET('/api/matters', {
          params: {
            query: {
              procedure,
              status,
              limit: 50,
              ...(unit === undefined ? {} : { unit }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** One record's matters: steps, clocks, journal, files. */
export function matterQuery(unit: string, id: string) {
  return queryOptions({
    queryKey: ['matters', 'one', unit, id],
    queryFn: () => need(api.GET('/api/matters/{unit}/{id}', { params: { path: { unit, id } } })),
  });
}

/** How this person is reminded. */
export const remindersQuery = queryOptions({
  queryKey: ['reminders'],
  queryFn: () => need(api.GET('/api/reminders')),
});
