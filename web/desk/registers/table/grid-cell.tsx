import { memo, useCallback, useSyncExternalStore } from 'react';
import type { Grid } from './grid.ts';

/** One cell: a plain box, so that two hundred rows of them type without delay. */
export const GridCell = memo(function GridCell({
  grid,
  row,
  column,
  label,
  list,
}: {
  readonly grid: Grid;
  readonly row: number;
  readonly column: string;
  readonly label: string;
  /** Id of the list of what can be chosen. */
  readonly list?: string;
}) {
  const listen = useCallback((listener: () => void) => grid.listen(row, column, listener), [grid, row, column]);
  const text = useSyncExternalStore(listen, () => grid.textAt(row, column));
  const fault = useSyncExternalStore(listen, () => grid.faultAt(row, column));
  return (
    <input
      className={fault === undefined ? 'grid-cell' : 'grid-cell grid-cell-fault'}
      aria-label={`第 ${row + 1} 行 ${label}`}
      aria-invalid={fault !== undefined}
      title={fault}
      data-row={row}
      data-column={column}
      list={list}
      autoComplete="off"
      value={text}
      onChange={({ target }) => grid.set(row, column, target.value)}
    />
  );
});
