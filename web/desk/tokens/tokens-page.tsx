import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  Alert,
  App,
  Button,
  Card,
  Empty,
  Flex,
  Form,
  Input,
  Modal,
  Popconfirm,
  Select,
  Skeleton,
  Typography,
} from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Seat, Token } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat, useSession } from '../../ui/session.ts';

type NewToken = { readonly label: string; readonly seat: string };

/** The personal access tokens with which programs call the API in one of the person's seats. */
export function TokensPage() {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: ['tokens'], queryFn: () => need(api.GET('/api/tokens')) });
  const reread = () => queries.invalidateQueries({ queryKey: ['tokens'] });
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const { message } = App.useApp();
  const end = useMutation({
    mutationFn: ({ id }: Token) => need(api.DELETE('/api/tokens/{id}', { params: { path: { id } } })),
    onSuccess: async () => {
      void message.success('已撤销，使用它的程序不能再访问');
      await reread();
    },
  });
  return (
    <>
      <PageTitle title="访问令牌" note="供程序调用接口；在一个席位中使用，180 天到期。">
        <a href="/api/docs" target="_blank" rel="noreferrer">
          <Button>接口说明</Button>
        </a>
        <Button type="primary" onClick={() => setOpen(true)}>
          新建令牌
        </Button>
      </PageTitle>
      <FaultAlert error={error} onRetry={() => void refetch()} />
      <FaultAlert error={end.error} />
      {made === null ? null : (
        <Alert
          type="success"
          showIcon
          closable={{ onClose: () => setMade(null) }}
          style={{ marginBottom: 16 }}
          title="令牌已建好，只显示这一次，请立即复制保存。"
          description={
            <>
              <Typography.Text copyable={{ text: made }} code style={{ overflowWrap: 'anywhere' }}>
                {made}
              </Typography.Text>
              <div>用法：在请求中加一行 Authorization: Bearer 令牌。令牌等同于您的席位，不要发给他人。</div>
            </>
          }
        />
      )}
      {data === undefined ? (
        error === null ? (
          <Skeleton active />
        ) : null
      ) : data.tokens.length === 0 ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description="没有访问令牌。只在浏览器中办理的，不需要令牌；有程序要读写台账的，点“新建令牌”。"
        />
      ) : (
        <Flex vertical gap={8}>
          {data.tokens.map((token) => (
            <Card key={token.id} size="small">
              <Flex gap={12} wrap align="center" justify="space-between">
                <div style={{ minWidth: 0 }}>
                  <strong>{token.label}</strong>
                  <div>{token.seat === null ? '所用席位已到期' : seatText(token.seat)}</div>
                  <Typography.Text type="secondary">
                    {formatInstant(token.createdAt)} 建立，{formatInstant(token.expiresAt)} 到期
                  </Typography.Text>
                </div>
                <Popconfirm
                  title={`撤销“${token.label}”？`}
                  description="使用它的程序立即不能再访问。"
                  okText="撤销"
                  onConfirm={() => end.mutate(token)}
                >
                  <Button danger loading={end.isPending && end.variables.id === token.id}>
                    撤销
                  </Button>
                </Popconfirm>
              </Flex>
            </Card>
          ))}
        </Flex>
      )}
      <MakeToken
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onMade={async (token) => {
          setOpen(false);
          setMade(token);
          await reread();
        }}
      />
    </>
  );
}

function MakeToken({
  isOpen,
  onClose,
  onMade,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: (token: string) => Promise<void>;
}) {
  const { seat } = useSeat();
  const { data } = useSession();
  const [form] = Form.useForm<NewToken>();
  const make = useMutation({
    mutationFn: (body: NewToken) => need(api.POST('/api/tokens', { body })),
    onSuccess: ({ token }) => onMade(token),
  });
  return (
    <Modal
      open={isOpen}
      title="新建访问令牌"
      okText="新建"
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => make.reset()}
    >
      <FaultAlert error={make.error} />
      <Form<NewToken>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ seat: seat?.id }}
        onFinish={(values) => make.mutate(values)}
      >
        <Form.Item
          name="label"
          label="用途"
          rules={[{ required: true, whitespace: true, message: '请写明给什么程序用' }]}
        >
          <Input maxLength={60} autoComplete="off" placeholder="例如：村务平台每晚取数" />
        </Form.Item>
        <Form.Item
          name="seat"
          label="使用的席位"
          rules={[{ required: true, message: '请选择席位' }]}
          extra="令牌的权限与这个席位相同"
        >
          <Select options={(data?.seats ?? []).map((one) => ({ value: one.id, label: seatText(one) }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function seatText({ unitName, roleLabel }: Seat): string {
  return `${unitName} · ${roleLabel}`;
}
