import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client.ts';
import { loadDesk } from './desk/load-desk.ts';
import { makeRouter } from './router.tsx';
import { isSignedOut, wasSignedIn } from './ui/session.ts';
import './ui/page.css';

/** Refusals are final; only a server that could not be reached is asked again. */
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => askWhoIsThere(error, queryKey[0] === 'session') }),
  mutationCache: new MutationCache({ onError: (error) => askWhoIsThere(error, false) }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Without network the device may have the answer.
      networkMode: 'always',
      retry: (times, error) => error instanceof ApiError && error.status === 0 && times < 2 && navigator.onLine,
    },
    mutations: { networkMode: 'always' },
  },
});

/** A refusal for want of a session: the session is asked for, and the frame of the page asks to sign in again. */
function askWhoIsThere(error: unknown, isSession: boolean): void {
  if (!isSession && isSignedOut(error)) void queries.invalidateQueries({ queryKey: ['session'] });
}

// Whoever was signed in most likely still is: the desk is fetched while the session is asked for.
if (wasSignedIn()) loadDesk();

const router = makeRouter(queries);
const root = document.getElementById('root');
if (root === null) throw new Error('page without #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
