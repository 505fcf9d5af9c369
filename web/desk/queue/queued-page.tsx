import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Form, Skeleton } from 'antd';
import { ApiError } from '../../api/client.ts';
import type { Register } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRegister } from '../../ui/fields/declared.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { MissingRegister } from '../registers/missing-register.tsx';
import { RecordForm } from '../registers/record-form.tsx';
import type { RecordValues } from '../registers/record-values.ts';
import { makeId } from '../registers/records-query.ts';
import { queueStore } from './queue-store.ts';
import { titleIn } from './queue-words.ts';
import { edited, type Queued } from './queued.ts';
import { useCheck, useQueue } from './use-queue.ts';

/** One record that waits to be sent, to be looked at and typed on. */
export function QueuedPage() {
  const { id } = useParams({ from: '/desk/outbox/$id' });
  const queue = useQueue();
  const item = queue?.items.find((one) => one.id === id);
  const { register, error, refetch } = useRegister(item?.register ?? '');
  if (queue === undefined || (item !== undefined && register === undefined)) return <Skeleton active />;
  if (item === undefined) {
    return (
      <>
        <PageTitle title="已不在待发送之列" note="可能已经送达，或者已经放弃。" />
        <LinkButton to="/outbox">看待发送</LinkButton>
      </>
    );
  }
  if (error !== null) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  return register === undefined || register === null ? (
    <MissingRegister />
  ) : (
    <EditQueued key={item.request} item={item} register={register} />
  );
}

function EditQueued({ item, register }: { readonly item: Queued; readonly register: Register }) {
  const navigate = useNavigate();
  const check = useCheck(register);
  const { message } = App.useApp();
  const [form] = Form.useForm<RecordValues>();
  const leave = () => navigate({ to: '/outbox' });
  const save = useMutation({
    mutationFn: async (values: RecordValues) => {
      await check(values, item.base === null);
      const title = titleIn(register, values);
      await queueStore.change(item.id, (now) => edited(now, values, title, makeId()));
    },
    onSuccess: async () => {
      void message.success('已存入待发送');
      await leave();
    },
  });
  return (
    <>
      <PageTitle title={`${item.base === null ? '待发送的登记' : '待发送的更正'}：${register.label}`} />
      <RecordForm
        form={form}
        register={register}
        initial={item.mine}
        error={save.error ?? (item.fault === null ? null : new ApiError(item.fault, 422))}
        onTyped={() => undefined}
        onSave={(values) => {
          if (!save.isPending) save.mutate(values);
        }}
      >
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          存入待发送
        </Button>
        <Button onClick={() => void leave()}>返回</Button>
      </RecordForm>
    </>
  );
}
