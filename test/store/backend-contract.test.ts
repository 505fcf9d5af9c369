import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Fault } from '#kernel/fault.ts';
import type { Backend, Scope } from '#store/backend.ts';
import { findDatabaseError } from '#store/backend-errors.ts';
import { describeBothEngines } from './engines.ts';
import { openTestBackend } from './test-backend.ts';

/** As another request would: not inside the transaction around it. */
const outside = AsyncLocalStorage.snapshot();

const nobody: Scope = { settings: {} };
const township: Scope = { settings: { 'fadu.scope': '990101001' } };

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: Fault) => reason,
  );
  return error?.code ?? String(error);
}

describeBothEngines('数据库', (engine) => {
  let db: Backend;

  beforeAll(async () => {
    db = await openTestBackend({ engine, stuckAfterMs: 700, waitMs: 5_000 });
    await db.asOwner((tx) =>
      tx.script(`
        create table tea (id integer primary key, name text, price bigint);
        create table cup (tea integer references tea deferrable initially deferred);
        create table secret (word text);
        grant select, insert, update, delete on tea, cup to fadu_app;
      `),
    );
  });
  beforeEach(() => db.asOwner((tx) => tx.script('delete from cup; delete from tea;')));
  afterAll(() => db.close());

  const count = async () => (await db.run(nobody, [{ text: 'select count(*) from tea' }]))[0]?.[0]?.count;
  const insert = (id: number, name = '龙井') => ({
    text: 'insert into tea (id, name) values ($1, $2)',
    values: [id, name],
  });

  it.each([
    ['select 3::smallint as v', 3],
    ['select 7::integer as v', 7],
    ['select 9007199254740991::bigint as v', Number.MAX_SAFE_INTEGER],
    ['select count(*) as v from generate_series(1, 5)', 5],
    ['select sum(n) as v from generate_series(1, 3) as n', 6],
    ['select sum(n::bigint) as v from generate_series(1, 3) as n', '6'],
    ['select 12.50::numeric(10,2) as v', '12.50'],
    ['select 0.1::float8 as v', 0.1],
    ['select true as v', true],
    ["select '2024-02-29'::date as v", '2024-02-29'],
    ["select '2024-03-05 08:30:15.123456+08'::timestamptz as v", new Date('2024-03-05T00:30:15.123Z')],
    ["select '2024-03-05 08:30:15'::timestamp as v", '2024-03-05 08:30:15'],
    ["select '人民'::text as v", '人民'],
    ["select length('人民') as v", 2],
    ["select '人民'::varchar(9) as v", '人民'],
    ["select '0190d8a0-0000-7000-8000-000000000001'::uuid as v", '0190d8a0-0000-7000-8000-000000000001'],
    [`select '{"a":[1,null,"值"]}'::jsonb as v`, { a: [1, null, '值'] }],
    ["select '[1,2]'::json as v", [1, 2]],
    ["select array['甲','a,b','c\"d','e\\f','',null,'NULL'] as v", ['甲', 'a,b', 'c"d', 'e\\f', '', null, 'NULL']],
    ["select '{}'::text[] as v", []],
    [
      "select '{{1,2},{3,null}}'::int8[] as v",
      [
        [1, 2],
        [3, null],
      ],
    ],
    ["select '[0:1]={5,6}'::int4[] as v", [5, 6]],
    ["select array['2024-01-01'::date] as v", ['2024-01-01']],
    [`select array['{"a":1}'::jsonb] as v`, [{ a: 1 }]],
    ["select '\\x00ff'::bytea as v", new Uint8Array([0, 255])],
    ['select null::integer as v', null],
  ])('取值类型：%s', async (text, expected) => {
    const [rows] = await db.run(nobody, [{ text }]);
    expect(rows?.[0]?.v).toEqual(expected);
  });

  it('读同一时刻的：其间别人保存的看不到，也不能写', async () => {
    const seen = await db.transaction(
      nobody,
      async (tx) => {
        const before = (await tx.query('select count(*) from tea'))[0]?.count;
        // The embedded database has but one connection: nobody else saves meanwhile.
        if (engine === 'postgres') await outside(() => db.run(nobody, [insert(1)]));
        return [before, (await tx.query('select count(*) from tea'))[0]?.count];
      },
      { reads: 'snapshot' },
    );
    expect(seen).toEqual([0, 0]);
    expect(await count()).toBe(engine === 'postgres' ? 1 : 0);
    const written = db.transaction(nobody, (tx) => tx.batch([insert(2)]), { reads: 'snapshot' });
    await expect(written).rejects.toThrow();
  });

  it('超出精确范围的整数不取近似值，直接报错', async () => {
    await expect(db.run(nobody, [{ text: 'select 9007199254740993::bigint as v' }])).rejects.toThrow(
      '9007199254740993',
    );
  });

  it('同名两列不丢失一列，直接报错', async () => {
    await expect(db.run(nobody, [{ text: 'select 1 as v, 2 as v' }])).rejects.toThrow('two columns of one name');
  });

  it.each([
    ['$1::text', '带\'引号"和\\斜线\n', '带\'引号"和\\斜线\n'],
    ['$1::integer', 42, 42],
    ['$1::bigint', 9007199254740991n, Number.MAX_SAFE_INTEGER],
    ['$1::boolean', false, false],
    ['$1::date', '2023-12-31', '2023-12-31'],
    ['$1::timestamptz', new Date('2024-03-05T00:30:15.123Z'), new Date('2024-03-05T00:30:15.123Z')],
    ['$1::jsonb', { 值: ['甲', 1, null] }, { 值: ['甲', 1, null] }],
    ['$1::jsonb', JSON.stringify(['甲', 1]), ['甲', 1]],
    ['$1::text[]', ['甲', 'a,b', 'c"d', 'e\\f', '', null, 'NULL'], ['甲', 'a,b', 'c"d', 'e\\f', '', null, 'NULL']],
    ['$1::int8[]', [1, 2], [1, 2]],
    ['$1::bytea', new Uint8Array([0, 1, 255]), new Uint8Array([0, 1, 255])],
    ['$1::text', null, null],
  ])('参数 %s 写入什么读出什么', async (expression, value, expected) => {
    const [rows] = await db.run(nobody, [{ text: `select ${expression} as v`, values: [value] }]);
    expect(rows?.[0]?.v).toEqual(expected);
  });

  it('未定义和非数不当作空白保存', async () => {
    await expect(db.run(nobody, [insert(1), { text: 'select $1::text', values: [undefined] }])).rejects.toThrow(
      'undefined',
    );
    await expect(db.run(nobody, [insert(1), { text: 'select $1::integer', values: [Number.NaN] }])).rejects.toThrow(
      'NaN',
    );
    expect(await count()).toBe(0);
  });

  it('五兆字节的一行原样往返', async () => {
    const long = '法治'.repeat(900_000);
    const [rows] = await db.run(nobody, [{ text: 'select $1::text as v', values: [long] }]);
    expect(rows?.[0]?.v === long).toBe(true);
  });

  it('一批语句同成同败：后一条被拒，前面的也不保存', async () => {
    await db.run(nobody, [insert(1), insert(2)]);
    await expect(db.run(nobody, [insert(3), insert(1), insert(4)])).rejects.toThrow('tea_pkey');
    expect(await count()).toBe(2);
    await db.run(nobody, [insert(3)]);
    expect(await count()).toBe(3);
  });

  it('提交时才检查的约束不满足的，不算保存成功', async () => {
    const dangling = { text: 'insert into cup values (99)' };
    await expect(db.run(nobody, [insert(1), dangling])).rejects.toThrow('cup_tea_fkey');
    await expect(db.transaction(nobody, (tx) => tx.batch([insert(1), dangling]))).rejects.toThrow('cup_tea_fkey');
    expect(await count()).toBe(0);
  });

  it('被拒的语句说得出代码、约束和语句', async () => {
    await db.run(nobody, [insert(1)]);
    const error = await db.run(nobody, [insert(1)]).catch((reason: unknown) => reason);
    expect(findDatabaseError(error)).toMatchObject({
      sqlState: '23505',
      table: 'tea',
      constraint: 'tea_pkey',
      statement: insert(1).text,
    });
  });

  it('每次操作以受限角色进行，只在本次操作中看得见自己的范围', async () => {
    const look = { text: "select current_user as role, nullif(current_setting('fadu.scope', true), '') as scope" };
    expect((await db.run(township, [look]))[0]).toEqual([{ role: 'fadu_app', scope: '990101001' }]);
    expect(await db.transaction(township, (tx) => tx.query(look.text))).toEqual([
      { role: 'fadu_app', scope: '990101001' },
    ]);
    expect((await db.run(nobody, [look]))[0]).toEqual([{ role: 'fadu_app', scope: null }]);
    expect(await db.asOwner((tx) => tx.query(look.text))).toMatchObject([{ scope: null }]);
  });

  it('受限角色不能读未授权的表，也不能建表', async () => {
    await expect(db.run(township, [{ text: 'select * from secret' }])).rejects.toThrow('permission denied');
    await expect(db.run(township, [{ text: 'create table mine (a integer)' }])).rejects.toThrow('permission denied');
  });

  it('范围不能用来改数据库自身的设置', async () => {
    await expect(db.run({ settings: { role: 'postgres' } }, [insert(1)])).rejects.toThrow('not a setting');
  });

  it('事务：成功则提交，抛错则撤销', async () => {
    const name = await db.transaction(nobody, async (tx) => {
      await tx.query('insert into tea (id, name) values ($1, $2)', [1, '龙井']);
      const [first] = await tx.query('select name from tea where id = $1', [1]);
      return first?.name;
    });
    expect(name).toBe('龙井');
    const failing = db.transaction(nobody, async (tx) => {
      await tx.batch([insert(2), insert(3)]);
      throw new Error('经办人取消');
    });
    await expect(failing).rejects.toThrow('经办人取消');
    expect(await count()).toBe(1);
  });

  it('事务：语句被拒之后即使调用者不理会，也不当作成功', async () => {
    await db.run(nobody, [insert(1)]);
    const careless = db.transaction(nobody, async (tx) => {
      await tx.batch([insert(2)]);
      await tx.batch([insert(1)]).catch(() => undefined);
      return '好了';
    });
    await expect(careless).rejects.toThrow('tea_pkey');
    expect(await count()).toBe(1);
  });

  it('事务：调用者可以把数据库的拒绝换成自己的说法', async () => {
    await db.run(nobody, [insert(1)]);
    const worded = db.transaction(nobody, async (tx) => {
      await tx.batch([insert(1)]).catch(() => {
        throw new Error('编号重复');
      });
    });
    await expect(worded).rejects.toThrow('编号重复');
    expect(await count()).toBe(1);
  });

  it('事务：结束以后不能再用', async () => {
    const tx = await db.transaction(nobody, async (given) => given);
    await expect(tx.query('select 1')).rejects.toThrow('after its end');
  });

  it('事务：收尾的语句随提交一起保存，被拒的则全部撤销', async () => {
    await db.transaction(nobody, async (tx) => {
      await tx.batch([insert(1)]);
      tx.closing([insert(2), insert(3)]);
    });
    await db.transaction(nobody, async (tx) => tx.closing([insert(4)]));
    expect(await count()).toBe(4);
    const refused = db.transaction(nobody, async (tx) => {
      await tx.batch([insert(5)]);
      tx.closing([insert(6), insert(1)]);
    });
    await expect(refused).rejects.toThrow('tea_pkey');
    expect(await count()).toBe(4);
  });

  it('事务：其中不能再开事务，以免自己等自己', async () => {
    const nested = db.transaction(nobody, () => db.run(nobody, [insert(1)]));
    await expect(nested).rejects.toThrow('inside another');
    expect(await count()).toBe(0);
  });

  it('事务：同时发出的语句逐条执行', async () => {
    await db.transaction(nobody, (tx) => Promise.all([1, 2, 3].map((id) => tx.batch([insert(id)]))));
    expect(await count()).toBe(3);
  });

  it('事务：停住不动的被撤销并说明，其他人照常办理', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const stuck = db.transaction(nobody, async (tx) => {
      await tx.batch([insert(1)]);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      late = tx.batch([insert(2)]);
      await late;
    });
    const next = db.run(nobody, [insert(3)]);
    expect(await codeOf(stuck)).toBe('TRANSACTION_STUCK');
    await next;
    expect(await count()).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await codeOf(late)).toBe('TRANSACTION_STUCK');
    expect(await count()).toBe(1);
  });

  it('二十项并行操作各有各的范围', async () => {
    const scopes = Array.from({ length: 20 }, (_, at) => `9901010${String(at).padStart(2, '0')}`);
    const seen = await Promise.all(
      scopes.map((scope) =>
        db.transaction({ settings: { 'fadu.scope': scope } }, async (tx) => {
          await tx.query('select 1 as one');
          const [row] = await tx.query("select current_setting('fadu.scope') as scope");
          return row?.scope;
        }),
      ),
    );
    expect(seen).toEqual(scopes);
  });

  it('改了表结构，先前用过的查询照样能用', async () => {
    const all = [{ text: 'select * from cup' }];
    await db.run(nobody, all);
    await db.asOwner((tx) => tx.query('alter table cup add column colour text'));
    expect((await db.run(nobody, all))[0]).toEqual([]);
    await db.asOwner((tx) => tx.query('alter table cup drop column colour'));
  });

  it('几百种不同的查询之后，最早的查询照样能用', async () => {
    const texts = Array.from({ length: 400 }, (_, at) => ({ text: `select ${at} as v` }));
    await db.run(nobody, texts.slice(0, 200));
    await db.run(nobody, texts.slice(200));
    const [first] = await db.run(nobody, texts.slice(0, 1));
    expect(first).toEqual([{ v: 0 }]);
  });

  it('同一种查询失败以后还能再用', async () => {
    const cast = (value: string) => [{ text: 'select $1::text::integer as v', values: [value] }];
    await expect(db.run(nobody, cast('甲'))).rejects.toThrow('invalid input syntax');
    expect((await db.run(nobody, cast('5')))[0]).toEqual([{ v: 5 }]);
    await expect(db.run(nobody, [{ text: 'select * from nowhere' }])).rejects.toThrow('nowhere');
    await expect(db.run(nobody, [{ text: 'select * from nowhere' }])).rejects.toThrow('nowhere');
  });

  it('夜间维护照常完成', async () => {
    await db.run(nobody, [insert(1)]);
    await db.maintain();
    expect(await count()).toBe(1);
  });

  it('关闭：等进行中的操作完成，此后不再受理', async () => {
    const own = await openTestBackend({ engine });
    let isDone = false;
    const running = own.transaction(nobody, async (tx) => {
      await tx.query('select 1 as one');
      await new Promise((resolve) => setTimeout(resolve, 200));
      await tx.query('select 1 as one');
      isDone = true;
    });
    const closing = own.close();
    expect(await codeOf(own.run(nobody, [{ text: 'select 1' }]))).toBe('DATABASE_CLOSED');
    await running;
    await closing;
    expect(isDone).toBe(true);
  });
});
