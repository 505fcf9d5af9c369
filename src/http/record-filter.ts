import type { z } from 'zod';
import type { RecordFilter } from '#app/record-query.ts';
import type { Register } from '#engine/register.ts';
import { localDate } from '#kernel/local-date.ts';
import type { RecordFilter as FilterQuery } from './contract/records.ts';
import { httpFaults } from './http-faults.ts';

/**
 * What a list or an export is narrowed by, as the use cases ask it.
 * @throws {Fault} REQUEST_INVALID where an option filter names no field with options, or no option of it
 */
export function recordFilter(
  register: Register,
  unit: string,
  { unit: asked, from, to, state, words, order, option = [] }: z.output<typeof FilterQuery>,
): RecordFilter {
  return {
    register: register.id,
    unit: asked ?? unit,
    ...(from === undefined ? {} : { from: localDate(from) }),
    ...(to === undefined ? {} : { to: localDate(to) }),
    ...(state === undefined ? {} : { state }),
    ...(words === undefined ? {} : { words }),
    ...(order === undefined ? {} : { order }),
    options: optionsIn(register, option),
  };
}

/** `kind:land`, `kind:road` → { kind: ['land', 'road'] } */
function optionsIn(register: Register, given: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const options: Record<string, string[]> = {};
  for (const text of given) {
    const [field = '', ...rest] = text.split(':');
    const key = rest.join(':');
    const known = register.fields[field]?.options ?? {};
    if (!Object.hasOwn(known, key)) {
      const says = `“${register.label}”没有“${field}”字段的选项“${key}”`;
      const detail = { field: 'option', says, remedy: '字段和选项见 /api/registers。' };
      throw httpFaults.REQUEST_INVALID({ count: 1, first: `${says}。` }, [detail]);
    }
    options[field] = [...(options[field] ?? []), key];
  }
  return options;
}
