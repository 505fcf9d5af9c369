/** A stretch of the text that means something. Offsets are UTF-16, the end is not part of it; `id` is without blanks. */
export type Mark = {
  readonly id: string;
  readonly kind: 'finding' | 'figure' | 'citation' | 'heading';
  readonly start: number;
  readonly end: number;
};

/** Letters under the same marks. */
export type Piece = { readonly start: number; readonly text: string; readonly marks: readonly Mark[] };

/** A line of the text as it was, without its line break. */
export type Paragraph = { readonly start: number; readonly pieces: readonly Piece[] };

/**
 * The text as lines, each cut where a mark begins or ends, so that overlapping marks share the letters they have in common.
 * A mark over several lines is in each of them; a mark of no letters lies on the letter beside it; what lies outside the text
 * is left out. Joined with their breaks the pieces are the text again.
 */
export function markText(text: string, marks: readonly Mark[]): readonly Paragraph[] {
  const waiting = marks
    .flatMap((mark) => settle(text, mark))
    .sort((one, other) => one.start - other.start || other.end - one.end);
  let next = 0;
  let open: readonly Mark[] = [];
  return linesOf(text).map(({ start, end }) => {
    const inside = [...open];
    for (let mark = waiting[next]; mark !== undefined && mark.start < end; mark = waiting[next]) {
      inside.push(mark);
      next += 1;
    }
    open = inside.filter((mark) => mark.end > end);
    return { start, pieces: cut(text, { start, end }, inside) };
  });
}

type Stretch = { readonly start: number; readonly end: number };

function isBreak(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}

function linesOf(text: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + sign.length;
  }
  return [...lines, { start, end: text.length }];
}

/** The mark within the text, on letters rather than on line breaks; none where it has no letter at all. */
function settle(text: string, mark: Mark): readonly Mark[] {
  let start = Math.max(0, Math.min(mark.start, mark.end));
  let end = Math.min(text.length, Math.max(mark.start, mark.end));
  if (start === end) {
    while (end > 0 && (end >= text.length || isBreak(text[end]))) end -= 1;
    start = end;
    end += 1;
  }
  while (start < end && isBreak(text[start])) start += 1;
  while (end > start && isBreak(text[end - 1])) end -= 1;
  return start < end && end <= text.length ? [{ ...mark, start, end }] : [];
}

function cut(text: string, line: Stretch, marks: readonly Mark[]): readonly Piece[] {
  const places = new Set([line.start, line.end]);
  for (const { start, end } of marks) {
    if (start > line.start) places.add(start);
    if (end < line.end) places.add(end);
  }
  const edges = [...places].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  let next = 0;
  let over: readonly Mark[] = [];
  for (const [place, start] of edges.entries()) {
    const end = edges[place + 1];
    if (end === undefined) break;
    const begun: Mark[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.start <= start; mark = marks[next]) {
      begun.push(mark);
      next += 1;
    }
    over = [...over, ...begun].filter((mark) => mark.end > start);
    pieces.push({ start, text: text.slice(start, end), marks: over });
  }
  return pieces;
}
