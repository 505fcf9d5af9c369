import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { api, need } from '../../api/client.ts';
import type { FirstPassword, Person } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';

type Values = { readonly account: string; readonly name: string; readonly unit: string };

type Open = { readonly do: 'add' } | { readonly do: string; readonly person: Person };

/** Makes an account, or corrects a person's name and unit. */
export function PersonDialog({
  open,
  onClose,
  onAdded,
  onChanged,
}: {
  readonly open: Open | null;
  readonly onClose: () => void;
  readonly onAdded: (made: FirstPassword) => Promise<void>;
  readonly onChanged: () => Promise<void>;
}) {
  const { unit, today } = useSeat();
  const [form] = Form.useForm<Values>();
  const person = open !== null && 'person' in open ? open.person : null;
  const add = useMutation({
    mutationFn: (body: Values) => need(api.POST('/api/people', { body })),
    onSuccess: onAdded,
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: { id: string; name: string; unit: string }) =>
      need(api.PUT('/api/people/{id}', { params: { path: { id } }, body })),
    onSuccess: onChanged,
  });
  return (
    <Modal
      open={open !== null}
      title={person === null ? '新建账号' : `变更：${person.account}`}
      okText={person === null ? '建立' : '保存'}
      confirmLoading={add.isPending || change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => {
        add.reset();
        change.reset();
      }}
    >
      <FaultAlert error={add.error ?? change.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={person === null ? { unit: unit.code } : { name: person.name, unit: person.unit }}
        onFinish={(values) =>
          person === null ? add.mutate(values) : change.mutate({ id: person.id, name: values.name, unit: values.unit })
        }
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        {person === null ? (
          <Form.Item
            name="account"
            label="账号"
            normalize={(text: string) => text.trim().toLowerCase()}
            rules={[
              { required: true, message: '请填写账号' },
              { pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: '用小写字母、数字、点、横线，2 至 40 个' },
            ]}
            extra="登录时填写，建好后不能改，例如 zhang.wei"
          >
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
        ) : null}
        <Form.Item
          name="unit"
          label="所属单位"
          rules={[{ required: true, message: '请选择单位' }]}
          extra="该单位及其上级的管理员可以管理这个账号"
        >
          <UnitSelect allowClear={false} choice={{ on: today }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
