import type { ListColumn } from '../list-columns.ts';

/**
 * The columns that a first pasted row names, '' for those it names none by; undefined where the row is no heading: it must name at
 * least two columns and at least half of its own.
 */
export function headingColumns(columns: readonly ListColumn[], row: readonly string[]): readonly string[] | undefined {
  const plain = (text: string) => text.replace(/[\s*＊（）()]/g, '');
  const ids = row.map((text) => {
    const wanted = plain(text);
    if (wanted === '') return '';
    return columns.find(({ label }) => plain(label) === wanted)?.id ?? '';
  });
  const named = ids.filter((id) => id !== '').length;
  const filled = row.filter((text) => text.trim() !== '').length;
  return named >= 2 && named * 2 >= filled ? ids : undefined;
}
