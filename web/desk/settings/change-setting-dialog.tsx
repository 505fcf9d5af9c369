import { useMutation } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Radio } from 'antd';
import { api, need } from '../../api/client.ts';
import type { Setting } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { useSeat } from '../../ui/session.ts';
import { settingText } from './setting-text.ts';

type Values = {
  readonly mode: 'set' | 'give-back';
  readonly value?: Setting['value'];
  readonly since: string;
  readonly basis: string;
};

/** Sets a value from a day on, with its basis, or gives the matter back to the level above. */
export function ChangeSettingDialog({
  setting,
  unit,
  onClose,
  onDone,
}: {
  readonly setting: Setting | null;
  readonly unit: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}) {
  const { today } = useSeat();
  const [form] = Form.useForm<Values>();
  const isSet = Form.useWatch('mode', form) !== 'give-back';
  const change = useMutation({
    mutationFn: ({ name, version, values }: { name: string; version: number; values: Values }) =>
      need(
        api.PUT('/api/settings/{name}', {
          params: { path: { name } },
          body: {
            unit,
            version,
            value: values.mode === 'set' ? (values.value ?? '') : null,
            since: values.since,
            basis: values.basis,
          },
        }),
      ),
    onSuccess: onDone,
  });
  return (
    <Modal
      open={setting !== null}
      title={`更改：${setting?.label ?? ''}`}
      okText="保存"
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => change.reset()}
    >
      <FaultAlert error={change.error} />
      {setting === null ? null : (
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ mode: 'set', value: setting.value, since: today }}
          onFinish={(values) => change.mutate({ name: setting.name, version: setting.version, values })}
        >
          {setting.from === 'own' ? (
            <Form.Item name="mode" label="怎样更改">
              <Radio.Group
                options={[
                  { value: 'set', label: '改为新的值' },
                  { value: 'give-back', label: '恢复上级或系统的规定' },
                ]}
              />
            </Form.Item>
          ) : (
            <Form.Item name="mode" hidden>
              <Input />
            </Form.Item>
          )}
          {isSet ? (
            <Form.Item name="value" label="值" extra={hintOf(setting)} rules={rulesOf(setting)}>
              {inputOf(setting)}
            </Form.Item>
          ) : null}
          <Form.Item
            name="since"
            label="生效日期"
            rules={[{ required: true, message: '请填写生效日期' }]}
            extra="以前的日子仍按以前的值；往年报告用当年年底的值"
          >
            <DateInput />
          </Form.Item>
          <Form.Item
            name="basis"
            label="依据"
            rules={[{ required: true, whitespace: true, min: 2, message: '请写明依据' }]}
            extra="文件名称和文号，或会议名称和日期；没有的写“本地做法”"
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

function inputOf({ kind, unit, min, max, most }: Setting) {
  switch (kind) {
    case 'number':
      return <InputNumber min={min ?? 0} max={max ?? 0} precision={0} suffix={unit} style={{ width: 200 }} />;
    case 'yes-no':
      return (
        <Radio.Group
          options={[
            { value: true, label: '是' },
            { value: false, label: '否' },
          ]}
        />
      );
    case 'text':
      return <Input maxLength={most} autoComplete="off" />;
  }
}

function hintOf(setting: Setting): string {
  const without = `没有设置时：${settingText(setting, setting.default)}`;
  return setting.kind === 'number' ? `${setting.min} 至 ${setting.max} ${setting.unit}。${without}` : without;
}

function rulesOf({ kind, mayBeEmpty }: Setting) {
  if (kind === 'text') return mayBeEmpty ? [] : [{ required: true, whitespace: true, message: '请填写' }];
  return [{ required: true, message: '请填写' }];
}
