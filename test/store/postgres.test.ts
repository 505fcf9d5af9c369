import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Backend, Scope } from '#store/backend.ts';
import { openPostgres } from '#store/postgres/open.ts';
import { describeOnServer } from './engines.ts';
import { faultOf } from './fault-of.ts';
import { makeTestDatabase, openTestBackend } from './test-backend.ts';

const nobody: Scope = { settings: {} };
/** Runs as another request would, not as part of the transaction around it. */
const outside = AsyncLocalStorage.snapshot();
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describeOnServer('PostgreSQL 服务器', () => {
  let db: Backend;
  let database: Awaited<ReturnType<typeof makeTestDatabase>>;

  beforeAll(async () => {
    database = await makeTestDatabase();
    db = await openTestBackend({ engine: 'postgres', statementTimeoutMs: 400, lockTimeoutMs: 200, waitMs: 600 });
    await db.asOwner((tx) =>
      tx.script(`
        create table tea (id integer primary key, price integer);
        insert into tea values (1, 10), (2, 20);
        grant select, insert, update on tea to fadu_app;
        create function cut() returns trigger language plpgsql security definer
          as 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end';
        create table thin (a integer);
        grant insert on thin to fadu_app;
        create constraint trigger cut after insert on thin deferrable initially deferred for each row execute function cut();
      `),
    );
  });
  afterAll(async () => {
    await db.close();
    await database.drop();
  });

  function changed(change: (url: URL) => void): string {
    const url = new URL(database.url);
    change(url);
    return url.href;
  }

  it.each([
    ['地址不成样子的', () => 'mysql://x', 'DATABASE_URL_INVALID'],
    ['端口上没有服务的', () => changed((url) => Object.assign(url, { port: '1' })), 'DATABASE_UNREACHABLE'],
    [
      '主机名不存在的',
      () => changed((url) => Object.assign(url, { hostname: 'nowhere.invalid' })),
      'DATABASE_UNREACHABLE',
    ],
    ['密码不对的', () => changed((url) => Object.assign(url, { password: 'wrong' })), 'DATABASE_REFUSED'],
    ['数据库不存在的', () => changed((url) => Object.assign(url, { pathname: '/nowhere' })), 'DATABASE_REFUSED'],
  ])('打不开的说明原因：%s', async (_, url, code) => {
    const fault = await faultOf(openPostgres(url()));
    expect(fault.code).toBe(code);
    expect(fault.message).not.toContain('wrong');
  });

  it('不是 UTF8 编码的数据库不用', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const name = `fadu_test_ascii_${process.pid}`;
    await client.query(`create database ${name} encoding 'SQL_ASCII' locale 'C' template template0`);
    try {
      const fault = await faultOf(openPostgres(changed((url) => Object.assign(url, { pathname: `/${name}` }))));
      expect(fault).toMatchObject({ code: 'DATABASE_UNSUITABLE' });
    } finally {
      await client.query(`drop database ${name} with (force)`);
      await client.end();
    }
  });

  it('查询太久的停下，并说明限度', async () => {
    const fault = await faultOf(db.run(nobody, [{ text: 'select pg_sleep(5)' }]));
    expect(fault).toMatchObject({ code: 'QUERY_TOO_LONG', facts: { limitSeconds: 0.4 } });
  });

  it('维护和迁移不受查询时限约束', async () => {
    await db.asOwner((tx) => tx.query('select pg_sleep(0.6)'));
  });

  it('别人正在改的，等一会儿就说明，不一直等', async () => {
    await db.transaction(nobody, async (tx) => {
      await tx.query('update tea set price = 11 where id = 1');
      const other = outside(() => db.run(nobody, [{ text: 'update tea set price = 12 where id = 1' }]));
      expect((await faultOf(other)).code).toBe('TRANSACTION_CONFLICT');
    });
  });

  it('互相等待的，其中一项被撤销并说明，不自动重做', async () => {
    let turns = 0;
    const update = (first: number, second: number) =>
      db.asOwner(async (tx) => {
        turns++;
        await tx.query('update tea set price = price + 1 where id = $1', [first]);
        await sleep(100);
        await tx.query('update tea set price = price + 1 where id = $1', [second]);
      });
    const outcomes = await Promise.allSettled([update(1, 2), update(2, 1)]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'TRANSACTION_CONFLICT' } }]);
    expect(turns).toBe(2);
  });

  it('连接在事务中断开：说明没有保存，下一项照常', async () => {
    const lost = db.transaction(nobody, async (tx) => {
      const [row] = await tx.query('update tea set price = 99 where id = 2 returning pg_backend_pid() as pid');
      await outside(() => db.asOwner((owner) => owner.query('select pg_terminate_backend($1)', [row?.pid])));
      await sleep(50);
      await tx.query('select 1 as one');
    });
    expect((await faultOf(lost)).code).toBe('DATABASE_LOST');
    const [rows] = await db.run(nobody, [{ text: 'select price = 99 as saved from tea where id = 2' }]);
    expect(rows).toEqual([{ saved: false }]);
  });

  it('连接在提交时断开：说明不能确定', async () => {
    const cutAtCommit = { text: 'insert into thin values (1)' };
    expect((await faultOf(db.run(nobody, [cutAtCommit]))).code).toBe('COMMIT_UNKNOWN');
    expect((await faultOf(db.transaction(nobody, (tx) => tx.batch([cutAtCommit])))).code).toBe('COMMIT_UNKNOWN');
    await db.run(nobody, [{ text: 'select 1 as one' }]);
  });

  it('连接都在用：等到时限就说明', async () => {
    const holders = Array.from({ length: 10 }, () =>
      db.transaction(nobody, async (tx) => {
        await tx.query('select 1 as one');
        await sleep(1_500);
      }),
    );
    await sleep(50);
    expect((await faultOf(db.run(nobody, [{ text: 'select 1' }]))).code).toBe('DATABASE_BUSY');
    await Promise.all(holders);
  });

  it('不用具名的预备语句，可以放在 pgbouncer 事务池之后', async () => {
    for (let at = 0; at < 3; at++) await db.run(nobody, [{ text: 'select price from tea where id = $1', values: [1] }]);
    expect((await db.run(nobody, [{ text: 'select count(*) from pg_prepared_statements' }]))[0]).toEqual([
      { count: 0 },
    ]);
  });
});
