import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { ApiError, api, need } from '../../api/client.ts';
import type { DraftEdits, OpenReport } from '../../api/schema.d.ts';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { reportQuery } from './report-queries.ts';

/**
 * Saves a draft's edits over the version that is on screen, then reads the report anew. Where somebody was faster, the server
 * refuses and nothing is lost: the newest version is read, so that saving again puts the text over it.
 */
export function useSaveEdits({ report, version }: OpenReport, onSaved: () => void = () => {}) {
  const queries = useQueryClient();
  const changed = useRecordsChanged();
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
      // The first change also begins the report's handling, and a later one may undo a signature there.
      await changed();
      if (lapsed.length > 0) void message.warning(`正文已改，${lapsed.join('、')}的签批失效，须重新签批`, 6);
      if (reviewLapsed) void message.warning('正文已改，须重新审核', 6);
      onSaved();
    },
    onError: async (error) => {
      if (isConflict(error)) await queries.invalidateQueries(reportQuery(unit, year));
    },
  });
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
