import type { Document } from '#kernel/document.ts';
import { cellsOf } from './cells.ts';
import { GRID } from './grid.ts';

/** A text with the middle of it, in cells from the left edge of the text block. */
export type Centred = { readonly text: string; readonly centre: number };

/** 落款: rows of names side by side, and the date, null in a draft. */
export type SignOff = {
  readonly rows: readonly (readonly Centred[])[];
  /** Blank lines between two rows. */
  readonly gapLines: number;
  readonly date: Centred | null;
};

/** 成文日期右空四字. */
const DATE_RIGHT = 4;
/** Names wider than this do not fit beside each other. */
const SIDE_BY_SIDE = 12;
/** A seal is 42 mm across and a line 10.2 mm: seals of two rows must not touch. */
const SEAL_GAP_LINES = 4;

/**
 * Places names and date as GB/T 9704-2012 7.3.5 wants them for a sealed document: the date four characters from the right edge, the last
 * name centred over it; several bodies two a row in their order where they fit, else one under the other.
 */
export function signOff({ bodies, date }: Document['signature']): SignOff {
  const dateCells = cellsOf(date ?? '2024年1月15日');
  const widest = Math.max(0, ...bodies.map(cellsOf));
  const pairs = bodies.length > 1 && widest <= SIDE_BY_SIDE;
  const fromRight = Math.max(DATE_RIGHT + dateCells / 2, pairs ? 0 : Math.min(widest, GRID.cells) / 2);
  const right = GRID.cells - fromRight;
  const rows = pairs ? inPairs(bodies) : bodies.map((body) => [body]);
  return {
    rows: rows.map((row) =>
      row.map((text, index) => ({ text, centre: index === row.length - 1 ? right : GRID.cells - right })),
    ),
    gapLines: SEAL_GAP_LINES,
    date: date === null ? null : { text: date, centre: right },
  };
}

function inPairs(bodies: readonly string[]): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let start = 0; start < bodies.length; start += 2) rows.push(bodies.slice(start, start + 2));
  return rows;
}
