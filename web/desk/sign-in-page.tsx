import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Card, Form, Input, Table, Typography } from 'antd';
import { useEffect } from 'react';
import { api, need } from '../api/client.ts';
import { dropLeaving } from '../offline/leaving.ts';
import { findOwner, forgetOwner } from '../offline/owner.ts';
import { FaultAlert } from '../ui/fault-alert.tsx';

type Credentials = { readonly account: string; readonly password: string };

/** Sign-in. Where the demonstration county is loaded, its accounts are listed to be clicked. */
export function SignInPage() {
  const [form] = Form.useForm<Credentials>();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const about = useQuery({ queryKey: ['about'], queryFn: () => need(api.GET('/api/about')) });
  const signIn = useMutation({
    mutationFn: (body: Credentials) => need(api.POST('/api/session', { body })),
    onSuccess: async (session) => {
      dropLeaving();
      // What this device kept for somebody else is not for whoever signs in now.
      const owner = await findOwner();
      if (owner !== undefined && owner.account !== session.person.account) await forgetOwner();
      queries.clear();
      queries.setQueryData(['session'], session);
      await navigate({ to: session.mustChangePassword ? '/password' : session.seat === null ? '/seat' : '/' });
    },
  });
  useEffect(() => {
    document.title = '登录 · 法度';
  }, []);
  const demo = about.data?.demoSeats ?? [];
  return (
    <main style={{ maxWidth: 560, margin: '0 auto', padding: '48px 16px' }}>
      <Typography.Title level={1} style={{ textAlign: 'center', fontSize: 28, marginBottom: 4 }}>
        法度
      </Typography.Title>
      <Typography.Paragraph type="secondary" style={{ textAlign: 'center' }}>
        乡镇法治政府建设台账与年度报告　每一个数字都有出处
      </Typography.Paragraph>
      <Card>
        <FaultAlert error={signIn.error} />
        {about.data?.isEmpty === true ? (
          <Alert
            showIcon
            type="info"
            style={{ marginBottom: 16 }}
            title="还没有任何账号"
            description="请在服务器上停止法度，运行 fadu setup 登记本单位并建立管理员，再启动后用管理员账号登录。"
          />
        ) : null}
        <Form form={form} layout="vertical" onFinish={(values) => signIn.mutate(values)} requiredMark={false}>
          <Form.Item name="account" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            登录
          </Button>
        </Form>
        <Typography.Paragraph style={{ margin: '16px 0 0', textAlign: 'center' }}>
          <Link to="/guide">使用说明</Link>
        </Typography.Paragraph>
      </Card>
      {demo.length === 0 ? null : (
        <Card title="演示账号" size="small" style={{ marginTop: 16 }}>
          <Typography.Paragraph type="secondary" style={{ fontSize: 13 }}>
            演示县的单位、人员和记录均为虚构。点选账号即填入账号和密码。
          </Typography.Paragraph>
          <Table
            size="small"
            rowKey="account"
            pagination={false}
            scroll={{ y: 320 }}
            dataSource={[...demo]}
            columns={[
              { title: '单位和岗位', dataIndex: 'label' },
              {
                title: '账号',
                dataIndex: 'account',
                render: (account: string, { password }) => (
                  <Button type="link" size="small" onClick={() => form.setFieldsValue({ account, password })}>
                    {account}
                  </Button>
                ),
              },
            ]}
          />
        </Card>
      )}
    </main>
  );
}
