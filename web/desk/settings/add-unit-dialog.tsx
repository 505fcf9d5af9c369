import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { api, need } from '../../api/client.ts';
import type { Unit } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { useSeat } from '../../ui/session.ts';
import { nextCode } from './unit-tree.ts';

type Values = {
  readonly kind: 'township' | 'village' | 'office';
  readonly code: string;
  readonly name: string;
  readonly short?: string;
  readonly from: string;
};

/** Adds a village, an office or a township below a unit. */
export function AddUnitDialog({
  above,
  units,
  onClose,
  onDone,
}: {
  readonly above: Unit | null;
  readonly units: readonly Unit[];
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}) {
  const { today } = useSeat();
  const [form] = Form.useForm<Values>();
  const division = above?.kind === 'county' ? 'township' : 'village';
  const isOffice = Form.useWatch('kind', form) === 'office';
  const add = useMutation({
    mutationFn: (values: Values) =>
      need(api.POST('/api/units', { body: { ...values, above: above?.code ?? '', short: values.short ?? '' } })),
    onSuccess: onDone,
  });
  return (
    <Modal
      open={above !== null}
      title={above === null ? '' : `在${above.short}下增加单位`}
      okText="增加"
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => add.reset()}
    >
      <FaultAlert error={add.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ kind: division, from: today, code: above === null ? undefined : nextCode(above, units) }}
        onFinish={(values) => add.mutate(values)}
      >
        <Form.Item name="kind" label="种类">
          <Radio.Group
            onChange={({ target }) =>
              form.setFieldValue('code', target.value === 'office' || above === null ? '' : nextCode(above, units))
            }
            options={[
              division === 'township'
                ? { value: 'township', label: '乡镇（街道）' }
                : { value: 'village', label: '村（社区）' },
              { value: 'office', label: '内设机构' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label="全称"
          rules={[{ required: true, whitespace: true, min: 2, message: '请填写全称' }]}
        >
          <Input
            maxLength={60}
            autoComplete="off"
            placeholder={`例如：${isOffice ? '平安法治办公室' : division === 'township' ? '清水镇' : '双河村村民委员会'}`}
          />
        </Form.Item>
        <Form.Item name="short" label="简称" extra="列表中显示，不填与全称相同">
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="code"
          label={isOffice ? '代号' : '区划编码'}
          normalize={(text: string) => text.trim().toLowerCase()}
          rules={[{ required: true, message: '请填写编码' }]}
          extra={
            isOffice
              ? '小写字母或数字，例如 sfs；接在所属单位编码的 @ 之后'
              : '请按统计用区划代码填写；没有正式代码的，可用建议的编码'
          }
        >
          <Input maxLength={20} autoComplete="off" {...(isOffice ? { prefix: `${above?.code ?? ''}@` } : {})} />
        </Form.Item>
        <Form.Item
          name="from"
          label="设立日期"
          rules={[{ required: true, message: '请填写设立日期' }]}
          extra="要补录以前记录的，请填实际设立日期"
        >
          <DateInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}
