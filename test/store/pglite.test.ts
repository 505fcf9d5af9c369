import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Scope } from '#store/backend.ts';
import { POSTGRES_MAJOR } from '#store/pglite/folder.ts';
import { openPglite } from '#store/pglite/open.ts';
import { faultOf } from './fault-of.ts';
import { makeDataFolder, makeTestFolder, openTestBackend } from './test-backend.ts';

const nobody: Scope = { settings: {} };

describe('内置数据库', { timeout: 30_000 }, () => {
  it('先到先办', async () => {
    const db = await openTestBackend({ engine: 'pglite' });
    const order: number[] = [];
    await Promise.all(
      [1, 2, 3, 4, 5].map((at) =>
        db.asOwner(async (tx) => {
          await tx.query('select 1 as one');
          order.push(at);
          await tx.query('select 1 as one');
        }),
      ),
    );
    expect(order).toEqual([1, 2, 3, 4, 5]);
    await db.close();
  });

  it('等得太久的不再等，并说明等了多久', async () => {
    const db = await openTestBackend({ engine: 'pglite', waitMs: 200 });
    const slow = db.asOwner(async (tx) => {
      await tx.query('select 1 as one');
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    const fault = await faultOf(db.asOwner((tx) => tx.query('select 1')));
    expect(fault).toMatchObject({ code: 'DATABASE_BUSY', facts: { waitSeconds: 0.2 } });
    await slow;
    await db.asOwner((tx) => tx.query('select 1'));
    await db.close();
  });

  it('保留的执行计划只用十秒：做计划时表还小，表大了就得重做', async () => {
    const db = await openTestBackend({ engine: 'pglite' });
    const text = 'select name, generic_plans from pg_prepared_statements where statement = $1';
    const ask = async (atMs: number) => {
      vi.spyOn(performance, 'now').mockReturnValue(atMs);
      const [row] = await db.transaction(nobody, (tx) => tx.query(text, [text]), { plans: 'kept' });
      return row;
    };
    try {
      const first = await ask(1000);
      const again = await ask(10_900);
      const later = await ask(11_100);
      expect(again).toEqual({ name: first?.name, generic_plans: 2 });
      expect(later?.name).not.toBe(first?.name);
      expect(later?.generic_plans).toBe(1);
      vi.spyOn(performance, 'now').mockReturnValue(12_000);
      expect(await db.run(nobody, [{ text, values: [text] }])).toEqual([[{ name: later?.name, generic_plans: 1 }]]);
    } finally {
      vi.restoreAllMocks();
      await db.close();
    }
  });

  it('表大了，不等夜间维护，执行计划也知道', async () => {
    const db = await openTestBackend({ engine: 'pglite' });
    try {
      await db.asOwner((tx) => tx.script('create table pile (place int, body text)'));
      const knownRows = async () =>
        (await db.asOwner((tx) => tx.query(`select reltuples from pg_class where relname = 'pile'`)))[0];
      expect(await knownRows()).toEqual({ reltuples: -1 });
      await db.asOwner((tx) =>
        tx.query(`insert into pile select n, repeat('a', 100) from generate_series(1, 30000) as n`),
      );
      expect(await knownRows()).toEqual({ reltuples: 30_000 });
      await expect(db.run(nobody, [{ text: 'select 1 as one' }])).resolves.toEqual([[{ one: 1 }]]);
    } finally {
      await db.close();
    }
  });

  it('同一进程再次打开同一文件夹被拒，说明文件夹和进程号，原来的照常使用', async () => {
    const dir = await makeDataFolder();
    const first = await openPglite(dir, { isDurable: false });
    const fault = await faultOf(openPglite(dir, { isDurable: false }));
    expect(fault.code).toBe('DATA_IN_USE');
    expect(fault.message).toContain(dir);
    expect(fault.message).toContain(`进程号 ${process.pid}`);
    await first.asOwner((tx) => tx.query('select 1'));
    await first.close();
    const second = await openPglite(dir, { isDurable: false });
    await second.close();
  });

  it('关闭之后再打开，已保存的都在', async () => {
    const dir = await makeDataFolder();
    const first = await openPglite(dir);
    await first.asOwner((tx) => tx.script("create table tea (name text); insert into tea values ('龙井');"));
    await first.close();
    const second = await openPglite(dir);
    expect(await second.asOwner((tx) => tx.query('select name from tea'))).toEqual([{ name: '龙井' }]);
    await second.close();
  });

  it('数据文件夹不让其他用户进入，复制来的也是', async () => {
    const dir = await makeDataFolder();
    chmodSync(join(dir, 'cluster'), 0o755);
    const db = await openPglite(dir, { isDurable: false });
    await db.close();
    expect(statSync(join(dir, 'cluster')).mode & 0o077).toBe(0);
  });

  it('本程序所写的版本号就是内置数据库的版本', async () => {
    const db = await openTestBackend({ engine: 'pglite', isMigrated: false });
    const [row] = await db.asOwner((tx) => tx.query('show server_version'));
    expect(String(row?.server_version).split('.')[0]).toBe(POSTGRES_MAJOR);
    await db.close();
  });

  it('别的版本建立的文件夹不打开，说明双方版本', async () => {
    const dir = await makeDataFolder();
    writeFileSync(join(dir, 'cluster/PG_VERSION'), '19\n');
    const fault = await faultOf(openPglite(dir));
    expect(fault).toMatchObject({ code: 'DATA_VERSION', facts: { found: '19', ours: POSTGRES_MAJOR } });
  });

  it.each([
    ['缺控制文件', (dir: string) => rmSync(join(dir, 'cluster/global/pg_control'))],
    ['控制文件是零', (dir: string) => writeFileSync(join(dir, 'cluster/global/pg_control'), Buffer.alloc(8192))],
    ['缺版本文件', (dir: string) => rmSync(join(dir, 'cluster/PG_VERSION'))],
    ['日志被清空', (dir: string) => emptyFolder(join(dir, 'cluster/pg_wal'))],
  ])('损坏的文件夹不打开，也不当作新的重建：%s', async (_, damage) => {
    const dir = await makeDataFolder();
    damage(dir);
    const before = readdirSync(join(dir, 'cluster/base')).length;
    const fault = await faultOf(openPglite(dir));
    expect(fault.code).toBe('DATA_DAMAGED');
    expect(fault.message).toContain(dir);
    expect(readdirSync(join(dir, 'cluster/base')).length).toBe(before);
  });

  it('路径是文件的，说明原因', async () => {
    const file = join(makeTestFolder(), 'data');
    writeFileSync(file, '');
    expect(await faultOf(openPglite(file))).toMatchObject({ code: 'DATA_UNWRITABLE' });
    expect(await faultOf(openPglite(join(file, 'below')))).toMatchObject({ code: 'DATA_UNWRITABLE' });
  });

  it.skipIf(process.getuid?.() === 0)('没有写权限的，说明原因（以 root 运行时跳过）', async () => {
    const dir = makeTestFolder();
    mkdirSync(join(dir, 'data'), { mode: 0o500 });
    expect(await faultOf(openPglite(join(dir, 'data')))).toMatchObject({ code: 'DATA_UNWRITABLE' });
  });

  it.each([
    ['无穷递归的函数', 'select deeper(1)', 'stack depth'],
    ['嵌套三万层的算式', `select ${'1+('.repeat(30_000)}1${')'.repeat(30_000)}`, 'memory exhausted'],
    ['嵌套十万层的 JSON', `select '${'['.repeat(100_000)}${']'.repeat(100_000)}'::jsonb`, 'stack depth'],
  ])('嵌套过深的只拒绝它自己，数据库不停：%s', async (_, text, why) => {
    const db = await openTestBackend({ engine: 'pglite' });
    await db.asOwner((tx) =>
      tx.script(
        "create function deeper(n integer) returns integer language plpgsql as 'begin return deeper(n + 1); end'",
      ),
    );
    await expect(db.run(nobody, [{ text }])).rejects.toThrow(why);
    expect(await db.run(nobody, [{ text: 'select 1 as one' }])).toEqual([[{ one: 1 }]]);
    await db.close();
  });
});

function emptyFolder(dir: string): void {
  const copy = makeTestFolder();
  cpSync(dir, copy, { recursive: true });
  rmSync(dir, { recursive: true });
  mkdirSync(dir);
}
