import { Input, Select } from 'antd';
import type { Field, FieldPart } from '../../api/schema.d.ts';
import { itemsOf, textsOf } from '../format.ts';
import { DateInput } from './date-input.tsx';
import { type FormValue, isKept } from './field-value.ts';
import type { InputProps } from './input-props.ts';
import { ItemsInput } from './items-input.tsx';
import { NumberInput } from './number-input.tsx';
import { PersonInput } from './person-input.tsx';
import { ReferenceSelect, ReferencesSelect } from './reference-select.tsx';
import { UnitSelect, UnitsSelect } from './unit-select.tsx';
import { YesNoInput } from './yes-no-input.tsx';

/** What a field's control knows besides its value. */
export type FieldContext = {
  /** The township whose units and records can be chosen. */
  readonly holder: string;
  readonly today: string;
  readonly onReveal?: () => void;
  readonly isRevealing?: boolean;
};

/** The control for a field of any kind. */
export function FieldInput({
  field,
  context,
  ...props
}: InputProps<FormValue> & { readonly field: Field | FieldPart; readonly context: FieldContext }) {
  const { value, onChange, ...rest } = props;
  const plain = isKept(value) ? undefined : value;
  const text = typeof plain === 'string' ? plain : null;
  const texts = [...textsOf(plain)];
  const units = { within: context.holder, on: context.today };
  switch (field.kind) {
    case 'text':
      return (
        <Input
          {...rest}
          autoComplete="off"
          value={text ?? ''}
          placeholder={field.example === null ? undefined : `例如：${field.example}`}
          onChange={({ target }) => onChange?.(target.value === '' ? null : target.value)}
        />
      );
    case 'note':
      return (
        <Input.TextArea
          {...rest}
          autoSize={{ minRows: 2, maxRows: 12 }}
          value={text ?? ''}
          placeholder={field.example === null ? undefined : `例如：${field.example}`}
          onChange={({ target }) => onChange?.(target.value === '' ? null : target.value)}
        />
      );
    case 'date':
      return <DateInput {...rest} value={text} onChange={onChange} last={field.future ? undefined : context.today} />;
    case 'code':
      return (
        <Select<string>
          {...rest}
          value={text ?? undefined}
          onChange={(key) => onChange?.(key ?? null)}
          options={optionsOf(field)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          style={{ width: '100%' }}
        />
      );
    case 'codes':
      return (
        <Select<string[]>
          {...rest}
          mode="multiple"
          value={texts}
          onChange={onChange}
          options={optionsOf(field)}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="可选多项"
          style={{ width: '100%' }}
        />
      );
    case 'count':
    case 'money':
      return (
        <NumberInput
          {...rest}
          kind={field.kind}
          value={typeof plain === 'number' || typeof plain === 'string' ? plain : null}
          onChange={onChange}
        />
      );
    case 'yes-no':
      return <YesNoInput {...rest} value={typeof plain === 'boolean' ? plain : null} onChange={onChange} />;
    case 'unit':
      return <UnitSelect {...rest} value={text} onChange={onChange} choice={units} />;
    case 'units':
      return <UnitsSelect {...rest} value={texts} onChange={onChange} choice={units} />;
    case 'person':
    case 'persons':
      return (
        <PersonInput
          {...rest}
          many={field.kind === 'persons'}
          value={value}
          onChange={onChange}
          onReveal={context.onReveal}
          isRevealing={context.isRevealing}
        />
      );
    case 'reference':
      return (
        <ReferenceSelect
          {...rest}
          register={field.register ?? ''}
          unit={context.holder}
          value={text}
          onChange={onChange}
        />
      );
    case 'references':
      return (
        <ReferencesSelect
          {...rest}
          register={field.register ?? ''}
          unit={context.holder}
          value={texts}
          onChange={onChange}
        />
      );
    case 'items':
      return (
        <ItemsInput
          {...rest}
          field={'parts' in field ? field : { ...field, parts: [], synonyms: [] }}
          value={itemsOf(plain).slice()}
          onChange={onChange}
          renderPart={(part, partProps) => <FieldInput {...partProps} field={part} context={context} />}
        />
      );
  }
}

function optionsOf({ options }: Field | FieldPart) {
  return (options ?? []).map(({ key, label }) => ({ value: key, label }));
}
