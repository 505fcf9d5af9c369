import { openTestBackend } from './test-backend.ts';

/** Makes the template folder before the first test asks for it, which would otherwise run into its time limit. */
export async function setup(): Promise<void> {
  for (const isMigrated of [true, false]) {
    const backend = await openTestBackend({ engine: 'pglite', isMigrated });
    await backend.close();
  }
}
