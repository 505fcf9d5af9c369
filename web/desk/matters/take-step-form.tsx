import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Flex, Form, Input, Radio, Select, Skeleton, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { ApiError, api, need } from '../../api/client.ts';
import type { EvidenceFile, MatterRecord, MatterStep, Register } from '../../api/schema.d.ts';
import { FaultAlert } from '../../ui/fault-alert.tsx';
import { DateInput } from '../../ui/fields/date-input.tsx';
import { holderOf, useRecordsChanged, useRegister } from '../../ui/fields/declared.ts';
import { FieldInput } from '../../ui/fields/field-input.tsx';
import { type FormValue, isKept, problemOf, savedValue } from '../../ui/fields/field-value.ts';
import { useSeat } from '../../ui/session.ts';
import { sendFile } from '../registers/evidence/send-file.ts';
import { valuesOf } from '../registers/record-values.ts';
import { recordQuery } from '../registers/records-query.ts';
import { DraftButton } from './draft-button.tsx';

type Values = {
  readonly how: 'done' | 'skipped';
  readonly on: string | null;
  readonly outcome: string | null;
  readonly exemption: string | null;
  readonly reason: string | null;
  readonly fields: Readonly<Record<string, FormValue>>;
  readonly papers: Readonly<Record<string, readonly string[]>>;
};

type Props = {
  readonly step: MatterStep;
  readonly procedure: string;
  readonly record: MatterRecord;
  readonly files: readonly EvidenceFile[];
  readonly onDone: () => void;
};

/** Takes a step where it stands in the line: day, result, the fields it asks for, papers; or why it is lawfully left out. */
export function TakeStepForm(props: Props) {
  const { record } = props;
  const { register, error } = useRegister(record.register);
  const current = useQuery(recordQuery(record.unit, record.id));
  if (error !== null || current.error !== null) return <FaultAlert error={error ?? current.error} />;
  if (register === undefined || current.data === undefined) return <Skeleton active title={false} />;
  if (register === null) return <Alert type="error" title="这条记录的台账已经不在，不能办理。" />;
  return <Filled {...props} register={register} fields={valuesOf(register, current.data.record).fields} />;
}

function Filled({
  step,
  procedure,
  record,
  files,
  onDone,
  register,
  fields: standing,
}: Props & { readonly register: Register; readonly fields: Readonly<Record<string, FormValue>> }) {
  const { today } = useSeat();
  const { message } = App.useApp();
  const changed = useRecordsChanged();
  const [form] = Form.useForm<Values>();
  // Files uploaded here are evidence of the record at once; the step names them when it is taken.
  const [fresh, setFresh] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  // Papers of a step that was entered with the form or imported: its day and outcome stay as they are.
  const isAddition = step.stand === 'done' && step.mayAttach;
  const how = Form.useWatch('how', form) ?? 'done';
  const asked = register.fields.filter(({ id }) => step.asks.includes(id) && id !== step.on);
  const path = { unit: record.unit, id: record.id };
  const take = useMutation({
    mutationFn: (values: Values) => {
      const isSkipped = values.how === 'skipped';
      return need(
        api.POST('/api/matters/{unit}/{id}/steps', {
          params: { path },
          body: {
            version: record.version,
            procedure,
            step: step.id,
            on: isAddition ? step.doneOn : isSkipped ? null : (values.on ?? null),
            outcome: isAddition ? step.outcome : isSkipped ? null : (values.outcome ?? null),
            exemption: isSkipped ? (values.exemption ?? null) : null,
            reason: reasonOf(values),
            fields: isSkipped || isAddition ? {} : fieldsOf(asked, values),
            papers: Object.fromEntries(
              Object.entries(values.papers ?? {}).flatMap(([paper, ids]) =>
                ids === undefined || ids.length === 0 ? [] : [[paper, [...ids]]],
              ),
            ),
          },
        }),
      );
    },
    onSuccess: async ({ ended }) => {
      // Said when the page has the newest version: whoever goes on at once to the next step is not refused for this one.
      await changed();
      if (isAddition) void message.success(`已登记“${step.label}”的材料`);
      else void message.success(ended === null ? `已登记“${step.label}”` : `已登记“${step.label}”，事项${ended}`);
      onDone();
    },
    onError: async (error) => {
      // Somebody was faster: what is on screen is read anew, what was typed stays.
      if (error instanceof ApiError && error.status === 409) await changed();
    },
  });
  const upload = useMutation({
    mutationFn: async ({ file, paper }: { readonly file: File; readonly paper: string }) => {
      const added = await sendFile(path, file);
      return { ...added, paper };
    },
    onSuccess: ({ id, name, paper }) => {
      setFresh((before) => [...before, { id, name }]);
      const chosen = form.getFieldValue(['papers', paper]) ?? [];
      form.setFieldValue(['papers', paper], [...chosen, id]);
    },
  });
  const choices = [...files, ...fresh.filter(({ id }) => !files.some((file) => file.id === id))];
  const context = { holder: holderOf(record.unit), today };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="matter-form"
      initialValues={{
        how: 'done',
        on: today,
        outcome: null,
        exemption: null,
        reason: null,
        fields: standing,
        papers: {},
      }}
      onFinish={() => take.mutate(form.getFieldsValue(true))}
      onKeyDown={(event) => {
        // Enter ends a field, as in the form of a record; only the button saves.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
      scrollToFirstError
      autoComplete="off"
    >
      <FaultAlert error={take.error} />
      {step.exemptions.length === 0 || isAddition ? null : (
        <Form.Item name="how">
          <Radio.Group
            options={[
              { value: 'done', label: '已经办理' },
              { value: 'skipped', label: '依法不办' },
            ]}
          />
        </Form.Item>
      )}
      {how === 'skipped' ? (
        <Form.Item name="exemption" label="不办的情形" rules={[{ required: true, message: '请选择不办的情形' }]}>
          <Select
            options={step.exemptions.map(({ id, label, cite }) => ({ value: id, label: `${label}（${cite}）` }))}
            placeholder="请选择"
          />
        </Form.Item>
      ) : (
        <>
          {isAddition ? null : (
            <Form.Item name="on" label="办理日期" rules={[{ required: true, message: '请填写实际办理日期' }]}>
              <DateInput last={today} />
            </Form.Item>
          )}
          {step.outcomes.length === 0 || isAddition ? null : (
            <Form.Item name="outcome" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
              <Select
                placeholder="请选择"
                options={step.outcomes.map(({ id, label, ends }) => ({
                  value: id,
                  label: ends === null ? label : `${label}（事项就此${ends}）`,
                }))}
              />
            </Form.Item>
          )}
          {(isAddition ? [] : asked).map((field) => (
            <Form.Item
              key={field.id}
              name={['fields', field.id]}
              label={field.label}
              extra={field.hint ?? undefined}
              rules={[
                {
                  validator: (_, value: FormValue) => {
                    const problem = problemOf(field, value);
                    return problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem));
                  },
                },
              ]}
            >
              <FieldInput field={field} context={context} />
            </Form.Item>
          ))}
          {step.papers.map((paper) => (
            <Form.Item
              key={paper.id}
              name={['papers', paper.id]}
              label={paper.label}
              extra={paper.must === null ? '可以不附。' : `依${paper.must}必须有。`}
              rules={
                paper.must === null
                  ? []
                  : [{ required: true, message: `依${paper.must}应当有${paper.label}，请上传或者选择` }]
              }
            >
              <PaperInput
                draft={
                  paper.template === null ? null : (
                    <DraftButton
                      paper={paper}
                      template={paper.template}
                      record={record}
                      typed={() => typedOf(asked, form.getFieldsValue(true))}
                    />
                  )
                }
                choices={choices}
                isUploading={upload.isPending && upload.variables.paper === paper.id}
                onUpload={(file) => upload.mutate({ file, paper: paper.id })}
              />
            </Form.Item>
          ))}
          <FaultAlert error={upload.error} />
        </>
      )}
      <Form.Item
        name="reason"
        label={how === 'skipped' ? '具体理由' : '说明'}
        rules={how === 'skipped' ? [{ required: true, whitespace: true, message: '请写明具体理由，它会进入卷宗' }] : []}
        extra={how === 'skipped' ? undefined : isAddition ? '可以不填。' : '可以不填；缩短法定时间的，写明理由。'}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={take.isPending}>
          {isAddition ? '登记材料' : how === 'skipped' ? '登记不办' : '登记已办'}
        </Button>
        <Button onClick={onDone}>取消</Button>
      </Flex>
    </Form>
  );
}

function reasonOf({ reason }: Values): string | null {
  return reason?.trim() ? reason.trim() : null;
}

/** What is filled of the fields that the step asks for. */
function fieldsOf(asked: Register['fields'], values: Values) {
  return Object.fromEntries(
    asked.flatMap((field) => {
      const value = values.fields?.[field.id];
      return isKept(value) ? [] : [[field.id, savedValue(field, value)]];
    }),
  );
}

/** What stands in the form, for drafting a document before the step is entered. */
function typedOf(asked: Register['fields'], values: Values): string {
  const { on, outcome } = values;
  return JSON.stringify({
    on: on ?? null,
    outcome: outcome ?? null,
    reason: reasonOf(values),
    fields: fieldsOf(asked, values),
  });
}

function PaperInput({
  value,
  onChange,
  choices,
  isUploading,
  onUpload,
  draft,
  ...rest
}: {
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (ids: string[]) => void;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly isUploading: boolean;
  readonly onUpload: (file: File) => void;
  readonly draft: ReactNode;
}) {
  return (
    <Flex gap={8} wrap align="center">
      {draft}
      <Select<string[]>
        {...rest}
        mode="multiple"
        className="matter-paper-select"
        value={value ?? []}
        onChange={(ids) => onChange?.(ids)}
        placeholder="选择已上传的材料"
        notFoundContent="还没有上传材料"
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Upload
        showUploadList={false}
        customRequest={({ file }) => {
          if (file instanceof File) onUpload(file);
        }}
      >
        <Button icon={<UploadOutlined />} loading={isUploading}>
          上传
        </Button>
      </Upload>
    </Flex>
  );
}
