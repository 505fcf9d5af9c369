import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Backend, Scope } from '#store/backend.ts';
import { migrate } from '#store/migrate.ts';
import { openPostgres } from '#store/postgres/open.ts';
import { describeBothEngines, describeOnServer } from './engines.ts';
import { faultOf } from './fault-of.ts';
import { MIGRATIONS, makeTestDatabase, makeTestFolder, onServer, openTestBackend } from './test-backend.ts';

const nobody: Scope = { settings: {} };
const TEA = 'create table tea (name text);\ngrant select on tea to fadu_app;\n';
const CUP = `create function pour() returns text language sql as $$ select '；倒茶；' $$;\ncreate table cup (a integer);\n`;

/** A folder of migrations with these texts, numbered from 1. */
function makeMigrations(...texts: readonly string[]): string {
  const dir = makeTestFolder();
  for (const [at, text] of texts.entries()) writeFileSync(join(dir, `000${at + 1}_step.sql`), text);
  return dir;
}

const tables = async (db: Backend) => {
  const rows = await db.asOwner((tx) =>
    tx.query(
      `select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    ),
  );
  return rows.map(({ name }) => name);
};

describeBothEngines('迁移', (engine) => {
  let db: Backend;
  beforeEach(async () => {
    db = await openTestBackend({ engine, isMigrated: false });
  });
  afterEach(() => db.close());

  it('空库按编号逐个应用，再启动一次什么也不做', async () => {
    const dir = makeMigrations(TEA, CUP);
    expect(await migrate(db, dir)).toEqual({ from: 0, to: 2 });
    expect(await tables(db)).toEqual(['cup', 'schema_version', 'tea']);
    expect(await migrate(db, dir)).toEqual({ from: 2, to: 2 });
    expect((await db.run(nobody, [{ text: 'select count(*) from tea' }]))[0]).toEqual([{ count: 0 }]);
  });

  it('升级只应用新的编号', async () => {
    await migrate(db, makeMigrations(TEA));
    expect(await migrate(db, makeMigrations(TEA, CUP))).toEqual({ from: 1, to: 2 });
  });

  it('换行符不同不算改动', async () => {
    await migrate(db, makeMigrations(TEA));
    await migrate(db, makeMigrations(TEA.replaceAll('\n', '\r\n')));
  });

  it('执行到一半失败的，全部撤销并说明是哪个文件', async () => {
    const fault = await faultOf(migrate(db, makeMigrations(TEA, `${CUP}select 1 / 0;`)));
    expect(fault).toMatchObject({ code: 'MIGRATION_FAILED', facts: { file: '0002_step.sql' } });
    expect(fault.message).toContain('division by zero');
    expect(await tables(db)).toEqual(['schema_version', 'tea']);
    expect(await migrate(db, makeMigrations(TEA, CUP))).toEqual({ from: 1, to: 2 });
  });

  it('程序比数据库旧的不启动，说明双方编号', async () => {
    await migrate(db, makeMigrations(TEA, CUP));
    const fault = await faultOf(migrate(db, makeMigrations(TEA)));
    expect(fault).toMatchObject({ code: 'SCHEMA_NEWER', facts: { database: 2, program: 1 } });
    expect(fault.message).toContain('第 2 号');
    expect(fault.message).toContain('第 1 号');
  });

  it('已应用的文件被改动的不启动', async () => {
    await migrate(db, makeMigrations(TEA, CUP));
    const fault = await faultOf(migrate(db, makeMigrations(`${TEA}--`, CUP)));
    expect(fault).toMatchObject({ code: 'MIGRATION_CHANGED', facts: { file: '0001_step.sql' } });
  });

  it.each([
    ['缺号', ['0001_a.sql', '0003_b.sql']],
    ['重号', ['0001_a.sql', '0001_b.sql']],
    ['名称不合规则', ['0001_a.sql', '2_b.sql']],
  ])('编号有误的不启动：%s', async (_, files) => {
    const dir = makeTestFolder();
    for (const file of files) writeFileSync(join(dir, file), TEA);
    expect((await faultOf(migrate(db, dir))).code).toBe('MIGRATION_NUMBERING');
    expect(await tables(db)).toEqual([]);
  });

  it('本程序自己的迁移文件从空库应用到底', async () => {
    const { to } = await migrate(db, MIGRATIONS);
    expect(to).toBeGreaterThan(0);
  });
});

describeOnServer('迁移：两台服务器同时启动', () => {
  it('每个编号只由其中一台执行', async () => {
    const { url, drop } = await makeTestDatabase();
    const servers = await Promise.all([1, 2, 3].map(() => openPostgres(url)));
    const log = 'create table log (at timestamptz); insert into log select clock_timestamp(); select pg_sleep(0.3);';
    const more = 'insert into log select clock_timestamp(); select pg_sleep(0.2);';
    const dir = makeMigrations(log, more, more);
    await Promise.all(servers.map((server) => migrate(server, dir)));
    expect(await servers[0]?.asOwner((tx) => tx.query('select count(*) from log'))).toEqual([{ count: 3 }]);
    await Promise.all(servers.map((server) => server.close()));
    await drop();
  });
});

describeOnServer('迁移：数据库用户权限不足', () => {
  it('角色未授予的，告诉管理员执行哪一句；照做之后可以启动', async () => {
    const name = `poor "${process.pid}`;
    const owner = pg.escapeIdentifier(name);
    const { url, drop } = await makeTestDatabase();
    const poorUrl = Object.assign(new URL(url), { username: encodeURIComponent(name), password: 'x' });
    await onServer(`create role ${owner} login password 'x'`);
    await onServer(`grant ${owner} to current_user`);
    await onServer(`alter database ${poorUrl.pathname.slice(1)} owner to ${owner}`);
    await onServer('create role fadu_app nologin').catch(() => undefined);
    const db = await openPostgres(poorUrl.href);
    try {
      const fault = await faultOf(migrate(db, makeMigrations(TEA)));
      expect(fault.code).toBe('ROLE_NOT_GRANTED');
      await onServer(/请数据库管理员执行：(.*;)/.exec(fault.remedy)?.[1] ?? '没有语句');
      expect(await migrate(db, makeMigrations(TEA))).toEqual({ from: 0, to: 1 });
    } finally {
      await db.close();
      await drop();
      await onServer(`drop role ${owner}`);
    }
  });
});
