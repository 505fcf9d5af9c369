import { queryOptions, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { api, need } from '../../api/client.ts';
import type { Record as RecordView } from '../../api/schema.d.ts';
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

const LISTED = 200;

function useChoices({ register, unit }: Place) {
  const [words, setWords] = useState('');
  const wanted = useDeferredValue(words.trim());
  const listed = useQuery(choicesQuery(register, unit, ''));
  const searched = useQuery({ ...choicesQuery(register, unit, wanted), enabled: wanted !== '' });
  const { register: target } = useRegister(register);
  const personal = target?.fields.filter((field) => field.personal && field.kind === 'person') ?? [];
  const labelOf = ({ number, title, unitName, listedOn, fields }: RecordView) =>
    [
      number,
      title === number || title === '' ? formatDay(listedOn) : title,
      unitName,
      ...personal.slice(0, 1).map(({ id }) => String(fields[id] ?? '')),
    ]
      .filter((part) => part !== '')
      .join('　');
  const all = (listed.data?.records ?? []).map((record) => ({ value: record.number, label: labelOf(record) }));
  const byWords = (searched.data?.records ?? []).map((record) => ({ value: record.number, label: labelOf(record) }));
  const found = new Map(
    [...all.filter(({ label }) => label.includes(wanted)), ...byWords].map((choice) => [choice.value, choice]),
  );
  if (wanted !== '' && !found.has(wanted)) found.set(wanted, { value: wanted, label: `按编号填写：${wanted}` });
  const label = target === null || target === undefined ? '台账' : `“${target.label}”`;
  return { choices: [...found.values()] satisfies Choice[], search: setWords, label };
}

/** The record of a number in a township's register; null where there is none. */
export function numberedQuery(register: string, unit: string, number: string) {
  return queryOptions({
    queryKey: ['records', register, 'numbered', unit, number],
    queryFn: async () => {
      const { records } = await need(
        api.GET('/api/registers/{register}/records', {
          params: { path: { register }, query: { unit, kind: 'row', limit: 30, words: number } },
        }),
      );
      return records.find((record) => record.number === number) ?? null;
    },
  });
}

function choicesQuery(register: string, unit: string | undefined, words: string) {
  return queryOptions({
    queryKey: ['records', register, 'choices', unit ?? '', words],
    queryFn: () =>
      need(
        api.GET('/api/registers/{register}/records', {
          params: {
            path: { register },
            query: { unit, kind: 'row', limit: words === '' ? LISTED : 30, ...(words === '' ? {} : { words }) },
          },
        }),
      ),
  });
}
