import { useMutation } from '@tanstack/react-query';
import { App, Flex, Form, Input, Modal, Radio, Typography } from 'antd';
import { useRef } from 'react';
import { api, need } from '../../api/client.ts';
import type { Register, SummaryStates } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { NumberInput } from '../../ui/fields/number-input.tsx';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';
import { makeId } from './records-query.ts';

type Values = {
  readonly unit: string;
  readonly from: string;
  readonly on: string;
  readonly kind: SummaryStates['kind'];
  readonly amounts?: { readonly [measure: string]: number | string | null };
  readonly reason: string;
  readonly evidence?: string;
};

const REASONS: Readonly<Record<SummaryStates['kind'], string>> = {
  amounts: '例如：上半年为纸质台账，按合计补录',
  'as-of': '例如：往年报告所载的年末数',
  none: '例如：经核实，本年度没有发生',
  'not-applicable': '例如：本乡镇没有执法权，不承担这项工作',
};

/** Enters a summary row: 零报告, 不适用, or the totals of a time kept on paper. */
export function SummaryDialog({
  register,
  isOpen,
  onClose,
  year,
  unit: ofUnit,
}: {
  readonly register: Register;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Year that the period is first set to; else this year. */
  readonly year?: number;
  readonly unit?: string;
}) {
  const { unit, today } = useSeat();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? 'none';
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  const id = useRef(makeId());
  const measures = register.measures.filter(({ canSummarise }) => canSummarise);
  const save = useMutation({
    mutationFn: (values: Values) =>
      need(
        api.POST('/api/registers/{register}/summaries', {
          params: { path: { register: register.id } },
          body: {
            id: id.current,
            unit: values.unit,
            from: values.from,
            on: values.on,
            states: statesOf(values),
            reason: values.reason,
            evidence: values.evidence === undefined || values.evidence.trim() === '' ? null : values.evidence,
          },
        }),
      ),
    onSuccess: async ({ number }) => {
      id.current = makeId();
      void message.success(`已登记，编号 ${number}，各处数字已经更新`);
      onClose();
      await changed();
    },
  });
  const first = String(year ?? today.slice(0, 4));
  const end = `${first}-12-31`;
  return (
    <Modal
      open={isOpen}
      title={`零报告、汇总行：${register.label}`}
      okText="登记"
      width={620}
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
        initialValues={{
          unit: ofUnit ?? unit.code,
          from: `${first}-01-01`,
          on: end < today ? end : today,
          kind: 'none',
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="kind" label="登记什么">
          <Radio.Group
            style={{ display: 'flex', flexDirection: 'column', gap: 4 }}
            options={[
              { value: 'none', label: '零报告：这段时间没有发生' },
              { value: 'not-applicable', label: '不适用：没有这项工作' },
              ...(measures.length === 0 ? [] : [{ value: 'amounts', label: '合计数：这段时间为纸质台账，只登记合计' }]),
            ]}
          />
        </Form.Item>
        <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
          <UnitSelect allowClear={false} />
        </Form.Item>
        <Flex wrap gap={16}>
          <Form.Item name="from" label="期间从" rules={[{ required: true, message: '请填写起始日期' }]}>
            <DateInput />
          </Form.Item>
          <Form.Item name="on" label="至" rules={[{ required: true, message: '请填写截止日期' }]}>
            <DateInput last={kind === 'not-applicable' ? undefined : today} />
          </Form.Item>
        </Flex>
        {kind === 'amounts' ? (
          <>
            <Typography.Paragraph type="secondary">
              合计数计入截止日期所在的月份和季度，要分月的请逐月登记。没有统计的留空；统计过、确实为零的填 0。
            </Typography.Paragraph>
            {measures.map((measure) => (
              <Form.Item
                key={measure.id}
                name={['amounts', measure.id]}
                label={`${measure.label}（${measure.unit}）`}
                extra={measure.counts}
                rules={[
                  {
                    validator: (_, value) =>
                      typeof value === 'string' ? Promise.reject(new Error('请填写阿拉伯数字')) : Promise.resolve(),
                  },
                ]}
              >
                <NumberInput kind={measure.per === 100 ? 'money' : 'count'} />
              </Form.Item>
            ))}
          </>
        ) : null}
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明为何这样登记' }]}
        >
          <Input.TextArea rows={2} maxLength={500} placeholder={REASONS[kind]} />
        </Form.Item>
        <Form.Item name="evidence" label="证明材料" extra="可不填：没有书面材料">
          <Input.TextArea rows={2} maxLength={2000} placeholder="例如：纸质台账存放处、统计表名称" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function statesOf({ kind, amounts = {} }: Values): SummaryStates {
  if (kind !== 'amounts' && kind !== 'as-of') return { kind };
  const given = Object.entries(amounts).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return { kind, amounts: Object.fromEntries(given) };
}
