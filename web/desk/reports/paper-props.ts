import type { OpenReport } from '../../api/schema.d.ts';

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
};
