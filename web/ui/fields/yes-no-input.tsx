import { Radio } from 'antd';
import type { InputProps } from './input-props.ts';

/** 是, 否, or 未填: three answers, of which the last is none. */
export function YesNoInput({ id, value, onChange, ...rest }: InputProps<boolean | null | undefined>) {
  const chosen = value === true ? 'yes' : value === false ? 'no' : 'blank';
  return (
    <Radio.Group
      {...rest}
      id={id}
      value={chosen}
      onChange={({ target }) => onChange?.(target.value === 'yes' ? true : target.value === 'no' ? false : null)}
      options={[
        { value: 'yes', label: '是' },
        { value: 'no', label: '否' },
        { value: 'blank', label: '未填' },
      ]}
    />
  );
}
