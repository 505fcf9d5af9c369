/** Width of a text in cells of the grid: a Chinese character or its punctuation is one cell, a western one half. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const char of text) cells += char <= '\u02FF' ? 0.5 : 1;
  return cells;
}
