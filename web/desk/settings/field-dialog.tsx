import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { api, need } from '../../api/client.ts';
import type { ExtraField } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { registersQuery } from '../../ui/fields/declared.ts';
import { useSeat } from '../../ui/session.ts';
import { KIND_FIGURES, KIND_LABELS } from './field-kinds.ts';

type Kind = ExtraField['kind'];
type Values = {
  readonly register: string;
  readonly kind: Kind;
  readonly label: string;
  readonly measuredIn?: string;
  readonly options?: string;
  readonly help?: string;
};

/** Adds a field to a register, or changes the words and options of one. */
export function FieldDialog({
  open,
  onClose,
  onDone,
}: {
  readonly open: ExtraField | 'new' | null;
  readonly onClose: () => void;
  readonly onDone: (says: string) => Promise<void>;
}) {
  const { unit } = useSeat();
  const registers = useQuery(registersQuery);
  const [form] = Form.useForm<Values>();
  const field = open === 'new' ? null : open;
  const chosen = Form.useWatch('kind', form);
  const kind = field?.kind ?? chosen;
  const save = useMutation({
    mutationFn: (values: Values) => {
      const words = {
        label: values.label,
        measuredIn: kind === 'count' ? (values.measuredIn ?? '') : null,
        options: kind === 'code' ? linesOf(values.options) : [],
        help: values.help ?? null,
      };
      return field === null
        ? need(
            api.POST('/api/fields', {
              body: { ...words, unit: unit.code, register: values.register, kind: values.kind },
            }),
          )
        : need(
            api.PUT('/api/fields/{id}', {
              params: { path: { id: field.id } },
              body: { ...words, isEnded: field.isEnded },
            }),
          );
    },
    onSuccess: () => onDone(field === null ? '已增加，表单和模板中立即有它' : '已保存'),
  });
  return (
    <Modal
      open={open !== null}
      title={field === null ? `增加字段：${unit.short}及其下级` : `变更字段：${field.registerLabel}`}
      okText={field === null ? '增加' : '保存'}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => save.reset()}
    >
      <FaultAlert error={save.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={field === null ? {} : wordsOf(field)}
        onFinish={(values) => save.mutate(values)}
      >
        {field === null ? (
          <>
            <Form.Item name="register" label="台账" rules={[{ required: true, message: '请选择台账' }]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={(registers.data?.registers ?? []).map(({ id, label }) => ({ value: id, label }))}
              />
            </Form.Item>
            <Form.Item
              name="kind"
              label="种类"
              rules={[{ required: true, message: '请选择种类' }]}
              extra={kind === undefined ? '建好后不能改' : `建好后不能改；${KIND_FIGURES[kind]}`}
            >
              <Select options={Object.entries(KIND_LABELS).map(([value, label]) => ({ value, label }))} />
            </Form.Item>
          </>
        ) : null}
        <Form.Item
          name="label"
          label="名称"
          rules={[{ required: true, whitespace: true, min: 2, max: 20, message: '请填写名称，2 至 20 个字' }]}
          extra="也是导入工作簿的表头。不得用来登记身份证号、电话等个人信息。"
        >
          <Input maxLength={20} autoComplete="off" />
        </Form.Item>
        {kind === 'count' ? (
          <Form.Item name="measuredIn" label="计量单位" rules={[{ required: true, message: '请填写计量单位' }]}>
            <Input maxLength={6} autoComplete="off" placeholder="例如：人" style={{ width: 160 }} />
          </Form.Item>
        ) : null}
        {kind === 'code' ? (
          <Form.Item
            name="options"
            label="选项"
            rules={[{ required: true, message: '请填写选项' }]}
            extra={field === null ? '一行一个，至少两个' : '一行一个；可以增加，原有的不能删除'}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
          </Form.Item>
        ) : null}
        <Form.Item name="help" label="填写说明">
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function wordsOf({ label, measuredIn, options, help }: ExtraField): Partial<Values> {
  return { label, measuredIn: measuredIn ?? '', options: options.join('\n'), help: help ?? '' };
}
