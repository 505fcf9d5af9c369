import { expect, test } from 'vitest';
import type { LatestChange } from '../../api/schema.d.ts';
import { groupChanges } from './group-changes.ts';

const change = (at: string, more: Partial<LatestChange> = {}): LatestChange => ({
  at,
  person: '甲',
  action: 'import',
  actionLabel: '导入',
  unit: '990101100001',
  unitName: '甲村',
  subject: 'record',
  subjectId: at,
  register: 'disputes',
  registerLabel: '矛盾纠纷排查调处台账',
  number: '1',
  title: '一件事',
  year: null,
  ...more,
});

test('同一人接连登记同一本台账的归为一行，中间隔着别的就分开', () => {
  const groups = groupChanges(
    [
      change('2023-03-05T09'),
      change('2023-03-05T08'),
      change('2023-03-05T07', { action: 'change' }),
      change('2023-03-05T06'),
    ],
    null,
    '乙',
  );
  expect(groups.map(({ changes }) => changes.length)).toEqual([2, 1, 1]);
});

test('上次查看以后他人的改动标“新”，自己的不标', () => {
  const groups = groupChanges(
    [change('2023-03-05T09'), change('2023-03-05T08', { person: '乙' }), change('2023-03-04T09')],
    '2023-03-05T00',
    '乙',
  );
  expect(groups.map(({ isNew }) => isNew)).toEqual([true, false, false]);
});
