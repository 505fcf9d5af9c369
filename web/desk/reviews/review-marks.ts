import type { Review } from '../../api/schema.d.ts';
import type { Mark } from './mark-text.ts';

/** What of a review is marked in its text. Ids: f0 a finding, n0 a figure, c0 a citation, h0 a heading, by their place in the review. */
export function marksOf({ text, findings, figures, citations, headings }: Review): readonly Mark[] {
  const marks = (kind: Mark['kind'], letter: string, places: readonly { start: number; end: number }[]) =>
    places.map(({ start, end }, place): Mark => ({ id: `${letter}${place}`, kind, start, end }));
  return [
    ...findings.flatMap(({ start, end, copied }, place) =>
      // Copied passages lie all over the text; the longest comes first, there the finding is opened.
      [{ start, end }, ...(copied?.passages ?? []).map(({ one }) => one).filter((one) => one.start !== start)].map(
        (at): Mark => ({ id: `f${place}`, kind: 'finding', start: at.start, end: at.end }),
      ),
    ),
    ...marks(
      'heading',
      'h',
      headings.map(({ start, end }) => ({ start: withNumber(text, start), end })),
    ),
    ...marks('citation', 'c', citations),
    ...marks('figure', 'n', figures),
  ];
}

const MOST_NUMBER = 8;

/** Where the line of a heading begins, if only its number stands before it. */
function withNumber(text: string, start: number): number {
  const line = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  return start - line <= MOST_NUMBER ? line : start;
}

/** Id of the mark of a finding or figure by its place in the review. */
export function findingMark(place: number): string {
  return `f${place}`;
}

export function figureMark(place: number): string {
  return `n${place}`;
}

/** The place in the review that a mark's id stands for, of one kind; undefined for a mark of another kind. */
export function placeOfMark(id: string, kind: 'f' | 'n'): number | undefined {
  return id.startsWith(kind) ? Number(id.slice(1)) : undefined;
}
