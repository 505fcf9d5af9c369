import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { InputProps } from './input-props.ts';

const FORMATS = ['YYYY-MM-DD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D', 'YYYY年M月D日', 'YYYYMMDD'];

/** A day, chosen or typed as people type it: 2023.3.5, 2023年3月5日. `last` is the last day that can be chosen. */
export function DateInput({
  value,
  onChange,
  last,
  ...rest
}: InputProps<string | null | undefined> & { readonly last?: string }) {
  return (
    <DatePicker
      {...rest}
      value={value === null || value === undefined || value === '' ? null : dayjs(value)}
      onChange={(day) => onChange?.(Array.isArray(day) || day === null ? null : day.format('YYYY-MM-DD'))}
      format={FORMATS}
      placeholder="年-月-日"
      disabledDate={last === undefined ? undefined : (day) => day.format('YYYY-MM-DD') > last}
      style={{ width: '100%', maxWidth: 240 }}
    />
  );
}
