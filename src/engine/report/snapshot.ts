import type { Report } from './report.ts';

/** What a report said at one moment, paragraph by paragraph: enough to read it and to compare it, without what its figures rest on. */
export type ReportSnapshot = {
  readonly blocks: readonly SnapshotBlock[];
  /** Figures by the ref that the texts cite. */
  readonly figures: Readonly<Record<string, SnapshotFigure>>;
};

export type SnapshotBlock = {
  readonly id: string;
  readonly kind: 'heading' | 'paragraph';
  /** 一、 of a heading; '' of a paragraph. */
  readonly number: string;
  /** Figures as `{ref}`; '' where the clerk removed the paragraph. */
  readonly text: string;
  /** As the registers alone would have it. */
  readonly composed: string;
  readonly edited: boolean;
};

export type SnapshotFigure = { readonly label: string; readonly printed: string };

/** Takes a report down as it reads now. */
export function snapshotOf({ blocks, figures, document }: Report): ReportSnapshot {
  return {
    blocks: blocks.map(({ id, kind, start, text, composed, edited }) => {
      const set = document.body[start];
      const number = kind === 'heading' && set?.kind === 'heading' ? set.number : '';
      return { id, kind, number, text, composed, edited };
    }),
    figures: Object.fromEntries(
      figures.map(({ ref, label, printed }) => [ref.replace(/#\d+$/, ''), { label, printed }]),
    ),
  };
}

/** A text with its figures as printed; a figure that the snapshot lacks is named as such. */
export function readSnapshotText(text: string, figures: ReportSnapshot['figures']): string {
  return text.replace(/\{([^{}\n]+)\}/g, (_, ref: string) => figures[ref.replace(/#\d+$/, '')]?.printed ?? '〔数字〕');
}

/**
 * The words that a signature stands under: title, addressee, body and signing bodies, figures as printed. Number and date of issue
 * are given afterwards and are not among them.
 */
export function signedWords({ document: { title, addressee, body, signature } }: Report): unknown {
  return { title, addressee, body, bodies: signature.bodies };
}
