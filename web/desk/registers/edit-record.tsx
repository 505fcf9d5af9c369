import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Form } from 'antd';
import { useMemo, useState } from 'react';
import { ApiError } from '../../api/client.ts';
import type { OpenRecord, Register } from '../../api/schema.d.ts';
import { useRecordsChanged } from '../../ui/fields/declared.ts';
import { type FormValue, isKept } from '../../ui/fields/field-value.ts';
import { useSeat } from '../../ui/session.ts';
import { titleIn } from '../queue/queue-words.ts';
import { partsOf, queued, type Settled } from '../queue/queued.ts';
import { useSaveOrKeep } from '../queue/use-queue.ts';
import { type Choice, ConflictPanel } from './conflict-panel.tsx';
import { DraftNotice, DraftStateText } from './draft-notice.tsx';
import { type Parts, valuesAt } from './merge-changes.ts';
import { draftKey, withDraft } from './record-draft.ts';
import { RecordForm } from './record-form.tsx';
import { type RecordValues, valuesOf } from './record-values.ts';
import { fetchNewest, fetchRecord, makeId } from './records-query.ts';
import { useDraft } from './use-draft.ts';
import { useWarnings } from './use-warnings.tsx';

/** What stood there when the form was filled: the version, and its parts. */
type Base = { readonly version: number; readonly parts: Parts };
type Save = { readonly values: RecordValues; readonly base: Base; readonly settled: readonly Settled[] };

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
  const [base, setBase] = useState<Base>({ version: record.version, parts: partsOf(initial) });
  const [newest, setNewest] = useState<OpenRecord | null>(null);
  const draft = useDraft(draftKey(seat?.id ?? '', register.id, record.id), register, initial, base.version, record.id);
  const saveOrKeep = useSaveOrKeep(register);
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
    mutationFn: ({ values, base: opened, settled }: Save) => {
      const title = titleIn(register, values);
      const at = { id: record.id, register: register.id, unit: record.unit, queuedAt: new Date().toISOString() };
      const item = queued({ ...at, title, base: opened, mine: values, request: makeId() });
      return saveOrKeep({ ...item, settled });
    },
    onSuccess: async (result) => {
      draft.drop();
      if (result.kind === 'kept') {
        void message.success('没有网络，已存入待发送，联网后自动发送');
        showWarnings(result.warnings);
        onDone();
        return;
      }
      const { saved } = result;
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
        setNewest(await fetchNewest(record.unit, record.id));
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
      onTyped={(values) => draft.typed(values, base.version)}
      onSave={(values) => {
        if (!save.isPending && newest === null) save.mutate({ values, base, settled: [] });
      }}
      onReveal={() => reveal.mutate()}
      isRevealing={reveal.isPending}
      before={
        newest !== null ? (
          <ConflictPanel
            register={register}
            newest={newest}
            base={base}
            mine={form.getFieldsValue(true)}
            isSaving={save.isPending}
            onSave={(values, choices) => {
              form.setFieldsValue(values);
              const { version } = newest.record;
              const merged = { version, parts: partsOf(valuesOf(register, newest.record)) };
              setBase(merged);
              setNewest(null);
              save.mutate({ values, base: merged, settled: settledAt(version, choices) });
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
                const { version } = draft.found;
                setBase({
                  version,
                  parts: version === record.version ? partsOf(initial) : valuesAt(opened.history, version),
                });
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

function settledAt(version: number, choices: ReadonlyMap<string, Choice>): readonly Settled[] {
  return [...choices].map(([field, kept]) => ({ field, kept, version }));
}
