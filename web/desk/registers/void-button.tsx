import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Record as RecordView } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';

/** Voids a record after asking why. */
export function VoidButton({ record }: { readonly record: RecordView }) {
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  const voiding = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      need(
        api.POST('/api/records/{unit}/{id}/void', {
          params: { path: { unit: record.unit, id: record.id } },
          body: { version: record.version, reason },
        }),
      ),
    onSuccess: async () => {
      setOpen(false);
      void message.success('已作废，各处数字已经更新');
      await changed();
    },
  });
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        作废
      </Button>
      <Modal
        open={isOpen}
        title={`作废 ${record.number}`}
        okText="作废"
        okButtonProps={{ danger: true }}
        confirmLoading={voiding.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        afterClose={() => {
          voiding.reset();
          form.resetFields();
        }}
      >
        <FaultAlert error={voiding.error} />
        <p>作废后，这条记录不再计入任何数字和报告；记录和历次改动保留，可以查看。作废不能撤销，误作废的须重新登记。</p>
        <Form form={form} layout="vertical" onFinish={(values) => voiding.mutate(values)}>
          <Form.Item
            name="reason"
            label="作废理由"
            rules={[{ required: true, whitespace: true, message: '请写明作废理由' }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount placeholder="例如：与 2023-0012 重复登记" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
