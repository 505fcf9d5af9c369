import { Link } from '@tanstack/react-router';
import { Card, Flex, Grid, Table, Tag, Typography } from 'antd';
import type { Record as RecordView, Register } from '../../api/schema.d.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatValue } from '../../ui/format.ts';
import { type ListColumn, orderName } from './list-columns.ts';
import { summaryText } from './summary-fields.tsx';

type Props = {
  readonly register: Register;
  readonly records: readonly RecordView[];
  readonly columns: readonly ListColumn[];
  readonly order: string | undefined;
  readonly onOrder: (order: string | undefined) => void;
  /** Ids of the chosen records; absent where there is nothing to do with several. */
  readonly chosen?: readonly string[];
  readonly onChoose?: (ids: readonly string[]) => void;
};

/** Records as a table at desk width, as cards on a phone. */
export function RecordList(props: Props) {
  const isWide = Grid.useBreakpoint().md ?? true;
  return isWide ? <RecordTable {...props} /> : <RecordCards {...props} />;
}

function RecordTable({ register, records, columns, order, onOrder, chosen, onChoose }: Props) {
  const unitName = useUnitName();
  const own = columns.filter(({ field }) => field !== null);
  return (
    <Table
      size="middle"
      rowKey="id"
      pagination={false}
      dataSource={[...records]}
      scroll={{ x: 'max-content' }}
      {...(onChoose === undefined
        ? {}
        : {
            rowSelection: {
              selectedRowKeys: [...(chosen ?? [])],
              onChange: (keys) => onChoose(keys.map(String)),
              getCheckboxProps: ({ state, number }: RecordView) => ({
                disabled: state === 'void',
                'aria-label': `选择 ${number}`,
              }),
              columnWidth: 44,
              // The box in the heading is copied into a hidden row, where the keyboard would get lost.
              hideSelectAll: true,
            },
          })}
      onChange={(_, __, sorter) => {
        const [one] = Array.isArray(sorter) ? sorter : [sorter];
        const name = columns.find(({ id }) => id === one?.columnKey);
        const by = name === undefined ? undefined : orderName(name);
        onOrder(
          one?.order === undefined || by === undefined ? undefined : `${one.order === 'descend' ? '-' : ''}${by}`,
        );
      }}
      columns={columns.map((column) => ({
        key: column.id,
        title: column.label,
        ...(column.id === 'number' ? { fixed: 'left' as const } : {}),
        ...(orderName(column) === undefined
          ? {}
          : { sorter: true, sortOrder: sortOrder(order, orderName(column)), showSorterTooltip: false }),
        align: column.field?.kind === 'count' || column.field?.kind === 'money' ? ('right' as const) : undefined,
        onHeaderCell: () => ({ style: { whiteSpace: 'nowrap' as const } }),
        onCell: (record: RecordView) => ({
          colSpan: column.field === null || record.kind === 'row' ? 1 : column === own[0] ? own.length : 0,
          style:
            column.field?.kind === 'text' || column.field?.kind === 'note'
              ? { minWidth: 160, maxWidth: 420, overflowWrap: 'anywhere' as const }
              : { whiteSpace: 'nowrap' as const },
        }),
        render: (_: unknown, record: RecordView) => {
          const { field } = column;
          if (field === null)
            return column.id === 'number' ? <RecordLink record={record} text={record.number} /> : unitName(record.unit);
          if (record.kind === 'summary') return <SummaryCell register={register} record={record} />;
          const text = formatValue(field, record.fields[field.id], unitName);
          if (field.id === register.titledBy)
            return (
              <>
                <RecordLink record={record} text={text || '未填'} />
                <StateTag record={record} />
              </>
            );
          return text || <Typography.Text type="secondary">未填</Typography.Text>;
        },
      }))}
    />
  );
}

function sortOrder(order: string | undefined, name: string | undefined): 'ascend' | 'descend' | null {
  if (order === name) return 'ascend';
  return order === `-${name}` ? 'descend' : null;
}

function RecordCards({ register, records, columns }: Props) {
  const unitName = useUnitName();
  const listed = columns.flatMap(({ field }) => (field === null || field.id === register.titledBy ? [] : [field]));
  return (
    <Flex vertical gap={8} role="list">
      {records.map((record) => (
        <Card key={record.id} size="small" role="listitem">
          <RecordLink
            record={record}
            text={record.kind === 'summary' ? '汇总行' : record.title || record.number}
            isStrong
          />
          <StateTag record={record} />
          <div>
            <Typography.Text type="secondary">
              {unitName(record.unit)}　{record.number}
            </Typography.Text>
          </div>
          {record.kind === 'summary' ? (
            <div>{summaryText(register, record)}</div>
          ) : (
            listed.map((field) => {
              const text = formatValue(field, record.fields[field.id], unitName);
              return (
                <div key={field.id}>
                  <Typography.Text type="secondary">{field.label}　</Typography.Text>
                  {text === '' ? <Typography.Text type="secondary">未填</Typography.Text> : text}
                </div>
              );
            })
          )}
        </Card>
      ))}
    </Flex>
  );
}

function SummaryCell({ register, record }: { readonly register: Register; readonly record: RecordView }) {
  return (
    <>
      <Tag color="processing">汇总行</Tag>
      {summaryText(register, record)}
      <StateTag record={record} />
    </>
  );
}

function StateTag({ record }: { readonly record: RecordView }) {
  return record.state === 'void' ? (
    <Tag color="error" style={{ marginInlineStart: 8 }}>
      作废
    </Tag>
  ) : null;
}

function RecordLink({
  record,
  text,
  isStrong = false,
}: {
  readonly record: RecordView;
  readonly text: string;
  readonly isStrong?: boolean;
}) {
  return (
    <Link
      to="/records/$unit/$id"
      params={{ unit: record.unit, id: record.id }}
      style={{ overflowWrap: 'anywhere', ...(isStrong ? { fontWeight: 600 } : {}) }}
    >
      {text}
    </Link>
  );
}
