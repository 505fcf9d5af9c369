import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, need } from '../../../api/client.ts';
import { remarksQuery } from '../report-queries.ts';

type Comment = { readonly block: string; readonly passage: string | null; readonly says: string };
type Reply = { readonly thread: string; readonly act: 'answer' | 'resolve' | 'reopen'; readonly says: string };

/** Begins a thread of remarks. */
export function useComment(unit: string, year: number, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Comment) =>
      need(api.POST('/api/reports/{unit}/{year}/remarks', { params: { path: { unit, year } }, body })),
    onSuccess: async () => {
      await queries.invalidateQueries(remarksQuery(unit, year));
      onDone();
    },
  });
}

/** Answers, settles or reopens one. */
export function useReply(unit: string, year: number, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ thread, ...body }: Reply) =>
      need(api.POST('/api/reports/{unit}/{year}/remarks/{thread}', { params: { path: { unit, year, thread } }, body })),
    onSuccess: async () => {
      await queries.invalidateQueries(remarksQuery(unit, year));
      onDone();
    },
  });
}
