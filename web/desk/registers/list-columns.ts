import type { Field, Register } from '../../api/schema.d.ts';

/** A column of a register's list; `field` is null for the number and the unit, which every record has. */
export type ListColumn = { readonly id: string; readonly label: string; readonly field: Field | null };

/** Every column that a register's list can have. Personal fields come masked, to seats above not at all. */
export function allColumns(register: Register, isPersonalSeen: boolean): readonly ListColumn[] {
  return [
    { id: 'number', label: '编号', field: null },
    { id: 'unit', label: register.unitLabel ?? '单位', field: null },
    ...register.fields
      .filter(({ personal }) => isPersonalSeen || !personal)
      .map((field): ListColumn => ({ id: field.id, label: field.label, field })),
  ];
}

/** The columns chosen (`number,title,fee`), or the register's own choice. */
export function shownColumns(
  register: Register,
  chosen: string | undefined,
  isPersonalSeen: boolean,
): readonly ListColumn[] {
  const all = allColumns(register, isPersonalSeen);
  const wanted = chosen?.split(',') ?? ['number', 'unit', ...register.listed];
  return wanted.flatMap((id) => all.find((column) => column.id === id) ?? []);
}

const UNSORTED = ['codes', 'units', 'persons', 'references', 'items', 'person'];

/** The name under which the server sorts by a column; undefined where it cannot. */
export function orderName({ id, field }: ListColumn): string | undefined {
  if (field === null) return id;
  return field.personal || UNSORTED.includes(field.kind) ? undefined : field.id;
}
