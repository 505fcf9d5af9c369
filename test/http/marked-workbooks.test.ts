import { expect, test } from 'vitest';
import { keepMarkedWorkbooks } from '#http/marked-workbooks.ts';

const bytes = new Uint8Array(8);

test('标注的工作簿留 30 分钟', () => {
  let now = 0;
  const kept = keepMarkedWorkbooks(() => now);
  const id = kept.put({ person: '甲', fileName: 'a.xlsx', bytes });
  now = 30 * 60_000 - 1;
  expect(kept.find('甲', id)?.fileName).toBe('a.xlsx');
  now += 1;
  expect(kept.find('甲', id)).toBeUndefined();
});

test('一人至多留 5 份，先来的先去；别人的不受影响，也看不到', () => {
  const kept = keepMarkedWorkbooks(() => 0);
  const other = kept.put({ person: '乙', fileName: 'b.xlsx', bytes });
  const ids = [1, 2, 3, 4, 5, 6].map((count) => kept.put({ person: '甲', fileName: `${count}.xlsx`, bytes }));
  expect(ids.map((id) => kept.find('甲', id)?.fileName)).toEqual([
    undefined,
    '2.xlsx',
    '3.xlsx',
    '4.xlsx',
    '5.xlsx',
    '6.xlsx',
  ]);
  expect(kept.find('乙', other)?.fileName).toBe('b.xlsx');
  expect(kept.find('甲', other)).toBeUndefined();
});

test('总共至多 256 MB：再来的把最早的挤掉，最新的总在', () => {
  const kept = keepMarkedWorkbooks(() => 0);
  const large = new Uint8Array(100 * 1024 * 1024);
  const ids = ['甲', '乙', '丙'].map((person) => kept.put({ person, fileName: person, bytes: large }));
  expect([
    kept.find('甲', ids[0] ?? ''),
    kept.find('乙', ids[1] ?? '')?.fileName,
    kept.find('丙', ids[2] ?? '')?.fileName,
  ]).toEqual([undefined, '乙', '丙']);
});
