import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Record as RecordView } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';

/** Voids the chosen records for one reason; those that cannot be are named. */
export function VoidSeveral({
  records,
  onDone,
}: {
  readonly records: readonly RecordView[];
  readonly onDone: () => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  const voiding = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      need(
        api.POST('/api/records/void', {
          body: { reason, records: records.map(({ unit, id, version }) => ({ unit, id, version })) },
        }),
      ),
    onSuccess: async ({ voided, refused }) => {
      await changed();
      if (refused.length > 0) return;
      setOpen(false);
      onDone();
      void message.success(`已作废 ${voided} 条，各处数字已经更新`);
    },
  });
  const refused = voiding.data?.refused ?? [];
  const numberOf = (id: string) => records.find((record) => record.id === id)?.number ?? id;
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        作废所选 {records.length} 条
      </Button>
      <Modal
        open={isOpen}
        title={`作废所选 ${records.length} 条记录`}
        okText="作废"
        okButtonProps={{ danger: true, disabled: voiding.isSuccess }}
        confirmLoading={voiding.isPending}
        onOk={() => form.submit()}
        onCancel={() => {
          setOpen(false);
          if (voiding.isSuccess) onDone();
        }}
        afterClose={() => {
          voiding.reset();
          form.resetFields();
        }}
      >
        <FaultAlert error={voiding.error} />
        {refused.length === 0 ? null : (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 16 }}
            title={`已作废 ${voiding.data?.voided ?? 0} 条，下列 ${refused.length} 条没有作废：`}
            description={refused.map(({ id, says, remedy }) => (
              <div key={id}>
                {numberOf(id)}：{says}
                {remedy}
              </div>
            ))}
          />
        )}
        <p>作废后，这些记录不再计入任何数字和报告；记录和历次改动保留，可以查看。作废不能撤销，误作废的须重新登记。</p>
        <Form form={form} layout="vertical" onFinish={(values) => voiding.mutate(values)}>
          <Form.Item
            name="reason"
            label="作废理由"
            rules={[{ required: true, whitespace: true, message: '请写明作废理由' }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount placeholder="例如：与已导入的台账重复" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
