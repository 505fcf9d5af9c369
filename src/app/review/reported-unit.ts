import { isWithin, type Unit } from '#engine/unit.ts';
import { type Actor, demandScope } from '../actor.ts';
import type { Desk } from '../desk.ts';
import { getUnit } from '../unit-directory.ts';

/** The title and what stands around it: where a report says whose it is. */
const HEAD_CHARS = 240;

/**
 * Whose report a text is: the unit given, else the one township of the seat that the text names as its author or in its first lines.
 * @throws {Fault} UNIT_UNKNOWN, OUT_OF_SCOPE for a unit given
 */
export async function findReportedUnit(
  desk: Desk,
  actor: Actor,
  given: string | undefined,
  { org, text }: { readonly org: string | null; readonly text: string },
): Promise<Unit | null> {
  if (given !== undefined) {
    const unit = await getUnit(desk, given);
    demandScope(actor, unit.code);
    return unit;
  }
  const own = [actor.unit.code, ...actor.also];
  const townships = (await desk.units()).filter(
    ({ code, kind, to }) => kind === 'township' && to === null && own.some((above) => isWithin(code, above)),
  );
  const named = townships.filter(({ name, short }) => org !== null && (org === name || org.endsWith(short)));
  const head = text.slice(0, HEAD_CHARS);
  const [first, ...more] = named.length > 0 ? named : townships.filter(({ short }) => head.includes(short));
  return first === undefined || more.length > 0 ? null : first;
}
