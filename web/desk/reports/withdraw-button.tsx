import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { OpenReport } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';

/** Takes the signatures back, with a reason. */
export function WithdrawButton({ open }: { readonly open: OpenReport }) {
  const { message } = App.useApp();
  const changed = useRecordsChanged();
  const [isAsking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const [unit, year] = [open.report.unit.code, open.report.year];
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      need(api.POST('/api/reports/{unit}/{year}/withdraw', { params: { path: { unit, year } }, body: { reason } })),
    onSuccess: async () => {
      setAsking(false);
      void message.success('已撤回签批，报告可以修改');
      await changed();
    },
  });
  return (
    <>
      <Button
        onClick={() => {
          withdraw.reset();
          setAsking(true);
        }}
      >
        撤回签批
      </Button>
      <Modal
        open={isAsking}
        title="撤回签批"
        okText="撤回"
        cancelText="不撤回"
        okButtonProps={{ danger: true }}
        confirmLoading={withdraw.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <FaultAlert error={withdraw.error} />
        <p>已有的签批全部作废，报告回到草稿，改好后重新签批。已签批的一版留在“修改记录”中，可以对照。</p>
        <Form form={form} layout="vertical" onFinish={({ reason }) => withdraw.mutate(reason)}>
          <Form.Item
            name="reason"
            label="撤回理由"
            rules={[{ required: true, whitespace: true, message: '请写明理由' }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
