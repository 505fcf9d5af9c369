import type { Unit } from '#engine/unit.ts';
import type { Backend } from '#store/backend.ts';
import { keepingScopeOf } from '#store/scope.ts';
import { listUnits, readUnitRevision } from '#store/units.ts';
import type { Desk } from './desk.ts';

/** Another program on the same server may have changed units: what is known is asked after again when it is older. */
const BELIEVED_MS = 10_000;

type Known = { readonly units: readonly Unit[]; readonly revision: number; readonly askedAtMs: number };

/**
 * The list of units, read once and kept: the very same list until it changes, so that what is derived from it can be kept as well.
 *
 * Once read, it is answered without waiting: use cases ask for units inside transactions, where another reading would wait for the
 * transaction's own end (PGlite has one connection, a server's pool can be full of those who ask). A change by this program is known
 * when `renewUnits` resolves; a change by another program on a server within seconds, from the second question on. On the embedded
 * database nobody else writes.
 */
export async function knowUnits(backend: Backend, now: () => Date): Promise<Pick<Desk, 'units' | 'renewUnits'>> {
  const read = (before: Known | undefined): Promise<Known> =>
    backend.transaction(keepingScopeOf(''), async (tx) => {
      const askedAtMs = now().getTime();
      const revision = await readUnitRevision(tx);
      const units = before?.revision === revision ? before.units : await listUnits(tx, '');
      return { units, revision, askedAtMs };
    });
  let known = await read(undefined);
  let isAsking = false;
  const ask = async () => {
    isAsking = true;
    try {
      const found = await read(known);
      if (found.revision >= known.revision) known = found;
    } finally {
      isAsking = false;
    }
  };
  return {
    units: async () => {
      const isOld = backend.engine === 'postgres' && now().getTime() - known.askedAtMs >= BELIEVED_MS;
      // A failed question leaves the list as old as it is, so that the next one asks again; whoever needs the database meets the fault itself.
      if (isOld && !isAsking) ask().catch(() => undefined);
      return known.units;
    },
    renewUnits: ask,
  };
}
