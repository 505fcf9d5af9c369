import { Table } from 'antd';
import { type CSSProperties, memo } from 'react';
import type { Unit } from '../../../api/schema.d.ts';
import type { ListColumn } from '../list-columns.ts';
import type { Grid } from './grid.ts';
import { GridCell } from './grid-cell.tsx';
import './grid.css';

/**
 * The boxes of a table, drawn anew only where rows or columns change: what the check says meanwhile must not hold up who types on in two
 * hundred rows.
 */
export const GridTable = memo(function GridTable({
  grid,
  columns,
  rowCount,
  units,
  title,
}: {
  readonly grid: Grid;
  readonly columns: readonly ListColumn[];
  readonly rowCount: number;
  readonly units: readonly Unit[] | undefined;
  /** The column that is widest where rows are looked over rather than typed; null where they are typed. */
  readonly title: string | null;
}) {
  const lists = listsOf(columns, units ?? []);
  const listed = new Set(lists.map(({ id }) => id));
  const widths = [NUMBER_PX, ...columns.map(({ id, field }) => widthOf(id, field?.kind, title))];
  return (
    <div style={parseStyle({ '--grid-columns': widths.map((width) => `minmax(${width}px, ${width}fr)`).join(' ') })}>
      {lists.map(({ id, labels }) => (
        <datalist key={id} id={id}>
          {labels.map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
      ))}
      <Table
        className="grid-table"
        size="small"
        bordered
        pagination={false}
        rowKey="row"
        scroll={{ x: widths.reduce((sum, width) => sum + width, 0) }}
        dataSource={Array.from({ length: rowCount }, (_, row) => ({ row }))}
        columns={[
          {
            key: 'row',
            title: '行',
            className: 'grid-number',
            render: (_, { row }) => row + 1,
          },
          ...columns.map(({ id, label, field }) => ({
            key: id,
            title: field?.required === true ? `${label} *` : label,
            render: (_: unknown, { row }: { row: number }) => (
              <GridCell
                grid={grid}
                row={row}
                column={id}
                label={label}
                {...(listed.has(`grid-${id}`) ? { list: `grid-${id}` } : {})}
              />
            ),
          })),
        ]}
      />
    </div>
  );
});

const NUMBER_PX = 44;

/** React types no properties of one's own. */
function parseStyle(style: Readonly<Record<`--${string}`, string>>): CSSProperties {
  return style as CSSProperties;
}

/** Given rows are looked over rather than typed: all columns at once, the title widest. */
function widthOf(id: string, kind: string | undefined, title: string | null): number {
  if (title !== null) return id === title ? 320 : 140;
  return kind === 'note' || kind === 'text' ? 260 : 130;
}

/** What can be chosen in the boxes of a column. */
function listsOf(columns: readonly ListColumn[], units: readonly Unit[]) {
  return columns.flatMap(({ id, field }) => {
    const labels =
      id === 'unit' || field?.kind === 'unit'
        ? units.filter(({ kind }) => kind !== 'county').map(({ short }) => short)
        : field?.kind === 'yes-no'
          ? ['是', '否']
          : (field?.options ?? []).map(({ label }) => label);
    return labels.length === 0 ? [] : [{ id: `grid-${id}`, labels: [...new Set(labels)] }];
  });
}
