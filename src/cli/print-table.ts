/** Prints rows in columns that line up in a terminal, where a Chinese character is two cells wide. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, place) =>
    Math.max(...[heading, ...rows.map((row) => row[place] ?? '')].map(cellsOf)),
  );
  for (const row of [headings, ...rows]) {
    const line = row
      .map((text, place) => text + ' '.repeat(Math.max((widths[place] ?? 0) - cellsOf(text), 0)))
      .join('  ');
    process.stdout.write(`${line.trimEnd()}\n`);
  }
}

/** Prints data for scripts. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
}

function cellsOf(text: string): number {
  let cells = 0;
  for (const sign of text)
    cells +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2014\u2026]/.test(
        sign,
      )
        ? 2
        : 1;
  return cells;
}
