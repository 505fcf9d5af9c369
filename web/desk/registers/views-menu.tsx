import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Form, Input, Popover, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Register } from '../../api/schema.d.ts';
import { parseSearch, type RecordsFilter, RecordsSearch, writeSearch } from '../../search.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';

/** The filters, order and columns that a seat has kept under names; kept on the server, so that they are there on every device. */
export function ViewsMenu({
  register,
  filter,
  onOpen,
}: {
  readonly register: Register;
  readonly filter: RecordsFilter;
  readonly onOpen: (filter: RecordsFilter) => void;
}) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ name: string }>();
  const queryKey = ['views', register.id];
  const views = useQuery({
    queryKey,
    queryFn: () => need(api.GET('/api/views', { params: { query: { register: register.id } } })),
    enabled: isOpen,
  });
  const keep = useMutation({
    mutationFn: ({ name }: { name: string }) =>
      need(api.POST('/api/views', { body: { register: register.id, name: name.trim(), query: writeSearch(filter) } })),
    onSuccess: (kept) => {
      queries.setQueryData(queryKey, kept);
      form.resetFields();
      void message.success('已保存，换一台设备登录也能用');
    },
  });
  const drop = useMutation({
    mutationFn: (id: string) => need(api.DELETE('/api/views/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <Flex vertical gap={8} style={{ width: 300 }}>
          <FaultAlert error={views.error ?? keep.error ?? drop.error} />
          {views.data?.views.length === 0 ? (
            <Typography.Text type="secondary">还没有保存的视图。</Typography.Text>
          ) : null}
          {views.data?.views.map(({ id, name, query }) => (
            <Flex key={id} justify="space-between" align="center">
              <Button
                type="link"
                style={{ paddingInline: 0 }}
                onClick={() => {
                  onOpen(RecordsSearch(parseSearch(query)));
                  setOpen(false);
                }}
              >
                {name}
              </Button>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`删去视图“${name}”`}
                onClick={() => drop.mutate(id)}
              />
            </Flex>
          ))}
          <Form form={form} layout="inline" onFinish={(values) => keep.mutate(values)}>
            <Flex gap={8} style={{ width: '100%' }}>
              <Form.Item
                name="name"
                style={{ flex: 1, marginInlineEnd: 0 }}
                rules={[{ required: true, whitespace: true, message: '请写名称' }]}
              >
                <Input aria-label="视图名称" placeholder="为现在的筛选、排序和列起名" maxLength={30} />
              </Form.Item>
              <Button htmlType="submit" loading={keep.isPending}>
                保存
              </Button>
            </Flex>
          </Form>
        </Flex>
      }
    >
      <Button icon={<StarOutlined />}>视图</Button>
    </Popover>
  );
}
