import { ApiError, api, need } from '../../../api/client.ts';
import type { Register } from '../../../api/schema.d.ts';
import type { ListColumn } from '../list-columns.ts';
import type { Grid } from './grid.ts';

export type Checked =
  | { readonly kind: 'empty' }
  | { readonly kind: 'right'; readonly created: number; readonly unchanged: number }
  | { readonly kind: 'faulty'; readonly says: string; readonly count: number };

/**
 * Sends the rows of a table, to be checked or entered, and puts what is wrong at its cells.
 * @throws {ApiError} where it is not the rows that are wrong
 */
export async function sendRows(
  register: Register,
  columns: readonly ListColumn[],
  grid: Grid,
  isDryRun: boolean,
): Promise<Checked> {
  const filled = grid.filled();
  if (filled.length === 0) return { kind: 'empty' };
  try {
    const { created, unchanged } = await need(
      api.POST('/api/registers/{register}/rows', {
        params: { path: { register: register.id } },
        body: {
          dryRun: isDryRun,
          headings: columns.map(({ label }) => label),
          rows: filled.map(({ cells }) => columns.map(({ id }) => cells[id] ?? '')),
        },
      }),
    );
    grid.setFaults([]);
    return { kind: 'right', created, unchanged };
  } catch (error) {
    if (!(error instanceof ApiError) || error.fault.code !== 'IMPORT_REFUSED') throw error;
    const details = error.fault.details ?? [];
    const first = columns[0]?.id ?? '';
    grid.setFaults(
      details.flatMap(({ row, field, label, says, remedy }) => {
        // The headings are the first row.
        const at = filled[(row ?? 0) - 2]?.at;
        if (at === undefined) return [];
        const column = columns.find(({ id }) => id === field)?.id;
        const what = column === undefined && label !== undefined ? `${label}：${says}` : says;
        return [{ row: at, column: column ?? first, says: `${what}。${remedy ?? ''}` }];
      }),
    );
    const [one] = details;
    const at = filled[(one?.row ?? 0) - 2]?.at;
    const where = at === undefined ? '' : `第 ${at + 1} 行${one?.label === undefined ? '' : `“${one.label}”`}`;
    return { kind: 'faulty', count: details.length, says: `${where}${one?.says ?? error.fault.message}` };
  }
}
