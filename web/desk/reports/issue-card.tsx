import { App, Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect } from 'react';
import type { OpenReport } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useSaveEdits } from './save-edits.ts';
import { SideCard } from './side-card.tsx';

type Issue = { readonly docNumber?: string; readonly signedOn?: Dayjs | null };

/** Number and date under which the report goes out. */
export function IssueCard({ open }: { readonly open: OpenReport }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Issue>();
  const { edits } = open;
  const save = useSaveEdits(open, () => void message.success('文号和日期已保存'));
  useEffect(() => {
    form.setFieldsValue({
      docNumber: edits.docNumber ?? '',
      signedOn: edits.signedOn === null ? null : dayjs(edits.signedOn),
    });
  }, [form, edits.docNumber, edits.signedOn]);
  return (
    <SideCard title="文号和日期">
      <FaultAlert error={save.error} />
      <Form
        form={form}
        layout="vertical"
        onFinish={({ docNumber = '', signedOn }) =>
          save.mutate({
            edits: {
              ...edits,
              docNumber: docNumber.trim() === '' ? null : docNumber.trim(),
              signedOn: signedOn?.format('YYYY-MM-DD') ?? null,
            },
          })
        }
      >
        <Form.Item name="docNumber" label="发文字号" rules={[{ max: 60, message: '不超过 60 字' }]}>
          <Input placeholder="如 某府发〔2024〕3号" />
        </Form.Item>
        <Form.Item name="signedOn" label="成文日期" extra="不填的，取最后签批的一天。">
          <DatePicker style={{ width: '100%' }} format="YYYY年M月D日" />
        </Form.Item>
        <Button htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </Form>
    </SideCard>
  );
}
