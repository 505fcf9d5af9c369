import type { ListedMatter } from '#app/procedure/list-matters.ts';
import type { Todo } from '#app/procedure/list-todo.ts';
import type { MatterRecord } from '#app/procedure/view-matter.ts';
import type { Law } from '#engine/law.ts';
import type { UnitNames } from './unit-names.ts';

/** The head of a matter with the names of its unit and register. */
export function matterRecord<R extends Pick<MatterRecord, 'unit' | 'register'>>(law: Law, names: UnitNames, record: R) {
  const registerLabel = law.registers.get(record.register)?.label ?? record.register;
  return { ...record, unitName: names.short(record.unit), registerLabel };
}

export function todoView(law: Law, names: UnitNames, todo: Todo) {
  return { ...todo, record: matterRecord(law, names, todo.record) };
}

export function listedMatter(law: Law, names: UnitNames, matter: ListedMatter) {
  return { ...matter, record: matterRecord(law, names, matter.record) };
}
