import type { OpenReport } from '../../api/schema.d.ts';
import type { ReportNotes } from './notes/use-report-notes.ts';

/** What the sheet and each of its blocks are given. */
export type PaperProps = {
  readonly open: OpenReport;
  readonly mayEdit: boolean;
  /** Refs of figures that the registers no longer bear out. */
  readonly drifted: ReadonlySet<string>;
  /** The block that is being edited. */
  readonly editing: string | null;
  readonly onEdit: (block: string | null) => void;
  readonly onFigure: (ref: string) => void;
  readonly notes: ReportNotes;
  /** The paragraph whose notes are open, with the words that were chosen in it. */
  readonly noted: { readonly block: string; readonly passage: string | null } | null;
  readonly onNotes: (noted: PaperProps['noted']) => void;
};
