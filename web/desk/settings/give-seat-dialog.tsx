import { useMutation } from '@tanstack/react-query';
import { Form, Modal, Select, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import type { Person, Role } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';
import { personText } from './people-query.ts';

type Values = {
  readonly role: Role['role'];
  readonly unit: string;
  readonly since: string;
  readonly until: string | null | undefined;
};

/** Gives a person a seat: role, unit, from and to. What the role may do is told as it is chosen. */
export function GiveSeatDialog({
  person,
  roles,
  onClose,
  onDone,
}: {
  readonly person: Person | null;
  readonly roles: readonly Role[];
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}) {
  const { today, unit } = useSeat();
  const [form] = Form.useForm<Values>();
  const wanted = Form.useWatch('role', form);
  const chosen = roles.find(({ role }) => role === wanted);
  const give = useMutation({
    mutationFn: (values: Values) =>
      need(api.POST('/api/seats', { body: { ...values, person: person?.id ?? '', until: values.until ?? null } })),
    onSuccess: onDone,
  });
  const isTownship = unit.kind === 'township';
  return (
    <Modal
      open={person !== null}
      title={person === null ? '' : `授予席位：${personText(person)}`}
      okText="授予"
      confirmLoading={give.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => give.reset()}
    >
      <FaultAlert error={give.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ since: today, unit: person?.unit ?? undefined }}
        onFinish={(values) => give.mutate(values)}
      >
        <Form.Item
          name="role"
          label="岗位"
          rules={[{ required: true, message: '请选择岗位' }]}
          extra={chosen === undefined ? null : `可以：${chosen.may.join('、')}`}
        >
          <Select
            options={roles
              .filter(({ role }) => !isTownship || !role.startsWith('county'))
              .map(({ role, label }) => ({ value: role, label }))}
          />
        </Form.Item>
        <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
          <UnitSelect
            allowClear={false}
            choice={{ on: today, ...(chosen === undefined ? {} : { kinds: chosen.kinds }) }}
          />
        </Form.Item>
        <Form.Item name="since" label="起始日" rules={[{ required: true, message: '请填写起始日' }]}>
          <DateInput />
        </Form.Item>
        <Form.Item name="until" label="到期日（含当日）" extra="不填为长期">
          <DateInput />
        </Form.Item>
      </Form>
      <Typography.Text type="secondary">授予、变更、移交都记入日志，审计员可以查看。</Typography.Text>
    </Modal>
  );
}
