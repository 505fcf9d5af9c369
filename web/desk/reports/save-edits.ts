import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiError, api, need } from '../../api/client.ts';
import type { DraftEdits, OpenReport } from '../../api/schema.d.ts';
import { reportQuery } from './report-queries.ts';

/**
 * Saves a draft's edits over the version that is on screen, then reads the report anew. Where somebody was faster, the server
 * refuses and nothing is lost: the newest version is read, so that saving again puts the text over it.
 */
export function useSaveEdits({ report, version }: OpenReport, onSaved: () => void = () => {}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [unit, year] = [report.unit.code, report.year];
  return useMutation({
    mutationFn: ({ edits, restores = null }: { readonly edits: DraftEdits; readonly restores?: number | null }) =>
      need(
        api.PUT('/api/reports/{unit}/{year}/edits', {
          params: { path: { unit, year } },
          body: { version, edits, restores },
        }),
      ),
    onSuccess: async ({ lapsed, reviewLapsed }) => {
      // Only the text is waited for; what stands beside it, and the handling that the first change begins, come after.
      await queries.invalidateQueries({ queryKey: reportQuery(unit, year).queryKey, exact: true });
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isBeside(queryKey, unit, year) });
      if (lapsed.length > 0) void message.warning(`正文已改，${lapsed.join('、')}的签批失效，须重新签批`, 6);
      if (reviewLapsed) void message.warning('正文已改，须重新审核', 6);
      onSaved();
    },
    onError: async (error) => {
      if (isConflict(error)) await queries.invalidateQueries(reportQuery(unit, year));
    },
  });
}

/** What a change of a report may change beside its text: what is noted on it, its versions, its row and matter, what is to be done. */
function isBeside([first, ...rest]: readonly unknown[], unit: string, year: number): boolean {
  const isText = rest.length === 2 && rest[0] === unit && rest[1] === year;
  return first === 'reports' ? !isText : ['records', 'record', 'matters', 'todo'].includes(String(first));
}

/** Whether a save was refused because the report has a newer version. */
export function isConflict(error: unknown): boolean {
  return error instanceof ApiError && error.fault.code === 'REPORT_CHANGED';
}

/** What others made of the paragraphs that both changed, in the server's words. */
export function conflictText(error: unknown): string {
  if (!(error instanceof ApiError)) return '';
  return (error.fault.details ?? [])
    .map(({ label, says }) => (label === '段落' ? says : `${label ?? ''}：${says}`))
    .join('；');
}
