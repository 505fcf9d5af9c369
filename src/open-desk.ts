import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '#app/desk.ts';
import { fillWords } from '#app/fill-words.ts';
import { knowUnits } from '#app/know-units.ts';
import type { Law } from '#engine/law.ts';
import { dayOfInstant } from '#kernel/local-date.ts';
import { china } from '#law/calendars/china.ts';
import { openCipher } from '#store/cipher.ts';
import { migrate } from '#store/migrate.ts';
import { openBackend } from '#store/open-backend.ts';
import { loadReadingLaw } from './load-reading-law.ts';

/** Where a desk keeps what it keeps. */
export type DeskOptions = {
  /** Folder of the embedded database, the keys and the evidence files. */
  readonly dataDir: string;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string;
  readonly fieldKey?: string;
};

const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');

/** Opens the database, brings it up to date and puts law and store together. `close` ends it. */
export async function openDesk(law: Law, options: DeskOptions): Promise<Desk & { close(): Promise<void> }> {
  await mkdir(options.dataDir, { recursive: true });
  const backend = await openBackend(options);
  try {
    await migrate(backend, MIGRATIONS);
    await fillWords({ backend, law });
    const cipher = await openCipher(options.dataDir, options.fieldKey);
    const now = () => new Date();
    return {
      law,
      calendar: china,
      backend,
      cipher,
      filesDir: join(options.dataDir, 'files'),
      now,
      today: () => dayOfInstant(new Date()),
      ...(await knowUnits(backend, now)),
      readingLaw: loadReadingLaw,
      close: () => backend.close(),
    };
  } catch (error) {
    await backend.close();
    throw error;
  }
}
