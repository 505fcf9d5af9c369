import type { Backend } from '../backend.ts';
import { buildBackend, DEFAULT_LIMITS, type Limits } from '../backend-build.ts';
import { openSession } from '../backend-session.ts';
import { beginCluster, type DataFolder, finishCluster, holdsCluster, prepareFolder } from './folder.ts';
import { lockFolder } from './folder-lock.ts';
import { type RunningEngine, startEngine } from './start-engine.ts';
import { makeTurns } from './turns.ts';

/**
 * Opens the embedded database in `dir`, which is made where it is missing. `isDurable: false` leaves out fsync, for
 * tests only.
 * @throws {Fault} DATA_IN_USE, DATA_UNWRITABLE, DATA_VERSION, DATA_DAMAGED, DISK_FULL
 */
export async function openPglite(
  dir: string,
  { isDurable = true, ...changed }: Partial<Limits> & { readonly isDurable?: boolean } = {},
): Promise<Backend> {
  const limits = { ...DEFAULT_LIMITS, ...changed };
  const folder = prepareFolder(dir);
  const lock = lockFolder(dir);
  try {
    if (!holdsCluster(folder)) await makeCluster(folder, isDurable);
    const engine = await startEngine({ dir: folder.cluster, isDurable }, dir);
    return build(dir, limits, engine, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function makeCluster(folder: DataFolder, isDurable: boolean): Promise<void> {
  beginCluster(folder);
  const engine = await startEngine({ dir: folder.unfinished, isDurable }, folder.dir);
  await engine.close();
  finishCluster(folder, isDurable);
}

function build(dir: string, limits: Limits, engine: RunningEngine, unlock: () => void): Backend {
  const turns = makeTurns(limits.waitMs);
  const session = openSession(engine.client, { prepares: true });
  return buildBackend({
    engine: 'pglite',
    server: dir,
    limits,
    async lease() {
      const endTurn = await turns.take();
      const death = engine.findDeath();
      if (death === undefined) return { session, release: endTurn };
      endTurn();
      throw death;
    },
    // The session is ours alone and keeps its settings from the start; PGlite obeys no time limits.
    settings: {},
    keptPlans: { plan_cache_mode: 'force_generic_plan' },
    maintenance: `select 'vacuum (analyze) ' || oid::regclass::text as command from pg_class
      where relkind in ('r', 'm') and relpersistence = 'p' order by relname`,
    afterMaintenance: [{ text: 'checkpoint' }],
    async close() {
      try {
        await engine.close();
      } finally {
        unlock();
      }
    },
  });
}
