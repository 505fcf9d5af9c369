import type { Backend } from './backend.ts';
import { openPglite } from './pglite/open.ts';
import { openPostgres } from './postgres/open.ts';

/**
 * Opens the database: the server at `databaseUrl` where one is given, else the embedded one in the folder `dataDir`.
 * It may be empty: see `migrate`.
 * @throws {Fault} DATA_IN_USE and others of `faults.ts`
 */
export async function openBackend(options: {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}): Promise<Backend> {
  return options.databaseUrl === undefined ? openPglite(options.dataDir) : openPostgres(options.databaseUrl);
}
