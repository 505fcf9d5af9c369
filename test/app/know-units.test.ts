import { afterAll, beforeAll, expect, test } from 'vitest';
import { knowUnits } from '#app/know-units.ts';
import type { Unit } from '#engine/unit.ts';
import { localDate } from '#kernel/local-date.ts';
import type { Backend } from '#store/backend.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnits } from '#store/units.ts';
import { openTestBackend } from '../store/test-backend.ts';

let backend: Backend;
beforeAll(async () => {
  backend = await openTestBackend();
  await backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, [county('测试县')]));
});
afterAll(() => backend.close());

const county = (name: string): Unit => ({
  code: '990101',
  name,
  short: name,
  kind: 'county',
  from: localDate('2020-01-01'),
  to: null,
  successor: null,
});

test('名册没有改动时始终是同一份；本程序改的立即看到，另一程序改的在服务器数据库上十来秒后看到', async () => {
  let ms = Date.parse('2024-01-15T00:00:00Z');
  const here = await knowUnits(backend, () => new Date(ms));
  const names = async () => (await here.units()).map(({ name }) => name);
  const before = await here.units();
  expect(await names()).toEqual(['测试县']);
  await here.renewUnits();
  expect(await here.units(), '没有改动，仍是同一份').toBe(before);

  await backend.transaction(scopeOf('99'), (tx) => writeUnits(tx, [county('改名县')]));
  ms += 9_000;
  expect(await names(), '十秒之内不再问').toEqual(['测试县']);
  ms += 2_000;
  expect(await names(), '去问，不等').toEqual(['测试县']);
  if (backend.engine === 'postgres') await expect.poll(names).toEqual(['改名县']);
  await here.renewUnits();
  expect(await names()).toEqual(['改名县']);
});

test('在一项事务之中也能问，不必等事务结束', async () => {
  const here = await knowUnits(backend, () => new Date());
  const inside = await backend.transaction(scopeOf('99'), () => here.units());
  expect(inside).toHaveLength(1);
});
