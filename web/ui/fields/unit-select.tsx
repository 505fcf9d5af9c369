import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import type { Unit } from '../../api/schema.d.ts';
import { holderOf, unitsQuery } from './declared.ts';
import type { InputProps } from './input-props.ts';

type Choice = { readonly value: string; readonly label: string; readonly words: string };

const KINDS: Readonly<Record<Unit['kind'], number>> = {
  province: 0,
  city: 1,
  county: 2,
  township: 3,
  office: 4,
  village: 5,
};

/** Which units can be chosen: those in being on a day, below a township where one is given, of some kinds where given. */
export type UnitChoice = {
  readonly within?: string;
  readonly kinds?: readonly Unit['kind'][];
  /** A day; units that had ended before it are left out. Absent: all, the ended ones marked. */
  readonly on?: string;
};

/** Chooses one unit by its name. */
export function UnitSelect({
  value,
  onChange,
  choice = {},
  allowClear = true,
  placeholder = '请选择单位',
  ...rest
}: InputProps<string | null | undefined> & {
  readonly choice?: UnitChoice;
  readonly allowClear?: boolean;
  readonly placeholder?: string;
}) {
  const choices = useChoices(choice, value === null || value === undefined ? [] : [value]);
  return (
    <Select<string, Choice>
      {...rest}
      value={value ?? undefined}
      onChange={(code) => onChange?.(code ?? null)}
      options={choices}
      showSearch={{ optionFilterProp: 'words' }}
      allowClear={allowClear}
      placeholder={placeholder}
      style={{ width: '100%' }}
      notFoundContent="没有这个单位"
    />
  );
}

/** Chooses several units by their names. */
export function UnitsSelect({
  value,
  onChange,
  choice = {},
  ...rest
}: InputProps<string[] | undefined> & { readonly choice?: UnitChoice }) {
  const choices = useChoices(choice, value ?? []);
  return (
    <Select<string[], Choice>
      {...rest}
      mode="multiple"
      value={value ?? []}
      onChange={(codes) => onChange?.(codes)}
      options={choices}
      showSearch={{ optionFilterProp: 'words' }}
      placeholder="可选多个单位"
      style={{ width: '100%' }}
      notFoundContent="没有这个单位"
    />
  );
}

function useChoices({ within, kinds, on }: UnitChoice, chosen: readonly string[]): Choice[] {
  const { data } = useQuery(unitsQuery);
  const units = data?.units ?? [];
  const townships = new Map(units.filter(({ kind }) => kind === 'township').map(({ code, short }) => [code, short]));
  const isWide = within === undefined && townships.size > 1;
  return units
    .filter(({ code, kind, to }) => {
      if (chosen.includes(code)) return true;
      if (within !== undefined && !code.startsWith(within)) return false;
      if (kinds !== undefined && !kinds.includes(kind)) return false;
      return on === undefined || to === null || to >= on;
    })
    .sort((a, b) => orderOf(a) - orderOf(b) || (a.code < b.code ? -1 : 1))
    .sort((a, b) => (holderOf(a.code) < holderOf(b.code) ? -1 : holderOf(a.code) > holderOf(b.code) ? 1 : 0))
    .map(({ code, name, short, kind, to }) => {
      const above = isWide && (kind === 'village' || kind === 'office') ? townships.get(holderOf(code)) : undefined;
      const ended = to === null ? '' : `（${to} 止）`;
      const label = `${above === undefined ? '' : `${above} · `}${short}${ended}`;
      return { value: code, label, words: `${label} ${name} ${code}` };
    });
}

function orderOf({ kind }: Unit): number {
  return KINDS[kind];
}
