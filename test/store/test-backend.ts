import { createHash, randomBytes } from 'node:crypto';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Backend } from '#store/backend.ts';
import type { Limits } from '#store/backend-build.ts';
import { migrate } from '#store/migrate.ts';
import { openPglite } from '#store/pglite/open.ts';
import { openPostgres } from '#store/postgres/open.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const SERVER = process.env.TEST_DATABASE_URL ?? 'postgres://fadu:fadu@127.0.0.1:5432/postgres';

export type TestOptions = Partial<Limits> & {
  /** The engine; by default that of the environment: `DB=postgres`, else PGlite. */
  readonly engine?: Backend['engine'];
  /** False for a database without any table. */
  readonly isMigrated?: boolean;
};

/**
 * A fresh database with all migrations, which `close` removes. PGlite runs without fsync on a copy of a folder that is
 * made once a version of the migrations; `DB=postgres` makes a database on the server of TEST_DATABASE_URL.
 */
export function openTestBackend({
  engine = engineOfRun(),
  isMigrated = true,
  ...limits
}: TestOptions = {}): Promise<Backend> {
  return engine === 'postgres' ? openOnServer(isMigrated, limits) : openInFolder(isMigrated, limits);
}

export function engineOfRun(): Backend['engine'] {
  return process.env.DB === 'postgres' ? 'postgres' : 'pglite';
}

const folders: string[] = [];
process.once('exit', () => {
  for (const dir of folders) rmSync(dir, { recursive: true, force: true });
});

/** An empty folder, removed when the test process ends. */
export function makeTestFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'fadu-test-'));
  folders.push(dir);
  return dir;
}

/** A data folder with a database that is not open. */
export async function makeDataFolder(isMigrated = false): Promise<string> {
  const dir = makeTestFolder();
  const template = await findTemplate(isMigrated);
  cpSync(join(template, 'cluster'), join(dir, 'cluster'), { recursive: true, mode: constants.COPYFILE_FICLONE });
  return dir;
}

/** A new empty database on the test server; `drop` removes it whoever is connected. */
export async function makeTestDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `fadu_test_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

/** Runs a statement as the owner of test databases. */
export async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function openOnServer(isMigrated: boolean, limits: Partial<Limits>): Promise<Backend> {
  const { url, drop } = await makeTestDatabase();
  const backend = await openPostgres(url, limits);
  if (isMigrated) await migrate(backend, MIGRATIONS);
  return withEnd(backend, drop);
}

async function openInFolder(isMigrated: boolean, limits: Partial<Limits>): Promise<Backend> {
  const dir = await makeDataFolder(isMigrated);
  const backend = await openPglite(dir, { isDurable: false, ...limits });
  return withEnd(backend, async () => rmSync(dir, { recursive: true, force: true }));
}

function withEnd(backend: Backend, end: () => Promise<void>): Backend {
  let closing: Promise<void> | undefined;
  return {
    ...backend,
    close() {
      closing ??= backend.close().finally(end);
      return closing;
    },
  };
}

/** The folder to copy. Kept between runs under a name made of its contents; of two that make it at once one is kept. */
async function findTemplate(isMigrated: boolean): Promise<string> {
  const contents = createHash('sha256').update(JSON.stringify(isMigrated ? readAll(MIGRATIONS) : []));
  for (const file of ['engine.ts', 'folder.ts', '../migrate.ts'])
    contents.update(readFileSync(new URL(`../../src/store/pglite/${file}`, import.meta.url)));
  contents.update(readFileSync(createRequire(import.meta.url).resolve('@electric-sql/pglite/pglite.wasm')));
  const template = join(tmpdir(), `fadu-template-${contents.digest('hex').slice(0, 16)}`);
  if (existsSync(template)) return template;

  removeOldTemplates();
  const making = `${template}.${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(making);
  const backend = await openPglite(making, { isDurable: false });
  if (isMigrated) await migrate(backend, MIGRATIONS);
  await backend.close();
  try {
    renameSync(making, template);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(template)) throw error;
  }
  return template;
}

/** Those of other versions that were not made today. */
function removeOldTemplates(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!/^fadu-template-[0-9a-f]{16}$/.test(name)) continue;
    const dir = join(tmpdir(), name);
    if (Date.now() - statSync(dir).mtimeMs > 86_400_000) rmSync(dir, { recursive: true, force: true });
  }
}

function readAll(dir: string): readonly string[] {
  return readdirSync(dir)
    .filter((file) => /^\d/.test(file))
    .sort()
    .map((file) => file + readFileSync(join(dir, file), 'utf8'));
}
