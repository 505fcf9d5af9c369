/**
 * GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, text block 156 × 225 mm of 22 lines with 28 characters.
 * The template for PDF has the same figures in its own language.
 */
export const GRID = {
  pageWidthMm: 210,
  pageHeightMm: 297,
  topMm: 37,
  insideMm: 28,
  outsideMm: 26,
  bottomMm: 35,
  widthMm: 156,
  lines: 22,
  /** Characters a line. */
  cells: 28,
  /** 22 of these are 636.9 pt, and 225 mm are 637.8 pt. */
  pitchPt: 28.95,
  /** 3号 is 16 pt in Word; 28 × 16 pt are 158 mm, so each character is set a quarter of a point closer. */
  bodyPt: 16,
  cellPt: 15.75,
  titlePt: 22,
  /** Title characters a line. */
  titleCells: 20,
} as const;

/** Twentieths of a point, the unit of Word. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

export function twipsOfPt(pt: number): number {
  return Math.round(pt * 20);
}
