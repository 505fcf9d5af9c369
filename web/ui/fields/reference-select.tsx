import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api, need } from '../../api/client.ts';
import { formatDay } from '../format.ts';
import { useRegister } from './declared.ts';
import type { InputProps } from './input-props.ts';

type Choice = { readonly value: string; readonly label: string };

type Place = {
  /** The register referred to. */
  readonly register: string;
  /** The township in whose register is looked; absent: the seat's unit. */
  readonly unit?: string;
};

/** Chooses a record of another register by its number or words in it; a number known by heart can be typed as it is. */
export function ReferenceSelect({
  value,
  onChange,
  register,
  unit,
  ...rest
}: InputProps<string | null | undefined> & Place) {
  const { choices, search, label } = useChoices({ register, unit });
  return (
    <Select<string, Choice>
      {...rest}
      value={value ?? undefined}
      onChange={(number) => onChange?.(number ?? null)}
      options={choices}
      allowClear
      showSearch={{ filterOption: false, onSearch: search }}
      placeholder={`按编号或文字查找${label}`}
      notFoundContent={`没有找到；请先在${label}登记`}
      style={{ width: '100%' }}
    />
  );
}

/** Chooses several records of another register. */
export function ReferencesSelect({
  value,
  onChange,
  register,
  unit,
  ...rest
}: InputProps<string[] | undefined> & Place) {
  const { choices, search, label } = useChoices({ register, unit });
  return (
    <Select<string[], Choice>
      {...rest}
      mode="multiple"
      value={value ?? []}
      onChange={(numbers) => onChange?.(numbers)}
      options={choices}
      showSearch={{ filterOption: false, onSearch: search }}
      placeholder={`按编号或文字查找${label}，可选多条`}
      notFoundContent={`没有找到；请先在${label}登记`}
      style={{ width: '100%' }}
    />
  );
}

function useChoices({ register, unit }: Place) {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const { data } = useQuery({
    queryKey: ['records', register, 'choices', unit ?? '', wanted],
    queryFn: () =>
      need(
        api.GET('/api/registers/{register}/records', {
          params: {
            path: { register },
            query: { unit, kind: 'row', limit: 30, ...(wanted === '' ? {} : { words: wanted }) },
          },
        }),
      ),
    placeholderData: (before) => before,
  });
  const found: Choice[] = (data?.records ?? []).map(({ number, title, listedOn }) => ({
    value: number,
    label: `${number}　${title === number ? formatDay(listedOn) : title}`,
  }));
  const isTyped = wanted !== '' && !found.some(({ value }) => value === wanted);
  const choices = isTyped ? [...found, { value: wanted, label: `按编号填写：${wanted}` }] : found;
  const { register: target } = useRegister(register);
  return { choices, search: setWords, label: target === null || target === undefined ? '台账' : `“${target.label}”` };
}
