import { Link } from '@tanstack/react-router';
import { Card, Flex, Grid, Table, Tag, Typography } from 'antd';
import type { Record as RecordView, Register } from '../../api/schema.d.ts';
import { useUnitName } from '../../ui/fields/declared.ts';
import { formatValue } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { summaryText } from './summary-fields.tsx';

type Props = { readonly register: Register; readonly records: readonly RecordView[] };

/** Records as a table at desk width, as cards on a phone. */
export function RecordList(props: Props) {
  const isWide = Grid.useBreakpoint().md ?? true;
  return isWide ? <RecordTable {...props} /> : <RecordCards {...props} />;
}

function RecordTable({ register, records }: Props) {
  const unitName = useUnitName();
  const listed = useListed(register);
  const span = listed.length;
  return (
    <Table
      size="middle"
      rowKey="id"
      pagination={false}
      dataSource={[...records]}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'number',
          title: '编号',
          fixed: 'left',
          render: (_, record) => <RecordLink record={record} text={record.number} />,
          onCell: () => ({ style: { whiteSpace: 'nowrap' } }),
        },
        {
          key: 'unit',
          title: register.unitLabel ?? '单位',
          render: (_, { unit }) => unitName(unit),
          onCell: () => ({ style: { whiteSpace: 'nowrap' } }),
        },
        ...listed.map((field, place) => ({
          key: field.id,
          title: field.label,
          align: field.kind === 'count' || field.kind === 'money' ? ('right' as const) : undefined,
          onHeaderCell: () => ({ style: { whiteSpace: 'nowrap' as const } }),
          onCell: (record: RecordView) => ({
            colSpan: record.kind === 'row' ? 1 : place === 0 ? span : 0,
            style:
              field.kind === 'text' || field.kind === 'note'
                ? { minWidth: 160, maxWidth: 420, overflowWrap: 'anywhere' as const }
                : { whiteSpace: 'nowrap' as const },
          }),
          render: (_: unknown, record: RecordView) =>
            record.kind === 'summary' ? (
              <SummaryCell register={register} record={record} />
            ) : field.id === register.titledBy ? (
              <>
                <RecordLink record={record} text={formatValue(field, record.fields[field.id], unitName) || '未填'} />
                <StateTag record={record} />
              </>
            ) : (
              formatValue(field, record.fields[field.id], unitName) || (
                <Typography.Text type="secondary">未填</Typography.Text>
              )
            ),
        })),
      ]}
    />
  );
}

function RecordCards({ register, records }: Props) {
  const unitName = useUnitName();
  const listed = useListed(register).filter(({ id }) => id !== register.titledBy);
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

/** The listed fields that the seat gets to see: personal ones come masked, and to seats above not at all. */
function useListed(register: Register) {
  const { may } = useSeat();
  const isSeen = may('reveal-personal');
  return register.listed.flatMap((id) =>
    register.fields.filter((field) => field.id === id && (isSeen || !field.personal)),
  );
}
