import { useMutation } from '@tanstack/react-query';
import { Form, Modal, Select, Typography } from 'antd';
import { api, need } from '../../api/client.ts';
import type { Person } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { useSeat } from '../../ui/session.ts';
import { type PersonSeat, personText, seatTerm } from './people-query.ts';

type Open = { readonly person: Person; readonly seat: PersonSeat };
type Props = { readonly open: Open | null; readonly onClose: () => void; readonly onDone: () => Promise<void> };

/** Ends a seat on a day, or moves its end. */
export function ChangeSeatDialog({ open, onClose, onDone }: Props) {
  const { today } = useSeat();
  const [form] = Form.useForm<{ until: string | null | undefined }>();
  const change = useMutation({
    mutationFn: ({ id, until }: { id: string; until: string | null }) =>
      need(api.PUT('/api/seats/{id}', { params: { path: { id } }, body: { until } })),
    onSuccess: onDone,
  });
  return (
    <Modal
      open={open !== null}
      title="变更席位期限"
      okText="保存"
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => change.reset()}
    >
      <FaultAlert error={change.error} />
      <SeatText open={open} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ until: open?.seat.until ?? today }}
        onFinish={({ until }) => {
          if (open !== null) change.mutate({ id: open.seat.id, until: until ?? null });
        }}
      >
        <Form.Item
          name="until"
          label="最后一日（含当日）"
          extra="填今天，明天起即不能再用；要立即停止登录的，请系统管理员停用账号。不填为长期。"
        >
          <DateInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Hands a seat over to a successor from a day on. */
export function HandOverDialog({ open, people, onClose, onDone }: Props & { readonly people: readonly Person[] }) {
  const { today } = useSeat();
  const [form] = Form.useForm<{ to: string; on: string }>();
  const handOver = useMutation({
    mutationFn: ({ id, ...body }: { id: string; to: string; on: string }) =>
      need(api.POST('/api/seats/{id}/hand-over', { params: { path: { id } }, body })),
    onSuccess: onDone,
  });
  const candidates = people.filter(({ id, isLocked }) => id !== open?.person.id && !isLocked);
  return (
    <Modal
      open={open !== null}
      title="移交席位"
      okText="移交"
      confirmLoading={handOver.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
      afterClose={() => handOver.reset()}
    >
      <FaultAlert error={handOver.error} />
      <SeatText open={open} />
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ on: today }}
        onFinish={(values) => {
          if (open !== null) handOver.mutate({ id: open.seat.id, ...values });
        }}
      >
        <Form.Item
          name="to"
          label="继任者"
          rules={[{ required: true, message: '请选择继任者' }]}
          extra="名单中没有的，请系统管理员先建账号"
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={candidates.map((person) => ({
              value: person.id,
              label: `${personText(person)} ${person.unitName}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="on"
          label="继任起始日"
          rules={[{ required: true, message: '请填写日期' }]}
          extra="原任至前一日止。记录、任务、报告草稿都属于单位，继任者接着看到、接着办；没有保存的草稿随席位移交。移交清单由原任或继任者在右上角“工作交接”导出。"
        >
          <DateInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function SeatText({ open }: { readonly open: Open | null }) {
  if (open === null) return null;
  const { person, seat } = open;
  return (
    <Typography.Paragraph>
      {personText(person)}：{seat.unitName} · {seat.roleLabel}，{seatTerm(seat)}
    </Typography.Paragraph>
  );
}
