import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { ApiError, api, need } from '../../api/client.ts';
import type { OpenRecord, Register } from '../../api/schema.d.ts';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { type FormValue, isKept } from '../../ui/fields/field-value.ts';
import { useSeat } from '../../ui/session.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { DraftNotice, DraftStateText } from './draft-notice.tsx';
import { draftKey, withDraft } from './record-draft.ts';
import { RecordForm } from './record-form.tsx';
import { hasKept, type RecordValues, savedFields, valuesOf } from './record-values.ts';
import { fetchRecord } from './records-query.ts';
import { useDraft } from './use-draft.ts';
import { useWarnings } from './use-warnings.tsx';

type Save = { readonly values: RecordValues; readonly version: number };

/** Corrects a record. Where somebody else saved meanwhile, both versions are shown before anything is saved. */
export function EditRecord({
  opened,
  register,
  onDone,
}: {
  readonly opened: OpenRecord;
  readonly register: Register;
  readonly onDone: () => void;
}) {
  const { record } = opened;
  const { seat } = useSeat();
  const navigate = useNavigate();
  const changed = useRecordsChanged();
  const showWarnings = useWarnings();
  const { message } = App.useApp();
  const [form] = Form.useForm<RecordValues>();
  const initial = useMemo(() => valuesOf(register, record), [register, record]);
  const [version, setVersion] = useState(record.version);
  const [newest, setNewest] = useState<OpenRecord | null>(null);
  const draft = useDraft(draftKey(seat?.id ?? '', register.id, record.id), register, initial, version, record.id);
  const reveal = useMutation({
    mutationFn: () => fetchRecord(record.unit, record.id, true),
    onSuccess: ({ record: readable }) => {
      const fields: { [field: string]: FormValue } = {};
      for (const { id } of register.fields) {
        if (isKept(form.getFieldValue(['fields', id]))) fields[id] = readable.fields[id] ?? null;
      }
      form.setFieldsValue({ fields } as RecordValues);
    },
  });
  const save = useMutation({
    mutationFn: async ({ values, version: openedAt }: Save) => {
      const kept = hasKept(values) ? (await fetchRecord(record.unit, record.id, true)).record.fields : {};
      return need(
        api.PUT('/api/records/{unit}/{id}', {
          params: { path: { unit: record.unit, id: record.id } },
          body: {
            version: openedAt,
            unit: values.unit ?? record.unit,
            ...(values.number === null || values.number.trim() === '' ? {} : { number: values.number.trim() }),
            fields: savedFields(register, values, kept),
          },
        }),
      );
    },
    onSuccess: async (saved) => {
      draft.drop();
      void message.success(
        saved.version === record.version ? '内容没有改动' : `已保存为第 ${saved.version} 版，各处数字已经更新`,
      );
      showWarnings(saved.warnings);
      await changed();
      onDone();
      await navigate({ to: '/records/$unit/$id', params: { unit: saved.unit, id: saved.id }, replace: true });
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.fault.code === 'RECORD_CHANGED') {
        setNewest(await fetchRecord(record.unit, record.id, false));
        window.scrollTo({ top: 0, behavior: 'smooth' });
      }
    },
  });
  const isConflict = save.error instanceof ApiError && save.error.fault.code === 'RECORD_CHANGED';
  return (
    <RecordForm
      form={form}
      register={register}
      initial={initial}
      error={isConflict ? null : (save.error ?? reveal.error)}
      onTyped={(values) => draft.typed(values, version)}
      onSave={(values) => {
        if (!save.isPending && newest === null) save.mutate({ values, version });
      }}
      onReveal={() => reveal.mutate()}
      isRevealing={reveal.isPending}
      before={
        newest !== null ? (
          <ConflictPanel
            register={register}
            newest={newest}
            openedAt={version}
            mine={form.getFieldsValue(true)}
            isSaving={save.isPending}
            onSave={(values) => {
              form.setFieldsValue(values);
              setVersion(newest.record.version);
              setNewest(null);
              save.mutate({ values, version: newest.record.version });
            }}
            onReturn={() => setNewest(null)}
          />
        ) : (
          <DraftNotice
            draft={draft.found}
            onDrop={draft.drop}
            onTake={() => {
              if (draft.found !== undefined) {
                form.setFieldsValue(withDraft(register, form.getFieldsValue(true), draft.found));
                setVersion(draft.found.version);
              }
              draft.taken();
            }}
          />
        )
      }
    >
      <Button type="primary" htmlType="submit" loading={save.isPending} disabled={newest !== null}>
        保存
      </Button>
      <Button
        onClick={() => {
          draft.drop();
          onDone();
        }}
      >
        放弃更正
      </Button>
      <DraftStateText state={draft.state} />
    </RecordForm>
  );
}
