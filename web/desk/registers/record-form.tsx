import { Alert, Button, Card, Col, Flex, Form, type FormInstance, Input, Row, Typography } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { ApiError } from '../../api/client.ts';
import type { Field, Register } from '../../api/schema.d.ts';
import { holderOf } from '../../ui/fields/declared.ts';
import { isInPlace } from '../../ui/fields/extra-field.ts';
import { type FieldContext, FieldInput } from '../../ui/fields/field-input.tsx';
import { type FormValue, problemOf } from '../../ui/fields/field-value.ts';
import { UnitSelect } from '../../ui/fields/unit-select.tsx';
import { useSeat } from '../../ui/session.ts';
import { formKeys } from './form-keys.ts';
import type { RecordValues } from './record-values.ts';
import { useTaken } from './use-taken.ts';

type Place = (string | number)[];

/** The form of a record, made from the register's declaration. Faults the server names stand at their fields. */
export function RecordForm({
  form,
  register,
  initial,
  error,
  onSave,
  onTyped,
  onNext,
  onReveal,
  isRevealing = false,
  before,
  children,
}: {
  readonly form: FormInstance<RecordValues>;
  readonly register: Register;
  readonly initial: RecordValues;
  readonly error: unknown;
  readonly onSave: (values: RecordValues) => void;
  readonly onTyped: (values: RecordValues) => void;
  /** Saves and begins the next one; absent where there is no next. */
  readonly onNext?: () => void;
  readonly onReveal?: () => void;
  readonly isRevealing?: boolean;
  /** Shown above the fields: drafts, conflicts. */
  readonly before?: ReactNode;
  /** The buttons below. */
  readonly children: ReactNode;
}) {
  const { unit: own, today } = useSeat();
  const summary = useRef<HTMLDivElement>(null);
  const unit = Form.useWatch('unit', form) ?? initial.unit;
  const places = placedFaults(register, error);
  useEffect(() => {
    if (error === null || error === undefined) return;
    form.setFields(placedFaults(register, error).map(({ name, says }) => ({ name: name as never, errors: [says] })));
    summary.current?.focus();
  }, [error, form, register]);
  const context: FieldContext = {
    holder: own.kind === 'village' || own.kind === 'office' ? own.code : holderOf(unit ?? own.code),
    today,
    isRevealing,
    ...(onReveal === undefined ? {} : { onReveal }),
  };
  const take = useTaken(register, initial, context.holder, (values) => {
    form.setFieldsValue({ fields: values } as never);
    onTyped(form.getFieldsValue(true));
  });
  const goTo = (name: Place) => {
    form.scrollToField(name, { behavior: 'smooth', block: 'center' });
    document.getElementById(name.join('_'))?.focus({ preventScroll: true });
  };
  return (
    <Form<RecordValues>
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={() => onSave(form.getFieldsValue(true))}
      onFinishFailed={({ errorFields: [first] }) => first !== undefined && goTo(first.name as Place)}
      onValuesChange={(changed: Partial<RecordValues>) => {
        onTyped(form.getFieldsValue(true));
        take(changed.fields ?? {}, () => form.getFieldsValue(true).fields);
      }}
      onKeyDown={(event) => formKeys(event, { save: () => form.submit(), next: onNext })}
      validateTrigger="onBlur"
      autoComplete="off"
    >
      <div ref={summary} tabIndex={-1} style={{ outline: 'none' }}>
        <FormFault error={error} places={places} onGo={goTo} />
      </div>
      {before}
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={17}>
          <Card size="small" title={`一行为${register.oneRow}`} extra={<span aria-hidden>* 为必填</span>}>
            <Row gutter={16}>
              <UnitItem register={register} />
              {register.fields
                .filter((field) => isInPlace(field, unit ?? own.code, initial.fields[field.id]))
                .map((field) => (
                  <Col key={field.id} xs={24} md={isBroad(field) ? 24 : 12}>
                    <Form.Item
                      name={['fields', field.id]}
                      label={field.label}
                      required={field.required}
                      extra={<FieldHelp register={register} field={field} />}
                      rules={[{ validator: (_, value: FormValue) => reject(problemOf(field, value)) }]}
                    >
                      <FieldInput field={field} context={context} />
                    </Form.Item>
                  </Col>
                ))}
              {register.numberedBy === null ? (
                <Col xs={24} md={12}>
                  <Form.Item name="number" label="编号" extra="不填的，由系统编号；已有的编号不变">
                    <Input autoComplete="off" maxLength={60} />
                  </Form.Item>
                </Col>
              ) : null}
            </Row>
          </Card>
          <Flex gap={8} wrap style={{ marginTop: 16 }}>
            {children}
          </Flex>
        </Col>
        <Col xs={24} lg={7}>
          <RuleCard register={register} />
        </Col>
      </Row>
    </Form>
  );
}

function UnitItem({ register }: { readonly register: Register }) {
  const { unit: own } = useSeat();
  const isOwn = register.unitLabel === null;
  const label = register.unitLabel ?? '所属乡镇';
  const isAbove = own.kind === 'county' || own.kind === 'city' || own.kind === 'province';
  return (
    <Col xs={24} md={12} style={{ display: isOwn && !isAbove ? 'none' : undefined }}>
      <Form.Item name="unit" label={label} rules={[{ required: true, message: `请选择${label}` }]}>
        <UnitSelect
          allowClear={false}
          placeholder={`请选择${label}`}
          choice={isOwn ? { kinds: [own.kind, 'county', 'township'] } : {}}
        />
      </Form.Item>
    </Col>
  );
}

function FieldHelp({ register, field }: { readonly register: Register; readonly field: Field }) {
  const parts = [
    field.hint,
    ...register.gifts.filter((gift) => gift.field === field.id).map(({ says }) => says),
    takesOf(register, field.id),
    field.required || field.blank === null ? null : `可不填：${field.blank}`,
    field.personal ? '个人信息，加密保存，显示时遮蔽，不进入报告和上报数据' : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <span>{parts.join('。')}</span>;
}

/** Says which boxes choosing a record fills in. */
function takesOf(register: Register, link: string): string | null {
  const filled = register.takes.filter((take) => take.link === link).map(({ field }) => field);
  const labels = register.fields.filter(({ id }) => filled.includes(id)).map(({ label }) => label);
  return labels.length === 0 ? null : `选后自动带出${labels.join('、')}`;
}

function RuleCard({ register }: { readonly register: Register }) {
  const rules = [
    ...register.rules.map(({ id, says, severity }) => ({ id, says: severity === 'warn' ? `${says}（提示）` : says })),
    ...register.links.map(({ field, to, says }) => ({ id: `${field}-${to}-${says}`, says })),
  ];
  return (
    <Flex vertical gap={16}>
      <Card size="small" title="说明">
        <Typography.Paragraph style={{ margin: 0 }}>{register.about}</Typography.Paragraph>
      </Card>
      {rules.length === 0 ? null : (
        <Card size="small" title="保存时校核">
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {rules.map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ul>
        </Card>
      )}
    </Flex>
  );
}

/** Puts the cursor in the first empty box of the form. */
export function focusFirst(): void {
  const boxes = [
    ...document.querySelectorAll<HTMLInputElement>('#main form input:not([type=hidden]), #main form textarea'),
  ];
  boxes
    .find((box) => box.value === '' && box.offsetParent !== null && box.closest('.ant-select, .ant-picker') === null)
    ?.focus();
}

type Placed = { readonly name: Place; readonly label: string; readonly says: string };

function FormFault({
  error,
  places,
  onGo,
}: {
  readonly error: unknown;
  readonly places: readonly Placed[];
  readonly onGo: (name: Place) => void;
}) {
  if (error === null || error === undefined) return null;
  const fault = error instanceof ApiError ? error.fault : null;
  const elsewhere = (fault?.details ?? []).filter(({ field }) => field === undefined);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={fault?.message ?? '页面出错了，记录没有保存。'}
      description={
        <>
          <div>{fault?.remedy ?? '请刷新页面后重试；已填内容保留为草稿。'}</div>
          <ul style={{ margin: '8px 0 0', paddingInlineStart: 20 }}>
            {places.map(({ name, label, says }) => (
              <li key={`${name.join('.')}${says}`}>
                <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onGo(name)}>
                  {label}
                </Button>
                ：{says}
              </li>
            ))}
            {elsewhere.map(({ says, remedy }) => (
              <li key={says}>
                {says}。{remedy}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

/** Where the faults of an answer stand in the form. */
function placedFaults(register: Register, error: unknown): readonly Placed[] {
  if (!(error instanceof ApiError)) return [];
  return (error.fault.details ?? []).flatMap(({ field, label, says, remedy }): Placed[] => {
    if (field === undefined) return [];
    const isOwn = field === 'unit' || field === 'number';
    const declared = register.fields.find(({ id }) => id === field);
    if (!isOwn && declared === undefined) return [];
    return [
      {
        name: isOwn ? [field] : ['fields', field],
        label: label ?? declared?.label ?? (field === 'unit' ? (register.unitLabel ?? '所属单位') : '编号'),
        says: `${says}。${remedy ?? ''}`,
      },
    ];
  });
}

function isBroad({ kind }: Field): boolean {
  return kind === 'note' || kind === 'items';
}

function reject(problem: string | undefined): Promise<void> {
  return problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem));
}
