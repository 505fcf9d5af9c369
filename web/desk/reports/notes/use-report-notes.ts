import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OpenReport, RemarkThread } from '../../../api/schema.d.ts';
import { useSeat } from '../../../ui/session.ts';
import { checkQuery, remarksQuery } from '../report-queries.ts';
import { type BlockNotes, notesByBlock } from './block-notes.ts';

export type ReportNotes = {
  readonly byBlock: ReadonlyMap<string, BlockNotes>;
  readonly threads: readonly RemarkThread[];
  readonly mayRemark: boolean;
  readonly error: Error | null;
};

/** All that is to be said beside the paragraphs of a report, as this seat sees it. */
export function useReportNotes(open: OpenReport): ReportNotes {
  const { may } = useSeat();
  const { unit, year } = open.report;
  const check = useQuery({ ...checkQuery(unit.code, year), enabled: open.state === 'draft' });
  const remarks = useQuery({ ...remarksQuery(unit.code, year), enabled: may('remark-report') });
  const findings = check.data?.findings;
  const threads = remarks.data?.threads;
  const byBlock = useMemo(() => notesByBlock(open, findings ?? [], threads ?? []), [open, findings, threads]);
  return {
    byBlock,
    threads: threads ?? [],
    mayRemark: remarks.data?.mayRemark ?? false,
    error: remarks.error,
  };
}
