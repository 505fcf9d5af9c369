import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Card, Flex, Form, Input, Popconfirm, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Reminders } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { formatInstant } from '../../ui/format.ts';
import { LastMail } from './last-mail.tsx';
import { remindersQuery } from './matter-queries.ts';

/** How this person is reminded: a mail a day, and a calendar that follows the to-do list of the seat. */
export function RemindersPanel() {
  const { data, error, refetch } = useQuery(remindersQuery);
  if (error !== null && data === undefined) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <Flex vertical gap={16} className="matter-reminders">
      <LastMail reminders={data} />
      <MailCard key={data.email ?? ''} reminders={data} />
      <CalendarCard reminders={data} />
    </Flex>
  );
}

function MailCard({ reminders }: { readonly reminders: Reminders }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ email?: string }>();
  const choose = useMutation({
    mutationFn: (email: string | null) => need(api.PUT('/api/reminders', { body: { email } })),
    onSuccess: (answer) => {
      queries.setQueryData(remindersQuery.queryKey, answer);
      void message.success(answer.email === null ? '不再发待办邮件' : '每天有新的待办时，发到这个邮箱');
    },
  });
  return (
    <Card size="small" title="每日待办邮件">
      <FaultAlert error={choose.error} />
      <p>每天至多一封；一个环节临近到期和逾期时各提醒一次，不重复；邮件里没有个人信息。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ email: reminders.email ?? '' }}
        onFinish={({ email = '' }) => choose.mutate(email.trim() === '' ? null : email.trim())}
      >
        <Form.Item
          name="email"
          label="邮箱"
          rules={[{ type: 'email', message: '请填写完整的邮箱地址' }]}
          extra="加密保存，只用来发待办。留空为不发。"
        >
          <Input type="email" maxLength={200} autoComplete="email" style={{ maxWidth: 360 }} />
        </Form.Item>
        <Button htmlType="submit" loading={choose.isPending}>
          保存
        </Button>
      </Form>
      {reminders.lastMail?.state === 'sent' ? (
        <Typography.Text type="secondary">
          最近一封：{formatInstant(reminders.lastMail.at)}，{reminders.lastMail.things} 项。
        </Typography.Text>
      ) : null}
    </Card>
  );
}

function CalendarCard({ reminders }: { readonly reminders: Reminders }) {
  const queries = useQueryClient();
  const [made, setMade] = useState<string | null>(null);
  const reread = () => queries.invalidateQueries(remindersQuery);
  const make = useMutation({
    mutationFn: () => need(api.POST('/api/reminders/calendar')),
    onSuccess: async ({ path }) => {
      setMade(new URL(path, window.location.origin).href);
      await reread();
    },
  });
  const end = useMutation({
    mutationFn: () => need(api.DELETE('/api/reminders/calendar')),
    onSuccess: async () => {
      setMade(null);
      await reread();
    },
  });
  const has = reminders.calendarSince !== null;
  return (
    <Card size="small" title="日历订阅">
      <FaultAlert error={make.error ?? end.error} />
      <p>把地址加到电脑或者手机的日历里，有期限的待办就会出现在日历上，并随办理情况更新。</p>
      {made === null ? null : (
        <Alert
          type="success"
          showIcon
          className="matter-reason"
          title="订阅地址只显示这一次，请立即复制。"
          description={
            <>
              <Typography.Text copyable={{ text: made }} code style={{ overflowWrap: 'anywhere' }}>
                {made}
              </Typography.Text>
              <div>知道地址的人都能看到本席位有期限的待办，请勿转给他人。</div>
            </>
          }
        />
      )}
      {has && made === null ? (
        <p>
          <Typography.Text type="secondary">
            已于 {formatInstant(reminders.calendarSince ?? '')} 生成地址。忘记了的，重新生成，原地址随即失效。
          </Typography.Text>
        </p>
      ) : null}
      <Flex gap={8} wrap>
        <Button loading={make.isPending} onClick={() => make.mutate()}>
          {has ? '重新生成地址' : '生成订阅地址'}
        </Button>
        {has ? (
          <Popconfirm title="停用订阅？" description="日历里不再有待办。" onConfirm={() => end.mutate()}>
            <Button danger loading={end.isPending}>
              停用
            </Button>
          </Popconfirm>
        ) : null}
      </Flex>
    </Card>
  );
}
