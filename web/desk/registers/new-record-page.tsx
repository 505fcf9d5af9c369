import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { App, Button, Form, Skeleton, Typography } from 'antd';
import { useMemo, useRef } from 'react';
import type { Record as RecordView, Register } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged, useRegister } from '../../ui/fields/declared.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { titleIn } from '../queue/queue-words.ts';
import { queued } from '../queue/queued.ts';
import { useSaveOrKeep } from '../queue/use-queue.ts';
import { DraftNotice, DraftStateText } from './draft-notice.tsx';
import { MissingRegister } from './missing-register.tsx';
import { draftKey, withDraft } from './record-draft.ts';
import { focusFirst, RecordForm } from './record-form.tsx';
import type { RecordValues } from './record-values.ts';
import { makeId, recordQuery } from './records-query.ts';
import { keepLastUnit, lastUnit, ownUnit, startValues, valuesLike } from './start-values.ts';
import { useDraft } from './use-draft.ts';
import { useWarnings } from './use-warnings.tsx';

/** Enters a new row. */
export function NewRecordPage() {
  const { register: id } = useParams({ from: '/desk/registers/$register/new' });
  const { like } = useSearch({ from: '/desk/registers/$register/new' });
  const { register, error, refetch } = useRegister(id);
  if (error !== null) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (register === undefined) return <Skeleton active />;
  if (register === null) return <MissingRegister />;
  return like === undefined ? (
    <NewRecord key={id} register={register} />
  ) : (
    <NewLike key={`${id}/${like}`} register={register} like={like} />
  );
}

function NewLike({ register, like }: { readonly register: Register; readonly like: string }) {
  const [unit = '', id = ''] = like.split('/');
  const { data, error, refetch } = useQuery(recordQuery(unit, id));
  if (error !== null && data === undefined) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return <NewRecord register={register} like={data.record} />;
}

function NewRecord({ register, like }: { readonly register: Register; readonly like?: RecordView }) {
  const { seat, unit, today } = useSeat();
  const navigate = useNavigate();
  const changed = useRecordsChanged();
  const showWarnings = useWarnings();
  const { message } = App.useApp();
  const [form] = Form.useForm<RecordValues>();
  const place = `${seat?.id ?? ''}.${register.id}`;
  const initial = useMemo(
    () =>
      like === undefined
        ? startValues(register, { unit: ownUnit(register, unit) ?? lastUnit(localStorage, place), today })
        : valuesLike(register, like, today),
    [register, unit, like, today, place],
  );
  const key = draftKey(seat?.id ?? '', register.id, null);
  const draft = useDraft(key, register, initial, 0);
  const recordId = useRef(makeId());
  const saveOrKeep = useSaveOrKeep(register);
  const isLast = useRef(true);
  const save = useMutation({
    mutationFn: (values: RecordValues) => {
      const at = { id: recordId.current, register: register.id, unit: values.unit ?? '' };
      const start = { ...at, title: titleIn(register, values), base: null, mine: values };
      return saveOrKeep(queued({ ...start, request: makeId(), queuedAt: new Date().toISOString() }));
    },
    onSuccess: async (result, values) => {
      draft.drop();
      keepLastUnit(localStorage, place, values.unit);
      const isKept = result.kind === 'kept';
      void message.success(isKept ? '没有网络，已存入待发送，联网后自动发送' : `已登记，编号 ${result.saved.number}`);
      showWarnings(isKept ? result.warnings : result.saved.warnings);
      if (isLast.current && isKept) {
        await navigate({ to: '/registers/$register', params: { register: register.id } });
        return;
      }
      if (isLast.current && !isKept) {
        const { saved } = result;
        await navigate({ to: '/records/$unit/$id', params: { unit: saved.unit, id: saved.id } });
        await changed();
        return;
      }
      recordId.current = makeId();
      const dated = values.fields[register.datedBy];
      const day = typeof dated === 'string' ? dated : today;
      form.setFieldsValue(startValues(register, { unit: values.unit, today: day }));
      window.scrollTo({ top: 0 });
      focusFirst();
      await changed();
    },
  });
  return (
    <>
      <PageTitle
        title={`登记：${register.label}`}
        note={
          <Link to="/registers/$register" params={{ register: register.id }}>
            返回台账
          </Link>
        }
      />
      <RecordForm
        form={form}
        register={register}
        initial={initial}
        error={save.error}
        onTyped={(values) => draft.typed(values)}
        onSave={(values) => {
          if (!save.isPending) save.mutate(values);
        }}
        onNext={() => {
          isLast.current = false;
          form.submit();
        }}
        before={
          <DraftNotice
            draft={draft.found}
            onDrop={draft.drop}
            onTake={() => {
              if (draft.found !== undefined)
                form.setFieldsValue(withDraft(register, form.getFieldsValue(true), draft.found));
              draft.taken();
            }}
          />
        }
      >
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          onClick={() => {
            isLast.current = true;
          }}
        >
          保存
        </Button>
        <Button
          htmlType="submit"
          disabled={save.isPending}
          onClick={() => {
            isLast.current = false;
          }}
        >
          保存并登记下一条
        </Button>
        <Button onClick={() => void navigate({ to: '/registers/$register', params: { register: register.id } })}>
          返回
        </Button>
        <DraftStateText state={draft.state} />
        <Typography.Text type="secondary" className="keys-hint">
          回车或 Tab 到下一项，Ctrl+S 保存，Ctrl+回车 保存并登记下一条
        </Typography.Text>
      </RecordForm>
    </>
  );
}
