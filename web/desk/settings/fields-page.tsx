import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Checkbox, Empty, Flex, Grid, Skeleton, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { ExtraField } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { FieldDialog } from './field-dialog.tsx';
import { KIND_LABELS } from './field-kinds.ts';

/** The fields that the county or township has added to the registers. */
export function FieldsPage() {
  const { may, unit } = useSeat();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [showsEnded, setShowsEnded] = useState(false);
  const [open, setOpen] = useState<ExtraField | 'new' | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['fields'],
    queryFn: () => need(api.GET('/api/fields', { params: { query: {} } })),
  });
  const changed = async (says: string) => {
    setOpen(null);
    void message.success(says);
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  const end = useMutation({
    mutationFn: ({
      id,
      isEnded,
      ...words
    }: Pick<ExtraField, 'id' | 'isEnded' | 'label' | 'measuredIn' | 'options' | 'help'>) =>
      need(api.PUT('/api/fields/{id}', { params: { path: { id } }, body: { ...words, isEnded } })),
    onSuccess: (_, { isEnded }) => changed(isEnded ? '已停用，原有内容照存' : '已恢复使用'),
  });
  const toggle = (field: ExtraField) => {
    const { id, label, measuredIn, options, help } = field;
    const next = { id, label, measuredIn, options, help, isEnded: !field.isEnded };
    if (field.isEnded) end.mutate(next);
    else
      modal.confirm({
        title: `停用“${field.label}”？`,
        content: '停用后不再填写、不在模板中；已填的内容照存，合计数字不变，以后可以恢复。',
        okText: '停用',
        onOk: () => end.mutateAsync(next).catch(() => undefined),
      });
  };
  const canAdd = may('change-fields') && (unit.kind === 'county' || unit.kind === 'township');
  const fields = (data?.fields ?? []).filter(({ isEnded }) => showsEnded || !isEnded);
  const acts = (field: ExtraField) =>
    field.canChange ? (
      <Flex gap={8}>
        <Button size="small" onClick={() => setOpen(field)}>
          变更
        </Button>
        <Button size="small" danger={!field.isEnded} onClick={() => toggle(field)}>
          {field.isEnded ? '恢复' : '停用'}
        </Button>
      </Flex>
    ) : null;
  return (
    <>
      <PageTitle
        title="自定字段"
        note="台账没有、本地确需登记的内容。加了以后，表单、列表、模板、导入、导出中都有；数字、金额、选项、是否另有合计或计数。"
      >
        {canAdd ? (
          <Button type="primary" onClick={() => setOpen('new')}>
            增加字段
          </Button>
        ) : null}
      </PageTitle>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <FaultAlert error={end.error} />
      <Checkbox
        checked={showsEnded}
        onChange={({ target }) => setShowsEnded(target.checked)}
        style={{ marginBottom: 12 }}
      >
        列出已停用的字段
      </Checkbox>
      {data === undefined ? (
        error === null ? (
          <Skeleton active />
        ) : null
      ) : fields.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="没有自定字段。填报项目越少越好：台账已有的、报告用不到的，不必增加。"
        />
      ) : isWide ? (
        <Table
          size="middle"
          rowKey="id"
          pagination={false}
          dataSource={fields}
          columns={[
            { title: '台账', dataIndex: 'registerLabel', width: 210 },
            { title: '名称', key: 'label', render: (_, field) => <Label field={field} /> },
            { title: '种类', key: 'kind', width: 240, render: (_, field) => <Kind field={field} /> },
            { title: '由谁设置', dataIndex: 'unitName', width: 120 },
            { title: '操作', key: 'acts', width: 150, render: (_, field) => acts(field) },
          ]}
        />
      ) : (
        <Flex vertical gap={8}>
          {fields.map((field) => (
            <Card key={field.id} size="small">
              <Typography.Text type="secondary">{field.registerLabel}</Typography.Text>
              <Label field={field} />
              <div>
                <Kind field={field} />　{field.unitName}设置
              </div>
              <div style={{ marginTop: 8 }}>{acts(field)}</div>
            </Card>
          ))}
        </Flex>
      )}
      <FieldDialog open={open} onClose={() => setOpen(null)} onDone={changed} />
    </>
  );
}

function Label({ field }: { readonly field: ExtraField }) {
  return (
    <div>
      {field.label} {field.isEnded ? <Tag>已停用</Tag> : null}
      {field.help === null ? null : (
        <div>
          <Typography.Text type="secondary">{field.help}</Typography.Text>
        </div>
      )}
    </div>
  );
}

function Kind({ field }: { readonly field: ExtraField }) {
  const more =
    field.kind === 'code'
      ? `：${field.options.join('、')}`
      : field.measuredIn === null
        ? ''
        : `（${field.measuredIn}）`;
  return (
    <span>
      {KIND_LABELS[field.kind]}
      {more}
    </span>
  );
}
