import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { api, need } from '../../api/client.ts';
import type { ListedTask } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { holderOf, useRecordsChanged } from '../../ui/fields/declared.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';

type Props = { readonly task: ListedTask; readonly onDone: () => void };

/** Sends an act, says what it did, and has everything on the screen asked for again. */
function useAct<T>(send: (values: T) => Promise<unknown>, says: (answer: unknown) => string, onDone: () => void) {
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      void message.success(says(answer));
      onDone();
      await changed();
    },
  });
}

/** Notes how a task stands. */
export function ProgressForm({ task, onDone }: Props) {
  const { today } = useSeat();
  const path = { unit: task.unit, id: task.id };
  const save = useAct(
    (body: { on: string; says: string }) =>
      need(api.POST('/api/tasks/{unit}/{id}/progress', { params: { path }, body })),
    () => '进展已登记',
    onDone,
  );
  return (
    <Form layout="vertical" initialValues={{ on: today }} onFinish={save.mutate} aria-label="登记进展">
      <FaultAlert error={save.error} />
      <Form.Item name="says" label="进展情况" rules={[{ required: true, whitespace: true, message: '请写明进展' }]}>
        <Input.TextArea autoFocus rows={3} maxLength={2000} placeholder="例如：已完成 6 个村，其余 3 个村月底前完成" />
      </Form.Item>
      <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填日期' }]}>
        <DateInput last={today} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        登记
      </Button>
    </Form>
  );
}

/** Gives a task to another unit or post, with the reason. */
export function MoveForm({ task, onDone }: Props) {
  const path = { unit: task.unit, id: task.id };
  const move = useAct(
    ({ to, post, reason }: { to: string; post?: string; reason: string }) =>
      need(
        api.POST('/api/tasks/{unit}/{id}/move', {
          params: { path },
          body: { to, reason, post: post === undefined || post.trim() === '' ? null : post },
        }),
      ),
    () => '已改派，原承办单位看得到原因和去向',
    onDone,
  );
  return (
    <Form layout="vertical" initialValues={{ to: task.unit }} onFinish={move.mutate} aria-label="改派">
      <FaultAlert error={move.error} />
      <Form.Item name="to" label="改由哪个单位承办" rules={[{ required: true, message: '请选择单位' }]}>
        <UnitSelect allowClear={false} choice={{ within: holderOf(task.unit) }} />
      </Form.Item>
      <Form.Item name="post" label="责任人职务" extra="不填的，与原来相同">
        <Input maxLength={100} placeholder={task.post ?? ''} />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder="例如：分工调整" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={move.isPending}>
        改派
      </Button>
    </Form>
  );
}

/** Takes a task back with all its parts, with the reason. */
export function RecallForm({ task, parts, onDone }: Props & { readonly parts: readonly ListedTask[] }) {
  const path = { unit: task.unit, id: task.id };
  const standing = parts.filter(({ status }) => status !== 'done' && status !== 'recalled').length;
  const recall = useAct(
    (body: { reason: string }) => need(api.POST('/api/tasks/{unit}/{id}/recall', { params: { path }, body })),
    () => '已撤回，承办单位看得到原因',
    onDone,
  );
  return (
    <Form layout="vertical" onFinish={recall.mutate} aria-label="撤回">
      <FaultAlert error={recall.error} />
      <p style={{ marginTop: 0 }}>
        撤回后不再计入逾期和完成率，承办单位的待办随即消失。
        {standing === 0 ? '' : `分解到各单位还没有完成的 ${standing} 项一并撤回。`}
      </p>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, message: '请写明原因' }]}>
        <Input.TextArea autoFocus rows={2} maxLength={500} placeholder="例如：与县级检查合并进行" />
      </Form.Item>
      <Button danger htmlType="submit" loading={recall.isPending}>
        撤回
      </Button>
    </Form>
  );
}
