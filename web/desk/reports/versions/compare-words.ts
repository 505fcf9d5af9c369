import { diffArrays } from 'diff';
import type { ReportVersion } from '../../../api/schema.d.ts';
import { citedRef, indicatorInRef, parseTokens } from '../editor/token-text.ts';

type Figures = ReportVersion['snapshot']['figures'];

/** A word or a figure of a text. Two figures are the same where they count the same thing and come to the same. */
export type Piece = {
  readonly text: string;
  /** What is counted; null of words. */
  readonly label: string | null;
  /** By what it is compared. */
  readonly key: string;
};

/** A stretch of two texts laid over each other. */
export type Change = { readonly kind: 'same' | 'inserted' | 'deleted'; readonly pieces: readonly Piece[] };

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A text with its figures in pieces that a reader would compare: Chinese words, marks, figures whole, ends of lines. */
export function piecesOf(text: string, figures: Figures): readonly Piece[] {
  return parseTokens(text).flatMap((token): Piece[] => {
    if (token.kind === 'text')
      return [...words.segment(token.text)].map(({ segment }) => ({ text: segment, label: null, key: segment }));
    const known = figures[citedRef(token.ref)];
    const printed = known?.printed ?? '〔数字〕';
    return [
      { text: printed, label: known?.label ?? '台账数字', key: `figure ${indicatorInRef(token.ref)} ${printed}` },
    ];
  });
}

/** What was put in and taken out between two texts, in the order of reading. */
export function compareWords(before: readonly Piece[], after: readonly Piece[]): readonly Change[] {
  const options = { comparator: (one: Piece, other: Piece) => one.key === other.key };
  return diffArrays([...before], [...after], options).map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    pieces: value,
  }));
}
