import { matchHeadings } from '#engine/match-headings.ts';
import type { Register } from '../../../api/schema.d.ts';
import type { ListColumn } from '../list-columns.ts';

/**
 * The columns that a first pasted row names, as an import would match them, '' for those it names none by; undefined where the row
 * is no heading: it must name at least two columns and at least half of its own.
 */
export function headingColumns(
  register: Pick<Register, 'fields' | 'unitLabel' | 'numberedBy'>,
  columns: readonly ListColumn[],
  row: readonly string[],
): readonly string[] | undefined {
  const fields = Object.fromEntries(register.fields.map((field) => [field.id, field]));
  const matched = matchHeadings({ fields, unitLabel: register.unitLabel, numberedBy: register.numberedBy }, row);
  const known = new Set(columns.map(({ id }) => id));
  const ids = row.map((_, at) => {
    const id = matched.columns.get(at) ?? '';
    return known.has(id) ? id : '';
  });
  const named = ids.filter((id) => id !== '').length;
  const filled = row.filter((text) => text.trim() !== '').length;
  return named >= 2 && named * 2 >= filled ? ids : undefined;
}
