import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { api, need } from '../../api/client.ts';
import type { Unit } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { useSeat } from '../../ui/session.ts';

type Props = { readonly unit: Unit | null; readonly onClose: () => void; readonly onDone: () => Promise<void> };

/** Gives a unit another name from a day on. */
export function RenameUnitDialog({ unit, onClose, onDone }: Props) {
  const { today } = useSeat();
  const [form] = Form.useForm<{ name: string; short?: string; from: string }>();
  const rename = useMutation({
    mutationFn: ({ code, ...body }: { code: string; name: string; short: string; from: string }) =>
      need(api.POST('/api/units/{code}/rename', { params: { path: { code } }, body })),
    onSuccess: onDone,
  });
  return (
    <Modal
      open={unit !== null}
      title={`更名：${unit?.name ?? ''}`}
      okText="更名"
      confirmLoading={rename.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => rename.reset()}
    >
      <FaultAlert error={rename.error} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ name: unit?.name, short: unit?.short, from: today }}
        onFinish={(values) => {
          if (unit !== null) rename.mutate({ code: unit.code, ...values, short: values.short ?? '' });
        }}
      >
        <Form.Item
          name="name"
          label="新的全称"
          rules={[{ required: true, whitespace: true, min: 2, message: '请填写全称' }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="short" label="新的简称">
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="from"
          label="使用新名称的第一日"
          rules={[{ required: true, message: '请填写日期' }]}
          extra="原名称留作曾用名；导入的工作簿仍写原名称的，照样认得。"
        >
          <DateInput last={today} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Ends a unit, or merges it into another of its kind. */
export function EndUnitDialog({ unit, units, onClose, onDone }: Props & { readonly units: readonly Unit[] }) {
  const { today } = useSeat();
  const [form] = Form.useForm<{ to: string; successor?: string }>();
  const end = useMutation({
    mutationFn: ({ code, ...body }: { code: string; to: string; successor: string | null }) =>
      need(api.POST('/api/units/{code}/end', { params: { path: { code } }, body })),
    onSuccess: onDone,
  });
  const successors = units.filter(
    ({ code, kind, to }) =>
      unit !== null && code !== unit.code && kind === unit.kind && to === null && aboveOf(code) === aboveOf(unit.code),
  );
  return (
    <Modal
      open={unit !== null}
      title={`撤销或并入：${unit?.name ?? ''}`}
      okText="撤销"
      okButtonProps={{ danger: true }}
      confirmLoading={end.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => end.reset()}
    >
      <FaultAlert error={end.error} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ to: today }}
        onFinish={({ to, successor }) => {
          if (unit !== null) end.mutate({ code: unit.code, to, successor: successor ?? null });
        }}
      >
        <Form.Item name="to" label="最后一日（含当日）" rules={[{ required: true, message: '请填写日期' }]}>
          <DateInput />
        </Form.Item>
        <Form.Item
          name="successor"
          label="并入哪个单位"
          extra="次日起，它的记录和数字计入所并入的单位；没有承继单位的不填。撤销后不能恢复，编码不再使用。"
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="没有承继单位"
            options={successors.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** The code of the division right above, by the digits that a level has; an office lies in its division. */
function aboveOf(code: string): string {
  const at = code.indexOf('@');
  if (at >= 0) return code.slice(0, at);
  return code.length === 12 ? code.slice(0, 9) : code.length === 9 ? code.slice(0, 6) : '';
}
