/** A line as set on a page; the unit of `left`, `right` and `size` is the document's own. */
export type SetLine = { readonly text: string; readonly left: number; readonly right: number; readonly size: number };

const PAGE_NUMBER = /^[\s—–-]*\d{1,4}[\s—–-]*$/;
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
    const full = before !== undefined && before.right >= right - before.size * 2.5;
    const indented = line.left > left + line.size * 1.2;
    const last = paragraphs.at(-1);
    if (full && !indented && !STARTS_NEW.test(text) && last !== undefined)
      paragraphs[paragraphs.length - 1] = last + text;
    else paragraphs.push(text);
    before = line;
  }
  return paragraphs.join('\n');
}

function edge(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
