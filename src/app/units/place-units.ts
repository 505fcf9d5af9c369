import { countyOf, holderOf, isWithin, type MapPlace } from '#engine/unit.ts';
import { writeEntries } from '#store/chain.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnitPlaces } from '#store/units.ts';
import { type Actor, demandRight, demandScope, writerFor } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getUnit } from '../unit-directory.ts';
import { unitChangeFaults } from './unit-faults.ts';

export type UnitPlace = { readonly code: string; readonly place: MapPlace | null };

/**
 * Sets where units below one stand on its schematic map; those not named stay where they are, null takes one off the map.
 * @throws {Fault} UNIT_UNKNOWN, UNIT_PLACE_TAKEN, UNIT_NOT_BELOW
 */
export async function placeUnits(
  desk: Desk,
  actor: Actor,
  request: { readonly above: string; readonly places: readonly UnitPlace[] },
): Promise<readonly UnitPlace[]> {
  demandRight(actor, 'change-settings');
  demandScope(actor, request.above);
  const above = await getUnit(desk, request.above);
  const units = await desk.units();
  const below = units.filter(({ code }) => code !== above.code && isWithin(code, above.code));
  for (const { code } of request.places) {
    const unit = await getUnit(desk, code);
    if (!below.includes(unit)) throw unitChangeFaults.UNIT_NOT_BELOW({ name: unit.name, above: above.name });
  }
  const asked = new Map(request.places.map(({ code, place }) => [code, place]));
  const length = Math.min(...[...asked.keys()].map((code) => code.length));
  const beside = below.filter(({ code, to }) => asked.has(code) || (code.length === length && to === null));
  const holders = new Map<string, string>();
  for (const { code, name, place } of beside) {
    const wanted = asked.has(code) ? asked.get(code) : place;
    if (wanted === null || wanted === undefined) continue;
    const at = `${wanted.row} ${wanted.column}`;
    const other = holders.get(at);
    if (other !== undefined)
      throw unitChangeFaults.UNIT_PLACE_TAKEN({ name, other, row: wanted.row, column: wanted.column });
    holders.set(at, name);
  }
  const changed = request.places.filter(({ code, place }) => {
    const before = units.find((unit) => unit.code === code)?.place ?? null;
    return before?.row !== place?.row || before?.column !== place?.column;
  });
  if (changed.length === 0) return [];
  const change = Object.fromEntries(
    changed.map(({ code, place }) => [code, place === null ? null : `${place.row},${place.column}`]),
  );
  const entry = {
    unit: above.code,
    subject: 'setting' as const,
    subjectId: above.code,
    version: 0,
    action: 'place-units',
    change,
  };
  await desk.backend.transaction(scopeOf(actor.unit.code), async (tx) => {
    await writeUnitPlaces(tx, changed);
    await writeEntries(tx, countyOf(above.code), holderOf(above.code), [entry], writerFor(actor), desk.now());
  });
  await desk.renewUnits();
  return changed;
}
