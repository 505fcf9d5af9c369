import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Form, Skeleton } from 'antd';
import { useMemo, useRef } from 'react';
import { api, need } from '../../api/client.ts';
import type { Register } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { useRecordsChanged, useRegister } from '../../ui/fields/declared.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useSeat } from '../../ui/session.ts';
import { DraftNotice } from './draft-notice.tsx';
import { MissingRegister } from './missing-register.tsx';
import { draftKey, withDraft } from './record-draft.ts';
import { RecordForm } from './record-form.tsx';
import { emptyValues, type RecordValues, savedFields } from './record-values.ts';
import { makeId } from './records-query.ts';
import { useDraft } from './use-draft.ts';
import { useWarnings } from './use-warnings.tsx';

/** Enters a new row. */
export function NewRecordPage() {
  const { register: id } = useParams({ from: '/desk/registers/$register/new' });
  const { register, error, refetch } = useRegister(id);
  if (error !== null) return <FaultAlert error={error} onRetry={() => void refetch()} />;
  if (register === undefined) return <Skeleton active />;
  if (register === null) return <MissingRegister />;
  return <NewRecord key={id} register={register} />;
}

function NewRecord({ register }: { readonly register: Register }) {
  const { seat, unit } = useSeat();
  const navigate = useNavigate();
  const changed = useRecordsChanged();
  const showWarnings = useWarnings();
  const { message } = App.useApp();
  const [form] = Form.useForm<RecordValues>();
  const initial = useMemo(
    () => emptyValues(register, register.unitLabel === null || unit.kind === 'village' ? unit.code : null),
    [register, unit],
  );
  const key = draftKey(seat?.id ?? '', register.id, null);
  const draft = useDraft(key, register, initial, 0);
  const recordId = useRef(makeId());
  const isLast = useRef(true);
  const save = useMutation({
    mutationFn: (values: RecordValues) =>
      need(
        api.POST('/api/registers/{register}/records', {
          params: { path: { register: register.id } },
          body: {
            id: recordId.current,
            unit: values.unit ?? '',
            ...(values.number === null || values.number.trim() === '' ? {} : { number: values.number.trim() }),
            fields: savedFields(register, values),
          },
        }),
      ),
    onSuccess: async (saved, values) => {
      draft.drop();
      void message.success(`已登记，编号 ${saved.number}`);
      showWarnings(saved.warnings);
      if (isLast.current) {
        await navigate({ to: '/records/$unit/$id', params: { unit: saved.unit, id: saved.id } });
        await changed();
        return;
      }
      recordId.current = makeId();
      form.setFieldsValue(emptyValues(register, values.unit));
      window.scrollTo({ top: 0 });
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
        onSave={(values) => save.mutate(values)}
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
      </RecordForm>
    </>
  );
}
