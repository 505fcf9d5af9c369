import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Card, Descriptions, Grid, Table, Typography } from 'antd';
import { useState } from 'react';
import type { Field, FieldValue, Record as RecordView, Register } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useUnitName } from '../../ui/fields/declared.ts';
import { isInPlace } from '../../ui/fields/extra-field.ts';
import { isBlank } from '../../ui/fields/field-value.ts';
import { ReferenceText } from '../../ui/fields/reference-text.tsx';
import { formatDay, formatValue, itemsOf, textsOf } from '../../ui/format.ts';
import { useSeat } from '../../ui/session.ts';
import { recordQuery } from './records-query.ts';
import './record-fields.css';

/** The fields of a record under their labels. Personal ones are masked until somebody with the right asks to see them. */
export function RecordFields({ record, register }: { readonly record: RecordView; readonly register: Register }) {
  const { may } = useSeat();
  const isWide = Grid.useBreakpoint().md ?? true;
  const unitName = useUnitName();
  const [isRevealed, setRevealed] = useState(false);
  const revealed = useQuery({ ...recordQuery(record.unit, record.id, true), enabled: isRevealed });
  const fields = isRevealed ? (revealed.data?.record.fields ?? record.fields) : record.fields;
  const personal = register.fields.filter(({ personal }) => personal);
  const isHidden = personal.length > 0 && !may('reveal-personal');
  const canReveal = may('reveal-personal') && personal.some(({ id }) => !isBlank(record.fields[id]));
  const shown = register.fields.filter(
    (field) => !(field.personal && isHidden) && isInPlace(field, record.unit, fields[field.id]),
  );
  return (
    <Card
      size="small"
      title="登记内容"
      extra={
        canReveal ? (
          <Button
            size="small"
            icon={isRevealed ? <EyeInvisibleOutlined /> : <EyeOutlined />}
            loading={isRevealed && revealed.isFetching}
            onClick={() => setRevealed(!isRevealed)}
          >
            {isRevealed ? '隐去个人信息' : '显示个人信息'}
          </Button>
        ) : undefined
      }
    >
      <FaultAlert error={isRevealed ? revealed.error : null} onRetry={() => void revealed.refetch()} />
      <Descriptions
        size="small"
        bordered
        column={isWide ? 2 : 1}
        className="record-fields"
        styles={{ label: { width: isWide ? 176 : 112 }, content: { overflowWrap: 'anywhere' } }}
        items={[
          { key: 'unit', label: register.unitLabel ?? '所属单位', children: unitName(record.unit) },
          ...(register.numberedBy === null ? [{ key: 'number', label: '编号', children: record.number }] : []),
          ...shown.map((field) => ({
            key: field.id,
            label: field.label,
            ...(field.kind === 'note' || field.kind === 'items' ? { span: isWide ? 2 : 1 } : {}),
            children: <FieldText field={field} value={fields[field.id]} record={record} />,
          })),
        ]}
      />
      {isHidden ? (
        <Typography.Text type="secondary">
          {personal.map(({ label }) => label).join('、')}属于个人信息，本席位看不到。
        </Typography.Text>
      ) : null}
    </Card>
  );
}

function FieldText({
  field,
  value,
  record,
}: {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  readonly record: RecordView;
}) {
  const unitName = useUnitName();
  if (isBlank(value)) return <Typography.Text type="secondary">未填</Typography.Text>;
  if (field.kind === 'date') return formatDay(String(value));
  if (field.kind === 'note') return <span style={{ whiteSpace: 'pre-wrap' }}>{String(value)}</span>;
  if (field.kind === 'reference' || field.kind === 'references') {
    const numbers = field.kind === 'reference' ? [String(value)] : textsOf(value);
    return numbers.map((number) => (
      <div key={number}>
        <ReferenceText register={field.register ?? ''} number={number} of={record.unit} />
      </div>
    ));
  }
  if (field.kind === 'items') return <ItemsText field={field} value={value} />;
  return formatValue(field, value, unitName);
}

function ItemsText({ field, value }: { readonly field: Field; readonly value: FieldValue | undefined }) {
  const unitName = useUnitName();
  const isWide = Grid.useBreakpoint().md ?? true;
  const parts = field.parts ?? [];
  const rows = itemsOf(value).map((item, place) => ({ place, item }));
  if (!isWide) {
    return rows.map(({ place, item }) => (
      <div key={place} style={{ marginBottom: 8 }}>
        {parts.map((part) => (
          <div key={part.id}>
            {part.label}：{formatValue(part, item[part.id], unitName) || '未填'}
          </div>
        ))}
      </div>
    ));
  }
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="place"
      dataSource={rows}
      columns={parts.map((part) => ({
        key: part.id,
        title: part.label,
        render: (_, { item }) => formatValue(part, item[part.id], unitName) || '未填',
      }))}
    />
  );
}
