import { expect, test } from 'vitest';
import type { Unit } from '../../api/schema.d.ts';
import { nextCode, treeOf } from './unit-tree.ts';

const unit = (code: string, kind: Unit['kind'], to: string | null = null): Unit => {
  return { code, name: code, short: code, kind, from: '2000-01-01', to, successor: null };
};
const TOWN = unit('990101100', 'township');
const UNITS = [
  TOWN,
  unit('990101100002', 'village'),
  unit('990101100001', 'village', '2023-12-31'),
  unit('990101100@sfs', 'office'),
];

test('村和内设机构列在乡镇之下，撤销的默认不列', () => {
  const codes = (ended: boolean) => treeOf(UNITS, ended, '2024-01-15')[0]?.children?.map(({ code }) => code);
  expect(codes(false)).toEqual(['990101100002', '990101100@sfs']);
  expect(codes(true)).toEqual(['990101100001', '990101100002', '990101100@sfs']);
});

test('新村的编码接在最后一个之后，撤销的编码不再用', () => {
  expect(nextCode(TOWN, UNITS)).toBe('990101100003');
  expect(nextCode(unit('990101', 'county'), UNITS)).toBe('990101101');
  expect(nextCode(unit('990101100002', 'village'), UNITS)).toBeUndefined();
});
