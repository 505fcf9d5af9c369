import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scope } from '#store/backend.ts';
import { openPglite } from '#store/pglite/open.ts';
import { faultOf } from './fault-of.ts';
import { makeDataFolder, makeTestFolder } from './test-backend.ts';

const nobody: Scope = { settings: {} };

describe('内置数据库：故障', { timeout: 120_000 }, () => {
  it('建库中途被中断的，下次从头再建', async () => {
    const dir = makeTestFolder();
    mkdirSync(join(dir, 'cluster.new/base'), { recursive: true });
    writeFileSync(join(dir, 'cluster.new/PG_VERSION'), '18\n');
    const db = await openPglite(dir, { isDurable: false });
    await db.asOwner((tx) => tx.query('select 1'));
    await db.close();
  });

  it('日志写到一定数量就做检查点，不会一直增长', async () => {
    const dir = await makeDataFolder();
    const db = await openPglite(dir, { isDurable: false });
    await db.asOwner((tx) => tx.query('create table pile (t text)'));
    for (let at = 0; at < 6; at++)
      await db.asOwner((tx) =>
        tx.query('insert into pile select repeat(md5(n::text), 10) from generate_series(1, 60000) as n'),
      );
    const [row] = await db.asOwner((tx) =>
      tx.query(
        'select (pg_current_wal_lsn() - redo_lsn)::bigint as behind, pg_current_wal_lsn() - $1 as written from pg_control_checkpoint()',
        ['0/0'],
      ),
    );
    expect(Number(row?.written)).toBeGreaterThan(120_000_000);
    expect(Number(row?.behind)).toBeLessThan(90_000_000);
    await db.close();
  });

  it('引擎崩溃：进行中的操作得到说明，此后每次都说明，重新打开数据完好', async () => {
    const dir = await makeDataFolder(true);
    const db = await openPglite(dir);
    await db.asOwner((tx) => tx.script("create table tea (name text); insert into tea values ('龙井');"));
    // The next segment of the log cannot be made: PostgreSQL gives up.
    renameSync(join(dir, 'cluster/pg_wal'), join(dir, 'away'));
    const crash = faultOf(
      db.asOwner((tx) => tx.query('insert into tea select md5(n::text) from generate_series(1, 200000) as n')),
    );
    const queued = faultOf(db.run(nobody, [{ text: 'select 1' }]));
    expect((await crash).code).toBe('DATABASE_STOPPED');
    expect((await crash).message).toContain('PANIC');
    expect((await queued).code).toBe('DATABASE_STOPPED');
    expect((await faultOf(db.run(nobody, [{ text: 'select 1' }]))).code).toBe('DATABASE_STOPPED');
    await db.close();
    renameSync(join(dir, 'away'), join(dir, 'cluster/pg_wal'));
    const again = await openPglite(dir);
    expect(await again.asOwner((tx) => tx.query('select count(*) from tea'))).toEqual([{ count: 1 }]);
    await again.close();
  });
});
