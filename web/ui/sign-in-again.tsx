import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { api, need } from '../api/client.ts';
import type { Session } from '../api/schema.d.ts';
import { FaultAlert } from './fault-alert.tsx';

/** Asks for the password over the page whose session has ended, so that what is typed in it stays as it is. */
export function SignInAgain({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  const [form] = Form.useForm<{ account: string; password: string }>();
  const signIn = useMutation({
    mutationFn: async (body: { account: string; password: string }) => {
      const next = await need(api.POST('/api/session', { body }));
      const { seat } = session;
      if (seat === null || next.seat?.id === seat.id) return next;
      return need(api.PUT('/api/session/seat', { body: { seat: seat.id } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title="登录已过期，请重新登录"
      okText="登录"
      confirmLoading={signIn.isPending}
      onOk={() => form.submit()}
      cancelText="回到登录页"
      onCancel={() => {
        queries.setQueryData(['session'], null);
      }}
    >
      <FaultAlert error={signIn.error} />
      <p>页面上填写的内容都还在，登录后请再点一次保存。</p>
      <Form form={form} layout="vertical" onFinish={(values) => signIn.mutate(values)} requiredMark={false}>
        <Form.Item name="account" label="账号" rules={[{ required: true, message: '请填写账号' }]}>
          <Input autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码' }]}>
          <Input.Password autoComplete="current-password" onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
