import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Flex, Form, Input } from 'antd';
import { api, need } from '../../api/client.ts';
import type { ListedTask, Unit } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { holderOf, unitsQuery, useRecordsChanged } from '../../ui/fields/declared.ts';
import { useSeat } from '../../ui/session.ts';

type Values = {
  readonly to?: readonly string[];
  readonly post?: string;
  readonly dueOn?: string | null;
  readonly issuedOn: string;
};

const GROUPS = [
  { kind: 'township', label: '全部乡镇' },
  { kind: 'village', label: '全部村（社区）' },
  { kind: 'office', label: '全部站所' },
] as const;

/** Splits a task to units: all villages with one click. Those that have their part already are marked and left out. */
export function SplitForm({
  task,
  parts,
  onDone,
}: {
  readonly task: ListedTask;
  readonly parts: readonly ListedTask[];
  readonly onDone: () => void;
}) {
  const { today } = useSeat();
  const [form] = Form.useForm<Values>();
  const chosen = Form.useWatch('to', form) ?? [];
  const { data, error } = useQuery(unitsQuery);
  const changed = useRecordsChanged();
  const { message } = App.useApp();
  const have = new Set(parts.filter(({ status }) => status !== 'recalled').map(({ unit }) => unit));
  const units = unitsFor(task, data?.units ?? [], today).filter(({ code }) => code !== task.unit);
  const split = useMutation({
    mutationFn: ({ to = [], post, dueOn, issuedOn }: Values) =>
      need(
        api.POST('/api/tasks/{unit}/{id}/parts', {
          params: { path: { unit: task.unit, id: task.id } },
          body: {
            issuedOn,
            parts: to.map((unit) => ({
              unit,
              title: null,
              post: post === undefined || post.trim() === '' ? null : post.trim(),
              dueOn: dueOn ?? null,
            })),
          },
        }),
      ),
    onSuccess: async ({ created, standing }) => {
      void message.success(`已分解到 ${created} 个单位${standing === 0 ? '' : `，${standing} 个先前已分解，没有重复`}`);
      onDone();
      await changed();
    },
  });
  const choose = (kind: string) => {
    const codes = units.flatMap((unit) => (unit.kind === kind && !have.has(unit.code) ? [unit.code] : []));
    form.setFieldValue('to', [...new Set([...chosen, ...codes])]);
  };
  // A year gone by is entered later: its parts were given out with the whole.
  const issuedOn = task.dueOn !== null && task.dueOn < today ? task.issuedOn : today;
  return (
    <Form form={form} layout="vertical" initialValues={{ to: [], issuedOn }} onFinish={split.mutate} aria-label="分解">
      <FaultAlert error={error ?? split.error} />
      <Flex wrap gap={8} style={{ marginBottom: 8 }}>
        {GROUPS.filter(({ kind }) => units.some((unit) => unit.kind === kind)).map(({ kind, label }) => (
          <Button key={kind} size="small" onClick={() => choose(kind)}>
            {label}
          </Button>
        ))}
        {chosen.length === 0 ? null : (
          <Button size="small" type="link" onClick={() => form.setFieldValue('to', [])}>
            清空
          </Button>
        )}
      </Flex>
      <Form.Item name="to" label="分解到" rules={[{ required: true, message: '请选择单位' }]}>
        <Checkbox.Group
          className="split-units"
          options={units.map(({ code, short }) => ({
            value: code,
            label: have.has(code) ? `${short}（已分解）` : short,
            disabled: have.has(code),
          }))}
        />
      </Form.Item>
      <Flex wrap gap={12}>
        <Form.Item name="post" label="责任人职务" extra="不填的，与原任务相同" style={{ flex: '1 1 180px' }}>
          <Input maxLength={100} placeholder={task.post ?? ''} />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label="完成期限"
          extra={`不填的，与原任务相同${task.dueOn === null ? '' : `（${task.dueOn}）`}`}
          style={{ flex: '1 1 180px' }}
        >
          <DateInput />
        </Form.Item>
        <Form.Item name="issuedOn" label="下达日期" style={{ flex: '1 1 180px' }}>
          <DateInput last={today} />
        </Form.Item>
      </Flex>
      <Button type="primary" htmlType="submit" loading={split.isPending}>
        {chosen.length === 0 ? '分解下达' : `分解下达到 ${chosen.length} 个单位`}
      </Button>
    </Form>
  );
}

/** A county's task goes to its townships and offices, a township's to its own offices and villages. */
function unitsFor(task: ListedTask, units: readonly Unit[], today: string): readonly Unit[] {
  const holder = holderOf(task.unit);
  const isCounty = holder.length < 9;
  return units.filter(({ code, kind, to }) => {
    if (to !== null && to < today) return false;
    if (isCounty) return kind === 'township' ? code.startsWith(holder) : kind === 'office' && holderOf(code) === holder;
    return holderOf(code) === holder && kind !== 'township';
  });
}
