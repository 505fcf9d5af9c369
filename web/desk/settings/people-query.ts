import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { api, need } from '../../api/client.ts';
import type { Person } from '../../api/schema.d.ts';

/** The people of the seat's unit and below, with the roles that can be given. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => need(api.GET('/api/people', { params: { query: {} } })),
});

/** To be called after an account or a seat was changed. */
export function usePeopleChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: ['people'] });
    await queries.invalidateQueries({ queryKey: ['log'] });
  };
}

export type PersonSeat = Person['seats'][number];

/** `张三（zhangsan）` */
export function personText({ name, account }: Pick<Person, 'name' | 'account'>): string {
  return `${name}（${account}）`;
}

/** How long a seat lasts, in words. */
export function seatTerm({ since, until, state }: PersonSeat): string {
  if (state === 'coming') return `${since} 起${until === null ? '' : `，至 ${until}`}`;
  if (until === null) return `${since} 起`;
  return until < since ? '未任职' : `${since} 至 ${until}`;
}
