import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { ApiError, api, need } from '../api/client.ts';
import { isAway } from '../offline/connection.ts';
import { finishLeaving } from '../offline/leaving.ts';

/** Who is signed in, in which seat; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client }) => {
    if (!(await finishLeaving())) return null;
    try {
      const session = await need(api.GET('/api/session'));
      markSignedIn(true);
      return session;
    } catch (error) {
      const former = client.getQueryData<unknown>(['session']);
      // A session that ended under somebody's hands is kept with the error: the page stays, and asks to sign in again.
      if (error instanceof ApiError && error.status === 401 && (former === null || former === undefined)) {
        markSignedIn(false);
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
});

const MARK = 'fadu.signed-in';

/** Whether somebody was signed in on this device when it was last used. */
export function wasSignedIn(): boolean {
  return window.localStorage.getItem(MARK) !== null;
}

/** Remembers on this device, for the next start, whether somebody is signed in. */
export function markSignedIn(is: boolean): void {
  if (is) window.localStorage.setItem(MARK, '1');
  else window.localStorage.removeItem(MARK);
}

/** The session; undefined while it is being asked for. */
export function useSession() {
  return useQuery(sessionQuery);
}

/** Whether an answer says that nobody is signed in any more. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** The unit code of the chosen seat and what may be done in it. For pages behind the seat only. */
export function useSeat() {
  const { data } = useSession();
  const unit = data?.unit ?? null;
  if (data === undefined || data === null || unit === null) throw new Error('page shown without a seat');
  return {
    unit,
    seat: data.seat,
    today: todayOf(data.today),
    isDemo: data.isDemo,
    may: (right: string) => data.rights.includes(right),
  };
}

/** Forgets everything read in the former seat. */
export function useForgetAll() {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await queries.invalidateQueries({ queryKey: ['session'] });
  };
}

/** The server's today. Without network the day goes on by this device's calendar, and the server checks what was dated by it. */
function todayOf(served: string): string {
  const here = dayjs().format('YYYY-MM-DD');
  return isAway() && here > served ? here : served;
}
