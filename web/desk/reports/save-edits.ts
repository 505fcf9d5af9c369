import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError, api, need } from '../../api/client.ts';
import type { DraftEdits, OpenReport } from '../../api/schema.d.ts';
import { reportQuery } from './report-queries.ts';

/**
 * Saves a draft's edits over the version that is on screen, then reads the report anew. Where somebody was faster, the server
 * refuses and nothing is lost: the newest version is read, so that saving again puts the text over it.
 */
export function useSaveEdits({ report, version }: OpenReport, onSaved: () => void = () => {}) {
  const queries = useQueryClient();
  const [unit, year] = [report.unit.code, report.year];
  return useMutation({
    mutationFn: (edits: DraftEdits) =>
      need(api.PUT('/api/reports/{unit}/{year}/edits', { params: { path: { unit, year } }, body: { version, edits } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reports'] });
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
