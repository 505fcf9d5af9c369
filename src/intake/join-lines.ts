/** A line as set on a page; the unit of `left`, `right` and `size` is the document's own. */
export type SetLine = { readonly text: string; readonly left: number; readonly right: number; readonly size: number };

const PAGE_NUMBER = /^[\s—–-]*\d{1,4}[\s—–-]*$/;
/** Cells of a table row: three or more short pieces. */
const TABLE_ROW = /^\S{1,12}(?:\s+\S{1,12}){2,}$/;
const STARTS_NEW = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))/;

/**
 * Joins set lines to paragraphs: a line goes on where the one before was full and this one is not indented.
 * Page numbers are left out.
 */
export function joinLines(lines: readonly SetLine[]): string {
  const kept = lines.filter(({ text }) => text.trim() !== '' && !PAGE_NUMBER.test(text));
  const right = edge(
    kept.map((line) => line.right),
    0.9,
  );
  const left = edge(
    kept.map((line) => line.left),
    0.1,
  );
  const paragraphs: string[] = [];
  let before: SetLine | undefined;
  for (const line of kept) {
    const text = line.text.trim();
    const last = paragraphs.at(-1);
    const goesOn = before !== undefined && last !== undefined && isContinued(before, line, left, right);
    if (goesOn && !STARTS_NEW.test(text) && !TABLE_ROW.test(text) && !TABLE_ROW.test(last)) {
      paragraphs[paragraphs.length - 1] = last + text;
    } else paragraphs.push(text);
    before = line;
  }
  return paragraphs.join('\n');
}

/** A full line of the same size and at the margin (a title is centred and larger) is followed by its rest, which is not indented. */
function isContinued(before: SetLine, line: SetLine, left: number, right: number): boolean {
  const sameSize = Math.abs(before.size - line.size) < before.size * 0.15;
  const full = before.right >= right - before.size * 2.5 && before.left <= left + before.size * 2.6;
  return sameSize && full && line.left <= left + line.size * 1.2;
}

function edge(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
