import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Card, Form, Input } from 'antd';
import { api, need } from '../api/client.ts';
import { FaultAlert } from '../ui/fault-alert.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useSession } from '../ui/session.ts';

type Values = { readonly former: string; readonly password: string; readonly again: string };

/** Changes one's own password; whoever still has a first password comes here before anything else. */
export function PasswordPage() {
  const { data } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const change = useMutation({
    mutationFn: ({ former, password }: Values) =>
      need(api.PUT('/api/session/password', { body: { former, password } })),
    onSuccess: async () => {
      void message.success('密码已修改');
      await queries.invalidateQueries({ queryKey: ['session'] });
      await navigate({ to: '/' });
    },
  });
  const isFirst = data?.mustChangePassword ?? false;
  return (
    <main style={{ maxWidth: 480, margin: '0 auto', padding: '48px 16px' }}>
      <PageTitle title="修改密码" note={data?.person.account} />
      {isFirst ? (
        <Alert
          showIcon
          type="info"
          style={{ marginBottom: 16 }}
          title="您的密码由管理员设置，请先改为只有您本人知道的密码。"
        />
      ) : null}
      <FaultAlert error={change.error} />
      <Card>
        <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
          <Form.Item
            name="former"
            label={isFirst ? '初始密码' : '原密码'}
            rules={[{ required: true, message: '请填写原密码' }]}
          >
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label="新密码"
            rules={[{ required: true, min: 10, message: '至少 10 个字符' }]}
            extra="至少 10 个字符，同时有字母（或汉字）和数字，不含账号"
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label="再填一次新密码"
            dependencies={['password']}
            rules={[
              { required: true, message: '请再填一次' },
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === undefined || value === '' || value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error('两次填写的新密码不一样')),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={change.isPending}>
            修改
          </Button>
          {isFirst ? null : (
            <Button block style={{ marginTop: 8 }} onClick={() => void navigate({ to: '/' })}>
              返回
            </Button>
          )}
        </Form>
      </Card>
    </main>
  );
}
