import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Scope } from '#store/backend.ts';
import { openPglite } from '#store/pglite/open.ts';
import { IS_ROOT, isInstalled, mountCuttableDisk, mountSmallDisk } from './disk.ts';
import { faultOf } from './fault-of.ts';
import { makeDataFolder, makeTestFolder } from './test-backend.ts';
import { startWriter } from './writer.ts';

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

  it.each([1, 2, 3, 4, 5])('写入途中被强行结束：已确认的一条不少，第 %i 次', async (round) => {
    const dir = await makeDataFolder(true);
    const writer = startWriter(dir);
    await writer.opened();
    await sleep(300 + round * 217);
    writer.child.kill('SIGKILL');
    await writer.ended;
    await expectAllSaved(dir, writer.acknowledged(), 1);
  });

  it('另一进程正在使用的文件夹不打开，不影响它；它被强行结束后立即可以打开', async () => {
    const dir = await makeDataFolder(true);
    const writer = startWriter(dir);
    await writer.opened();
    const fault = await faultOf(openPglite(dir));
    expect(fault).toMatchObject({ code: 'DATA_IN_USE', facts: { dir, pid: String(writer.child.pid) } });
    const before = writer.acknowledged().length;
    await sleep(300);
    expect(writer.acknowledged().length).toBeGreaterThan(before);
    writer.child.kill('SIGKILL');
    await writer.ended;
    await expectAllSaved(dir, writer.acknowledged(), 1);
  });

  it.skipIf(!IS_ROOT)('另一容器（网络和进程各自隔离）正在使用的文件夹也不打开（非 root 跳过）', async () => {
    const dir = await makeDataFolder(true);
    const writer = startWriter(dir, { before: ['unshare', '--net', '--pid', '--fork', '--kill-child'] });
    await writer.opened();
    expect((await faultOf(openPglite(dir))).code).toBe('DATA_IN_USE');
    writer.child.kill('SIGKILL');
    await writer.ended;
  });

  it.skipIf(!IS_ROOT)(
    '磁盘写满：说明空间不足，未确认的没有保存；腾出空间后打开，已确认的都在（非 root 跳过）',
    async () => {
      const disk = mountSmallDisk(64);
      try {
        const dir = join(disk.dir, 'data');
        cpSync(await makeDataFolder(true), dir, { recursive: true });
        const writer = startWriter(dir, { bytes: 20_000 });
        expect(await writer.ended).toBe('DISK_FULL');
        expect(writer.acknowledged().length).toBeGreaterThan(50);
        disk.grow(256);
        await expectAllSaved(dir, writer.acknowledged(), 0);
      } finally {
        disk.remove();
      }
    },
  );

  it.skipIf(!IS_ROOT)('磁盘太小建不了库：说明空间不足；扩容后从头建成（非 root 跳过）', async () => {
    const disk = mountSmallDisk(12);
    try {
      const dir = join(disk.dir, 'data');
      expect((await faultOf(openPglite(dir))).code).toBe('DISK_FULL');
      disk.grow(256);
      const db = await openPglite(dir);
      await db.asOwner((tx) => tx.query('select 1'));
      await db.close();
    } finally {
      disk.remove();
    }
  });

  it.skipIf(!IS_ROOT || !isInstalled('mkfs.ext4') || !isInstalled('python3'))(
    '断电五次：每次都能打开，已确认的一条不少（非 root 或者没有 mkfs.ext4、python3 跳过）',
    async () => {
      const disk = mountCuttableDisk(400);
      try {
        // The folder is made on this disk, so that its making must have reached the disk too.
        const dir = join(disk.dir, 'data');
        const acknowledged: number[] = [];
        for (let round = 0; round < 5; round++) {
          const writer = startWriter(dir, { first: round * 1_000_000 + 1 });
          await writer.opened();
          await sleep(2_000);
          disk.cutPower();
          writer.child.kill('SIGKILL');
          await writer.ended;
          acknowledged.push(...writer.acknowledged());
          disk.repower();
          await expectAllSaved(dir, acknowledged, round + 1);
        }
        expect(acknowledged.length).toBeGreaterThan(500);
      } finally {
        disk.remove();
      }
    },
  );

  it.skipIf(!isInstalled('strace'))('每次提交都真正写到磁盘（没有 strace 跳过）', async () => {
    const dir = await makeDataFolder(true);
    const report = join(makeTestFolder(), 'strace.txt');
    const writer = startWriter(dir, {
      limit: 200,
      before: ['strace', '-f', '-c', '-e', 'trace=fsync,fdatasync', '-o', report],
    });
    await writer.ended;
    expect(writer.acknowledged().length).toBe(200);
    // % time, seconds, usecs/call, calls, [errors,] syscall
    const line = readFileSync(report, 'utf8')
      .split('\n')
      .find((text) => text.endsWith(' fdatasync'));
    const calls = line?.trim().split(/\s+/)[3];
    expect(Number(calls)).toBeGreaterThanOrEqual(200);
  });
});

/** Opens the folder and looks that every acknowledged row is there, at most `unknown` others, and heap and index agree. */
async function expectAllSaved(dir: string, acknowledged: readonly number[], unknown: number): Promise<void> {
  const db = await openPglite(dir);
  try {
    const rows = await db.asOwner((tx) => tx.query('select id from written'));
    const saved = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !saved.has(id))).toEqual([]);
    expect(saved.size - acknowledged.length).toBeLessThanOrEqual(unknown);
    const byIndex = await db.asOwner(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      return tx.query('select count(*) from written where id > 0');
    });
    expect(byIndex).toEqual([{ count: saved.size }]);
  } finally {
    await db.close();
  }
}
