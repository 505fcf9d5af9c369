import { describe } from 'vitest';
import type { Backend } from '#store/backend.ts';

/** Whether a PostgreSQL server was named for this run (`test/store/start-postgres.sh` makes one). */
export const HAS_SERVER = process.env.TEST_DATABASE_URL !== undefined || process.env.DB === 'postgres';

/** Runs a suite over both engines: what is true of one must be true of the other. */
export function describeBothEngines(title: string, suite: (engine: Backend['engine']) => void): void {
  describe(`${title}（内置数据库 PGlite）`, () => suite('pglite'));
  describeOnServer(`${title}（PostgreSQL 服务器）`, () => suite('postgres'));
}

/** A suite that needs a server; skipped where none was named. */
export function describeOnServer(title: string, suite: () => void): void {
  describe.skipIf(!HAS_SERVER)(HAS_SERVER ? title : `${title}：未设置 TEST_DATABASE_URL，跳过`, suite);
}
