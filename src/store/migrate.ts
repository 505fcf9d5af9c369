import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Backend, Rows } from './backend.ts';
import { APP_ROLE } from './backend-build.ts';
import { findDatabaseError } from './backend-errors.ts';
import { storeFaults } from './faults.ts';

/** What `migrate` did: the number of the schema before and after, 0 for an empty database. */
export type MigrationResult = { readonly from: number; readonly to: number };

type Migration = { readonly number: number; readonly file: string; readonly sql: string; readonly checksum: string };

/**
 * Brings the database to the newest of the files `NNNN_name.sql` in `dir`, each in a transaction of its own that first
 * enters its number, so that of two servers that start at once only one runs it. There is no way back.
 * @throws {Fault} SCHEMA_NEWER, MIGRATION_CHANGED, MIGRATION_NUMBERING, MIGRATION_FAILED, ROLE_MISSING, ROLE_NOT_GRANTED
 */
export async function migrate(backend: Backend, dir: string): Promise<MigrationResult> {
  const migrations = readMigrations(dir);
  await prepare(backend);
  const from = await verify(backend, migrations);
  for (let at = from; at < migrations.length; ) {
    const migration = migrations[at];
    if (migration === undefined) break;
    await apply(backend, migration);
    at = await verify(backend, migrations);
  }
  return { from, to: migrations.length };
}

function readMigrations(dir: string): readonly Migration[] {
  const files = readdirSync(dir)
    .filter((file) => /^\d+_.*\.sql$/.test(file))
    .sort();
  return files.map((file, at) => {
    const number = Number(/^(\d{4})_[a-z0-9-]+\.sql$/.exec(file)?.[1]);
    if (Number.isNaN(number)) throw storeFaults.MIGRATION_NUMBERING({ why: `${file} 的名称不合规则` });
    if (number !== at + 1) throw storeFaults.MIGRATION_NUMBERING({ why: `${file} 处应为第 ${at + 1} 号` });
    // Line ends are the business of whoever checked the files out.
    const sql = readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n');
    return { number, file, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Makes the role of the application and the table of versions where they are missing. */
async function prepare(backend: Backend): Promise<void> {
  const [before] = await backend.asOwner((tx) =>
    tx.query(
      `select session_user::text as person, format('%I', session_user) as quoted, to_regrole($1) is not null as has_role`,
      [APP_ROLE],
    ),
  );
  const facts = { role: APP_ROLE, user: String(before?.person), quoted: String(before?.quoted) };
  if (before?.has_role !== true) {
    // A role belongs to all databases of a server: another one may be making it at this moment.
    await attempt(backend, `create role ${APP_ROLE} nologin`, ['42710', '23505'], () =>
      storeFaults.ROLE_MISSING(facts),
    );
  }
  const [member] = await backend.asOwner((tx) =>
    tx.query(`select pg_has_role(session_user, $1, 'member') as is_member`, [APP_ROLE]),
  );
  if (member?.is_member !== true) {
    await attempt(backend, `grant ${APP_ROLE} to ${facts.quoted}`, [], () => storeFaults.ROLE_NOT_GRANTED(facts));
  }
  await backend.asOwner(async (tx) => {
    // `if not exists` is no protection against another who creates it in the same moment.
    await tx.query(`select pg_advisory_xact_lock(hashtext('schema_version'))`);
    await tx.query(`create table if not exists schema_version (
      number integer primary key, file text not null, checksum text not null, applied_at timestamptz not null default now())`);
    await tx.query(`comment on table schema_version is '已应用的迁移文件'`);
  });
}

/** Runs a statement, taking the named errors for success and a missing right for the fault. */
async function attempt(backend: Backend, sql: string, fine: readonly string[], fault: () => Error): Promise<void> {
  try {
    await backend.asOwner((tx) => tx.query(sql));
  } catch (error) {
    const sqlState = findDatabaseError(error)?.sqlState;
    if (sqlState === '42501') throw fault();
    if (sqlState === undefined || !fine.includes(sqlState)) throw error;
  }
}

/** The number of the database's schema, after comparing what was applied with the files. */
async function verify(backend: Backend, migrations: readonly Migration[]): Promise<number> {
  const applied: Rows = await backend.asOwner((tx) =>
    tx.query('select number, file, checksum from schema_version order by number'),
  );
  if (applied.length > migrations.length)
    throw storeFaults.SCHEMA_NEWER({ database: applied.length, program: migrations.length });
  for (const [at, { checksum }] of applied.entries()) {
    const migration = migrations[at];
    if (migration !== undefined && migration.checksum !== checksum)
      throw storeFaults.MIGRATION_CHANGED({
        file: migration.file,
        applied: String(checksum).slice(0, 12),
        found: migration.checksum.slice(0, 12),
      });
  }
  return applied.length;
}

async function apply(backend: Backend, { number, file, sql, checksum }: Migration): Promise<void> {
  let isEntered = false;
  try {
    await backend.asOwner(async (tx) => {
      await tx.query('insert into schema_version (number, file, checksum) values ($1, $2, $3)', [
        number,
        file,
        checksum,
      ]);
      isEntered = true;
      await tx.script(sql);
    });
  } catch (error) {
    // Another server was first: it has run this file, which `verify` looks at next.
    if (!isEntered && findDatabaseError(error)?.sqlState === '23505') return;
    const why = error instanceof Error ? error.message : String(error);
    const fault = storeFaults.MIGRATION_FAILED({ file, why });
    fault.cause = error;
    throw fault;
  }
}
